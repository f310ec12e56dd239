package rheobase.numerics.special;

/**
 * The standard normal distribution far into its tail, where probabilities underflow but their
 * logarithms do not.
 */
public final class Gaussian {
  private static final double LOG_ROOT = 0.5 * StrictMath.log(2 * StrictMath.PI);

  private Gaussian() {}

  /**
   * The logarithm of the probability of a value at or above z.
   *
   * <p>Below 2.5 from the power series of the error function, above from the continued fraction of
   * Mills' ratio, Q(z)/φ(z) = 1/(z + 1/(z + 2/(z + 3/…))).
   *
   * @param z any number
   * @return ln Q(z), to 10⁻¹³ of its value or of 1
   */
  public static double logAbove(double z) {
    if (z > 2.5) {
      double fraction = z;
      for (int k = z > 6 ? 40 : 160; k > 0; k--) {
        fraction = z + k / fraction;
      }
      return -z * z / 2 - LOG_ROOT - StrictMath.log(fraction);
    }
    return z < -2.5 ? StrictMath.log1p(-above(-z)) : StrictMath.log(above(z));
  }

  /**
   * The probability of a value at or above z.
   *
   * @param z any number
   * @return Q(z) = erfc(z/√2)/2
   */
  public static double above(double z) {
    if (StrictMath.abs(z) > 2.5) {
      double tail = StrictMath.exp(logAbove(StrictMath.abs(z)));
      return z > 0 ? tail : 1 - tail;
    }
    double term = z; // Φ(z) − ½ = φ(z) (z + z³/3 + z⁵/15 + …)
    double sum = z;
    for (int k = 3; StrictMath.abs(term) > 1e-18; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return 0.5 - sum * StrictMath.exp(-z * z / 2 - LOG_ROOT);
  }

  /**
   * The probability of a value as far from 0 as z, on either side.
   *
   * @param z any number
   * @return erfc(|z|/√2), the two-sided p of a normal test
   */
  public static double beyond(double z) {
    return 2 * above(StrictMath.abs(z));
  }
}
