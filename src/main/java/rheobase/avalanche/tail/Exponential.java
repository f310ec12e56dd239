package rheobase.avalanche.tail;

import rheobase.units.Require;

/**
 * An exponential law between two cut-offs, p(x) ∝ e^(−λx): the sizes of what ends with the same
 * probability at every step.
 *
 * @param rate λ, positive
 * @param lower a
 * @param upper b, above a, or ∞
 * @param whole whether x is a whole number
 */
public record Exponential(double rate, double lower, double upper, boolean whole) implements Tail {
  /**
   * Checks the law.
   *
   * @throws IllegalArgumentException if the rate is not positive
   */
  public Exponential {
    Require.positive("rate of the exponential law", rate, "", "one over the mean excess");
  }

  @Override
  public String name() {
    return "exponential";
  }

  @Override
  public double[] logProbabilities(double... x) {
    double step = whole ? 1 : 0;
    double mass = -StrictMath.expm1(-rate * (upper + step - lower)); // what lies below b
    double each = whole ? -StrictMath.expm1(-rate) : rate;
    double logZ = StrictMath.log(mass / each);
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = -rate * (x[i] - lower) - logZ;
    }
    return logs;
  }

  @Override
  public double survival(double x) {
    if (x <= lower) {
      return 1;
    }
    double from = whole ? StrictMath.ceil(x) : x;
    double end = whole ? upper + 1 : upper;
    return from > upper || from == Double.POSITIVE_INFINITY
        ? 0
        : StrictMath.exp(-rate * (from - lower))
            * StrictMath.expm1(-rate * (end - from))
            / StrictMath.expm1(-rate * (end - lower));
  }
}
