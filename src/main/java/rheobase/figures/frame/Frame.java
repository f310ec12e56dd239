package rheobase.figures.frame;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/** What stands about a plot: two thin axes with outward ticks, and their words. */
final class Frame {
  /** How far the axes stand off from the plot. */
  static final double GAP = 5;

  private static final double TICK = 4;
  private static final double LEADING = 15;
  private static final double SMALL_LEADING = 13;

  private Frame() {}

  /** Room for labels along a horizontal axis. */
  static Ticks.Room level(double pixels) {
    return new Ticks.Room(true, pixels, 44, 9, Frame::wide);
  }

  /** Room for labels along an upright axis. */
  static Ticks.Room upright(double pixels) {
    double spacing = pixels < 90 ? 18 : pixels < 200 ? 24 : 30;
    return new Ticks.Room(false, pixels, spacing, 3, label -> Letters.SMALL);
  }

  static double wide(String label) {
    return label.lines().mapToDouble(line -> Letters.width(line, Letters.SMALL)).max().orElse(0);
  }

  static double widest(Ticks ticks) {
    return ticks.labels().stream().mapToDouble(Frame::wide).max().orElse(0);
  }

  /** The room left of a plot whose y axis has these ticks and a title of some lines. */
  static double left(Ticks ticks, int lines) {
    return GAP + TICK + 4 + widest(ticks) + 6 + Letters.LABEL + 2 + (lines - 1) * LEADING;
  }

  /** The room under a plot, with labels and a title of some lines, or with neither. */
  static double bottom(int lines, int labelLines) {
    double labels = Letters.SMALL + (labelLines - 1) * SMALL_LEADING;
    return lines == 0
        ? GAP + 2
        : GAP + TICK + 4 + labels + 8 + Letters.LABEL + (lines - 1) * LEADING;
  }

  /** A title in as many lines as it needs along an axis. */
  static List<String> lines(String title, double pixels) {
    return lines(title, pixels, Letters.LABEL);
  }

  static List<String> lines(String title, double pixels, float size) {
    if (Letters.width(title, size) <= pixels) {
      return List.of(title);
    }
    List<String> lines = new ArrayList<>();
    for (String word : title.trim().split("(?<=[-– ])", -1)) {
      int last = lines.size() - 1;
      String longer = last < 0 ? word : lines.get(last) + word;
      if (last >= 0 && Letters.width(longer.strip(), size) <= pixels) {
        lines.set(last, longer);
      } else {
        lines.add(word);
      }
    }
    lines.replaceAll(String::strip);
    return lines;
  }

  static void xAxis(Graphics2D g, View view, Ticks ticks, List<String> title) {
    double y = view.bottom() + GAP;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(0.9));
    var marks = new Path2D.Double(new Line2D.Double(view.left() - 0.45, y, view.right() + 0.45, y));
    for (double minor : ticks.minor()) {
      double x = view.x(minor);
      marks.append(new Line2D.Double(x, y, x, y + 0.6 * TICK), false);
    }
    for (double major : ticks.at()) {
      double x = view.x(major);
      marks.append(new Line2D.Double(x, y, x, y + TICK), false);
    }
    g.draw(marks);
    for (int i = 0; i < ticks.at().size(); i++) {
      double x = view.x(ticks.at().get(i));
      double line = y + TICK + 3 + Letters.SMALL;
      for (String words : ticks.labels().get(i).lines().toList()) {
        Letters.write(g, words, x, line, 0.5, Letters.SMALL);
        line += SMALL_LEADING;
      }
    }
    double baseline = y + TICK + 3 + Letters.SMALL + 16 + (ticks.lines() - 1) * SMALL_LEADING;
    for (int i = 0; i < title.size(); i++) {
      double middle = (view.left() + view.right()) / 2;
      Letters.write(g, title.get(i), middle, baseline + i * LEADING, 0.5, Letters.LABEL);
    }
  }

  static void yAxis(Graphics2D g, View view, Ticks ticks, List<String> title, double room) {
    double x = view.left() - GAP;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(0.9));
    var marks = new Path2D.Double(new Line2D.Double(x, view.top() - 0.45, x, view.bottom() + 0.45));
    for (double minor : ticks.minor()) {
      double y = view.y(minor);
      marks.append(new Line2D.Double(x - 0.6 * TICK, y, x, y), false);
    }
    for (double major : ticks.at()) {
      double y = view.y(major);
      marks.append(new Line2D.Double(x - TICK, y, x, y), false);
    }
    g.draw(marks);
    for (int i = 0; i < ticks.at().size(); i++) {
      double y = view.y(ticks.at().get(i)) + 4;
      Letters.write(g, ticks.labels().get(i), x - TICK - 4, y, 1, Letters.SMALL);
    }
    for (int i = 0; i < title.size(); i++) {
      double baseline = view.left() - room + Letters.LABEL + i * LEADING;
      Letters.writeUpwards(
          g, title.get(i), baseline, (view.top() + view.bottom()) / 2, Letters.LABEL);
    }
  }
}
