package rheobase.avalanche.fit;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.avalanche.tail.Tail;
import rheobase.numerics.Seed;
import rheobase.numerics.special.Zeta;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * A power law between two cut-offs, p(x) = x^−α / Z for a ≤ x ≤ b.
 *
 * <p>Over whole numbers Z = Σ k^−α from a to b, which is ζ(α, a) if b is infinite; over others Z =
 * ∫ x^−α dx.
 *
 * @param exponent α; above 1 if b is infinite
 * @param lower a, positive
 * @param upper b, above a, or ∞
 * @param whole whether x is a whole number
 */
@From("clauset2009")
public record PowerLaw(double exponent, double lower, double upper, boolean whole) implements Tail {
  /**
   * Checks the law.
   *
   * @throws IllegalArgumentException if there is no such law
   */
  public PowerLaw {
    Require.positive("lower cut-off", lower, "", "a power law has no zero");
    Require.that(
        upper > lower, "upper cut-off", upper, "", "must lie above the lower one", "take ∞");
    Require.finite("exponent", exponent, "", "1.5 is that of critical avalanches");
    boolean sums = exponent > 1 || upper < Double.POSITIVE_INFINITY;
    Require.that(sums, "exponent", exponent, "", "must lie above 1", "give an upper cut-off");
    if (whole) {
      boolean good = lower == StrictMath.rint(lower) && upper == StrictMath.rint(upper);
      Require.that(good, "lower cut-off", lower, "", "must be whole, as the upper one", "round it");
    }
  }

  /**
   * The law of whole numbers from a on.
   *
   * @param exponent α, above 1
   * @param lower a, 1 or more
   * @return P(x) = x^−α / ζ(α, a)
   */
  public static PowerLaw discrete(double exponent, int lower) {
    return new PowerLaw(exponent, lower, Double.POSITIVE_INFINITY, true);
  }

  /**
   * The law of whole numbers between two cut-offs.
   *
   * @param exponent α, any number
   * @param lower a, 1 or more
   * @param upper b, above a
   * @return P(x) = x^−α / Σ k^−α
   */
  public static PowerLaw discrete(double exponent, int lower, int upper) {
    return new PowerLaw(exponent, lower, upper, true);
  }

  /**
   * The density from a on.
   *
   * @param exponent α, above 1
   * @param lower a, positive
   * @return p(x) = (α − 1)/a (x/a)^−α
   */
  public static PowerLaw continuous(double exponent, double lower) {
    return new PowerLaw(exponent, lower, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The density between two cut-offs.
   *
   * @param exponent α, any number
   * @param lower a, positive
   * @param upper b, above a
   * @return p(x) ∝ x^−α from a to b
   */
  public static PowerLaw continuous(double exponent, double lower, double upper) {
    return new PowerLaw(exponent, lower, upper, false);
  }

  /**
   * The power law nearest to whole numbers, from the lower cut-off of least Kolmogorov–Smirnov
   * distance on.
   *
   * @param numbers such as the sizes of avalanches
   * @return the fit
   */
  public static PowerLawFit fit(int[] numbers) {
    return fit(numbers, CutOffs.scanned());
  }

  /**
   * The power law nearest to whole numbers.
   *
   * @param numbers such as the sizes of avalanches
   * @param cutOffs such as {@code CutOffs.between(10, 1e4)}
   * @return the fit
   */
  public static PowerLawFit fit(int[] numbers, CutOffs cutOffs) {
    return PowerLawFit.of(Sample.of(numbers), cutOffs);
  }

  /**
   * The power law nearest to numbers of any kind, from the lower cut-off of least
   * Kolmogorov–Smirnov distance on.
   *
   * @param numbers such as areas above a threshold
   * @return the fit of a density
   */
  public static PowerLawFit fit(double[] numbers) {
    return fit(numbers, CutOffs.scanned());
  }

  /**
   * The power law nearest to numbers of any kind.
   *
   * @param numbers such as areas above a threshold
   * @param cutOffs such as {@code CutOffs.between(10, 1e4)}
   * @return the fit of a density
   */
  public static PowerLawFit fit(double[] numbers, CutOffs cutOffs) {
    return PowerLawFit.of(Sample.of(numbers), cutOffs);
  }

  @Override
  public String name() {
    return upper < Double.POSITIVE_INFINITY ? "truncated power law" : "power law";
  }

  /** Z a^α: the sum or integral of (x/a)^−α from one value to another, over (from/a)^−α. */
  private double mass(double from, double to) {
    double[] z = new double[3];
    if (whole) {
      Zeta.sums(exponent, from, to, z);
    } else {
      Zeta.integrals(exponent, from, to, z);
    }
    return z[0];
  }

  @Override
  public double[] logProbabilities(double... x) {
    double logZ = StrictMath.log(mass(lower, upper));
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = -exponent * StrictMath.log(x[i] / lower) - logZ; // ln p = −α ln(x/a) − ln Z
    }
    return logs;
  }

  @Override
  public double survival(double x) {
    if (x <= lower) {
      return 1;
    }
    double from = whole ? StrictMath.ceil(x) : x;
    if (from > upper || from == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double scale = StrictMath.exp(-exponent * StrictMath.log(from / lower));
    return scale * mass(from, upper) / mass(lower, upper);
  }

  /**
   * Values drawn from the law.
   *
   * @param number how many
   * @param seed where chance enters
   * @return the values; whole numbers too, if the law is of these
   */
  public double[] draw(int number, Seed seed) {
    Require.present("seed", seed, "write seed(7), any number will do");
    Require.atLeast("number of values", number, 1, "draw at least one");
    return draw(number, seed.stream("power law"));
  }

  /**
   * Whole numbers drawn from the law.
   *
   * @param number how many
   * @param seed where chance enters
   * @return the values, those beyond 2³¹ − 1 cut to it
   * @throws IllegalArgumentException if the law is continuous
   */
  public int[] drawWhole(int number, Seed seed) {
    if (!whole) {
      throw new IllegalArgumentException(this + " has no whole numbers; take draw(…)");
    }
    double[] values = draw(number, seed);
    int[] numbers = new int[number];
    for (int i = 0; i < number; i++) {
      numbers[i] = (int) StrictMath.min(values[i], Integer.MAX_VALUE);
    }
    return numbers;
  }

  double[] draw(int number, UniformRandomProvider chance) {
    double[] values = new double[number];
    if (whole) {
      var sampler = ZetaSampler.of(this);
      for (int i = 0; i < number; i++) {
        values[i] = sampler.draw(chance);
      }
      return values;
    }
    double t = 1 - exponent;
    double span = upper < Double.POSITIVE_INFINITY ? StrictMath.log(upper / lower) : 0;
    for (int i = 0; i < number; i++) {
      double u = 1 - chance.nextDouble(); // P(X ≥ x), above 0
      values[i] = lower * StrictMath.exp(logRatio(u, t, span));
    }
    return values;
  }

  /** ln(x/a) of the x above which a share u lies. */
  private double logRatio(double u, double t, double span) {
    if (upper == Double.POSITIVE_INFINITY) {
      return StrictMath.log(u) / t; // (x/a)^(1−α) = u
    }
    double v = 1 - u; // (x/a)^(1−α) − 1 = v ((b/a)^(1−α) − 1)
    return StrictMath.abs(t) < 1e-12
        ? v * span
        : StrictMath.log1p(v * StrictMath.expm1(t * span)) / t;
  }

  @Override
  public String toString() {
    return "P(x) ∝ x^"
        + Digits.of(-exponent, 4)
        + (upper < Double.POSITIVE_INFINITY
            ? " for x from " + Digits.of(lower, 4) + " to " + Digits.of(upper, 4)
            : " for x ≥ " + Digits.of(lower, 4));
  }
}
