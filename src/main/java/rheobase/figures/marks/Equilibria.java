package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;

/**
 * Equilibria in the conventional symbols: a filled circle attracts, an open one repels, a
 * half-filled one is a saddle.
 *
 * @param points where they lie and what they are called
 */
public record Equilibria(List<Point> points) implements Layer {
  private static final double SIZE = 10;

  /** Copies the list. */
  public Equilibria {
    points = List.copyOf(points);
  }

  /**
   * One of them.
   *
   * @param x its x
   * @param y its y
   * @param name what it is called, such as {@code stable node}
   */
  public record Point(double x, double y, String name) {}

  @Override
  public void paint(Graphics2D g, View view) {
    for (Point point : points) {
      double left = view.x(point.x()) - SIZE / 2;
      double top = view.y(point.y()) - SIZE / 2;
      var circle = new Ellipse2D.Double(left, top, SIZE, SIZE);
      boolean filled = point.name().startsWith("stable");
      g.setColor(filled ? House.TEXT : Color.WHITE);
      g.fill(circle);
      g.setColor(House.TEXT);
      if (point.name().startsWith("saddle")) {
        g.fill(new Arc2D.Double(left, top, SIZE, SIZE, 90, 180, Arc2D.PIE));
      }
      g.setStroke(House.solid(1.5));
      g.draw(circle);
    }
  }

  @Override
  public Extent extent() {
    return Extent.of(xs(), ys());
  }

  private double[] xs() {
    return points.stream().mapToDouble(Point::x).toArray();
  }

  private double[] ys() {
    return points.stream().mapToDouble(Point::y).toArray();
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    return points.isEmpty()
        ? List.of()
        : List.of(
            Column.of(x.label(), xs()),
            Column.of(y.label(), ys()),
            Column.of("equilibrium", points.stream().map(Point::name).toList()));
  }

  @Override
  public String words(Axis x, Axis y) {
    List<String> each = new ArrayList<>();
    for (Point point : points) {
      each.add(
          point.name()
              + " at "
              + Words.quantity(point.x(), x)
              + ", "
              + Words.quantity(point.y(), y));
    }
    return each.isEmpty() ? "No equilibrium." : "Equilibria: " + String.join("; ", each) + ".";
  }
}
