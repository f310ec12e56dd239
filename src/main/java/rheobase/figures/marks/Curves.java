package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;

/** Lines: through points, of a formula, and the strokes of spikes. */
public final class Curves {
  private Curves() {}

  /**
   * A line through points, broken where one is NaN, with or without a band about it.
   *
   * @param name how it is called in the figure, or the empty string
   * @param ink which ink it has
   * @param width of the stroke, in pixels
   * @param x the x of its points
   * @param y the y of its points
   * @param low the lower end of an interval about each, or null
   * @param high the upper end of an interval about each, or null
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(
      String name, int ink, double width, double[] x, double[] y, double[] low, double[] high)
      implements Layer {

    @Override
    public void paint(Graphics2D g, View view) {
      if (low != null) {
        Color colour = House.ink(ink);
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 64));
        for (Path2D piece : Paths.between(view, x, low, high)) {
          g.fill(piece);
        }
      }
      Paths.draw(g, view, x, y, House.ink(ink), House.stroke(ink, width));
    }

    @Override
    public Extent extent() {
      Extent line = Extent.of(x, y);
      return low == null ? line : line.and(Extent.of(x, low)).and(Extent.of(x, high));
    }

    @Override
    public List<Column> data(Axis xAxis, Axis yAxis) {
      return Marks.columns(name, xAxis, yAxis, x, y, low, high);
    }

    @Override
    public String words(Axis xAxis, Axis yAxis) {
      String band = low == null ? "" : ", with a band about it";
      return Words.series(name, "line", x, y, xAxis, yAxis) + band + ".";
    }

    @Override
    public List<Key> keys() {
      int last = x.length - 1;
      while (last > 0 && (Double.isNaN(x[last]) || Double.isNaN(y[last]))) {
        last--;
      }
      return name.isEmpty()
          ? List.of()
          : List.of(new Key(name, Key.Sample.LINE, ink, x[last], y[last]));
    }
  }

  /**
   * A formula, drawn as far as the plot reaches or from one x to another.
   *
   * @param name how it is called in the figure, or the empty string
   * @param ink which ink it has
   * @param f y as a function of x
   * @param from where it begins, or NaN
   * @param to where it ends, or NaN
   */
  public record Law(String name, int ink, DoubleUnaryOperator f, double from, double to)
      implements Layer {
    private static final int STEPS = 800;

    @Override
    public void paint(Graphics2D g, View view) {
      double left = Double.isNaN(from) ? view.left() : view.x(from);
      double right = Double.isNaN(to) ? view.right() : view.x(to);
      double[] x = new double[STEPS + 1];
      double[] y = new double[STEPS + 1];
      for (int i = 0; i <= STEPS; i++) {
        x[i] = Paths.xAt(view, left + (right - left) * i / STEPS);
        double value = f.applyAsDouble(x[i]);
        y[i] = Double.isFinite(view.y(value)) ? value : Double.NaN;
      }
      g.setColor(House.ink(ink));
      g.setStroke(House.stroke(ink, 1.5));
      g.draw(Paths.through(view, x, y));
    }

    @Override
    public String words(Axis x, Axis y) {
      return name.isEmpty() ? "" : "The law " + Words.quoted(name) + " is drawn as a dashed line.";
    }

    @Override
    public List<Key> keys() {
      return name.isEmpty() ? List.of() : List.of(new Key(name, Key.Sample.LINE, ink));
    }
  }

  /**
   * Upright strokes where a model that has no spikes of its own is said to spike.
   *
   * @param times when it spikes
   * @param from where the strokes begin
   * @param peak where they end
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Strokes(double[] times, double from, double peak) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {
      g.setColor(House.ink(House.TRACE));
      g.setStroke(House.solid(1.2));
      var path = new Path2D.Double();
      for (double time : times) {
        path.moveTo(view.x(time), view.y(from));
        path.lineTo(view.x(time), view.y(peak));
      }
      g.draw(path);
    }

    @Override
    public Extent extent() {
      return new Extent(Double.NaN, Double.NaN, Math.min(from, peak), Math.max(from, peak));
    }

    @Override
    public List<Column> data(Axis x, Axis y) {
      return List.of(Column.of("spike " + x.label(), times));
    }

    @Override
    public String words(Axis x, Axis y) {
      return times.length
          + (times.length == 1 ? " spike is drawn as a stroke" : " spikes are drawn as strokes")
          + (" to " + Words.quantity(peak, y) + ".");
    }
  }
}
