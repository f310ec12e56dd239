package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/** Annotations in data coordinates: words, arrows and brackets. */
public final class Notes {
  private Notes() {}

  /**
   * Words at a point, with or without an arrow that leads from them to another point.
   *
   * @param label the words
   * @param x the x at which they stand
   * @param y the y at which they stand
   * @param toX the x of the other point, or NaN
   * @param toY the y of the other point, or NaN
   */
  public record Text(String label, double x, double y, double toX, double toY) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {
      double px = view.x(x);
      double py = view.y(y);
      if (Double.isNaN(toX)) {
        boolean fits = px + 6 + Letters.width(label, Letters.SMALL) < view.right() + 2;
        halo(g, label, px + (fits ? 6 : -6), py + 4, fits ? 0 : 1);
        return;
      }
      double tx = view.x(toX);
      double ty = view.y(toY);
      double length = StrictMath.hypot(tx - px, ty - py);
      double width = Letters.width(label, Letters.SMALL);
      double ux = length == 0 ? 0 : (tx - px) / length;
      double uy = length == 0 ? 0 : (ty - py) / length;
      double anchor = ux < -0.4 ? 0 : ux > 0.4 ? 1 : 0.5;
      double below = Math.abs(uy) > 0.9 ? (uy > 0 ? -5 : 13) : 4;
      double left = Math.max(view.left() + 2, Math.min(px - anchor * width, view.right() - width));
      halo(g, label, left, py + below, 0);
      arrow(g, px + 4 * ux, py + 4 * uy, tx - 3 * ux, ty - 3 * uy);
    }

    @Override
    public Extent extent() {
      Extent here = new Extent(x, x, y, y);
      return Double.isNaN(toX) ? here : here.and(new Extent(toX, toX, toY, toY));
    }

    @Override
    public String words(Axis xAxis, Axis yAxis) {
      boolean pointed = !Double.isNaN(toX);
      return Words.quoted(label)
          + (pointed ? " points to " : " stands at ")
          + Words.quantity(pointed ? toX : x, xAxis)
          + ", "
          + Words.quantity(pointed ? toY : y, yAxis)
          + ".";
    }
  }

  /**
   * A bracket over a stretch of x, with words above it.
   *
   * @param from where it begins
   * @param to where it ends
   * @param y at which it lies
   * @param label the words above it
   */
  public record Bracket(double from, double to, double y, String label) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {
      double a = view.x(from);
      double b = view.x(to);
      double top = view.y(y);
      var path = new Path2D.Double();
      path.moveTo(a, top + 5);
      path.lineTo(a, top);
      path.lineTo(b, top);
      path.lineTo(b, top + 5);
      g.setColor(House.TEXT);
      g.setStroke(House.solid(1));
      g.draw(path);
      double half = Letters.width(label, Letters.SMALL) / 2;
      double middle = Math.max(view.left() + half, Math.min((a + b) / 2, view.right() - half));
      halo(g, label, middle, top - 5 < view.top() + 8 ? top + 16 : top - 5, 0.5);
    }

    @Override
    public Extent extent() {
      return new Extent(from, to, y, y);
    }

    @Override
    public String words(Axis xAxis, Axis yAxis) {
      return "A bracket, " + Words.quoted(label) + ", spans " + Words.span(xAxis, from, to) + ".";
    }
  }

  /** An arrow with a slender filled head. */
  static void arrow(Graphics2D g, double x0, double y0, double x1, double y1) {
    double length = StrictMath.hypot(x1 - x0, y1 - y0);
    if (!(length > 1)) {
      return;
    }
    double ux = (x1 - x0) / length;
    double uy = (y1 - y0) / length;
    double head = Math.min(8, length);
    g.setColor(House.TEXT);
    g.setStroke(House.solid(1));
    g.draw(new Line2D.Double(x0, y0, x1 - 0.8 * head * ux, y1 - 0.8 * head * uy));
    var path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x1 - head * ux - 0.35 * head * uy, y1 - head * uy + 0.35 * head * ux);
    path.lineTo(x1 - 0.75 * head * ux, y1 - 0.75 * head * uy);
    path.lineTo(x1 - head * ux + 0.35 * head * uy, y1 - head * uy - 0.35 * head * ux);
    path.closePath();
    g.fill(path);
  }

  /**
   * Writes words on a ground of white, so that a curve behind them does not spoil them.
   *
   * @param g where to
   * @param label the words
   * @param x where they stand
   * @param y their baseline
   * @param anchor which part of them stands at x: 0 the beginning, 0.5 the middle, 1 the end
   */
  public static void halo(Graphics2D g, String label, double x, double y, double anchor) {
    if (label.isEmpty()) {
      return;
    }
    double width = Letters.width(label, Letters.SMALL);
    g.setColor(new Color(255, 255, 255, 205));
    g.fill(new Rectangle2D.Double(x - anchor * width - 2, y - 10, width + 4, 13));
    ink(g, label, x, y, anchor);
  }

  private static void ink(Graphics2D g, String label, double x, double y, double anchor) {
    g.setColor(House.TEXT);
    Letters.write(g, label, x, y, anchor, Letters.SMALL);
  }
}
