package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.layer.Layer;
import rheobase.figures.marks.Field;
import rheobase.notebook.page.Fragment;
import rheobase.units.Require;

/**
 * An explorer of type B: curves and numbers for every position of one or two sliders, computed when
 * it is made and drawn in the page.
 *
 * <p>The page has the layers of the charts themselves, in parts of their axes that are finer than
 * the eye (see {@link Scale}); names, lists and marks that positions share are in it once. Numbers
 * are read out with four digits. A plot that is a map over both sliders is clicked to turn them.
 */
public final class DataExplorer implements Explorer {
  private static final int MOST = 500;
  private static final String WAY =
      "give the sliders fewer positions or the curves fewer points, or use film(…) for few pictures";

  private final List<Slider> sliders;
  private final Walk<Scene> walk;
  private final Board board;
  private final List<Integer> start;
  private final boolean interpolated;
  private final String caption;

  private DataExplorer(
      List<Slider> sliders,
      Walk<Scene> walk,
      Board board,
      List<Integer> start,
      boolean interpolated,
      String caption) {
    this.sliders = sliders;
    this.walk = walk;
    this.board = board;
    this.start = start;
    this.interpolated = interpolated;
    this.caption = caption;
  }

  /**
   * Makes an explorer. An interrupted one has the positions computed until then.
   *
   * @param sliders one or two
   * @param make a figure or a {@link Scene} for each value, or pair of values, of the sliders
   * @param report who hears how far it has come: words, and a part from 0 to 1
   * @return the explorer
   * @throws IllegalArgumentException if positions do not fit together, a layer cannot be drawn, or
   *     all of it is too large
   */
  public static DataExplorer of(
      List<Slider> sliders, Function<double[], ?> make, ObjDoubleConsumer<String> report) {
    for (Slider slider : sliders) {
      Require.present("slider of an explorer", slider, "make one with slider(\"I [nA]\", 0, 4)");
    }
    Require.present("scenes of an explorer", make, "give a scene for each position");
    List<Slider> all = List.copyOf(sliders);
    int positions = all.stream().mapToInt(Slider::positions).reduce(1, (a, b) -> a * b);
    Require.within("positions of an explorer", positions, 2, MOST, "", WAY);
    List<String> words = IntStream.range(0, positions).mapToObj(i -> words(all, i)).toList();
    Walk<Scene> walk = Walk.through(words, i -> Scene.from(make.apply(values(all, i))), report);
    List<String> shown = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    Scene first = null;
    for (int i = 0; i < walk.stops().size(); i++) {
      Scene scene = walk.stops().get(i).value();
      if (scene != null) {
        first = first == null ? scene : first;
        shown.add(words.get(i));
        figures.add(scene.figure());
        Numbers.sameNames(shown.get(0), first, words.get(i), scene);
      }
    }
    List<Integer> middle = all.stream().map(slider -> slider.positions() / 2).toList();
    Board board = Board.of(figures, shown);
    return new DataExplorer(all, walk, board, middle, false, "").checked();
  }

  private static String words(List<Slider> sliders, int position) {
    int[] places = places(sliders, position);
    return String.join(
        ", ",
        IntStream.range(0, places.length).mapToObj(i -> sliders.get(i).words(places[i])).toList());
  }

  private static double[] values(List<Slider> sliders, int position) {
    int[] places = places(sliders, position);
    return IntStream.range(0, places.length)
        .mapToDouble(i -> sliders.get(i).value(places[i]))
        .toArray();
  }

  private static int[] places(List<Slider> sliders, int position) {
    if (sliders.size() == 1) {
      return new int[] {position};
    }
    int second = sliders.get(1).positions();
    return new int[] {position / second, position % second};
  }

  private DataExplorer checked() {
    html();
    return this;
  }

  /**
   * The same explorer, with curves that glide from one position to the next: for curves that change
   * so little between positions that a mixture of two is as good as a third. Numbers stay those of
   * the nearest position.
   *
   * @return the gliding explorer
   * @throws IllegalArgumentException if it has two sliders, or curves of different shape
   */
  public DataExplorer interpolated() {
    if (sliders.size() > 1) {
      throw new IllegalArgumentException(
          "an explorer with two sliders cannot be interpolated; leave out interpolated()");
    }
    return new DataExplorer(sliders, walk, board, start, true, caption).checked();
  }

  /**
   * The same explorer, shown first elsewhere than in the middle.
   *
   * @param values where each slider stands at first; the nearest position is taken
   * @return the explorer from there
   */
  public DataExplorer starting(double... values) {
    if (values.length != sliders.size()) {
      throw new IllegalArgumentException(
          values.length
              + " values to start from, for "
              + sliders.size()
              + " sliders; give each one");
    }
    List<Integer> places =
        IntStream.range(0, values.length).mapToObj(i -> sliders.get(i).nearest(values[i])).toList();
    return new DataExplorer(sliders, walk, board, places, interpolated, caption);
  }

  @Override
  public DataExplorer caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    Require.present("caption of an explorer", claim, way);
    return new DataExplorer(sliders, walk, board, start, interpolated, claim);
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    return board.still(walk.stops().get(shown()).value().figure()).caption(caption);
  }

  /** The position that is shown first: the wanted one, or the nearest that worked. */
  private int shown() {
    int second = sliders.size() > 1 ? sliders.get(1).positions() : 1;
    return walk.shown(start.get(0) * second + (sliders.size() > 1 ? start.get(1) : 0));
  }

  @Override
  public String html() {
    Scene scene = walk.stops().get(shown()).value();
    return new Fragment(
            "data",
            poster(),
            Numbers.sentence(words(sliders, shown()), scene),
            remark(),
            List.of(),
            List.of("stage", "ink", "ticks", "marks", "plot", "map", "data"),
            data(scene),
            "",
            "")
        .html(WAY);
  }

  private String remark() {
    return walk.remark(sliders.stream().mapToInt(Slider::positions).reduce(1, (a, b) -> a * b));
  }

  private Map<String, Object> data(Scene first) {
    var drawing = new Drawing(!interpolated);
    List<Map<String, Object>> positions = new ArrayList<>();
    for (Walk.Stop<Scene> stop : walk.stops()) {
      positions.add(
          stop.value() == null ? Map.of("failed", stop.failed()) : position(drawing, stop.value()));
    }
    if (interpolated) {
      alike(drawing, positions);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", poster().width());
    data.put("columns", poster().panels().columns());
    data.put("sliders", turned());
    data.put("between", interpolated);
    data.put("names", Numbers.names(first));
    data.put("panels", board.specs());
    data.put("words", drawing.words().things());
    data.put("lists", drawing.lists().things());
    data.put("marks", drawing.marks().things());
    data.put("positions", positions);
    map(first).ifPresent(map -> data.put("map", map));
    return data;
  }

  /** A plot whose pixels are the positions of both sliders can be clicked. */
  private Optional<Map<String, Object>> map(Scene scene) {
    List<Chart> charts = scene.figure().panels().charts();
    for (int k = 0; k < charts.size() && sliders.size() == 2; k++) {
      for (Layer layer : charts.get(k).plot().layers()) {
        if (layer instanceof Field field
            && field.x().length == sliders.get(0).positions()
            && field.y().length == sliders.get(1).positions()) {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put("panel", k);
          map.put("x", DoubleStream.of(field.x()).boxed().toList());
          map.put("y", DoubleStream.of(field.y()).boxed().toList());
          return Optional.of(map);
        }
      }
    }
    return Optional.empty();
  }

  /** The sliders; after an interrupt a lone one ends where the walk did. */
  private List<Map<String, Object>> turned() {
    int[] places = places(sliders, shown());
    List<Map<String, Object>> turned = new ArrayList<>();
    for (int i = 0; i < sliders.size(); i++) {
      Slider slider = sliders.get(i);
      int n = sliders.size() == 1 ? walk.stops().size() : slider.positions();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("label", slider.label());
      one.put("unit", slider.unit());
      one.put("positions", IntStream.range(0, n).mapToObj(slider::text).toList());
      one.put("value", places[i]);
      turned.add(one);
    }
    return turned;
  }

  private Map<String, Object> position(Drawing drawing, Scene scene) {
    List<Chart> charts = scene.figure().panels().charts();
    List<Object> marks = new ArrayList<>();
    List<Object> titles = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    List<Object> alts = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      Chart chart = charts.get(k);
      marks.add(drawing.of(chart.plot().layers(), board.frame(k)));
      titles.add(drawing.words().place(chart.plot().title()));
      keys.add(Drawing.keys(chart.plot().layers()));
      // Sentences that positions share are in the page once.
      alts.add(Arrays.stream(chart.alt().split("(?<=[.]) ")).map(drawing.words()::place).toList());
    }
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("marks", marks);
    position.put("title", titles);
    position.put("keys", keys);
    position.put("alt", alts);
    position.put("numbers", Numbers.texts(scene));
    return position;
  }

  @SuppressWarnings("unchecked") // what position(…) has put there
  private void alike(Drawing drawing, List<Map<String, Object>> positions) {
    List<List<Integer>> first = null;
    for (int i = 0; i < positions.size(); i++) {
      var marks = (List<List<Integer>>) positions.get(i).get("marks");
      first = first == null ? marks : first;
      for (int k = 0; marks != null && k < marks.size(); k++) {
        if (!drawing.alike(first.get(k), marks.get(k))) {
          throw new IllegalArgumentException(
              "curves at "
                  + words(sliders, i)
                  + " have another shape than those before; leave out interpolated(), or draw the"
                  + " same layers with as many points at every position");
        }
      }
    }
  }

  @Override
  public String plain() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "An explorer of "
            + walk.stops().size()
            + " positions, from "
            + words(sliders, 0)
            + " to "
            + words(sliders, walk.stops().size() - 1)
            + ".");
    lines.add(poster().alt());
    lines.add(Numbers.sentence(words(sliders, shown()), walk.stops().get(shown()).value()));
    lines.add(remark());
    lines.add(caption);
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  @Override
  public String toString() {
    return plain();
  }
}
