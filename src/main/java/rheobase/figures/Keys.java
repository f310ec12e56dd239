package rheobase.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of the layers: beside the ends of the curves where there is room, else in rows above
 * the plot, never over the data.
 *
 * @param keys the names
 * @param direct whether they stand beside the curves
 */
record Keys(List<Key> keys, boolean direct) {
  private static final double LINE = 15;
  private static final double SAMPLE = 24;
  private static final double BETWEEN = 18;

  /** Decides where the names go, in a figure of some width and a plot of some height. */
  static Keys of(List<Key> keys, Extent seen, boolean logarithmic, double width, double height) {
    boolean ends =
        !keys.isEmpty()
            && keys.size() <= 8
            && keys.size() * LINE <= height
            && keys.stream().allMatch(k -> House.width(k.name(), House.SMALL) < 0.26 * width)
            && keys.stream().allMatch(k -> endsAtTheRight(k, seen, logarithmic));
    return new Keys(keys, ends);
  }

  private static boolean endsAtTheRight(Key key, Extent seen, boolean logarithmic) {
    double span = seen.xHigh() - seen.xLow();
    double least = logarithmic ? seen.xHigh() / 1.5 : seen.xHigh() - 0.06 * span;
    return key.x() >= least && key.y() >= seen.yLow() && key.y() <= seen.yHigh();
  }

  /** The room right of the plot. */
  double right() {
    double widest =
        keys.stream().mapToDouble(k -> House.width(k.name(), House.SMALL)).max().orElse(0);
    return direct ? 12 + SAMPLE + widest + 4 : 0;
  }

  /** The room above the plot. */
  double top(double width) {
    return direct || keys.isEmpty() ? 0 : rows(width) * LINE + 6;
  }

  private int rows(double width) {
    int rows = 1;
    double x = 0;
    for (Key key : keys) {
      double wide = SAMPLE + House.width(key.name(), House.SMALL);
      if (x > 0 && x + wide > width) {
        rows++;
        x = 0;
      }
      x += wide + BETWEEN;
    }
    return rows;
  }

  void paint(Graphics2D g, View view) {
    if (direct) {
      beside(g, view);
    } else {
      above(g, view);
    }
  }

  private void above(Graphics2D g, View view) {
    double width = view.right() - view.left();
    double x = 0;
    double y = view.top() - 10 - (rows(width) - 1) * LINE;
    for (Key key : keys) {
      double wide = SAMPLE + House.width(key.name(), House.SMALL);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += LINE;
      }
      name(g, key, view.left() + x, y);
      x += wide + BETWEEN;
    }
  }

  private static void name(Graphics2D g, Key key, double x, double y) {
    House.sample(g, key, x, y);
    g.setColor(House.TEXT);
    House.write(g, key.name(), x + SAMPLE, y + 4, 0, House.SMALL);
  }

  private void beside(Graphics2D g, View view) {
    int n = keys.size();
    double[] ends = keys.stream().mapToDouble(k -> view.y(k.y())).toArray();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> ends[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] at = Arrays.stream(order).mapToDouble(i -> ends[i]).toArray();
    for (int round = 0; round < 200; round++) {
      for (int i = 1; i < n; i++) {
        double missing = LINE - (at[i] - at[i - 1]);
        if (missing > 0) {
          at[i - 1] -= missing / 2;
          at[i] += missing / 2;
        }
      }
      at[0] = Math.max(at[0], view.top() + 2);
      at[n - 1] = Math.min(at[n - 1], view.bottom() - 2);
    }
    for (int i = 0; i < n; i++) {
      Key key = keys.get(order[i]);
      double end = ends[order[i]];
      double x = view.right() + 12;
      if (Math.abs(end - at[i]) > 5) {
        g.setColor(House.FAINT);
        g.setStroke(House.solid(0.7));
        g.draw(new Line2D.Double(view.x(key.x()) + 2, end, x - 2, at[i]));
      }
      name(g, key, x, at[i]);
    }
  }
}
