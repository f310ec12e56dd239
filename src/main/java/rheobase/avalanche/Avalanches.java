package rheobase.avalanche;

import java.util.Arrays;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The avalanches of a recording: maximal runs of bins whose spike counts exceed a threshold.
 *
 * <p>The size is the number of spikes, the duration the number of bins. A run that the beginning or
 * the end of the window cuts is left out, as its size is not known, and {@link #cutAtStart} and
 * {@link #cutAtEnd} say so. Immutable.
 */
public final class Avalanches {
  private final Counts counts;
  private final SpikeTrains spikes; // or null
  private final double threshold;
  private final int[] firsts;
  private final int[] durations;
  private final int[] sizes;
  private final boolean cutAtStart;
  private final boolean cutAtEnd;

  private Avalanches(Counts counts, SpikeTrains spikes, double threshold) {
    this.counts = counts;
    this.spikes = spikes;
    this.threshold = threshold;
    var list = new Growing();
    var cutter = new Cutter(threshold, list);
    int bins = StrictMath.max(1, counts.complete()); // a shorter last bin has not been seen whole
    for (int i = 0; i < bins; i++) {
      int count = counts.count(i);
      if (count > 0) {
        cutter.add(i, count);
      }
    }
    cutter.finish(bins);
    this.firsts = Arrays.copyOf(list.firsts, list.number);
    this.durations = Arrays.copyOf(list.durations, list.number);
    this.sizes = Arrays.copyOf(list.sizes, list.number);
    this.cutAtStart = cutter.cutAtStart();
    this.cutAtEnd = cutter.cutAtEnd();
  }

  /** Avalanches one after the other. */
  private static final class Growing implements Cutter.Taker {
    private int[] firsts = new int[1024];
    private int[] durations = new int[1024];
    private int[] sizes = new int[1024];
    private int number;

    @Override
    public void take(long first, long duration, long size) {
      if (number == sizes.length) {
        firsts = Arrays.copyOf(firsts, 2 * number);
        durations = Arrays.copyOf(durations, 2 * number);
        sizes = Arrays.copyOf(sizes, 2 * number);
      }
      firsts[number] = (int) first;
      durations[number] = (int) duration;
      sizes[number++] = Math.toIntExact(size);
    }
  }

  /**
   * The avalanches of all trains together, in bins as wide as the mean interval between spikes.
   *
   * @param spikes the trains, with two spikes or more
   * @return the avalanches, between empty bins
   * @throws IllegalArgumentException if there are fewer than two spikes
   */
  @From("beggs2003")
  public static Avalanches in(SpikeTrains spikes) {
    return in(spikes, meanInterval(spikes));
  }

  /**
   * The avalanches of all trains together.
   *
   * @param spikes the trains
   * @param bin the width of a bin, in ms, positive
   * @return the avalanches, between empty bins
   */
  public static Avalanches in(SpikeTrains spikes, @In("ms") double bin) {
    return in(spikes, bin, 0);
  }

  /**
   * The avalanches of all trains together, above a threshold.
   *
   * @param spikes the trains
   * @param bin the width of a bin, in ms, positive
   * @param threshold the count that a bin must exceed, zero or more
   * @return the avalanches, between bins that do not exceed the threshold
   */
  public static Avalanches in(SpikeTrains spikes, @In("ms") double bin, double threshold) {
    Require.present("spike trains", spikes, "take those of a recording or of a simulation");
    return new Avalanches(Counts.of(spikes, bin), spikes, threshold);
  }

  /**
   * The avalanches in counts.
   *
   * @param counts bin after bin
   * @return the avalanches, between empty bins
   */
  public static Avalanches in(Counts counts) {
    return in(counts, 0);
  }

  /**
   * The avalanches in counts, above a threshold.
   *
   * @param counts bin after bin
   * @param threshold the count that a bin must exceed, zero or more
   * @return the avalanches, between bins that do not exceed the threshold
   */
  public static Avalanches in(Counts counts, double threshold) {
    Require.present("counts", counts, "count spikes with Counts.of(…)");
    return new Avalanches(counts, null, threshold);
  }

  /**
   * The mean interval between one spike and the next of any train, the usual width of a bin.
   *
   * @param spikes the trains, with two spikes or more that do not all coincide
   * @return (last − first) / (n − 1), in ms
   * @throws IllegalArgumentException if there are fewer than two spikes, or all coincide
   */
  @In("ms")
  public static double meanInterval(SpikeTrains spikes) {
    Require.present("spike trains", spikes, "take those of a recording or of a simulation");
    Require.atLeast("number of spikes", spikes.count(), 2, "an interval needs two");
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      if (train.count() > 0) {
        first = StrictMath.min(first, train.time(0));
        last = StrictMath.max(last, train.time(train.count() - 1));
      }
    }
    String way = "give the width of a bin";
    return Require.positive("interval", (last - first) / (spikes.count() - 1), "ms", way);
  }

  /** {@return the number of avalanches, zero or more} */
  public int number() {
    return sizes.length;
  }

  /** {@return the sizes, in spikes, one for each avalanche in order of time, a new array} */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return the durations, in bins, one for each avalanche, a new array} */
  public int[] durations() {
    return durations.clone();
  }

  /**
   * The spikes above the threshold, S − θ T, one number for each avalanche.
   *
   * @return a new array
   */
  public double[] sizesAboveThreshold() {
    double[] above = new double[sizes.length];
    Arrays.setAll(above, i -> sizes[i] - threshold * durations[i]);
    return above;
  }

  /**
   * How many different units fired in each avalanche.
   *
   * @return a new array, one number for each avalanche, at most its size
   * @throws IllegalArgumentException if the avalanches were cut from counts, which know no units
   */
  public int[] distinctUnits() {
    if (spikes == null) {
      throw new IllegalArgumentException(
          "these avalanches were cut from counts, which know no units; cut them from spike trains");
    }
    int[] avalanche = new int[counts.size()];
    for (int k = 0; k < sizes.length; k++) {
      Arrays.fill(avalanche, firsts[k], firsts[k] + durations[k], k + 1);
    }
    int[] units = new int[sizes.length];
    for (int i = 0; i < spikes.size(); i++) {
      int last = 0;
      for (double t : spikes.train(i).times()) {
        int here = avalanche[counts.binOf(t)];
        if (here > 0 && here != last) {
          units[here - 1]++;
          last = here;
        }
      }
    }
    return units;
  }

  /**
   * The course of one avalanche.
   *
   * @param i which, from 0
   * @return the spikes in each of its bins, a new array
   */
  public int[] profile(int i) {
    if (i < 0 || i >= number()) {
      throw new IndexOutOfBoundsException(
          "avalanche " + i + " of " + number() + "; the first is 0");
    }
    int[] profile = new int[durations[i]];
    Arrays.setAll(profile, k -> counts.count(firsts[i] + k));
    return profile;
  }

  /**
   * The first bin of one avalanche.
   *
   * @param i which, from 0
   * @return the number of the bin, from 0
   */
  public int first(int i) {
    return firsts[i];
  }

  /** {@return the mean size of the avalanches of each duration} */
  public MeanSizes meanSizes() {
    return MeanSizes.of(sizes, durations);
  }

  /** {@return the mean courses of the avalanches of each duration} */
  public Profiles profiles() {
    var profiles = new Profiles.Draft();
    for (int i = 0; i < sizes.length; i++) {
      int first = firsts[i];
      profiles.add(durations[i], k -> counts.count(first + k));
    }
    return profiles.profiles();
  }

  /** {@return the counts from which the avalanches were cut} */
  public Counts counts() {
    return counts;
  }

  /** {@return the width of a bin, in ms} */
  @In("ms")
  public double bin() {
    return counts.width();
  }

  /** {@return the count that a bin must exceed} */
  public double threshold() {
    return threshold;
  }

  /** {@return whether a run was left out because the beginning of the window has cut it} */
  public boolean cutAtStart() {
    return cutAtStart;
  }

  /** {@return whether a run was left out because the end of the window has cut it} */
  public boolean cutAtEnd() {
    return cutAtEnd;
  }

  @Override
  public String toString() {
    String cut =
        cutAtStart && cutAtEnd
            ? "; the first and the last, cut by the window, are left out"
            : cutAtStart
                ? "; the first, cut by the window, is left out"
                : cutAtEnd ? "; the last, cut by the window, is left out" : "";
    return number()
        + " avalanches in bins of "
        + Digits.of(bin(), 4)
        + " ms"
        + (threshold > 0 ? " above " + Digits.of(threshold, 4) + " spikes" : "")
        + " (mean size "
        + Digits.of(Arrays.stream(sizes).average().orElse(Double.NaN), 4)
        + ", largest "
        + Arrays.stream(sizes).max().orElse(0)
        + ", longest "
        + Arrays.stream(durations).max().orElse(0)
        + " bins"
        + cut
        + ")";
  }
}
