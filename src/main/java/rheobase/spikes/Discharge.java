package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a neuron under a steady push discharges, told from its spike times alone.
 *
 * <p>A pause is an interval at least three times as long as the next shorter one of the train, or
 * as a silence that lasts to the end; it parts the train into groups. A group of two or more spikes
 * is a burst. For models without noise: among random intervals there is always a longest.
 */
public enum Discharge {
  /** No spike. */
  SILENT,
  /** One spike. */
  SINGLE_SPIKE,
  /** One burst, and silence. */
  SINGLE_BURST,
  /** Spikes without pauses, evenly or ever more slowly. */
  TONIC,
  /** A burst at the onset, and single spikes after it. */
  INITIAL_BURST,
  /** Burst after burst. */
  BURSTING,
  /** Bursts and single spikes in another order. */
  MIXED;

  private static final double PAUSE = 3;

  /**
   * Tells the discharge of a train.
   *
   * @param train the spikes of one neuron under one push
   * @return what it is
   */
  public static Discharge of(SpikeTrain train) {
    int n = train.count();
    if (n < 2) {
      return n == 0 ? SILENT : SINGLE_SPIKE;
    }
    double[] intervals = train.intervals();
    double[] sorted = intervals.clone();
    Arrays.sort(sorted);
    double pause = Double.POSITIVE_INFINITY;
    for (int i = sorted.length - 1; i > 0; i--) {
      pause = sorted[i] >= PAUSE * sorted[i - 1] ? sorted[i] : pause;
    }
    if (pause == Double.POSITIVE_INFINITY) {
      double silence = train.stop() - train.time(n - 1);
      return silence >= PAUSE * sorted[sorted.length - 1] ? SINGLE_BURST : TONIC;
    }
    int groups = 0;
    int bursts = 0;
    boolean first = false;
    for (int i = 0, size = 1; i <= intervals.length; i++, size++) {
      if (i == intervals.length || intervals[i] >= pause) {
        groups++;
        bursts += size > 1 ? 1 : 0;
        first |= groups == 1 && size > 1;
        size = 0;
      }
    }
    boolean cutShort = intervals[intervals.length - 1] >= pause; // the end may cut a burst
    return bursts >= 2 && bursts >= groups - (cutShort ? 1 : 0)
        ? BURSTING
        : bursts == 1 && first ? INITIAL_BURST : MIXED;
  }

  /**
   * The name in words.
   *
   * @return such as {@code single burst}
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
