package rheobase.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** What stands about a plot: two thin axes with outward ticks, and their words. */
final class Frame {
  /** How far the axes stand off from the plot. */
  static final double GAP = 5;

  private static final double TICK = 4;
  private static final double HALF_LINE = House.LABEL + 8;

  private Frame() {}

  /** Room for labels along a horizontal axis. */
  static Ticks.Room level(double pixels) {
    return new Ticks.Room(pixels, 58, 9, label -> House.width(label, House.SMALL));
  }

  /** Room for labels along an upright axis. */
  static Ticks.Room upright(double pixels) {
    double spacing = pixels < 90 ? 20 : pixels < 160 ? 26 : 34;
    return new Ticks.Room(pixels, spacing, 3, label -> House.SMALL);
  }

  static double widest(Ticks ticks) {
    return ticks.labels().stream().mapToDouble(l -> House.width(l, House.SMALL)).max().orElse(0);
  }

  /** The room left of a plot whose y axis has these ticks. */
  static double left(Ticks ticks) {
    return GAP + TICK + 4 + widest(ticks) + 6 + House.LABEL + 2;
  }

  /** The room under a plot, with or without the words of the x axis. */
  static double bottom(boolean bare) {
    return bare ? GAP + 2 : GAP + TICK + 4 + House.SMALL + HALF_LINE;
  }

  static void xAxis(Graphics2D g, View view, Ticks ticks, String title) {
    double y = view.bottom() + GAP;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(0.9));
    g.draw(new Line2D.Double(view.left() - 0.45, y, view.right() + 0.45, y));
    for (double minor : ticks.minor()) {
      g.draw(new Line2D.Double(view.x(minor), y, view.x(minor), y + 0.6 * TICK));
    }
    for (int i = 0; i < ticks.at().size(); i++) {
      double x = view.x(ticks.at().get(i));
      g.draw(new Line2D.Double(x, y, x, y + TICK));
      House.write(g, ticks.labels().get(i), x, y + TICK + 3 + House.SMALL, 0.5, House.SMALL);
    }
    double baseline = y + TICK + 3 + House.SMALL + HALF_LINE - 4;
    House.write(g, title, (view.left() + view.right()) / 2, baseline, 0.5, House.LABEL);
  }

  static void yAxis(Graphics2D g, View view, Ticks ticks, String title, double room) {
    double x = view.left() - GAP;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(0.9));
    g.draw(new Line2D.Double(x, view.top() - 0.45, x, view.bottom() + 0.45));
    for (double minor : ticks.minor()) {
      g.draw(new Line2D.Double(x - 0.6 * TICK, view.y(minor), x, view.y(minor)));
    }
    for (int i = 0; i < ticks.at().size(); i++) {
      double y = view.y(ticks.at().get(i));
      g.draw(new Line2D.Double(x - TICK, y, x, y));
      House.write(g, ticks.labels().get(i), x - TICK - 4, y + 4, 1, House.SMALL);
    }
    double baseline = view.left() - room + House.LABEL;
    House.writeUpwards(g, title, baseline, (view.top() + view.bottom()) / 2, House.LABEL);
  }
}
