package rheobase.network.balance;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How well one signal follows another, and how late: their correlation at every lag.
 *
 * <p>r(τ) = ⟨(x(t) − x̄)(y(t + τ) − ȳ)⟩ / (σₓ σ_y), with means and deviations of the whole and the
 * average over the samples that both have at that lag. Immutable.
 */
public final class LagCorrelation {
  private final double step;
  private final double[] correlation;
  private final int best;

  private LagCorrelation(double step, double[] correlation, int best) {
    this.step = step;
    this.correlation = correlation;
    this.best = best;
  }

  /**
   * The correlation of two signals.
   *
   * @param first x, sampled at even times
   * @param second y, sampled at the same times; at positive lags it comes later
   * @param step the time between two samples, in ms, positive
   * @param reach the largest lag, in ms, at least a step and at most half the whole
   * @return the correlation at lags from −reach to reach
   * @throws IllegalArgumentException if lengths differ, a signal does not vary, or step or reach
   *     are out of range
   */
  public static LagCorrelation of(
      double[] first, double[] second, @In("ms") double step, @In("ms") double reach) {
    Require.positive("step", step, "ms", "give the time between two samples, such as ms(1)");
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "signals of "
              + first.length
              + " and "
              + second.length
              + " samples must have one length; cut them to a common window");
    }
    int n = first.length;
    String way = "no two samples are further apart than the time watched";
    Require.within("largest lag", reach, step, n * step / 2, "ms", way);
    int most = (int) StrictMath.floor(reach / step + 1e-6);
    double[] x = standardised("first signal", first);
    double[] y = standardised("second signal", second);
    double[] r = new double[2 * most + 1];
    int best = most;
    for (int k = 0; k < r.length; k++) {
      int lag = k - most;
      int from = StrictMath.max(0, -lag);
      int to = StrictMath.min(n, n - lag);
      double sum = 0;
      for (int t = from; t < to; t++) {
        sum += x[t] * y[t + lag];
      }
      r[k] = sum / (to - from);
    }
    for (int k = 0; k < r.length; k++) {
      best = r[k] > r[best] ? k : best;
    }
    return new LagCorrelation(step, r, best);
  }

  private static double[] standardised(String name, double[] signal) {
    double mean = Arrays.stream(signal).average().orElseThrow();
    double square = Arrays.stream(signal).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double deviation = StrictMath.sqrt(square);
    Require.positive("deviation of the " + name, deviation, "", "a constant follows nothing");
    return Arrays.stream(signal).map(v -> (v - mean) / deviation).toArray();
  }

  /** {@return the lags, a new array, in ms, from −reach to reach} */
  @In("ms")
  public double[] lags() {
    double[] lags = new double[correlation.length];
    Arrays.setAll(lags, k -> (k - correlation.length / 2) * step);
    return lags;
  }

  /** {@return the correlation at each lag, a new array} */
  @In("")
  public double[] correlation() {
    return correlation.clone();
  }

  /** {@return the highest correlation of all lags} */
  @In("")
  public double peak() {
    return correlation[best];
  }

  /** {@return the lag of the highest correlation, in ms; positive if the second signal follows} */
  @In("ms")
  public double lag() {
    return (best - correlation.length / 2) * step;
  }

  /**
   * The lag of the highest correlation, between samples.
   *
   * @return the top of the parabola through the highest value and its two neighbours, in ms
   */
  @In("ms")
  public double fineLag() {
    if (best == 0 || best == correlation.length - 1) {
      return lag();
    }
    double left = correlation[best - 1];
    double right = correlation[best + 1];
    double bend = left - 2 * correlation[best] + right;
    return bend == 0 ? lag() : lag() + step * (left - right) / (2 * bend);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "correlation %.3f at best, at a lag of %.3g ms", peak(), fineLag());
  }
}
