package rheobase.avalanche.tail;

/**
 * A law of how often values occur between a lower and an upper cut-off: x in [a, b], where b may be
 * ∞.
 *
 * <p>Over whole numbers {@code logProbabilities} are logarithms of probabilities, over others of
 * densities; either sums to 1 over [a, b].
 */
public interface Tail {
  /** {@return its name, such as {@code power law}} */
  String name();

  /** {@return a, the least value it speaks of} */
  double lower();

  /** {@return b, the greatest value it speaks of, or ∞} */
  double upper();

  /** {@return whether it speaks of whole numbers only} */
  boolean whole();

  /**
   * The logarithms of the probabilities, or of the densities, at several values.
   *
   * @param x the values, each in [a, b]
   * @return ln p(x) for each
   */
  double[] logProbabilities(double... x);

  /**
   * The probability of a value, or the density there.
   *
   * @param x the value
   * @return zero or positive; zero outside [a, b]
   */
  default double probability(double x) {
    boolean outside = x < lower() || x > upper() || (whole() && x != StrictMath.rint(x));
    return outside ? 0 : StrictMath.exp(logProbabilities(x)[0]);
  }

  /**
   * The probability of a value or a greater one, P(X ≥ x).
   *
   * @param x the value
   * @return between 0 and 1; 1 up to a, and 0 above b
   */
  double survival(double x);
}
