package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.Png;

/** From numbers to paths: one joined path a line, thinned where many points share a pixel. */
final class Paths {
  private static final int DENSITY = Png.DENSITY;
  private static final int MANY = 20_000;

  private Paths() {}

  /**
   * A line through points. Of the points that follow each other within one column of pixels the
   * first, the lowest, the highest and the last are kept, so that no extreme is lost.
   */
  static Path2D through(View view, double[] x, double[] y) {
    return drawn(view, x, y).path;
  }

  private static Pen drawn(View view, double[] x, double[] y) {
    var pen = new Pen(new Path2D.Double());
    for (int i = 0; i < x.length; i++) {
      pen.to(view.x(x[i]), view.y(y[i]));
    }
    pen.lift();
    return pen;
  }

  /** Draws a line through points; one that stays long even when thinned becomes an image. */
  static void draw(Graphics2D g, View view, double[] x, double[] y, Color colour, Stroke stroke) {
    Pen pen = drawn(view, x, y);
    Consumer<Graphics2D> painter =
        to -> {
          to.setColor(colour);
          to.setStroke(stroke);
          to.draw(pen.path);
        };
    if (pen.drawn > MANY) {
      asImage(g, view, painter);
    } else {
      painter.accept(g);
    }
  }

  /** The area between two lines, in pieces where it is broken. */
  static List<Path2D> between(View view, double[] x, double[] low, double[] high) {
    List<Path2D> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= x.length; i++) {
      if (i == x.length || Double.isNaN(x[i] + low[i] + high[i])) {
        if (i - from > 1) {
          int n = i - from;
          double[] round = new double[2 * n];
          double[] edge = new double[2 * n];
          for (int k = 0; k < n; k++) {
            round[k] = x[from + k];
            edge[k] = high[from + k];
            round[2 * n - 1 - k] = x[from + k];
            edge[2 * n - 1 - k] = low[from + k];
          }
          pieces.add(through(view, round, edge));
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  /** The x under a pixel. */
  static double xAt(View view, double pixel) {
    double low = view.seen().xLow();
    double high = view.seen().xHigh();
    double part = (pixel - view.left()) / (view.right() - view.left());
    double middle = low + (high - low) / 2;
    boolean linear =
        Math.abs(view.x(middle) - (view.left() + view.right()) / 2) < 1e-6 * view.right();
    return linear ? low + part * (high - low) : low * StrictMath.pow(high / low, part);
  }

  /** Paints into an image as large as the plot and puts it there: for what has too many pieces. */
  static void asImage(Graphics2D g, View view, Consumer<Graphics2D> painter) {
    double x = Math.floor(view.left()) - 2;
    double y = Math.floor(view.top()) - 2;
    int width = (int) Math.ceil(view.right() - x) + 2;
    int height = (int) Math.ceil(view.bottom() - y) + 2;
    var image = new BufferedImage(DENSITY * width, DENSITY * height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D inner = image.createGraphics();
    inner.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    inner.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    inner.scale(DENSITY, DENSITY);
    inner.translate(-x, -y);
    painter.accept(inner);
    inner.dispose();
    g.drawImage(image, (int) x, (int) y, width, height, null);
  }

  /** Collects the points of one column of pixels before it draws them. */
  private static final class Pen {
    private final Path2D path;
    private boolean down;
    private long column = Long.MIN_VALUE;
    private int held;
    private double firstX;
    private double firstY;
    private double lowX;
    private double lowY;
    private double highX;
    private double highY;
    private double lastX;
    private double lastY;
    private double drawnX;
    private double drawnY;
    private int drawn;
    private boolean lowFirst;

    Pen(Path2D path) {
      this.path = path;
    }

    void to(double x, double y) {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        lift();
        return;
      }
      double px = Math.max(-1e6, Math.min(1e6, x));
      double py = Math.max(-1e6, Math.min(1e6, y));
      long at = (long) Math.floor(px * DENSITY);
      if (held > 0 && at != column) {
        flush();
      }
      column = at;
      hold(px, py);
    }

    private void hold(double x, double y) {
      if (held == 0) {
        firstX = lowX = highX = x;
        firstY = lowY = highY = y;
      } else if (y < lowY) {
        lowX = x;
        lowY = y;
        lowFirst = false;
      } else if (y > highY) {
        highX = x;
        highY = y;
        lowFirst = true;
      }
      lastX = x;
      lastY = y;
      held++;
    }

    private void flush() {
      draw(firstX, firstY);
      if (held > 2) {
        draw(lowFirst ? lowX : highX, lowFirst ? lowY : highY);
        draw(lowFirst ? highX : lowX, lowFirst ? highY : lowY);
      }
      if (held > 1) {
        draw(lastX, lastY);
      }
      held = 0;
    }

    private void draw(double x, double y) {
      if (down && x == drawnX && y == drawnY) {
        return;
      }
      drawnX = x;
      drawnY = y;
      drawn++;
      if (down) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
        down = true;
      }
    }

    /** Ends the stroke: the next point begins a new one. A lone point becomes a dot. */
    void lift() {
      if (held > 0) {
        boolean lone = !down && held == 1;
        double x = firstX;
        double y = firstY;
        flush();
        if (lone) {
          path.lineTo(x + 0.75, y);
        }
      }
      down = false;
    }
  }
}
