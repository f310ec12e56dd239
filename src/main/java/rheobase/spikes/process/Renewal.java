package rheobase.spikes.process;

import org.apache.commons.statistics.distribution.GammaDistribution;
import rheobase.units.Require;

/** Exact count statistics of stationary processes with independent intervals. */
final class Renewal {
  private static final double MOST_EXPECTED = 1e5;
  private static final double NEGLIGIBLE = 1e-16;

  private Renewal() {}

  /**
   * The Fano factor of counts in windows of length T, for intervals d + Gamma(k, scale 1/β).
   *
   * <p>E[N(N − 1)] = 2r Σₘ ∫₀ᵀ Fₘ(u) du, where Fₘ is the law of m intervals, md + Gamma(mk, 1/β),
   * and ∫₀ˣ P(a, βu) du = x P(a, βx) − (a/β) P(a + 1, βx).
   */
  static double fano(double rate, double shape, double beta, double dead, double window) {
    Require.positive("counting window", window, "ms", "give its length in ms");
    if (rate == 0) {
      return 1; // the limit r → 0
    }
    double mean = rate * window;
    Require.that(
        mean <= MOST_EXPECTED,
        "expected number of spikes in the window",
        mean,
        "",
        "must be at most 100000",
        "for long windows take fanoLimit()");
    double sum = 0;
    for (int m = 1; window - m * dead > 0; m++) {
      double x = window - m * dead;
      double a = m * shape;
      double p = GammaDistribution.of(a, 1 / beta).cumulativeProbability(x);
      double next = GammaDistribution.of(a + 1, 1 / beta).cumulativeProbability(x);
      double term = x * p - a / beta * next;
      sum += term;
      if (a > beta * x && term < NEGLIGIBLE * window) {
        break;
      }
    }
    double variance = mean + 2 * rate * sum - mean * mean;
    return variance / mean;
  }
}
