package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * A page with plots on it, as XChart's encoders take it. Plots of a column begin and end at the
 * same x, plots of a row at the same y.
 */
record Sheet(Panels panels, int width, int height) implements IChart {
  private static final double GUTTER = 14;
  private static final double STRIP = 0.26;
  private static final double STRIP_GAP = 16;

  static Sheet of(Figure figure) {
    Panels panels =
        figure instanceof Panels many ? many : Panels.of(List.of((Chart) figure)).unlettered();
    return new Sheet(panels, figure.width(), figure.height());
  }

  @Override
  public void paint(Graphics2D g, int wide, int high) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, wide, high));
    for (Canvas canvas : laid()) {
      canvas.paint(g, canvas.getWidth(), canvas.getHeight());
    }
  }

  /** All plots in their places: measured once alone, once with the room the others take. */
  List<Canvas> laid() {
    int columns = panels.columns();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < panels.charts().size(); i++) {
      cells.add(cell(i));
    }
    Canvas.Insets guess = new Canvas.Insets(60, 8, 14, 45);
    List<Canvas.Insets> room = new ArrayList<>(Collections.nCopies(cells.size(), guess));
    for (int pass = 0; pass < 3; pass++) {
      room = aligned(cells, room);
    }
    List<Canvas> all = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Canvas.Insets in = room.get(i);
      double left = i % columns * (cell.width() + GUTTER);
      double top = top(i / columns);
      double x = Math.round(left + in.left());
      double y = Math.round(top + in.top());
      double wide = Math.max(10, Math.floor(left + cell.width() - in.right() - x));
      double high = Math.max(10, Math.floor(top + cell.height() - in.bottom() - y));
      if (cell.strip() != null) {
        double low = Math.floor(STRIP * high);
        cell.strip().place(new Rectangle2D.Double(x, y + high - low, wide, low), in);
        all.add(cell.strip());
        high = Math.max(10, high - low - STRIP_GAP);
      }
      cell.upper().place(new Rectangle2D.Double(x, y, wide, high), in);
      all.add(cell.upper());
    }
    return all;
  }

  /** A place in the grid: a plot, and the strip beneath it or null. */
  private record Cell(Canvas upper, Canvas strip, double width, double height) {

    /** The room this cell needs, if it gets a given one. */
    Canvas.Insets measure(Canvas.Insets given) {
      if (strip == null) {
        return upper.measure(width, height, given);
      }
      double high = height - given.top() - given.bottom();
      double low = STRIP * high;
      var above =
          new Canvas.Insets(
              given.left(), given.top(), given.right(), given.bottom() + low + STRIP_GAP);
      var below =
          new Canvas.Insets(given.left(), given.top() + high - low, given.right(), given.bottom());
      Canvas.Insets one = upper.measure(width, height, above);
      Canvas.Insets two = strip.measure(width, height, below);
      return new Canvas.Insets(
          Math.max(one.left(), two.left()),
          one.top(),
          Math.max(one.right(), two.right()),
          two.bottom());
    }
  }

  private Cell cell(int i) {
    Chart chart = panels.charts().get(i);
    int columns = panels.columns();
    boolean bare = panels.shared() && i + columns < panels.charts().size();
    Extent seen = seen(i);
    Canvas upper = new Canvas(chart, seen, panels.letter(i), bare || chart.beneath() != null);
    Canvas strip = null;
    if (chart.beneath() != null) {
      Extent own = chart.beneath().seen();
      Extent same = new Extent(seen.xLow(), seen.xHigh(), own.yLow(), own.yHigh());
      strip = new Canvas(chart.beneath(), same, "", bare);
    }
    double cellWidth = (width - (columns - 1) * GUTTER) / columns;
    return new Cell(upper, strip, cellWidth, roomHeight() * panels.parts()[i / columns]);
  }

  private double roomHeight() {
    return height - (panels.rows() - 1) * GUTTER / 2;
  }

  private double top(int row) {
    double top = 0;
    for (int i = 0; i < row; i++) {
      top += roomHeight() * panels.parts()[i] + GUTTER / 2;
    }
    return top;
  }

  /** What each cell gets: left and right as its column needs, top and bottom as its row does. */
  private List<Canvas.Insets> aligned(List<Cell> cells, List<Canvas.Insets> given) {
    int columns = panels.columns();
    List<Canvas.Insets> needed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      needed.add(cells.get(i).measure(given.get(i)));
    }
    List<Canvas.Insets> result = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Canvas.Insets column = needed.get(i);
      Canvas.Insets row = needed.get(i);
      for (int k = 0; k < cells.size(); k++) {
        column = k % columns == i % columns ? column.and(needed.get(k)) : column;
        row = k / columns == i / columns ? row.and(needed.get(k)) : row;
      }
      result.add(new Canvas.Insets(column.left(), row.top(), column.right(), row.bottom()));
    }
    return result;
  }

  private Extent seen(int i) {
    Extent own = panels.charts().get(i).seen();
    if (!panels.shared()) {
      return own;
    }
    Extent column = own;
    for (int k = i % panels.columns(); k < panels.charts().size(); k += panels.columns()) {
      column = column.and(panels.charts().get(k).seen());
    }
    return new Extent(column.xLow(), column.xHigh(), own.yLow(), own.yHigh());
  }

  @Override
  public int getWidth() {
    return width;
  }

  @Override
  public int getHeight() {
    return height;
  }

  @Override
  public String getTitle() {
    return "";
  }
}
