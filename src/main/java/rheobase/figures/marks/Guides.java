package rheobase.figures.marks;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;

/** What guides the eye across the plot: reference lines and shades. */
public final class Guides {
  private Guides() {}

  /** A layer whose name stands above the plot, over a stretch of x. */
  public interface Headed extends Layer {
    /**
     * Its name.
     *
     * @return a word or two, or the empty string
     */
    String head();

    /**
     * Where it begins.
     *
     * @return the lesser x
     */
    double from();

    /**
     * Where it ends.
     *
     * @return the greater x
     */
    double to();
  }

  /**
   * A thin dashed line up the plot, with its name above.
   *
   * @param from its x
   * @param head its name, or the empty string
   */
  public record Upright(double from, String head) implements Headed {
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

  /**
   * A thin dashed line across the plot, with its name at its end.
   *
   * @param at its y
   * @param label its name, or the empty string
   */
  public record Level(double at, String label) implements Layer {
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

  /**
   * A shaded stretch of x, under everything else, with its name above.
   *
   * @param from where it begins
   * @param to where it ends
   * @param head its name, or the empty string
   * @param ink whose tint it has, or {@link House#LAW} for grey
   */
  public record Shade(double from, double to, String head, int ink) implements Headed {
    private static final double TINT = 0.16;

    @Override
    public void paint(Graphics2D g, View view) {
      g.setColor(ink == House.LAW ? House.SHADE : House.tint(House.ink(ink), TINT));
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

  /**
   * A stretch of x that is named above the plot and not shaded.
   *
   * @param from where it begins
   * @param to where it ends
   * @param head its name
   */
  public record Head(double from, double to, String head) implements Headed {
    @Override
    public void paint(Graphics2D g, View view) {} // the name stands above the plot

    @Override
    public String words(Axis x, Axis y) {
      return Words.quoted(head) + " spans " + Words.span(x, from, to) + ".";
    }
  }
}
