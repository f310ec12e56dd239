package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The firing rate as it changes in time, a mean over trials or units.
 *
 * <p>A peristimulus time histogram counts spikes in bins; a smoothed rate smears each of them. Both
 * keep the spikes: the integral of the rate is the mean number of spikes of a train. Immutable.
 */
public final class RateCurve {
  private static final double MOST_STEPS = 1000;

  private final Bins bins;
  private final double[] spikes;
  private final int trains;

  private RateCurve(Bins bins, double[] spikes, int trains) {
    this.bins = bins;
    this.spikes = spikes;
    this.trains = trains;
  }

  /**
   * The peristimulus time histogram (PSTH): spikes per bin, trial and second.
   *
   * @param trials repetitions, aligned to the stimulus
   * @param width of a bin, in ms, positive
   * @return the rate in each bin
   * @throws IllegalArgumentException if the width is not positive and finite, or leaves more than
   *     10⁸ bins
   */
  public static RateCurve psth(SpikeTrains trials, @In("ms") double width) {
    int[] counts = Counts.of(trials, width).toArray();
    var bins = Bins.of("bin width", trials.start(), trials.stop(), width);
    return new RateCurve(bins, Arrays.stream(counts).mapToDouble(n -> n).toArray(), trials.size());
  }

  /**
   * The rate as a sum of kernels, one for each spike.
   *
   * <p>Spikes are counted in bins of {@code step}, whose counts are smeared: as the width goes to
   * 0, the PSTH remains. What would leak out at an end of the window is folded back there, so that
   * no spike is lost and a constant rate stays constant.
   *
   * @param trains the trains
   * @param kernel the shape of the smear
   * @param width of the kernel, in ms, positive, at most the time watched and at most 1000 steps;
   *     for its meaning see {@link Kernel}
   * @param step in which the rate is sampled, in ms, positive
   * @return the rate in each bin of {@code step}
   * @throws IllegalArgumentException if width or step are out of range
   */
  public static RateCurve smoothed(
      SpikeTrains trains, Kernel kernel, @In("ms") double width, @In("ms") double step) {
    Require.present("kernel", kernel, "take Kernel.GAUSSIAN");
    RateCurve sharp = psth(trains, step);
    double most = StrictMath.min(trains.duration(), MOST_STEPS * step);
    String rule = "must be positive and at most " + most + " ms";
    String way = "the kernel fits into the window and into 1000 steps of " + step + " ms";
    Require.that(width > 0 && width <= most, "width of the kernel", width, "ms", rule, way);
    int first = (int) StrictMath.floor(kernel.begin * width / step);
    int last = (int) StrictMath.ceil(kernel.end * width / step);
    double[] parts = kernel.inBins(first, last - first + 1, step, width);
    return new RateCurve(sharp.bins, smear(sharp.spikes, first, parts), sharp.trains);
  }

  private static double[] smear(double[] sharp, int first, double[] parts) {
    int n = sharp.length;
    double[] smooth = new double[n];
    for (int i = 0; i < n; i++) {
      if (sharp[i] == 0) {
        continue;
      }
      for (int j = 0; j < parts.length; j++) {
        smooth[folded(i + first + j, n)] += sharp[i] * parts[j];
      }
    }
    return smooth;
  }

  /** A bin outside 0 … n − 1 is reflected at the end it left by. */
  private static int folded(int bin, int n) {
    int k = bin;
    while (k < 0 || k >= n) {
      k = k < 0 ? -1 - k : 2 * n - 1 - k;
    }
    return k;
  }

  /** {@return the times at the middle of the bins, a new array, in ms, ascending} */
  @In("ms")
  public double[] times() {
    double[] times = new double[spikes.length];
    Arrays.setAll(times, i -> (bins.edge(i) + bins.edge(i + 1)) / 2);
    return times;
  }

  /** {@return the rate of a train in each bin, a new array, in Hz} */
  @In("Hz")
  public double[] rates() {
    double[] rates = new double[spikes.length];
    Arrays.setAll(rates, i -> 1000 * spikes[i] / (bins.edge(i + 1) - bins.edge(i)) / trains);
    return rates;
  }

  /** {@return the distance between two times of the curve, in ms} */
  @In("ms")
  public double step() {
    return bins.width();
  }

  /**
   * The area below the curve, n = ∫ r(t) dt: the mean number of spikes of a train.
   *
   * @return zero or more
   */
  public double total() {
    return Arrays.stream(spikes).sum() / trains;
  }

  @Override
  public String toString() {
    double[] rates = rates();
    int peak = 0;
    for (int i = 1; i < rates.length; i++) {
      peak = rates[i] > rates[peak] ? i : peak;
    }
    return String.format(
        Locale.ROOT,
        "rate of %d trains in steps of %.4g ms: mean %.4g Hz, highest %.4g Hz at %.6g ms",
        trains,
        bins.width(),
        1000 * total() / (bins.stop() - bins.start()),
        rates[peak],
        times()[peak]);
  }
}
