package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An axis as a script needs it: whole numbers from 0 at its lower end to {@link #PARTS} at its
 * upper.
 *
 * <p>A plot is seldom wider than 340 or higher than 300 pixels, so a part is a sixth of a pixel: a
 * tenth of the width of a line, and out of sight.
 *
 * @param low the lower end
 * @param high the upper end
 * @param logarithmic whether equal distances are equal ratios
 */
record Scale(double low, double high, boolean logarithmic) {
  /** How many parts an axis has; data.js knows the same number. */
  static final int PARTS = 2000;

  private static final int FARTHEST = 1_000_000_000;

  /** The part of the axis at which a value lies; null for what cannot be drawn. */
  Integer part(double value) {
    double share =
        logarithmic
            ? StrictMath.log(value / low) / StrictMath.log(high / low)
            : (value - low) / (high - low);
    double part = Math.rint(PARTS * share);
    return Math.abs(part) <= FARTHEST ? (Integer) (int) part : null;
  }

  List<Integer> parts(double[] values) {
    return Arrays.stream(values).mapToObj(this::part).toList();
  }

  /** The differences of neighbours, which are shorter to write; null stays a gap. */
  static List<Integer> differences(List<Integer> parts) {
    List<Integer> steps = new ArrayList<>();
    int before = 0;
    for (Integer part : parts) {
      steps.add(part == null ? null : (Integer) (part - before));
      before = part == null ? before : part;
    }
    return steps;
  }

  /**
   * Which points of a line are needed to draw it to within one part: the ends of each piece, and
   * between two kept points the farthest from the straight line that joins them, as long as it is
   * farther than a part (Ramer 1972; Douglas and Peucker 1973).
   */
  static BitSet needed(List<Integer> xs, List<Integer> ys) {
    BitSet kept = new BitSet();
    int from = 0;
    for (int i = 0; i <= xs.size(); i++) {
      boolean gap = i == xs.size() || xs.get(i) == null || ys.get(i) == null;
      if (gap && i > from) {
        keep(xs, ys, from, i - 1, kept);
      }
      if (gap && i < xs.size()) {
        kept.set(i);
      }
      from = gap ? i + 1 : from;
    }
    return kept;
  }

  private static void keep(List<Integer> xs, List<Integer> ys, int from, int to, BitSet kept) {
    kept.set(from);
    kept.set(to);
    double dx = xs.get(to) - xs.get(from);
    double dy = ys.get(to) - ys.get(from);
    double length = Math.hypot(dx, dy);
    int farthest = from;
    double most = 1;
    for (int i = from + 1; i < to; i++) {
      double ax = xs.get(i) - xs.get(from);
      double ay = ys.get(i) - ys.get(from);
      double far = length == 0 ? Math.hypot(ax, ay) : Math.abs(ax * dy - ay * dx) / length;
      if (far > most) {
        most = far;
        farthest = i;
      }
    }
    if (farthest > from) {
      keep(xs, ys, from, farthest, kept);
      keep(xs, ys, farthest, to, kept);
    }
  }
}
