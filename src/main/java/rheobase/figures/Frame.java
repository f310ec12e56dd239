package rheobase.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands about a plot: two thin axes with outward ticks, and their words. */
final class Frame {
  /** How far the axes stand off from the plot. */
  static final double GAP = 5;

  private static final double TICK = 4;
  private static final double LEADING = 15;

  private Frame() {}

  /** Room for labels along a horizontal axis. */
  static Ticks.Room level(double pixels) {
    return new Ticks.Room(pixels, 44, 9, label -> House.width(label, House.SMALL));
  }

  /** Room for labels along an upright axis. */
  static Ticks.Room upright(double pixels) {
    double spacing = pixels < 90 ? 18 : pixels < 200 ? 24 : 30;
    return new Ticks.Room(pixels, spacing, 3, label -> House.SMALL);
  }

  static double widest(Ticks ticks) {
    return ticks.labels().stream().mapToDouble(l -> House.width(l, House.SMALL)).max().orElse(0);
  }

  /** The room left of a plot whose y axis has these ticks and a title of some lines. */
  static double left(Ticks ticks, int lines) {
    return GAP + TICK + 4 + widest(ticks) + 6 + House.LABEL + 2 + (lines - 1) * LEADING;
  }

  /** The room under a plot, with a title of some lines, or none and no labels either. */
  static double bottom(int lines) {
    return lines == 0
        ? GAP + 2
        : GAP + TICK + 4 + House.SMALL + 8 + House.LABEL + (lines - 1) * LEADING;
  }

  /** A title in as many lines as it needs along an axis. */
  static List<String> lines(String title, double pixels) {
    if (House.width(title, House.LABEL) <= pixels) {
      return List.of(title);
    }
    List<String> lines = new ArrayList<>();
    for (String word : Arrays.asList(title.trim().split(" +", -1))) {
      int last = lines.size() - 1;
      String longer = last < 0 ? word : lines.get(last) + " " + word;
      if (last >= 0 && House.width(longer, House.LABEL) <= pixels) {
        lines.set(last, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  static void xAxis(Graphics2D g, View view, Ticks ticks, List<String> title) {
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
    double baseline = y + TICK + 3 + House.SMALL + 16;
    for (int i = 0; i < title.size(); i++) {
      double middle = (view.left() + view.right()) / 2;
      House.write(g, title.get(i), middle, baseline + i * LEADING, 0.5, House.LABEL);
    }
  }

  static void yAxis(Graphics2D g, View view, Ticks ticks, List<String> title, double room) {
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
    for (int i = 0; i < title.size(); i++) {
      double baseline = view.left() - room + House.LABEL + i * LEADING;
      House.writeUpwards(g, title.get(i), baseline, (view.top() + view.bottom()) / 2, House.LABEL);
    }
  }
}
