package rheobase.numerics.special;

/**
 * The elementary functions, with the same bits on every machine: {@code exp(-x)} in a cell is one
 * of these. Those of {@link Math} may differ in their last digit from one Java to another.
 */
public final class Elementary {
  /** The circumference of a circle over its diameter. */
  public static final double PI = StrictMath.PI;

  private Elementary() {}

  /**
   * The exponential function.
   *
   * @param x any number
   * @return eˣ
   */
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /**
   * The natural logarithm.
   *
   * @param x a positive number
   * @return ln x; NaN for negative x
   */
  public static double log(double x) {
    return StrictMath.log(x);
  }

  /**
   * The logarithm to base ten.
   *
   * @param x a positive number
   * @return its exponent of ten; NaN for negative x
   */
  public static double log10(double x) {
    return StrictMath.log10(x);
  }

  /**
   * The square root.
   *
   * @param x a number not below zero
   * @return √x; NaN for negative x
   */
  public static double sqrt(double x) {
    return StrictMath.sqrt(x);
  }

  /**
   * The sine.
   *
   * @param x an angle, in radians
   * @return between −1 and 1
   */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /**
   * The cosine.
   *
   * @param x an angle, in radians
   * @return between −1 and 1
   */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /**
   * The tangent.
   *
   * @param x an angle, in radians
   * @return the sine over the cosine
   */
  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  /**
   * The inverse of the tangent.
   *
   * @param x any number
   * @return an angle between −π/2 and π/2, in radians
   */
  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  /**
   * The hyperbolic tangent.
   *
   * @param x any number
   * @return between −1 and 1
   */
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /**
   * A power.
   *
   * @param base what is multiplied
   * @param exponent how often, not necessarily a whole number
   * @return {@code base} to the power of {@code exponent}
   */
  public static double pow(double base, double exponent) {
    return StrictMath.pow(base, exponent);
  }

  /**
   * The hypotenuse.
   *
   * @param a one side at the right angle
   * @param b the other side
   * @return √(a² + b²)
   */
  public static double hypot(double a, double b) {
    return StrictMath.hypot(a, b);
  }
}
