package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import rheobase.figures.Figure;
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

  private final Sliders sliders;
  private final Walk<Scene> walk;
  private final Board board;
  private final List<Integer> start;
  private final boolean interpolated;
  private final String caption;

  private DataExplorer(
      Sliders sliders,
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
    var all = new Sliders(sliders);
    int positions = all.positions();
    Require.within("positions of an explorer", positions, 2, MOST, "", WAY);
    List<String> words = IntStream.range(0, positions).mapToObj(all::words).toList();
    Walk<Scene> walk = Walk.through(words, i -> Scene.from(make.apply(all.values(i))), report);
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
    List<Integer> middle = sliders.stream().map(slider -> slider.positions() / 2).toList();
    Board board = Board.of(figures, shown);
    return new DataExplorer(all, walk, board, middle, false, "").checked();
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
    return walk.shown(sliders.position(start));
  }

  @Override
  public String html() {
    Scene scene = walk.stops().get(shown()).value();
    return new Fragment(
            "data",
            poster(),
            Numbers.sentence(sliders.words(shown()), scene),
            remark(),
            List.of(),
            List.of("stage", "ink", "ticks", "marks", "plot", "map", "data"),
            new Payload(sliders, walk, board, interpolated).data(poster(), shown()),
            "",
            "")
        .html(WAY);
  }

  private String remark() {
    return walk.remark(sliders.positions());
  }

  @Override
  public String plain() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "An explorer of "
            + walk.stops().size()
            + " positions, from "
            + sliders.words(0)
            + " to "
            + sliders.words(walk.stops().size() - 1)
            + ".");
    lines.add(poster().alt());
    lines.add(Numbers.sentence(sliders.words(shown()), walk.stops().get(shown()).value()));
    lines.add(remark());
    lines.add(caption);
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  @Override
  public String toString() {
    return plain();
  }
}
