package rheobase.network.iterated;

import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A population from year to year: {@code x′ = r x (1 − x)}, x as a share of what starves it out.
 *
 * @param growth r
 */
@From("may1976")
public record LogisticMap(@In("") double growth) {
  /** The ratio to which the distances of period doublings tend, δ. */
  public static final double FEIGENBAUM = 4.669201609;

  /** Refuses growth that leaves the unit interval. */
  public LogisticMap {
    Require.within("growth rate r", growth, 0, 4, "", "3.2 alternates between two values");
  }

  /**
   * The next year.
   *
   * @param x this year, 0 to 1
   * @return r x (1 − x)
   */
  public double next(@In("") double x) {
    return growth * x * (1 - x);
  }

  /**
   * Where the population settles.
   *
   * @param settling how many years are left out
   * @param years how many are kept
   * @return the years after that, from x = 0.4 on
   */
  public double[] orbit(int settling, int years) {
    Require.within("number of settling years", settling, 0, 100_000_000, "", "1000 are usual");
    Require.within("number of years", years, 1, 10_000_000, "", "200 are usual");
    double x = 0.4;
    for (int i = 0; i < settling; i++) {
      x = next(x);
    }
    double[] orbit = new double[years];
    for (int i = 0; i < years; i++) {
      x = next(x);
      orbit[i] = x;
    }
    return orbit;
  }

  /**
   * After how many years it repeats itself.
   *
   * @param longest the longest period looked for
   * @return the period, to within 1e-6 of x; 0 if it is longer or there is none
   */
  public int period(int longest) {
    Require.within("longest period", longest, 1, 10_000, "", "64 are usual");
    double[] orbit = orbit(100_000, 2 * longest + 1);
    for (int period = 1; period <= longest; period++) {
      boolean same = true;
      for (int i = 0; i <= longest && same; i++) {
        same = StrictMath.abs(orbit[i] - orbit[i + period]) < 1e-6;
      }
      if (same) {
        return period;
      }
    }
    return 0;
  }

  /**
   * Where the cycle of {@code 2^(n−1)} years gives way to one of {@code 2^n}: there its multiplier,
   * the product of {@code r (1 − 2x)} along it, is −1.
   *
   * @param n which doubling, 1 to 7
   * @return r; 3 and 1 + √6 for the first two
   */
  @In("")
  public static double doubling(int n) {
    Require.within("number of the doubling", n, 1, 7, "", "1 is the first");
    double low = superstable(n - 1); // multiplier 0
    double high = superstable(n); // beyond the doubling
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (new LogisticMap(middle).multiplier(1 << (n - 1)) > -1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * Where ½, at which the map has its top, lies on the cycle of {@code 2^n} years.
   *
   * @param n 0 to 7
   * @return r; 2 and 1 + √5 for the first two
   */
  @In("")
  static double superstable(int n) {
    double before = 0;
    double r = 2;
    double step = 1.236; // about the first one; each is δ times shorter than the one before
    for (int k = 1; k <= n; k++) {
      before = r;
      r = newton(r + step, 1 << k);
      step = (r - before) / FEIGENBAUM;
    }
    return r;
  }

  /** Solves f^p(½) = ½ for r. */
  private static double newton(double start, int period) {
    double r = start;
    for (int i = 0; i < 50; i++) {
      double x = 0.5;
      double slope = 0;
      for (int k = 0; k < period; k++) {
        slope = x * (1 - x) + r * (1 - 2 * x) * slope;
        x = r * x * (1 - x);
      }
      r -= (x - 0.5) / slope;
    }
    return r;
  }

  /** The multiplier of the cycle of this period, stable or just no longer so. */
  private double multiplier(int period) {
    double[] orbit = orbit(20_000, 2 * period);
    double x = (orbit[0] + orbit[period]) / 2; // beyond the doubling the cycle lies between them
    double product = 1;
    for (int i = 0; i < 40; i++) {
      double y = x;
      product = 1;
      for (int k = 0; k < period; k++) {
        product *= growth * (1 - 2 * y);
        y = next(y);
      }
      x -= (y - x) / (product - 1);
    }
    return product;
  }
}
