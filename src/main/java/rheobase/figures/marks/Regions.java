package rheobase.figures.marks;

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
 * Regions of a plane, shaded beneath everything else: which of several things becomes of a state.
 *
 * @param columns the x of the grid, rising and even
 * @param rows the y of the grid, rising and even
 * @param numbers for each row and column the number of its region; below zero it stays white
 * @param kinds how each region looks; after the last comes the first
 * @param what a region is, such as "island", which heads a column of names; the empty string where
 *     regions have no names
 * @param says what the regions mean, a sentence
 */
public record Regions(
    List<Double> columns,
    List<Double> rows,
    List<List<Integer>> numbers,
    List<Kind> kinds,
    String what,
    String says)
    implements Layer {
  private static final List<Kind> PALE =
      List.of(new Kind("", 0, 0.13), new Kind("", 2, 0.13), new Kind("", 4, 0.16));

  /**
   * How a region looks.
   *
   * @param name what it is called; in the key stands the first name of each ink
   * @param ink which colour
   * @param part how much of it, from 0 to 1, the rest is white
   */
  public record Kind(String name, int ink, double part) {}

  /** Copies its lists. */
  public Regions {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    numbers = numbers.stream().map(List::copyOf).toList();
    kinds = List.copyOf(kinds);
  }

  /**
   * Pale regions without names.
   *
   * @param columns the x of the grid, rising and even
   * @param rows the y of the grid, rising and even
   * @param numbers for each row and column the number of its region; below zero it stays white
   * @param says what the regions mean, a sentence
   */
  public Regions(
      List<Double> columns, List<Double> rows, List<List<Integer>> numbers, String says) {
    this(columns, rows, numbers, PALE, "", says);
  }

  private double halfColumn() {
    return (columns.get(1) - columns.get(0)) / 2;
  }

  private double halfRow() {
    return (rows.get(1) - rows.get(0)) / 2;
  }

  private Kind kind(int number) {
    return kinds.get(number % kinds.size());
  }

  @Override
  public void paint(Graphics2D g, View view) {
    double dx = halfColumn();
    double dy = halfRow();
    for (int j = 0; j < rows.size(); j++) {
      double top = view.y(rows.get(j) + dy);
      double height = view.y(rows.get(j) - dy) - top + 0.3; // or seams would show between the rows
      int from = 0;
      for (int i = 1; i <= columns.size(); i++) { // a run of one region is one rectangle
        int number = numbers.get(j).get(from);
        if (i == columns.size() || numbers.get(j).get(i) != number) {
          if (number >= 0) {
            double left = view.x(columns.get(from) - dx);
            g.setColor(House.tint(House.ink(kind(number).ink()), kind(number).part()));
            g.fill(
                new Rectangle2D.Double(left, top, view.x(columns.get(i - 1) + dx) - left, height));
          }
          from = i;
        }
      }
    }
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public Extent extent() {
    if (what.isEmpty()) { // a ground, which adapts to what is drawn on it
      return Extent.NONE;
    }
    double dx = halfColumn();
    double dy = halfRow();
    double right = columns.get(columns.size() - 1) + dx;
    return new Extent(columns.get(0) - dx, right, rows.get(0) - dy, rows.get(rows.size() - 1) + dy);
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    if (what.isEmpty()) {
      return List.of();
    }
    List<double[]> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      for (int i = 0; i < columns.size(); i++) {
        int number = numbers.get(j).get(i);
        if (number >= 0) {
          places.add(new double[] {columns.get(i), rows.get(j)});
          names.add(kind(number).name());
        }
      }
    }
    return List.of(
        Column.of(x.label(), places.stream().mapToDouble(p -> p[0]).toArray()),
        Column.of(y.label(), places.stream().mapToDouble(p -> p[1]).toArray()),
        Column.of(what, names));
  }

  @Override
  public String words(Axis x, Axis y) {
    return says;
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (Kind kind : what.isEmpty() ? List.<Kind>of() : kinds) {
      if (keys.stream().noneMatch(key -> key.ink() == kind.ink())) {
        keys.add(new Key(kind.name(), Key.Sample.AREA, kind.ink()));
      }
    }
    return keys;
  }
}
