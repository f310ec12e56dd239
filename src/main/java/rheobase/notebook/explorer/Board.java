package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.marks.Guides;
import rheobase.notebook.explorer.Drawing.Frame;

/**
 * The plots of a data explorer: how they are laid out, and one pair of axes for each, which is the
 * same at every position so that the picture does not jump.
 *
 * @param figures what stands there at one position or another, all laid out alike
 * @param ends the ends of the axes of each plot
 */
record Board(List<Figure> figures, List<Extent> ends) {
  private static final int GUTTER = 8;
  private static final int HEAD = 18;
  private static final int ROW = 15;
  private static final int SLIDERS = 14; // what they take more than the words they replace

  /** The plots of figures that belong together; positions name them in refusals. */
  static Board of(List<Figure> figures, List<String> positions) {
    Panels first = figures.get(0).panels();
    for (int i = 0; i < figures.size(); i++) {
      same(first, positions.get(0), figures.get(i).panels(), positions.get(i));
    }
    List<Extent> ends = new ArrayList<>();
    for (int k = 0; k < first.charts().size(); k++) {
      Extent seen = Extent.NONE;
      for (Figure figure : figures) {
        seen = seen.and(figure.panels().charts().get(k).plot().seen());
      }
      ends.add(seen);
    }
    return new Board(figures, first.shared() ? shared(ends, first.columns()) : ends);
  }

  private static List<Extent> shared(List<Extent> own, int columns) {
    List<Extent> ends = new ArrayList<>();
    for (int k = 0; k < own.size(); k++) {
      Extent column = own.get(k);
      for (int i = k % columns; i < own.size(); i += columns) {
        column = column.and(own.get(i));
      }
      ends.add(new Extent(column.xLow(), column.xHigh(), own.get(k).yLow(), own.get(k).yHigh()));
    }
    return ends;
  }

  private static void same(Panels one, String first, Panels other, String second) {
    if (one.charts().size() != other.charts().size() || one.columns() != other.columns()) {
      throw new IllegalArgumentException(
          "figure at %s (%d plots) must have the plots of that at %s (%d); show the same ones"
              .formatted(second, other.charts().size(), first, one.charts().size()));
    }
    for (int k = 0; k < one.charts().size(); k++) {
      Chart chart = other.charts().get(k);
      if (chart.beneath() != null) {
        throw new IllegalArgumentException(
            "the strip beneath a plot cannot be drawn by the script in the page; put it into a"
                + " chart of its own, or use film(…), which takes any figure");
      }
      for (boolean x : new boolean[] {true, false}) {
        Axis mine = x ? one.charts().get(k).plot().x() : one.charts().get(k).plot().y();
        Axis theirs = x ? chart.plot().x() : chart.plot().y();
        boolean alike =
            mine.label().equals(theirs.label())
                && mine.logarithmic() == theirs.logarithmic()
                && mine.names().equals(theirs.names());
        if (!alike) {
          throw new IllegalArgumentException(
              "axis at %s (%s) must be that at %s (%s); a plot keeps its axes"
                  .formatted(second, theirs.label(), first, mine.label()));
        }
      }
    }
  }

  /** A figure on the common axes. */
  Figure still(Figure figure) {
    List<Chart> charts = figure.panels().charts();
    List<Chart> fixed = new ArrayList<>();
    for (int k = 0; k < charts.size(); k++) {
      fixed.add(charts.get(k).within(ends.get(k)));
    }
    return figure instanceof Panels panels ? panels.with(fixed) : fixed.get(0);
  }

  /** The axes of a plot. */
  Frame frame(int k) {
    Chart chart = figures.get(0).panels().charts().get(k);
    Extent seen = ends.get(k);
    return new Frame(
        new Scale(seen.xLow(), seen.xHigh(), chart.plot().x().logarithmic()),
        new Scale(seen.yLow(), seen.yHigh(), chart.plot().y().logarithmic()));
  }

  /** The plots as a script needs them. */
  List<Map<String, Object>> specs() {
    Panels panels = figures.get(0).panels();
    int columns = panels.columns();
    int rows = (panels.charts().size() + columns - 1) / columns;
    List<Map<String, Object>> specs = new ArrayList<>();
    int[] about = new int[rows];
    for (int k = 0; k < panels.charts().size(); k++) {
      Map<String, Object> spec = spec(panels, k);
      specs.add(spec);
      about[k / columns] = Math.max(about[k / columns], room(spec));
    }
    int free = figures.get(0).height() - SLIDERS;
    for (int room : about) {
      free -= room;
    }
    for (int k = 0; k < specs.size(); k++) {
      int row = k / columns;
      int high = (int) Math.max(50, free * panels.parts()[row]);
      specs.get(k).put("height", high + about[row]);
    }
    return specs;
  }

  private Map<String, Object> spec(Panels panels, int k) {
    int columns = panels.columns();
    Chart chart = panels.charts().get(k);
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("x", axis(chart.plot().x(), ends.get(k).xLow(), ends.get(k).xHigh()));
    spec.put("y", axis(chart.plot().y(), ends.get(k).yLow(), ends.get(k).yHigh()));
    spec.put("width", (figures.get(0).width() - GUTTER * (columns - 1)) / columns);
    spec.put("letter", panels.letter(k));
    String title = "";
    List<Map<String, Object>> keys = List.of();
    long heads = 0;
    for (Figure figure : figures) {
      Chart other = figure.panels().charts().get(k);
      List<Map<String, Object>> names = Drawing.keys(other.plot().layers());
      title = title.isEmpty() ? other.plot().title() : title;
      keys = names.size() > keys.size() ? names : keys;
      heads = Math.max(heads, other.plot().layers().stream().filter(Board::headed).count());
    }
    spec.put("title", title);
    spec.put("keys", keys);
    spec.put("heads", (int) Math.min(3, heads));
    spec.put("bare", panels.shared() && k + columns < panels.charts().size());
    return spec;
  }

  private static boolean headed(Layer layer) {
    return layer instanceof Guides.Headed headed && !headed.head().isEmpty();
  }

  /** The height that axes and names of a plot take, as plot.js lays them out. */
  private static int room(Map<String, Object> spec) {
    boolean head = !spec.get("title").equals("") || !spec.get("letter").equals("");
    boolean keys = !((List<?>) spec.get("keys")).isEmpty();
    int heads = (int) spec.get("heads");
    return 8
        + (head ? HEAD : 0)
        + (keys ? ROW + 4 : 0)
        + (heads > 0 ? 14 * heads + 3 : 0)
        + (spec.get("bare").equals(true) ? 8 : 46);
  }

  private static Map<String, Object> axis(Axis axis, double low, double high) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("label", axis.quantity());
    spec.put("unit", axis.unit());
    spec.put("min", low);
    spec.put("max", high);
    if (axis.logarithmic()) {
      spec.put("log", true);
    }
    if (!axis.names().isEmpty()) {
      spec.put("names", axis.names());
    }
    return spec;
  }
}
