package rheobase.numerics;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whole numbers at random whose law changes from draw to draw, so that no table pays.
 *
 * <p>Small means by inversion, large ones by the transformed rejection of Hörmann (1993), in a time
 * that does not grow with the mean. The same stream gives the same numbers on every machine.
 */
public final class Chance {
  private static final double LARGE = 10;

  /** ln k! − ((k + ½) ln(k + 1) − (k + 1) + ½ ln 2π), for k = 0 … 9. */
  private static final double[] REST = new double[10];

  static {
    double factorial = 0;
    for (int k = 0; k < REST.length; k++) {
      factorial += k == 0 ? 0 : StrictMath.log(k);
      double n = k + 1.0;
      REST[k] =
          factorial - ((k + 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * StrictMath.PI));
    }
  }

  private Chance() {}

  /**
   * The number of events where a given number is expected.
   *
   * @param mean zero or positive
   * @param chance where the random numbers come from
   * @return a Poisson number
   */
  public static long poisson(double mean, UniformRandomProvider chance) {
    if (mean < LARGE) {
      double limit = StrictMath.exp(-mean);
      double product = chance.nextDouble();
      long k = 0;
      while (product > limit) {
        product *= chance.nextDouble();
        k++;
      }
      return k;
    }
    double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    double accepted = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = chance.nextDouble() - 0.5;
      double v = chance.nextDouble();
      double us = 0.5 - StrictMath.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= accepted) {
        return (long) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double height = StrictMath.log(v * inverse / (a / (us * us) + b));
      if (height <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
        return (long) k;
      }
    }
  }

  /**
   * How many of a number of tries succeed.
   *
   * @param tries zero or more
   * @param p the probability of each, from 0 to 1
   * @param chance where the random numbers come from
   * @return a binomial number
   */
  public static long binomial(long tries, double p, UniformRandomProvider chance) {
    if (p > 0.5) {
      return tries - binomial(tries, 1 - p, chance);
    }
    if (tries == 0 || p <= 0) {
      return 0;
    }
    return tries * p < LARGE ? inverted(tries, p, chance) : rejected(tries, p, chance);
  }

  private static long inverted(long n, double p, UniformRandomProvider chance) {
    double r = p / (1 - p);
    double term = StrictMath.exp(n * StrictMath.log1p(-p)); // P(0); P(k) = P(k−1) r (n−k+1)/k
    double u = chance.nextDouble();
    long k = 0;
    while (u > term && k < n) {
      u -= term;
      k++;
      term *= r * (n - k + 1) / k;
    }
    return k;
  }

  private static long rejected(long n, double p, UniformRandomProvider chance) {
    double spread = StrictMath.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = n * p + 0.5;
    double accepted = 0.92 - 4.2 / b;
    double scale = (2.83 + 5.1 / b) * spread;
    double r = p / (1 - p);
    double m = StrictMath.floor((n + 1) * p);
    while (true) {
      double u = chance.nextDouble() - 0.5;
      double v = chance.nextDouble();
      double us = 0.5 - StrictMath.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + c);
      if (us >= 0.07 && v <= accepted) {
        return (long) k;
      }
      if (k < 0 || k > n) {
        continue;
      }
      double height = StrictMath.log(v * scale / (a / (us * us) + b));
      double bound =
          (m + 0.5) * StrictMath.log((m + 1) / (r * (n - m + 1)))
              + (n + 1.0) * StrictMath.log((n - m + 1) / (n - k + 1))
              + (k + 0.5) * StrictMath.log(r * (n - k + 1) / (k + 1))
              + rest(m)
              + rest(n - m)
              - rest(k)
              - rest(n - k);
      if (height <= bound) {
        return (long) k;
      }
    }
  }

  private static double logFactorial(double k) {
    double n = k + 1;
    return (k + 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * StrictMath.PI) + rest(k);
  }

  private static double rest(double k) {
    if (k < REST.length) {
      return REST[(int) k];
    }
    double n = k + 1;
    double square = n * n;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / n;
  }
}
