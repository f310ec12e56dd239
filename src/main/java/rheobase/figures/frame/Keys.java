package rheobase.figures.frame;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.View;
import rheobase.figures.marks.Notes;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * The names of the layers: beside the ends of the curves where there is room, else in rows above
 * the plot, never over the data.
 *
 * @param above the names in rows above the plot
 * @param beside the names beside the plot
 * @param inside the names of lines across the plot that are too long to stand beside it
 */
record Keys(List<Key> above, List<Key> beside, List<Key> inside) {
  private static final double LINE = 15;
  private static final double SAMPLE = 24;
  private static final double BETWEEN = 18;
  private static final double ABOUT = 60;

  /** Decides where the names go, in a cell of some width and height. */
  static Keys of(List<Key> keys, Extent seen, boolean logarithmic, double width, double height) {
    List<Key> levels = keys.stream().filter(k -> k.sample() == Key.Sample.NONE).toList();
    List<Key> named = keys.stream().filter(k -> k.sample() != Key.Sample.NONE).toList();
    boolean ends =
        !named.isEmpty()
            && named.size() <= 8
            && keys.size() * LINE <= height - ABOUT
            && named.stream().allMatch(k -> Letters.width(k.name(), Letters.SMALL) < 0.26 * width)
            && named.stream().allMatch(k -> endsAtTheRight(k, seen, logarithmic));
    boolean room =
        levels.size() * LINE <= height - ABOUT
            && levels.stream().allMatch(k -> Letters.width(k.name(), Letters.SMALL) < 0.2 * width);
    List<Key> beside = new ArrayList<>(ends ? named : List.of());
    beside.addAll(room ? levels : List.of());
    return new Keys(ends ? List.of() : named, beside, room ? List.of() : levels);
  }

  private static boolean endsAtTheRight(Key key, Extent seen, boolean logarithmic) {
    double span = seen.xHigh() - seen.xLow();
    double least = logarithmic ? seen.xHigh() / 1.5 : seen.xHigh() - 0.06 * span;
    return key.x() >= least && key.y() >= seen.yLow() && key.y() <= seen.yHigh();
  }

  /** The room right of the plot. */
  double right() {
    return beside.stream().mapToDouble(k -> 12 + sample(k) + wide(k) + 4).max().orElse(0);
  }

  private static double sample(Key key) {
    return key.sample() == Key.Sample.NONE ? 0 : SAMPLE;
  }

  private static double wide(Key key) {
    return Letters.width(key.name(), Letters.SMALL);
  }

  /** The room above the plot. */
  double top(double width) {
    return above.isEmpty() ? 0 : rows(width) * LINE + 4;
  }

  private int rows(double width) {
    int rows = 1;
    double x = 0;
    for (Key key : above) {
      double wide = SAMPLE + wide(key);
      if (x > 0 && x + wide > width) {
        rows++;
        x = 0;
      }
      x += wide + BETWEEN;
    }
    return rows;
  }

  /** Writes the names; those above the plot end at a given height. */
  void paint(Graphics2D g, View view, double base) {
    rowsAbove(g, view, base);
    if (!beside.isEmpty()) {
      besideThePlot(g, view);
    }
    for (Key key : inside) {
      double y = view.y(key.y());
      Notes.halo(g, key.name(), view.right() - 2, y - 4 < view.top() + 9 ? y + 13 : y - 4, 1);
    }
  }

  private void rowsAbove(Graphics2D g, View view, double base) {
    double width = view.right() - view.left();
    double x = 0;
    double y = base - 10 - (rows(width) - 1) * LINE;
    for (Key key : above) {
      double wide = SAMPLE + wide(key);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += LINE;
      }
      name(g, key, view.left() + x, y);
      x += wide + BETWEEN;
    }
  }

  /** The sample before a name, 20 pixels wide, centred on a height. */
  private static void sample(Graphics2D g, Key key, double x, double y) {
    g.setColor(House.ink(key.ink()));
    switch (key.sample()) {
      case AREA -> {
        g.setColor(House.tint(House.ink(key.ink()), 0.45));
        g.fill(new Rectangle2D.Double(x + 6, y - 5, 14, 10));
      }
      case SPIKE -> {
        g.setStroke(House.solid(1.6));
        for (int i = 0; i < 3; i++) {
          g.draw(new Line2D.Double(x + 8 + 5 * i, y - 5, x + 8 + 5 * i, y + 5));
        }
      }
      case POINT -> g.fill(House.marker(key.ink(), x + 13, y, 7));
      case NONE -> {}
      case LINE, LINE_AND_POINT -> {
        g.setStroke(House.stroke(key.ink(), 1.6));
        g.draw(new Line2D.Double(x, y, x + 20, y));
        if (key.sample() == Key.Sample.LINE_AND_POINT) {
          g.fill(House.marker(key.ink(), x + 10, y, 7));
        }
      }
    }
  }

  private static void name(Graphics2D g, Key key, double x, double y) {
    sample(g, key, x, y);
    g.setColor(House.TEXT);
    Letters.write(g, key.name(), x + sample(key), y + 4, 0, Letters.SMALL);
  }

  private void besideThePlot(Graphics2D g, View view) {
    int n = beside.size();
    double[] ends = beside.stream().mapToDouble(k -> view.y(k.y())).toArray();
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
      Key key = beside.get(order[i]);
      double end = ends[order[i]];
      double x = view.right() + 12;
      if (Math.abs(end - at[i]) > 5) {
        g.setColor(House.FAINT);
        g.setStroke(House.solid(0.7));
        double from = Double.isNaN(key.x()) ? view.right() : view.x(key.x());
        g.draw(new Line2D.Double(from + 3, end, x - 2, at[i]));
      }
      name(g, key, x, at[i]);
    }
  }
}
