package rheobase.figures.marks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.phaseplane.Linearisation;

/**
 * The regions of the plane of trace and determinant, each with its name and a sketch of the flow
 * that lives there; in a small figure the names alone. Along the borders the names of what is not
 * generic.
 */
public record TraceAndDeterminant() implements Layer {
  private static final double SKETCH = 27; // the radius of a sketch, in pixels
  private static final double ROOM_ACROSS = 400; // less, and the sketches would hide the words
  private static final double ROOM_UPWARDS = 200;
  private static final int SAMPLES = 200;
  private static final Color STABLE = House.tint(new Color(0x00, 0x72, 0xB2), 0.13);
  private static final Color TURNS_IN = House.tint(new Color(0x56, 0xB4, 0xE9), 0.17);
  private static final Color UNSTABLE = House.tint(new Color(0xD5, 0x5E, 0x00), 0.15);
  private static final Color TURNS_OUT = House.tint(new Color(0xE6, 0x9F, 0x00), 0.18);
  private static final Color SADDLE = House.tint(new Color(0x8a, 0x8a, 0x8a), 0.2);

  /**
   * A name and a sketch.
   *
   * @param name what stands above the sketch
   * @param part where it stands from the left, 0 to 1
   * @param up where it stands between Δ = 0 (0) and the upper edge (1), or below (negative)
   * @param flow what is sketched
   */
  private record Region(String name, double part, double up, Linearisation flow) {}

  private static final List<Region> REGIONS =
      List.of(
          new Region("stable node", 0.09, 0.2, new Linearisation(-1.6, 0.5, 0.5, -0.9)),
          new Region("stable focus", 0.29, 0.66, new Linearisation(-0.3, -1, 1, -0.3)),
          new Region("unstable focus", 0.71, 0.66, new Linearisation(0.3, -1, 1, 0.3)),
          new Region("unstable node", 0.91, 0.2, new Linearisation(1.6, 0.5, 0.5, 0.9)),
          new Region("saddle", 0.29, -0.3, new Linearisation(0.9, 0.5, 0.5, -1.1)),
          new Region("saddle", 0.71, -0.3, new Linearisation(1.1, 0.5, 0.5, -0.9)));

  @Override
  public void paint(Graphics2D g, View view) {
    Extent seen = view.seen();
    double zeroX = view.x(0);
    double zeroY = view.y(0);
    half(g, view, -1, TURNS_IN, STABLE);
    half(g, view, 1, TURNS_OUT, UNSTABLE);
    g.setColor(SADDLE);
    g.fill(
        new Rectangle2D.Double(
            view.left(), zeroY, view.right() - view.left(), view.bottom() - zeroY));
    g.setColor(House.TEXT);
    g.setStroke(House.dashed(1.2, 5, 3));
    g.draw(parabola(view, seen.xLow(), seen.xHigh()));
    g.setStroke(House.solid(1.4));
    g.draw(new Line2D.Double(view.left(), zeroY, view.right(), zeroY));
    g.draw(new Line2D.Double(zeroX, zeroY, zeroX, view.top()));
    Notes.halo(g, "centre: not generic", zeroX, view.top() + 14, 0.5);
    Notes.halo(g, "Δ = 0: saddle-node, not generic", zeroX, zeroY + 16, 0.5);
    double wide = view.right() - view.left();
    double high = zeroY - view.top();
    boolean large = wide > ROOM_ACROSS && high > ROOM_UPWARDS;
    if (large) {
      double at = 0.72 * seen.xHigh();
      Notes.halo(g, "Δ = τ²/4", view.x(at), view.y(at * at / 4) - 14, 1);
    }
    for (Region each : REGIONS) {
      double x = view.left() + each.part() * wide;
      double y =
          each.up() < 0
              ? zeroY + 0.62 * (view.bottom() - zeroY)
              : zeroY - (large ? each.up() : Math.min(0.5, each.up())) * high;
      if (large) {
        sketch(g, each.flow(), x, y);
      }
      double half = Letters.width(each.name(), Letters.SMALL) / 2 + 3;
      double inside = Math.max(view.left() + half, Math.min(view.right() - half, x));
      Notes.halo(g, each.name(), inside, large ? y - SKETCH - 6 : y, 0.5);
    }
  }

  /** Above Δ = 0 on one side of τ = 0: foci above the parabola, nodes below it. */
  private static void half(Graphics2D g, View view, int side, Color focus, Color node) {
    double edge = side < 0 ? view.left() : view.right();
    double zeroX = view.x(0);
    double zeroY = view.y(0);
    g.setColor(focus);
    g.fill(
        new Rectangle2D.Double(
            Math.min(edge, zeroX), view.top(), Math.abs(edge - zeroX), zeroY - view.top()));
    double far = side < 0 ? view.seen().xLow() : view.seen().xHigh();
    Path2D below = parabola(view, 0, far);
    below.lineTo(edge, zeroY);
    below.closePath();
    g.setColor(node);
    g.fill(below);
  }

  private static Path2D parabola(View view, double from, double to) {
    var path = new Path2D.Double();
    for (int i = 0; i <= SAMPLES; i++) {
      double x = from + (to - from) * i / SAMPLES;
      double y = view.y(x * x / 4); // beyond the upper edge it is clipped
      if (i == 0) {
        path.moveTo(view.x(x), y);
      } else {
        path.lineTo(view.x(x), y);
      }
    }
    return path;
  }

  /** A disc with a few orbits, forwards and backwards from points on a circle. */
  private static void sketch(Graphics2D g, Linearisation flow, double x, double y) {
    var disc = new Ellipse2D.Double(x - SKETCH, y - SKETCH, 2 * SKETCH, 2 * SKETCH);
    g.setColor(Color.WHITE);
    g.fill(disc);
    g.setColor(House.FAINT);
    g.setStroke(House.solid(0.8));
    g.draw(disc);
    boolean turns = flow.eigenvalues().get(0).imaginary() != 0;
    int count = turns ? 2 : 8;
    g.setColor(House.TEXT);
    g.setStroke(new BasicStroke(0.9f));
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * (i + 0.5) / count;
      double r = turns ? 0.5 : 0.55;
      double x0 = r * StrictMath.cos(angle);
      double y0 = r * StrictMath.sin(angle);
      for (int side : new int[] {1, -1}) {
        double[][] path = flow.orbit(x0, y0, 12 * side, 1);
        g.draw(within(path, x, y));
      }
      head(g, flow.at(x0, y0), x + SKETCH * x0, y - SKETCH * y0);
    }
    g.fill(new Ellipse2D.Double(x - 1.8, y - 1.8, 3.6, 3.6));
  }

  private static Path2D within(double[][] path, double x, double y) {
    var line = new Path2D.Double();
    for (int i = 0; i < path[0].length; i++) {
      if (StrictMath.hypot(path[0][i], path[1][i]) > 1) {
        break;
      }
      double px = x + SKETCH * path[0][i];
      double py = y - SKETCH * path[1][i];
      if (i == 0) {
        line.moveTo(px, py);
      } else {
        line.lineTo(px, py);
      }
    }
    return line;
  }

  private static void head(Graphics2D g, double[] velocity, double x, double y) {
    double speed = StrictMath.hypot(velocity[0], velocity[1]);
    double ux = 4 * velocity[0] / speed;
    double uy = -4 * velocity[1] / speed;
    var head = new Path2D.Double();
    head.moveTo(x + ux, y + uy);
    head.lineTo(x - ux - 0.7 * uy, y - uy + 0.7 * ux);
    head.lineTo(x - ux + 0.7 * uy, y - uy - 0.7 * ux);
    head.closePath();
    g.fill(head);
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public String words(Axis x, Axis y) {
    return "Below Δ = 0 saddles; above it nodes under the parabola Δ = τ²/4 and foci over it, stable"
        + " left of τ = 0 and unstable right of it. On the borders, which are not generic: centres"
        + " on τ = 0, saddle-nodes on Δ = 0.";
  }
}
