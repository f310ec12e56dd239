package rheobase.spikes.population;

import java.util.Arrays;
import java.util.Locale;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.SpikeTrains;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How two rasters part that were the same but for one spike.
 *
 * <p>In each bin the distance is Σ|n − n′| / Σ(n + n′) over the units: 0 while both rasters agree,
 * 1 where no unit fires in the same bin of both. Rasters that have nothing to do with each other do
 * not reach 1, since units meet by accident; {@link #unrelated} is the distance of each raster from
 * the other at quite another time. Immutable.
 */
public final class Divergence {
  private final double start;
  private final double width;
  private final double[] distance;
  private final long[] extra;
  private final double unrelated;

  private Divergence(
      double start, double width, double[] distance, long[] extra, double unrelated) {
    this.start = start;
    this.width = width;
    this.distance = distance;
    this.extra = extra;
    this.unrelated = unrelated;
  }

  /**
   * The distance of two rasters, bin by bin.
   *
   * @param first trains of some units
   * @param second trains of the same units over the same window
   * @param width of a bin, in ms, positive, at most half the time watched
   * @return the distance in complete bins
   * @throws IllegalArgumentException if units or windows differ, or the width is out of range
   */
  @From(value = "london2010")
  public static Divergence of(SpikeTrains first, SpikeTrains second, @In("ms") double width) {
    boolean same = first.start() == second.start() && first.stop() == second.stop();
    if (!same || first.size() != second.size()) {
      throw new IllegalArgumentException(
          "rasters ("
              + first
              + ") and ("
              + second
              + ") must hold the same units in one window; cut them with within(start, stop)");
    }
    var a = CountMatrix.of(first, width);
    var b = CountMatrix.of(second, width);
    int bins = Require.atLeast("number of bins", a.bins(), 2, "take narrower bins");
    long[] apart = new long[bins];
    long[] all = new long[bins];
    long[] extra = new long[bins];
    long strange = 0;
    for (int i = 0; i < a.trains(); i++) {
      int[] n = a.row(i);
      int[] m = b.row(i);
      for (int t = 0; t < bins; t++) {
        apart[t] += StrictMath.abs(n[t] - m[t]);
        all[t] += n[t] + m[t];
        extra[t] += m[t] - n[t];
        strange += StrictMath.abs(n[t] - m[(t + bins / 2) % bins]); // half the window later
      }
    }
    double[] distance = new double[bins];
    for (int t = 0; t < bins; t++) {
      distance[t] = all[t] == 0 ? 0 : (double) apart[t] / all[t];
    }
    double unrelated = (double) strange / Arrays.stream(all).sum();
    return new Divergence(first.start(), width, distance, extra, unrelated);
  }

  /** {@return the times at the middle of the bins, a new array, in ms} */
  @In("ms")
  public double[] times() {
    double[] times = new double[distance.length];
    Arrays.setAll(times, t -> start + (t + 0.5) * width);
    return times;
  }

  /** {@return the distance in each bin, a new array, from 0 to 1; 0 where neither has a spike} */
  @In("")
  public double[] distance() {
    return distance.clone();
  }

  /** {@return how many spikes more the second raster has in each bin, a new array} */
  public long[] extra() {
    return extra.clone();
  }

  /**
   * {@return the distance of rasters that have nothing to do with each other; NaN if both silent}
   */
  @In("")
  public double unrelated() {
    return unrelated;
  }

  /** {@return the beginning of the first bin in which they differ, in ms; NaN if they never do} */
  @In("ms")
  public double parting() {
    return reached(0);
  }

  /**
   * When the rasters were as good as unrelated.
   *
   * @return the beginning of the first bin in which the distance is at least nine tenths of {@link
   *     #unrelated}, in ms; NaN if there is none
   */
  @In("ms")
  public double forgetting() {
    return reached(0.9 * unrelated);
  }

  private double reached(double level) {
    for (int t = 0; t < distance.length; t++) {
      if (distance[t] > 0 && distance[t] >= level) {
        return start + t * width;
      }
    }
    return Double.NaN;
  }

  @Override
  public String toString() {
    if (Double.isNaN(parting())) {
      return "the rasters agree in every bin of " + width + " ms";
    }
    String end =
        Double.isNaN(forgetting())
            ? "and do not become unrelated"
            : String.format(Locale.ROOT, "and are unrelated from %.5g ms on", forgetting());
    return String.format(
        Locale.ROOT,
        "the rasters part at %.5g ms %s (distance %.3f of %.3f in the last bin)",
        parting(),
        end,
        distance[distance.length - 1],
        unrelated);
  }
}
