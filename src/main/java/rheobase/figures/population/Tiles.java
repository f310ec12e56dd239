package rheobase.figures.population;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;

/**
 * Cells of a grid that belong to islands, in the ink of each; those that are lost are pale.
 *
 * @param columns the x of the grid, rising and even
 * @param rows the y of the grid, rising and even
 * @param islands for each row and column the number of its island, −1 for none
 * @param lost for each row and column whether it is lost
 * @param names what each island is called
 */
record Tiles(
    List<Double> columns,
    List<Double> rows,
    List<List<Integer>> islands,
    List<List<Boolean>> lost,
    List<String> names)
    implements Layer {
  private static final double ALIVE = 0.55;
  private static final double LOST = 0.16;

  @Override
  public void paint(Graphics2D g, View view) {
    double dx = (columns.get(1) - columns.get(0)) / 2;
    double dy = (rows.get(1) - rows.get(0)) / 2;
    for (int j = 0; j < rows.size(); j++) {
      double top = view.y(rows.get(j) + dy);
      double high = view.y(rows.get(j) - dy) - top + 0.3; // or seams would show between the rows
      int from = 0;
      for (int i = 1; i <= columns.size(); i++) { // a run of like cells is one rectangle
        if (i == columns.size() || !alike(j, from, i)) {
          int island = islands.get(j).get(from);
          if (island >= 0) {
            double left = view.x(columns.get(from) - dx);
            double wide = view.x(columns.get(i - 1) + dx) - left;
            g.setColor(House.tint(House.ink(island), lost.get(j).get(from) ? LOST : ALIVE));
            g.fill(new Rectangle2D.Double(left, top, wide, high));
          }
          from = i;
        }
      }
    }
  }

  private boolean alike(int row, int one, int other) {
    return islands.get(row).get(one).equals(islands.get(row).get(other))
        && lost.get(row).get(one).equals(lost.get(row).get(other));
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public Extent extent() {
    double dx = (columns.get(1) - columns.get(0)) / 2;
    double dy = (rows.get(1) - rows.get(0)) / 2;
    int right = columns.size() - 1;
    int top = rows.size() - 1;
    return new Extent(
        columns.get(0) - dx, columns.get(right) + dx, rows.get(0) - dy, rows.get(top) + dy);
  }

  private long count(int island, boolean only) {
    long count = 0;
    for (int j = 0; j < rows.size(); j++) {
      for (int i = 0; i < columns.size(); i++) {
        count += islands.get(j).get(i) == island && !(only && lost.get(j).get(i)) ? 1 : 0;
      }
    }
    return count;
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      for (int i = 0; i < columns.size(); i++) {
        int island = islands.get(j).get(i);
        if (island >= 0) {
          xs.add(columns.get(i));
          ys.add(rows.get(j));
          states.add(names.get(island) + (lost.get(j).get(i) ? ", lost" : ""));
        }
      }
    }
    return List.of(
        Column.of(x.label(), numbers(xs)),
        Column.of(y.label(), numbers(ys)),
        Column.of("island", states));
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String words(Axis x, Axis y) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      long all = count(k, false);
      long alive = count(k, true);
      String rest = alive == all ? "" : ", " + alive + " of them alive";
      parts.add(names.get(k) + " has " + all + " cells" + rest);
    }
    return String.join("; ", parts) + ".";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      keys.add(new Key(names.get(k), Key.Sample.AREA, k));
    }
    return keys;
  }
}
