package rheobase.avalanche.tail;

import rheobase.numerics.special.Zeta;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * A power law that an exponential cuts off, p(x) ∝ x^−α e^(−λx): what a finite system or one beside
 * its critical point gives.
 *
 * <p>λ = 0 is the power law, which is nested in it.
 *
 * @param exponent α; above 1 if b is infinite and λ is 0
 * @param rate λ, zero or positive
 * @param lower a
 * @param upper b, above a, or ∞
 * @param whole whether x is a whole number
 */
public record CutOffPowerLaw(
    double exponent, double rate, double lower, double upper, boolean whole) implements Tail {
  private static final double NOTHING = 42; // e^−42 is nothing beside 1
  private static final int DIRECT = 40;
  private static final double PANEL = 0.5; // of ln x

  /** Places and weights of Gauss and Legendre on [−1, 1], the positive half. */
  private static final double[] PLACES = {
    0.1252334085114689, 0.3678314989981802, 0.5873179542866175,
    0.7699026741943047, 0.9041172563704749, 0.9815606342467194
  };

  private static final double[] WEIGHTS = {
    0.2491470458134028, 0.2334925365383548, 0.2031674267230659,
    0.1600783285433462, 0.1069393259953184, 0.04717533638651183
  };

  /**
   * Checks the law.
   *
   * @throws IllegalArgumentException if the rate is negative, or the law has no sum
   */
  public CutOffPowerLaw {
    Require.finite("exponent", exponent, "", "1.5 is that of critical avalanches");
    Require.notNegative("rate of the cut-off", rate, "", "0 is no cut-off");
    boolean sums = rate > 0 || exponent > 1 || upper < Double.POSITIVE_INFINITY;
    Require.that(sums, "exponent", exponent, "", "must lie above 1", "give a cut-off");
  }

  @Override
  public String name() {
    return "power law cut off by an exponential";
  }

  /** Where the exponential has brought all to nothing, or b. */
  private double end(double from) {
    return StrictMath.min(upper, from + NOTHING / rate);
  }

  /** (x/a)^−α e^(−λ(x−a)). */
  private double term(double x) {
    return StrictMath.exp(-exponent * StrictMath.log(x / lower) - rate * (x - lower));
  }

  private double mass(double from) {
    double end = end(from);
    if (rate == 0 || (end - from) * rate < 1e-9) {
      double[] z = new double[3];
      if (whole) {
        Zeta.sums(exponent, from, upper, z);
      } else {
        Zeta.integrals(exponent, from, upper, z);
      }
      return z[0] * StrictMath.exp(-exponent * StrictMath.log(from / lower));
    }
    return whole ? sum(from, StrictMath.floor(end)) : integral(from, end);
  }

  private double sum(double from, double end) {
    double direct = rate > 0.05 ? NOTHING / 0.05 : DIRECT;
    double sum = 0;
    double x = from;
    for (int k = 0; k < direct && x <= end; k++) {
      sum += term(x);
      x++;
    }
    return x > end ? sum : sum + integral(x, end) + side(x, 1) + side(end, -1); // Euler–Maclaurin
  }

  /** f/2 ∓ f′/12 ± f‴/720, with f′ = −g f and g = α/x + λ. */
  private double side(double x, int sign) {
    double g = exponent / x + rate;
    double g1 = -exponent / (x * x);
    double g2 = 2 * exponent / (x * x * x);
    double third = 3 * g * g1 - g2 - g * g * g;
    return term(x) * (0.5 + sign * (g / 12 + third / 720));
  }

  private double integral(double from, double end) {
    double low = StrictMath.log(from);
    double high = StrictMath.log(end);
    int panels = (int) StrictMath.ceil((high - low) / PANEL);
    double half = (high - low) / panels / 2;
    double sum = 0;
    for (int p = 0; p < panels; p++) {
      double middle = low + (2 * p + 1) * half;
      for (int i = 0; i < PLACES.length; i++) {
        sum += WEIGHTS[i] * (inLog(middle - half * PLACES[i]) + inLog(middle + half * PLACES[i]));
      }
    }
    return sum * half;
  }

  private double inLog(double y) {
    double x = StrictMath.exp(y);
    return term(x) * x; // dx = x dy
  }

  @Override
  public double[] logProbabilities(double... x) {
    double logZ = StrictMath.log(mass(lower));
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = -exponent * StrictMath.log(x[i] / lower) - rate * (x[i] - lower) - logZ;
    }
    return logs;
  }

  @Override
  public double survival(double x) {
    if (x <= lower) {
      return 1;
    }
    double from = whole ? StrictMath.ceil(x) : x;
    return from > upper || from == Double.POSITIVE_INFINITY ? 0 : mass(from) / mass(lower);
  }

  @Override
  public String toString() {
    return "P(x) ∝ x^" + Digits.of(-exponent, 4) + " e^(" + Digits.of(-rate, 3) + " x)";
  }
}
