package rheobase.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import rheobase.figures.layer.Axis;
import rheobase.units.Require;

/** Charts side by side and one above the other, with letters; plots of a column are aligned. */
public final class Panels implements Figure {
  private static final int ROW = 220;
  private static final int TALLEST = 2000;

  private final List<Chart> charts;
  private final int columns;
  private final boolean lettered;
  private final boolean shared;
  private final List<Double> heights;
  private final Look look;

  private Panels(
      List<Chart> charts,
      int columns,
      boolean lettered,
      boolean shared,
      List<Double> heights,
      Look look) {
    this.charts = charts;
    this.columns = columns;
    this.lettered = lettered;
    this.shared = shared;
    this.heights = heights;
    this.look = look;
  }

  static Panels of(List<Chart> charts) {
    Require.atLeast("number of panels", charts.size(), 1, "give at least one chart");
    Require.within("number of panels", charts.size(), 1, 26, "", "there are 26 letters");
    return new Panels(charts, 1, charts.size() > 1, false, List.of(), Look.of(720, 0)).columns(1);
  }

  /**
   * The same charts in another number of columns, filled row by row.
   *
   * @param number how many columns, from 1 to the number of charts
   * @return the rearranged panels
   */
  public Panels columns(int number) {
    String way = "there are " + charts.size() + " charts";
    Require.within("number of columns", number, 1, charts.size(), "", way);
    int rows = (charts.size() + number - 1) / number;
    int height = 0;
    for (int row = 0; row < rows; row++) {
      int tallest = 0;
      for (int i = row * number; i < Math.min(charts.size(), (row + 1) * number); i++) {
        int high = number < 3 ? ROW : number == 3 ? 180 : 150;
        tallest = Math.max(tallest, charts.get(i).beneath() == null ? high : high + 60);
      }
      height = Math.min(TALLEST, height + tallest);
    }
    return new Panels(charts, number, lettered, shared, List.of(), look.size(look.width(), height));
  }

  /**
   * The same panels with rows of other heights.
   *
   * @param parts how high each row is, in relation to the others
   * @return the rearranged panels
   */
  public Panels heights(double... parts) {
    int rows = rows();
    if (parts.length != rows) {
      throw new IllegalArgumentException(
          parts.length + " heights for " + rows + " rows of panels; give one for each row");
    }
    for (double part : parts) {
      Require.positive("height of a row", part, "", "give parts such as 3 and 1");
    }
    List<Double> list = DoubleStream.of(parts).boxed().toList();
    return new Panels(charts, columns, lettered, shared, list, look);
  }

  /**
   * The same panels without letters.
   *
   * @return panels that need none, such as a gallery
   */
  public Panels unlettered() {
    return new Panels(charts, columns, false, shared, heights, look);
  }

  /**
   * The same panels with other charts in them, such as charts with fixed ends.
   *
   * @param others one for each
   * @return the panels with these
   */
  public Panels with(List<Chart> others) {
    if (others.size() != charts.size()) {
      throw new IllegalArgumentException(
          others.size() + " charts for " + charts.size() + " panels; give one for each");
    }
    return new Panels(List.copyOf(others), columns, lettered, shared, heights, look);
  }

  /**
   * The same panels on one x axis a column: it is numbered under the lowest panel only.
   *
   * @return the panels with common x axes
   */
  public Panels sharedX() {
    for (int i = columns; i < charts.size(); i++) {
      Axis above = charts.get(i - columns).plot().x();
      Axis below = charts.get(i).plot().x();
      boolean alike =
          above.label().equals(below.label()) && above.logarithmic() == below.logarithmic();
      if (!alike) {
        throw new IllegalArgumentException(
            "x axis of panel "
                + (i + 1)
                + " ("
                + below.label()
                + ") must be that of the panel above it ("
                + above.label()
                + "); leave out sharedX()");
      }
    }
    return new Panels(charts, columns, lettered, true, heights, look);
  }

  @Override
  public Panels caption(String claim) {
    return new Panels(charts, columns, lettered, shared, heights, look.caption(claim));
  }

  @Override
  public Panels alt(String text) {
    return new Panels(charts, columns, lettered, shared, heights, look.alt(text));
  }

  @Override
  public Panels size(int width, int height) {
    return new Panels(charts, columns, lettered, shared, heights, look.size(width, height));
  }

  @Override
  public String caption() {
    return look.caption();
  }

  @Override
  public int width() {
    return look.width();
  }

  @Override
  public int height() {
    return look.height();
  }

  @Override
  public String alt() {
    if (!look.alt().isEmpty()) {
      return look.alt();
    }
    var text = new StringBuilder();
    for (int i = 0; i < charts.size(); i++) {
      String head = lettered ? letter(i) : "Panel " + (i + 1);
      text.append(i == 0 ? "" : " ").append(head).append(": ").append(charts.get(i).alt());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return caption().isEmpty() ? alt() : alt() + "\n" + caption();
  }

  @Override
  public Panels panels() {
    return this;
  }

  /**
   * The charts.
   *
   * @return row by row
   */
  public List<Chart> charts() {
    return charts;
  }

  /**
   * How many charts stand side by side.
   *
   * @return the number of columns
   */
  public int columns() {
    return columns;
  }

  int rows() {
    return (charts.size() + columns - 1) / columns;
  }

  /**
   * Whether the charts of a column share one x axis.
   *
   * @return true if only the lowest is numbered
   */
  public boolean shared() {
    return shared;
  }

  /**
   * The part of the height that each row gets.
   *
   * @return a number for each row, 1 in all
   */
  public double[] parts() {
    double[] parts = new double[rows()];
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = heights.isEmpty() ? 1 : heights.get(i);
      sum += parts[i];
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= sum;
    }
    return parts;
  }

  /**
   * The letter of a panel.
   *
   * @param i which panel, from 0
   * @return one letter, or the empty string
   */
  public String letter(int i) {
    return lettered ? String.valueOf((char) ('A' + i)) : "";
  }
}
