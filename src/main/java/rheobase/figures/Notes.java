package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;

/** Annotations in data coordinates: reference lines, shades, arrows, brackets and words. */
final class Notes {
  private Notes() {}

  /** A layer whose name stands above the plot, over a stretch of x. */
  interface Headed extends Layer {
    String head();

    double from();

    double to();
  }

  /** A thin dashed line up the plot, with its name above. */
  record Upright(double from, String head) implements Headed {
    @Override
    public double to() {
      return from;
    }

    @Override
    public void paint(Graphics2D g, View view) {
      g.setColor(House.FAINT);
      g.setStroke(House.dashed(1, 4, 3));
      double x = view.x(from);
      g.draw(new Line2D.Double(x, view.top() - 2, x, view.bottom() + 2));
    }

    @Override
    public Extent extent() {
      return new Extent(from, from, Double.NaN, Double.NaN);
    }

    @Override
    public String words(Axis x, Axis y) {
      String name = head.isEmpty() ? "A line" : Words.quoted(head);
      return name + " marks " + x.quantity() + " " + Words.quantity(from, x) + ".";
    }
  }

  /** A thin dashed line across the plot, with its name at its end. */
  record Level(double at, String label) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {
      g.setColor(House.FAINT);
      g.setStroke(House.dashed(1, 4, 3));
      double y = view.y(at);
      g.draw(new Line2D.Double(view.left() - 2, y, view.right() + 2, y));
    }

    @Override
    public Extent extent() {
      return new Extent(Double.NaN, Double.NaN, at, at);
    }

    @Override
    public String words(Axis x, Axis y) {
      String name = label.isEmpty() ? "A line" : Words.quoted(label);
      return name + " marks " + y.quantity() + " " + Words.quantity(at, y) + ".";
    }

    @Override
    public List<Key> keys() {
      return label.isEmpty()
          ? List.of()
          : List.of(new Key(label, Key.Sample.NONE, House.LAW, Double.NaN, at));
    }
  }

  /** A shaded stretch of x, under everything else, with its name above. */
  record Shade(double from, double to, String head) implements Headed {
    @Override
    public void paint(Graphics2D g, View view) {
      g.setColor(House.SHADE);
      double left = view.x(from);
      double top = view.top() - 2;
      g.fill(new Rectangle2D.Double(left, top, view.x(to) - left, view.bottom() + 2 - top));
    }

    @Override
    public boolean beneath() {
      return true;
    }

    @Override
    public Extent extent() {
      return new Extent(from, to, Double.NaN, Double.NaN);
    }

    @Override
    public String words(Axis x, Axis y) {
      String name = head.isEmpty() ? "A shade" : Words.quoted(head) + ": a shade";
      return name + " covers " + Words.span(x, from, to) + ".";
    }
  }

  /** Words at a point, with or without an arrow that leads from them to another point. */
  record Text(String label, double x, double y, double toX, double toY) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {
      double px = view.x(x);
      double py = view.y(y);
      if (Double.isNaN(toX)) {
        boolean fits = px + 6 + House.width(label, House.SMALL) < view.right() + 2;
        halo(g, label, px + (fits ? 6 : -6), py + 4, fits ? 0 : 1);
        return;
      }
      double tx = view.x(toX);
      double ty = view.y(toY);
      double length = Math.hypot(tx - px, ty - py);
      double width = House.width(label, House.SMALL);
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

  /** A bracket over a stretch of x, with words above it. */
  record Bracket(double from, double to, double y, String label) implements Layer {
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
      double half = House.width(label, House.SMALL) / 2;
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
    double length = Math.hypot(x1 - x0, y1 - y0);
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

  /** Words on a ground of white, so that a curve behind them does not spoil them. */
  static void halo(Graphics2D g, String label, double x, double y, double anchor) {
    if (label.isEmpty()) {
      return;
    }
    double width = House.width(label, House.SMALL);
    g.setColor(new Color(255, 255, 255, 205));
    g.fill(new Rectangle2D.Double(x - anchor * width - 2, y - 10, width + 4, 13));
    ink(g, label, x, y, anchor);
  }

  private static void ink(Graphics2D g, String label, double x, double y, double anchor) {
    g.setColor(House.TEXT);
    House.write(g, label, x, y, anchor, House.SMALL);
  }
}
