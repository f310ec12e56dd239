package rheobase.figures.marks;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;

/**
 * A vector field: on an even grid of the plot an arrow that says which way a state goes. All arrows
 * have one length, since the speeds of a neuron differ by a factor of thousands.
 *
 * @param slope the velocity at each state
 */
public record Arrows(Velocity slope) implements Layer {
  private static final double APART = 26; // pixels
  private static final double LENGTH = 12;

  /** How fast a state moves. */
  @FunctionalInterface
  public interface Velocity {
    /**
     * The velocity at a state.
     *
     * @param x its x
     * @param y its y
     * @return dx/dt, then dy/dt
     */
    double[] at(double x, double y);
  }

  @Override
  public void paint(Graphics2D g, View view) {
    g.setColor(House.tint(House.FAINT, 0.75));
    g.setStroke(House.solid(0.9));
    int columns = (int) ((view.right() - view.left()) / APART);
    int rows = (int) ((view.bottom() - view.top()) / APART);
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double px = view.left() + (i + 0.5) * (view.right() - view.left()) / columns;
        double py = view.top() + (j + 0.5) * (view.bottom() - view.top()) / rows;
        arrow(g, view, px, py);
      }
    }
  }

  private void arrow(Graphics2D g, View view, double px, double py) {
    Extent seen = view.seen(); // a phase plane has linear axes
    double right = (px - view.left()) / (view.right() - view.left());
    double up = (view.bottom() - py) / (view.bottom() - view.top());
    double x = seen.xLow() + right * (seen.xHigh() - seen.xLow());
    double y = seen.yLow() + up * (seen.yHigh() - seen.yLow());
    double[] velocity = slope.at(x, y);
    double dx = view.x(x + velocity[0]) - view.x(x);
    double dy = view.y(y + velocity[1]) - view.y(y);
    double speed = Math.sqrt(dx * dx + dy * dy);
    if (!(speed > 0) || !Double.isFinite(speed)) {
      return;
    }
    double ux = dx / speed * LENGTH / 2;
    double uy = dy / speed * LENGTH / 2;
    var path = new Path2D.Double();
    path.moveTo(px - ux, py - uy);
    path.lineTo(px + ux, py + uy);
    path.moveTo(px + 0.35 * ux - 0.4 * uy, py + 0.35 * uy + 0.4 * ux);
    path.lineTo(px + ux, py + uy);
    path.lineTo(px + 0.35 * ux + 0.4 * uy, py + 0.35 * uy - 0.4 * ux);
    g.draw(path);
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public String words(Axis x, Axis y) {
    return "Arrows show which way each state moves.";
  }
}
