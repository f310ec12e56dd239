package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.layer.Layer;
import rheobase.figures.marks.Field;

/**
 * What the page is given of a {@link DataExplorer}: the layers of every position, and once each
 * what positions share.
 *
 * @param sliders what is turned
 * @param walk what each position gave
 * @param board the axes behind all of them
 * @param interpolated whether curves glide from one position to the next
 */
record Payload(Sliders sliders, Walk<Scene> walk, Board board, boolean interpolated) {
  /**
   * All of it.
   *
   * @param poster the still figure
   * @param shown the position that is shown first
   * @return what the script is given
   */
  Map<String, Object> data(Figure poster, int shown) {
    Scene first = walk.stops().get(shown).value();
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
    data.put("width", poster.width());
    data.put("columns", poster.panels().columns());
    data.put("sliders", turned(shown));
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
  private List<Map<String, Object>> turned(int shown) {
    int[] places = sliders.places(shown);
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
                  + sliders.words(i)
                  + " have another shape than those before; leave out interpolated(), or draw the"
                  + " same layers with as many points at every position");
        }
      }
    }
  }
}
