package rheobase.figures.marks;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;

/**
 * A flow along a line: on the line y = 0, arrowheads that say which way a state goes. Near an
 * equilibrium, where it hardly moves, there are none.
 *
 * @param velocity dx/dt at each x
 */
public record Drift(DoubleUnaryOperator velocity) implements Layer {
  private static final double APART = 24; // pixels
  private static final double LENGTH = 8;

  @Override
  public void paint(Graphics2D g, View view) {
    Extent seen = view.seen(); // a state line has linear axes
    double scale = (seen.xHigh() - seen.xLow()) / (view.right() - view.left());
    double y = view.y(0);
    g.setColor(House.TEXT);
    for (double px = view.left() + APART / 2; px < view.right(); px += APART) {
      double x = seen.xLow() + (px - view.left()) * scale;
      double here = velocity.applyAsDouble(x);
      boolean even =
          here * velocity.applyAsDouble(x - 2.2 * LENGTH * scale) > 0
              && here * velocity.applyAsDouble(x + 2.2 * LENGTH * scale) > 0;
      if (even) {
        head(g, px + Math.signum(here) * LENGTH / 2, y, Math.signum(here));
      }
    }
  }

  private static void head(Graphics2D g, double x, double y, double rightwards) {
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x - rightwards * LENGTH, y - 3.6);
    path.lineTo(x - rightwards * LENGTH, y + 3.6);
    path.closePath();
    g.fill(path);
  }

  @Override
  public String words(Axis x, Axis y) {
    return "Arrowheads on the line of zero show which way " + x.quantity() + " moves.";
  }
}
