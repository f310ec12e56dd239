package rheobase.figures.marks;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;

/** Points and bars. */
public final class Marks {
  private Marks() {}

  /** The dots that are already covered: of millions of points most would be painted in vain. */
  private record Taken(View view, BitSet dots) {
    Taken(View view) {
      this(view, new BitSet());
    }

    /** Whether a point is the first on its dot. */
    boolean by(double x, double y) {
      int column = (int) ((x - view.left() + 2) * 4);
      int row = (int) ((y - view.top() + 2) * 4);
      int wide = (int) ((view.right() - view.left() + 4) * 4) + 1;
      boolean outside = column < 0 || column >= wide || row < 0 || row > 100_000;
      int at = outside ? 0 : row * wide + column;
      boolean first = !outside && !dots.get(at);
      if (first) {
        dots.set(at);
      }
      return first;
    }
  }

  /**
   * Points, with or without error bars.
   *
   * @param name how it is called in the figure, or the empty string
   * @param ink which ink it has
   * @param x their x
   * @param y their y
   * @param low the lower end of an interval about each, or null
   * @param high the upper end of an interval about each, or null
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Points(String name, int ink, double[] x, double[] y, double[] low, double[] high)
      implements Layer {
    private static final int MANY = 2500;

    @Override
    public void paint(Graphics2D g, View view) {
      if (x.length > MANY) {
        Paths.asImage(g, view, image -> marks(image, view));
      } else {
        marks(g, view);
      }
    }

    private void marks(Graphics2D g, View view) {
      double size = x.length > MANY ? 2 : x.length > 300 ? 3.5 : x.length > 60 ? 5 : 6.5;
      g.setColor(House.ink(ink));
      g.setStroke(House.solid(1.2));
      var taken = new Taken(view);
      for (int i = 0; i < x.length; i++) {
        double px = view.x(x[i]);
        double py = view.y(y[i]);
        if (Double.isFinite(px) && Double.isFinite(py) && (x.length <= MANY || taken.by(px, py))) {
          if (low != null && !Double.isNaN(low[i]) && !Double.isNaN(high[i])) {
            double down = view.y(low[i]);
            double up = view.y(high[i]);
            g.draw(new Line2D.Double(px, down, px, up));
            g.draw(new Line2D.Double(px - 2.5, down, px + 2.5, down));
            g.draw(new Line2D.Double(px - 2.5, up, px + 2.5, up));
          }
          g.fill(House.marker(ink, px, py, size));
        }
      }
    }

    @Override
    public Extent extent() {
      Extent points = Extent.of(x, y);
      return low == null ? points : points.and(Extent.of(x, low)).and(Extent.of(x, high));
    }

    @Override
    public List<Column> data(Axis xAxis, Axis yAxis) {
      return columns(name, xAxis, yAxis, x, y, low, high);
    }

    @Override
    public String words(Axis xAxis, Axis yAxis) {
      String bars = low == null ? "" : ", with error bars";
      return Words.series(name, "points", x, y, xAxis, yAxis) + bars + ".";
    }

    @Override
    public List<Key> keys() {
      return name.isEmpty() ? List.of() : List.of(new Key(name, Key.Sample.POINT, ink));
    }
  }

  /**
   * Bars that stand on a ground, zero or on a logarithmic axis less, from edge to edge.
   *
   * @param name how it is called in the figure, or the empty string
   * @param ink which ink it has
   * @param left the left edge of each
   * @param right the right edge of each
   * @param height the height of each
   * @param ground where they stand
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Bars(
      String name, int ink, double[] left, double[] right, double[] height, double ground)
      implements Layer {

    @Override
    public void paint(Graphics2D g, View view) {
      double foot = view.y(Math.max(ground, view.seen().yLow()));
      g.setColor(House.tint(House.ink(ink), 0.55));
      for (int i = 0; i < left.length; i++) {
        double a = view.x(left[i]);
        double b = view.x(right[i]);
        double top = view.y(height[i]);
        if (height[i] != ground && Double.isFinite(top)) {
          double gap = b - a > 5 ? 0.5 : 0;
          double high = Math.abs(foot - top);
          g.fill(new Rectangle2D.Double(a + gap, Math.min(top, foot), b - a - 2 * gap, high));
        }
      }
    }

    @Override
    public Extent extent() {
      Extent tops = Extent.of(left, height).and(Extent.of(right, height));
      Extent feet = new Extent(left[0], right[right.length - 1], ground, ground);
      return tops.and(feet);
    }

    @Override
    public List<Column> data(Axis x, Axis y) {
      String suffix = name.isEmpty() ? "" : ", " + name;
      return x.names().isEmpty()
          ? List.of(
              Column.of(x.label() + " from", left),
              Column.of(x.label() + " to", right),
              Column.of(y.label() + suffix, height))
          : List.of(Column.of(x.label(), x.names()), Column.of(y.label() + suffix, height));
    }

    @Override
    public String words(Axis x, Axis y) {
      return Words.bars(name, left, right, height, x, y);
    }

    @Override
    public List<Key> keys() {
      return name.isEmpty() ? List.of() : List.of(new Key(name, Key.Sample.AREA, ink));
    }
  }

  /** The columns of a line or of points. */
  static List<Column> columns(
      String name, Axis xAxis, Axis yAxis, double[] x, double[] y, double[] low, double[] high) {
    String head = yAxis.label() + (name.isEmpty() ? "" : ", " + name);
    Column first = Column.of(xAxis.label(), x);
    Column second = Column.of(head, y);
    return low == null
        ? List.of(first, second)
        : List.of(first, second, Column.of(head + ", low", low), Column.of(head + ", high", high));
  }
}
