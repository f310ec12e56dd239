package rheobase.figures;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.units.Require;

/**
 * A contact sheet: many charts small on one page, each drawn as it would be large and then made
 * smaller, under its title.
 *
 * @param columns how many stand in a row
 * @param charts the charts, row by row
 */
record Contacts(int columns, List<Chart> charts) implements Layer {
  private static final double SMALLER = 0.66;
  private static final double DRAWING = 0.4; // boxes and words that need their room
  private static final double HEAD = 20;
  private static final double MARGIN = 7;
  private static final int WIDE = 940; // of a sheet
  private static final int HIGH = 190; // of a row

  static Chart of(int columns, List<Chart> charts) {
    Require.atLeast("number of charts", charts.size(), 1, "there is nothing to draw");
    Require.within("number of columns", columns, 1, 6, "", "more would be too small to see");
    int rows = (charts.size() + columns - 1) / columns;
    Axis x = Axis.axis("column", "").range(0, columns);
    Axis y = Axis.axis("row", "").range(-rows, 0);
    return Chart.of("Contact sheet", x, y, WIDE, HIGH * rows)
        .layer(new Contacts(columns, List.copyOf(charts)));
  }

  @Override
  public void paint(Graphics2D g, View view) {
    for (int i = 0; i < charts.size(); i++) {
      double left = view.x(i % columns) + MARGIN;
      double top = view.y(-(i / columns));
      double wide = view.x(i % columns + 1) - left - MARGIN;
      double high = view.y(-(i / columns) - 1) - top - HEAD - MARGIN;
      Chart chart = charts.get(i);
      g.setColor(House.TEXT);
      Letters.writeBold(g, chart.plot().title(), left, top + 14, Letters.SMALL);
      Graphics2D cell = (Graphics2D) g.create();
      cell.translate(left, top + HEAD);
      boolean drawing = chart.plot().layers().stream().anyMatch(layer -> !layer.framed());
      double fitting = wide / chart.width();
      double scale = drawing ? StrictMath.max(DRAWING, fitting) : SMALLER;
      cell.scale(scale, scale);
      int width = (int) (wide / scale);
      int height = (int) (high / scale);
      Sheet.of(chart.title("").size(width, height)).paint(cell, width, height);
      cell.dispose();
    }
  }

  @Override
  public boolean crowded() {
    return true;
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    List<String> titles = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (Chart chart : charts) {
      titles.add(chart.plot().title());
      hashes.add(chart.dataHash());
    }
    return List.of(Column.of("figure", titles), Column.of("SHA-256 of its data", hashes));
  }

  @Override
  public String words(Axis x, Axis y) {
    var text = new StringBuilder(charts.size() + " small charts:");
    for (Chart chart : charts) {
      text.append(text.charAt(text.length() - 1) == ':' ? " " : "; ").append(chart.plot().title());
    }
    return text.append('.').toString();
  }
}
