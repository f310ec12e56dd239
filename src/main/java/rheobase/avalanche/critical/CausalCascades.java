package rheobase.avalanche.critical;

import java.util.Arrays;
import rheobase.avalanche.MeanSizes;
import rheobase.units.Require;

/**
 * Avalanches by cause: all events that descend from one, however many others go on at the same
 * time. Only a simulation knows who triggered whom; bins of time mix cascades that overlap.
 * Immutable.
 */
public final class CausalCascades {
  private final int[] sizes;
  private final double[] lifetimes;

  private CausalCascades(int[] sizes, double[] lifetimes) {
    this.sizes = sizes;
    this.lifetimes = lifetimes;
  }

  /**
   * The cascades of events that carry the label of theirs.
   *
   * @param labels the cascade of each event: 0, 1, 2 … without gaps, in any order
   * @param times the time of each event, in ms
   * @return the cascades, by label
   * @throws IllegalArgumentException if the lengths differ, or a label is negative or never occurs
   */
  public static CausalCascades ofLabels(int[] labels, double[] times) {
    Require.present("labels", labels, "give one for each event");
    Require.present("times", times, "give one for each event");
    if (labels.length != times.length) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + times.length + " times; give one for each event");
    }
    int number = Arrays.stream(labels).max().orElse(-1) + 1;
    int[] sizes = new int[number];
    double[] first = new double[number];
    double[] last = new double[number];
    Arrays.fill(first, Double.POSITIVE_INFINITY);
    Arrays.fill(last, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < labels.length; i++) {
      int k = Require.atLeast("label", labels[i], 0, "the first cascade has 0");
      sizes[k]++;
      first[k] = StrictMath.min(first[k], times[i]);
      last[k] = StrictMath.max(last[k], times[i]);
    }
    double[] lifetimes = new double[number];
    for (int k = 0; k < number; k++) {
      Require.atLeast("number of events with label " + k, sizes[k], 1, "leave out no label");
      lifetimes[k] = last[k] - first[k];
    }
    return new CausalCascades(sizes, lifetimes);
  }

  /**
   * The cascades of events that know which event triggered them.
   *
   * @param parents for each event the number of the one that triggered it, an earlier one, or −1
   * @param times the time of each event, in ms
   * @return the cascades, in the order of their first events
   * @throws IllegalArgumentException if an event has a later one as its parent
   */
  public static CausalCascades ofParents(int[] parents, double[] times) {
    Require.present("parents", parents, "give one for each event, −1 where there is none");
    int[] labels = new int[parents.length];
    int next = 0;
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] >= i) {
        throw new IllegalArgumentException(
            "event " + i + " was triggered by event " + parents[i] + "; a cause comes first");
      }
      labels[i] = parents[i] < 0 ? next++ : labels[parents[i]];
    }
    return ofLabels(labels, times);
  }

  /** {@return the number of cascades} */
  public int number() {
    return sizes.length;
  }

  /** {@return the number of events of each cascade, a new array} */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return the time from the first event of each cascade to its last, in ms, a new array} */
  public double[] lifetimes() {
    return lifetimes.clone();
  }

  /**
   * The mean size of the cascades of each lifetime, counted in bins.
   *
   * @param bin the width of a bin, in ms, positive
   * @return the mean sizes, over lifetimes rounded up to whole bins, 1 at least
   */
  public MeanSizes meanSizes(double bin) {
    Require.positive("bin width", bin, "ms", "such as ms(1)");
    return MeanSizes.of(
        sizes,
        Arrays.stream(lifetimes)
            .mapToInt(t -> (int) StrictMath.max(1, StrictMath.ceil(t / bin)))
            .toArray());
  }

  @Override
  public String toString() {
    return number() + " cascades by cause, the largest of " + Arrays.stream(sizes).max().orElse(0);
  }
}
