package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;

/**
 * Regions of a plane, shaded beneath everything else: which of several things becomes of a state.
 *
 * @param columns the x of the grid, rising and even
 * @param rows the y of the grid, rising and even
 * @param numbers for each row and column the number of its region; below zero it stays white
 * @param says what the regions mean, a sentence
 */
public record Regions(
    List<Double> columns, List<Double> rows, List<List<Integer>> numbers, String says)
    implements Layer {
  private static final List<Color> TINTS =
      List.of(
          House.tint(new Color(0x00, 0x72, 0xB2), 0.13),
          House.tint(new Color(0x00, 0x9E, 0x73), 0.13),
          House.tint(new Color(0xE6, 0x9F, 0x00), 0.16));

  /** Copies its lists. */
  public Regions {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    numbers = numbers.stream().map(List::copyOf).toList();
  }

  @Override
  public void paint(Graphics2D g, View view) {
    double dx = (columns.get(1) - columns.get(0)) / 2;
    double dy = (rows.get(1) - rows.get(0)) / 2;
    for (int j = 0; j < rows.size(); j++) {
      double top = view.y(rows.get(j) + dy);
      double height = view.y(rows.get(j) - dy) - top + 0.3; // or seams would show between the rows
      int from = 0;
      for (int i = 1; i <= columns.size(); i++) { // a run of one region is one rectangle
        int number = numbers.get(j).get(from);
        if (i == columns.size() || numbers.get(j).get(i) != number) {
          if (number >= 0) {
            double left = view.x(columns.get(from) - dx);
            g.setColor(TINTS.get(number % TINTS.size()));
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
  public String words(Axis x, Axis y) {
    return says;
  }
}
