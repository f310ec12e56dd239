package rheobase.spikes;

import java.util.Locale;
import rheobase.units.Require;

/**
 * Equal bins over an axis that need not be a whole number of bins long; the last may be cut short.
 *
 * <p>Bins are half open, [start + i·width, start + (i + 1)·width), but for the last, which holds
 * the end. A time less than 10⁻⁶ of a width below an edge counts as on the edge: times on a grid,
 * such as 0.1 · 3 = 0.30000000000000004, would else be scattered by rounding.
 */
record Bins(double start, double stop, double width, int complete, int size) {
  private static final double SLACK = 1e-6;
  private static final double MOST = 1e8;

  static Bins of(String thing, double start, double stop, double width) {
    Require.positive(thing, width, "ms", "give a length of time such as ms(10)");
    double bins = (stop - start) / width;
    if (!(bins <= MOST)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s (%s ms) must leave at most 10⁸ bins in the %s ms watched; take wider bins",
              thing,
              width,
              stop - start));
    }
    int complete = (int) StrictMath.floor(bins + SLACK);
    boolean rest = complete == 0 || bins > complete + SLACK;
    return new Bins(start, stop, width, complete, rest ? complete + 1 : complete);
  }

  /** The bin of a time between start and stop. */
  int indexOf(double time) {
    return StrictMath.min((int) ((time - start) / width + SLACK), size - 1);
  }

  /** The lower edge of a bin; for i = size the end of the last. */
  double edge(int i) {
    return i > complete ? stop : start + i * width;
  }
}
