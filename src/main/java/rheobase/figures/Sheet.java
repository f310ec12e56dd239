package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.internal.chartpart.IChart;
import rheobase.figures.frame.Canvas;
import rheobase.figures.layer.Extent;
import rheobase.units.Require;

/**
 * A page with plots on it, as XChart's encoders take it. Plots of a column begin and end at the
 * same x, plots of a row at the same y.
 */
record Sheet(Panels panels, int width, int height) implements IChart {
  private static final double GUTTER = 14;
  private static final double STRIP = 0.26;
  private static final double STRIP_GAP = 16;

  static Sheet of(Figure figure) {
    return new Sheet(figure.panels(), figure.width(), figure.height());
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
    double[] wide = new double[columns];
    double[] high = new double[panels.rows()];
    for (int pass = 0; pass < 4; pass++) {
      share(room, wide, high);
      room = pass == 3 ? room : aligned(cells, wide, high);
    }
    List<Canvas> all = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Canvas.Insets in = room.get(i);
      double x = in.left();
      double y = in.top();
      for (int column = 0; column < i % columns; column++) {
        x += room.get(column).left() + wide[column] + room.get(column).right() + GUTTER;
      }
      for (int row = 0; row < i / columns; row++) {
        Canvas.Insets of = room.get(row * columns);
        y += of.top() + high[row] + of.bottom() + GUTTER / 2;
      }
      all.addAll(
          cells
              .get(i)
              .placed(
                  i,
                  new Rectangle2D.Double(
                      Math.round(x),
                      Math.round(y),
                      Math.floor(wide[i % columns]),
                      Math.floor(high[i / columns])),
                  in));
    }
    return all;
  }

  /** Shares out what axes and names leave: equal widths, and heights in the wanted parts. */
  private void share(List<Canvas.Insets> room, double[] wide, double[] high) {
    double left = width - (wide.length - 1) * GUTTER;
    double down = height - (high.length - 1) * GUTTER / 2;
    for (int column = 0; column < wide.length; column++) {
      left -= room.get(column).left() + room.get(column).right();
    }
    for (int row = 0; row < high.length; row++) {
      Canvas.Insets of = room.get(row * wide.length);
      down -= of.top() + of.bottom();
    }
    for (int column = 0; column < wide.length; column++) {
      wide[column] = left / wide.length;
    }
    for (int row = 0; row < high.length; row++) {
      high[row] = down * panels.parts()[row];
    }
  }

  /** A place in the grid: a plot, and the strip beneath it or null. */
  private record Cell(Canvas upper, Canvas strip) {

    /** The room this cell needs about plots of a given size in all. */
    Canvas.Insets measure(double wide, double high) {
      if (strip == null) {
        return upper.measure(wide, high);
      }
      Canvas.Insets one = upper.measure(wide, high * (1 - STRIP) - STRIP_GAP);
      Canvas.Insets two = strip.measure(wide, high * STRIP);
      return new Canvas.Insets(
          Math.max(one.left(), two.left()),
          one.top(),
          Math.max(one.right(), two.right()),
          two.bottom());
    }

    List<Canvas> placed(int i, Rectangle2D plot, Canvas.Insets in) {
      double least = strip == null ? 15 : 50;
      String way = "make the figure larger with size(width, height), or rearrange its panels";
      String rule = "must be at least " + least + " px beside axes and names";
      Require.that(
          plot.getWidth() >= 15, "width of plot " + (i + 1), plot.getWidth(), "px", rule, way);
      Require.that(
          plot.getHeight() >= least,
          "height of plot " + (i + 1),
          plot.getHeight(),
          "px",
          rule,
          way);
      if (strip == null) {
        upper.place(plot, in);
        return List.of(upper);
      }
      double low = Math.floor(STRIP * plot.getHeight());
      double x = plot.getX();
      double wide = plot.getWidth();
      strip.place(new Rectangle2D.Double(x, plot.getMaxY() - low, wide, low), in);
      double high = plot.getHeight() - low - STRIP_GAP;
      upper.place(new Rectangle2D.Double(x, plot.getY(), wide, high), in);
      return List.of(strip, upper);
    }
  }

  private Cell cell(int i) {
    Chart chart = panels.charts().get(i);
    boolean bare = panels.shared() && i + panels.columns() < panels.charts().size();
    Extent seen = seen(i);
    double cellWidth = (double) width / panels.columns();
    double cellHeight = height * panels.parts()[i / panels.columns()];
    boolean bareX = bare || chart.beneath() != null;
    Canvas upper = new Canvas(chart.plot(), seen, panels.letter(i), bareX, cellWidth, cellHeight);
    if (chart.beneath() == null) {
      return new Cell(upper, null);
    }
    Extent own = chart.beneath().plot().seen();
    Extent same = new Extent(seen.xLow(), seen.xHigh(), own.yLow(), own.yHigh());
    return new Cell(
        upper, new Canvas(chart.beneath().plot(), same, "", bare, cellWidth, STRIP * cellHeight));
  }

  /** What each cell gets: left and right as its column needs, top and bottom as its row does. */
  private List<Canvas.Insets> aligned(List<Cell> cells, double[] wide, double[] high) {
    int columns = panels.columns();
    List<Canvas.Insets> needed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      needed.add(
          cells.get(i).measure(Math.max(10, wide[i % columns]), Math.max(10, high[i / columns])));
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
    Extent own = panels.charts().get(i).plot().seen();
    if (!panels.shared()) {
      return own;
    }
    Extent column = own;
    for (int k = i % panels.columns(); k < panels.charts().size(); k += panels.columns()) {
      column = column.and(panels.charts().get(k).plot().seen());
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
