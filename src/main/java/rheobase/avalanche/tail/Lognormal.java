package rheobase.avalanche.tail;

import rheobase.numerics.special.Gaussian;
import rheobase.units.Require;

/**
 * A lognormal law between two cut-offs: ln x is normal with mean μ and standard deviation σ; over
 * whole numbers, x is rounded. The size of what is multiplied at random many times.
 *
 * <p>For μ → −∞ and σ → ∞ it becomes a power law of exponent 1 + (ln a − μ)/σ², so it can never fit
 * much worse than one.
 *
 * @param mean μ
 * @param deviation σ, positive
 * @param lower a
 * @param upper b, above a, or ∞
 * @param whole whether x is a whole number
 */
public record Lognormal(double mean, double deviation, double lower, double upper, boolean whole)
    implements Tail {
  /**
   * Checks the law.
   *
   * @throws IllegalArgumentException if the deviation is not positive
   */
  public Lognormal {
    Require.finite("mean of ln x", mean, "", "it may be far below zero");
    Require.positive("standard deviation of ln x", deviation, "", "a width of zero is one value");
  }

  @Override
  public String name() {
    return "lognormal";
  }

  private double logAbove(double x) {
    return Gaussian.logAbove((StrictMath.log(x) - mean) / deviation);
  }

  @Override
  public double[] logProbabilities(double... x) {
    if (whole) {
      return Survival.rounded(this::logAbove, lower, upper, x);
    }
    double logZ =
        Survival.logMass(this::logAbove, lower, upper, false)
            + StrictMath.log(deviation)
            + 0.5 * StrictMath.log(2 * StrictMath.PI);
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double y = StrictMath.log(x[i]);
      double z = (y - mean) / deviation;
      logs[i] = -y - z * z / 2 - logZ; // p ∝ 1/x e^(−(ln x − μ)²/2σ²)
    }
    return logs;
  }

  @Override
  public double survival(double x) {
    return Survival.above(this::logAbove, this, x);
  }
}
