package rheobase.avalanche.tail;

import rheobase.units.Require;

/**
 * A stretched exponential between two cut-offs, P(X ≥ x) ∝ exp(−(s/β) (x/a)^β), also named after
 * Weibull; over whole numbers, x is rounded.
 *
 * <p>For β → 0 it becomes a power law of exponent 1 + s; β = 1 is an exponential.
 *
 * @param steepness s, positive: how fast ln P falls with ln x at a
 * @param stretch β, positive
 * @param lower a
 * @param upper b, above a, or ∞
 * @param whole whether x is a whole number
 */
public record StretchedExponential(
    double steepness, double stretch, double lower, double upper, boolean whole) implements Tail {
  /**
   * Checks the law.
   *
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public StretchedExponential {
    Require.positive("steepness of the stretched exponential", steepness, "", "P must fall");
    Require.positive("stretch β", stretch, "", "1 is an exponential");
  }

  @Override
  public String name() {
    return "stretched exponential";
  }

  private double logAbove(double x) {
    double y = StrictMath.log(x / lower);
    return -steepness * StrictMath.expm1(stretch * y) / stretch; // −(s/β) ((x/a)^β − 1)
  }

  @Override
  public double[] logProbabilities(double... x) {
    if (whole) {
      return Survival.rounded(this::logAbove, lower, upper, x);
    }
    double logZ = Survival.logMass(this::logAbove, lower, upper, false);
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double y = StrictMath.log(x[i] / lower);
      double density = StrictMath.log(steepness / lower) + (stretch - 1) * y;
      logs[i] = density + logAbove(x[i]) - logZ; // p = −dS/dx
    }
    return logs;
  }

  @Override
  public double survival(double x) {
    return Survival.above(this::logAbove, this, x);
  }
}
