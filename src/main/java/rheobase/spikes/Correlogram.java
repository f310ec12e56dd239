package rheobase.spikes;

import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How likely a spike is, some time before or after another: correlations in time.
 *
 * <p>Pairs of spikes are counted by their lag τ = t′ − t in bins centred on 0, ±w, ±2w, …, up to
 * the reach. Spikes of a dead-time neuron leave a hole around lag 0, a rhythm leaves side peaks, a
 * common input a peak in the middle, and unrelated trains a flat line at the mean rate. Times on a
 * grid want w to be an odd multiple of the grid's step, or pairs on the edges go outwards.
 * Immutable.
 */
public final class Correlogram {
  private final String name;
  private final long[] pairs;
  private final double width;
  private final long references;
  private final double duration;
  private final double unrelated;

  private Correlogram(
      String name, long[] pairs, double width, long references, double duration, double unrelated) {
    this.name = name;
    this.pairs = pairs;
    this.width = width;
    this.references = references;
    this.duration = duration;
    this.unrelated = unrelated;
  }

  /**
   * The autocorrelogram: spikes of a train relative to each other, itself left out.
   *
   * @param train the train
   * @param width w, of a bin, in ms, positive
   * @param reach the largest lag, in ms, at least a bin and below the time watched
   * @return the correlogram, symmetric in the lag
   * @throws IllegalArgumentException if width or reach are out of range
   */
  public static Correlogram auto(SpikeTrain train, @In("ms") double width, @In("ms") double reach) {
    long[] pairs = bins(width, reach, train.duration());
    countAuto(train, width, pairs);
    return new Correlogram(
        "autocorrelogram", mirrored(pairs), width, train.count(), train.duration(), train.rate());
  }

  /**
   * The autocorrelogram of many trains, each with itself: their pairs are added up.
   *
   * @param trains the trains
   * @param width w, of a bin, in ms, positive
   * @param reach the largest lag, in ms, at least a bin and below the time watched
   * @return the correlogram, symmetric in the lag
   * @throws IllegalArgumentException if width or reach are out of range
   */
  public static Correlogram auto(
      SpikeTrains trains, @In("ms") double width, @In("ms") double reach) {
    long[] pairs = bins(width, reach, trains.duration());
    trains.stream().forEach(train -> countAuto(train, width, pairs));
    double seen = trains.stream().mapToDouble(train -> train.count() * train.rate()).sum();
    double unrelated = trains.count() == 0 ? 0 : seen / trains.count();
    return new Correlogram(
        "autocorrelogram", mirrored(pairs), width, trains.count(), trains.duration(), unrelated);
  }

  /**
   * The crosscorrelogram: spikes of one train relative to those of another.
   *
   * @param reference whose spikes are at lag 0
   * @param target whose spikes are counted; at positive lags it fires later
   * @param width w, of a bin, in ms, positive
   * @param reach the largest lag, in ms, at least a bin and below the time watched
   * @return the correlogram
   * @throws IllegalArgumentException if the windows differ or width or reach are out of range
   */
  public static Correlogram cross(
      SpikeTrain reference, SpikeTrain target, @In("ms") double width, @In("ms") double reach) {
    if (reference.start() != target.start() || reference.stop() != target.stop()) {
      throw new IllegalArgumentException(
          "trains ("
              + reference
              + ") and ("
              + target
              + ") must be watched in one window; cut them"
              + " with within(start, stop)");
    }
    long[] half = bins(width, reach, reference.duration());
    long[] pairs = new long[2 * half.length - 1];
    countLags(reference.times(), target.times(), 0, width, pairs);
    return new Correlogram(
        "crosscorrelogram", pairs, width, reference.count(), reference.duration(), target.rate());
  }

  /** Empty bins for lags 0, w, 2w, … up to the reach. */
  private static long[] bins(double width, double reach, double duration) {
    Require.positive("bin width", width, "ms", "give a length of time such as ms(1)");
    boolean allowed = reach >= width && reach < duration;
    String rule = "must be at least a bin (" + width + " ms) and below " + duration + " ms";
    String way = "no pair of spikes is further apart than the time watched";
    Require.that(allowed, "reach of the correlogram", reach, "ms", rule, way);
    double bins = StrictMath.floor(reach / width + 1e-6);
    Require.within("number of bins", bins, 1, 1e7, "", "take wider bins or a shorter reach");
    return new long[(int) bins + 1];
  }

  /** Pairs with the later spike at lag 0 or more; those within half a bin count in both orders. */
  private static void countAuto(SpikeTrain train, double width, long[] half) {
    long[] pairs = new long[2 * half.length - 1];
    double[] times = train.times();
    countLags(times, times, 1, width, pairs);
    half[0] += 2 * pairs[half.length - 1];
    for (int k = 1; k < half.length; k++) {
      half[k] += pairs[half.length - 1 + k];
    }
  }

  /**
   * Adds each pair (t, t′) to the bin of its lag, |t′ − t| / w rounded, halves outwards. With
   * {@code skip} 1 both trains are one, and a spike is paired only with those after it.
   */
  private static void countLags(double[] t, double[] u, int skip, double width, long[] pairs) {
    int most = pairs.length / 2;
    double reach = (most + 0.5) * width;
    int first = 0;
    for (int i = 0; i < t.length; i++) {
      first = StrictMath.max(first, skip * (i + 1));
      while (first < u.length && u[first] < t[i] - reach) {
        first++;
      }
      for (int j = first; j < u.length && u[j] <= t[i] + reach; j++) {
        double lag = u[j] - t[i];
        int k = (int) (StrictMath.abs(lag) / width + 0.5 + 1e-6);
        if (k <= most) {
          pairs[lag < 0 ? most - k : most + k]++;
        }
      }
    }
  }

  private static long[] mirrored(long[] half) {
    long[] all = new long[2 * half.length - 1];
    for (int k = 0; k < half.length; k++) {
      all[half.length - 1 + k] = half[k];
      all[half.length - 1 - k] = half[k];
    }
    return all;
  }

  /**
   * The lags at the middle of the bins.
   *
   * @return a new array, in ms, ascending, an odd number with 0 in the middle
   */
  @In("ms")
  public double[] lags() {
    double[] lags = new double[pairs.length];
    for (int i = 0; i < lags.length; i++) {
      lags[i] = (i - pairs.length / 2) * width;
    }
    return lags;
  }

  /** {@return the number of pairs of spikes at each lag, a new array, uncorrected} */
  public long[] pairs() {
    return pairs.clone();
  }

  /**
   * The rate at each lag from a reference spike: pairs / (spikes · w) · T / (T − |τ|).
   *
   * <p>The last factor makes up for partners that a window of length T cuts off.
   *
   * @return a new array, in Hz; NaN if the reference never fired
   */
  @In("Hz")
  public double[] rates() {
    double[] lags = lags();
    double[] rates = new double[pairs.length];
    for (int i = 0; i < rates.length; i++) {
      double uncut = duration / (duration - StrictMath.abs(lags[i]));
      rates[i] = 1000 * pairs[i] / (references * width) * uncut;
    }
    return rates;
  }

  /**
   * The rate that trains without any correlation would show at every lag.
   *
   * @return the mean rate, in Hz, of many trains weighted by their spikes
   */
  @In("Hz")
  public double unrelated() {
    return unrelated;
  }

  @Override
  public String toString() {
    int middle = pairs.length / 2;
    return String.format(
        Locale.ROOT,
        "%s of %d spikes at lags to ±%.4g ms in bins of %.4g ms: %.4g Hz at lag 0,"
            + " %.4g Hz without correlation",
        name,
        references,
        middle * width,
        width,
        rates()[middle],
        unrelated);
  }
}
