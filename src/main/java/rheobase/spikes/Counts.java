package rheobase.spikes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How many there were in each bin: spikes in bins of time, nᵢ = ∫ρ dt, or intervals by length.
 *
 * <p>Every spike is in exactly one bin, so the total survives any rebinning. Where the time watched
 * is not a whole number of bins, the last bin is shorter; it counts for the total, and mean, Fano
 * factor and correlation leave it out. A spike on an edge belongs to the later bin, to within 10⁻⁶
 * of a bin. Immutable.
 */
public final class Counts {
  private final Bins bins;
  private final int[] counts;

  private Counts(Bins bins, int[] counts) {
    this.bins = bins;
    this.counts = counts;
  }

  /**
   * The spikes of one train in bins of time.
   *
   * @param train the train
   * @param width of a bin, in ms, positive
   * @return counts from the beginning of the window to its end
   * @throws IllegalArgumentException if the width is not positive and finite, or leaves more than
   *     10⁸ bins
   */
  public static Counts of(SpikeTrain train, @In("ms") double width) {
    var bins = Bins.of("bin width", train.start(), train.stop(), width);
    int[] counts = new int[bins.size()];
    for (double t : train.times()) {
      counts[bins.indexOf(t)]++;
    }
    return new Counts(bins, counts);
  }

  /**
   * The spikes of all trains together in bins of time.
   *
   * @param trains the trains
   * @param width of a bin, in ms, positive
   * @return counts from the beginning of the common window to its end
   * @throws IllegalArgumentException if the width is not positive and finite, or leaves more than
   *     10⁸ bins
   */
  public static Counts of(SpikeTrains trains, @In("ms") double width) {
    var bins = Bins.of("bin width", trains.start(), trains.stop(), width);
    int[] counts = new int[bins.size()];
    for (int i = 0; i < trains.size(); i++) {
      for (double t : trains.train(i).times()) {
        counts[bins.indexOf(t)]++;
      }
    }
    return new Counts(bins, counts);
  }

  /**
   * Counts that somebody else has made.
   *
   * @param width of a bin, in ms, positive
   * @param counts of bins that follow each other from time 0, each zero or more
   * @return the counts
   * @throws IllegalArgumentException if there is none, one is negative or the width not positive
   */
  public static Counts of(@In("ms") double width, int... counts) {
    Require.present("counts", counts, "give one for each bin");
    Require.atLeast("number of bins", counts.length, 1, "give a count for each");
    for (int count : counts) {
      Require.atLeast("count of a bin", count, 0, "a bin is empty or holds spikes");
    }
    return new Counts(Bins.of("bin width", 0, counts.length * width, width), counts.clone());
  }

  /**
   * The intervals between successive spikes of all trains, by length: the interval histogram.
   *
   * @param trains the trains
   * @param width of a bin, in ms, positive
   * @return counts from 0 to the longest interval, whole bins
   * @throws IllegalArgumentException if no train has two spikes, the width is not positive and
   *     finite, or leaves more than 10⁸ bins
   */
  public static Counts ofIntervals(SpikeTrains trains, @In("ms") double width) {
    double[] intervals =
        trains.stream().flatMapToDouble(train -> Arrays.stream(train.intervals())).toArray();
    String way = "an interval needs two spikes of one train; watch longer";
    Require.atLeast("number of intervals", intervals.length, 1, way);
    double longest = Arrays.stream(intervals).max().orElseThrow();
    var once = Bins.of("bin width", 0, longest, width);
    int size = once.complete() + 1; // the longest interval may lie on an edge
    var bins = new Bins(0, size * width, width, size, size);
    int[] counts = new int[size];
    for (double interval : intervals) {
      counts[bins.indexOf(interval)]++;
    }
    return new Counts(bins, counts);
  }

  /**
   * The same counts in wider bins.
   *
   * @param factor how many bins become one, at least 1
   * @return counts of the same total; the last bin is shorter if the others do not divide evenly
   * @throws IllegalArgumentException if the factor is below 1
   */
  public Counts rebin(int factor) {
    Require.atLeast("number of bins to join", factor, 1, "bins can be joined, not split");
    int size = (int) (((long) counts.length + factor - 1) / factor);
    int[] joined = new int[size];
    for (int i = 0; i < counts.length; i++) {
      joined[i / factor] += counts[i];
    }
    double width = factor * bins.width();
    int complete = bins.complete() / factor;
    return new Counts(new Bins(bins.start(), bins.stop(), width, complete, size), joined);
  }

  /** {@return the number of bins, at least 1, a shorter last one included} */
  public int size() {
    return counts.length;
  }

  /** {@return the number of complete bins: all of them, or all but a shorter last one} */
  public int complete() {
    return bins.complete();
  }

  /** {@return the width of a bin, in ms} */
  @In("ms")
  public double width() {
    return bins.width();
  }

  /**
   * The count of one bin.
   *
   * @param i which, from 0
   * @return zero or more
   */
  public int count(int i) {
    return counts[i];
  }

  /**
   * The bin that a time falls into.
   *
   * @param time in ms, inside the window
   * @return its number, from 0
   */
  public int binOf(@In("ms") double time) {
    return bins.indexOf(time);
  }

  /** {@return the counts of all bins, a new array} */
  public int[] toArray() {
    return counts.clone();
  }

  /** {@return the edges of the bins, a new array, in ms, one longer than the counts} */
  @In("ms")
  public double[] edges() {
    double[] edges = new double[counts.length + 1];
    Arrays.setAll(edges, bins::edge);
    return edges;
  }

  /** {@return the number of spikes, or of intervals, in all bins, zero or more} */
  public int total() {
    return Arrays.stream(counts).sum();
  }

  /** {@return the mean count of a complete bin, zero or more; NaN if no bin is complete} */
  public double mean() {
    long sum = 0;
    for (int i = 0; i < bins.complete(); i++) {
      sum += counts[i];
    }
    return (double) sum / bins.complete();
  }

  /**
   * The Fano factor of the counts in complete bins, variance over mean; 1 for a Poisson process.
   *
   * @return zero or more; NaN for fewer than two complete bins or none but empty ones
   */
  @From(value = "dayan2001", where = "section 1.4")
  public double fano() {
    return spread(this, this) / mean();
  }

  /**
   * The correlation of two spike counts, bin by bin (Pearson): r = cov(n, n′) / (σ σ′).
   *
   * <p>For independent trains r scatters around 0 with standard deviation 1/√n over n bins.
   *
   * @param other counts in the same bins
   * @return between −1 and 1; NaN if one of them does not vary
   * @throws IllegalArgumentException if the bins differ
   */
  public double correlation(Counts other) {
    if (!bins.equals(other.bins)) {
      throw new IllegalArgumentException(
          "counts ("
              + this
              + ") and ("
              + other
              + ") must have the same bins; count both trains in"
              + " one window with one width");
    }
    double r = spread(this, other) / StrictMath.sqrt(spread(this, this) * spread(other, other));
    return StrictMath.max(-1, StrictMath.min(1, r));
  }

  /** The covariance over complete bins, with n − 1; NaN for fewer than two. */
  private static double spread(Counts a, Counts b) {
    int n = a.bins.complete();
    double meanA = a.mean();
    double meanB = b.mean();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (a.counts[i] - meanA) * (b.counts[i] - meanB);
    }
    return n < 2 ? Double.NaN : sum / (n - 1);
  }

  /**
   * Neighbouring bins whose counts all exceed a threshold, between two that do not.
   *
   * @param first the first of them
   * @param length how many there are, at least 1
   * @param size the spikes in them
   */
  public record Run(int first, int length, int size) {}

  /**
   * The runs of bins above a threshold; one at either end of the window may be cut by it.
   *
   * @param threshold the count that a bin must exceed; 0 makes runs end at empty bins
   * @return the runs in order, none if no bin exceeds the threshold
   */
  public List<Run> runsAbove(double threshold) {
    Require.finite("threshold", threshold, "spikes", "0 makes runs end at empty bins");
    List<Run> runs = new ArrayList<>();
    int size = 0;
    int first = 0;
    for (int i = 0; i <= counts.length; i++) {
      boolean above = i < counts.length && counts[i] > threshold;
      if (!above && i > first) {
        runs.add(new Run(first, i - first, size));
      }
      size = above ? size + counts[i] : 0;
      first = above ? first : i + 1;
    }
    return List.copyOf(runs);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d in %d bins of %.4g ms", total(), counts.length, bins.width());
  }
}
