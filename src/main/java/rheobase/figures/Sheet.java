package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * A page with plots on it, as XChart's encoders take it. Plots of a column begin and end at the
 * same x, plots of a row at the same y.
 */
record Sheet(Panels panels, int width, int height) implements IChart {
  private static final double GUTTER = 14;
  private static final double STRIP = 0.24;
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

  /** All plots in their places. */
  List<Canvas> laid() {
    List<Canvas> all = new ArrayList<>();
    int columns = panels.columns();
    int rows = panels.rows();
    double[] parts = panels.parts();
    double cellWidth = (width - (columns - 1) * GUTTER) / columns;
    double roomHeight = height - (rows - 1) * GUTTER / 2;
    List<Canvas> uppers = new ArrayList<>();
    List<Canvas> strips = new ArrayList<>();
    Canvas.Insets[] ofColumn = new Canvas.Insets[columns];
    Canvas.Insets[] ofRow = new Canvas.Insets[rows];
    for (int i = 0; i < panels.charts().size(); i++) {
      Chart chart = panels.charts().get(i);
      boolean last = i + columns >= panels.charts().size();
      boolean bare = panels.shared() && !last;
      Extent seen = seen(i);
      Canvas upper = new Canvas(chart, seen, panels.letter(i), bare || chart.beneath() != null);
      Canvas strip = null;
      double cellHeight = roomHeight * parts[i / columns];
      Canvas.Insets room = upper.measure(cellWidth, cellHeight);
      if (chart.beneath() != null) {
        Extent own = chart.beneath().seen();
        Extent same = new Extent(seen.xLow(), seen.xHigh(), own.yLow(), own.yHigh());
        strip = new Canvas(chart.beneath(), same, "", bare);
        Canvas.Insets below = strip.measure(cellWidth, STRIP * cellHeight + 50);
        room = new Canvas.Insets(room.left(), room.top(), room.right(), below.bottom()).and(below);
      }
      ofColumn[i % columns] =
          ofColumn[i % columns] == null ? room : ofColumn[i % columns].and(room);
      ofRow[i / columns] = ofRow[i / columns] == null ? room : ofRow[i / columns].and(room);
      uppers.add(upper);
      strips.add(strip);
    }
    double top = 0;
    for (int i = 0; i < uppers.size(); i++) {
      Canvas.Insets column = ofColumn[i % columns];
      Canvas.Insets row = ofRow[i / columns];
      double cellHeight = roomHeight * parts[i / columns];
      double x = Math.round(i % columns * (cellWidth + GUTTER) + column.left());
      double y = Math.round(top + row.top());
      double wide = Math.max(10, Math.floor(cellWidth - column.left() - column.right()));
      double high = Math.max(10, Math.floor(cellHeight - row.top() - row.bottom()));
      Canvas strip = strips.get(i);
      if (strip != null) {
        double low = Math.max(10, Math.floor(STRIP * high));
        strip.place(new Rectangle2D.Double(x, y + high - low, wide, low), column.left());
        all.add(strip);
        high = Math.max(10, high - low - STRIP_GAP);
      }
      uppers.get(i).place(new Rectangle2D.Double(x, y, wide, high), column.left());
      all.add(uppers.get(i));
      if (i % columns == columns - 1) {
        top += cellHeight + GUTTER / 2;
      }
    }
    return all;
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
