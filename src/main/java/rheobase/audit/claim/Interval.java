package rheobase.audit.claim;

import rheobase.units.Digits;

/**
 * Where a number has to lie, ends included, and why there.
 *
 * @param low the lowest number that is inside; −∞ where there is none
 * @param high the highest number that is inside; ∞ where there is none
 * @param reason why these ends: a stated tolerance, a number of standard errors, a sign
 */
public record Interval(double low, double high, String reason) {
  private static final int DIGITS = 6;

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is NaN, if they stand the wrong way round, or if
   *     there is no reason
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval from " + low + " to " + high + " must not end before it begins; exchange them");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "interval from " + low + " to " + high + " must have a reason; say why these ends");
    }
  }

  /**
   * Between two numbers.
   *
   * @param low the lowest number that is inside
   * @param high the highest
   * @param reason why these
   * @return the interval
   */
  public static Interval between(double low, double high, String reason) {
    return new Interval(low, high, reason);
  }

  /**
   * Around a stated number.
   *
   * @param value the number
   * @param tolerance how far to either side, not negative
   * @param reason why so far
   * @return value ± tolerance
   */
  public static Interval around(double value, double tolerance, String reason) {
    return new Interval(value - tolerance, value + tolerance, reason);
  }

  /**
   * Around a stated number, as wide as chance alone would make it.
   *
   * @param value the number
   * @param errors how many standard errors to either side
   * @param standardError the standard error of what is measured
   * @param reason where the standard error comes from
   * @return value ± errors · standard error
   */
  public static Interval ofErrors(
      double value, double errors, double standardError, String reason) {
    return around(
        value, errors * standardError, "± " + Digits.of(errors, 3) + " standard errors: " + reason);
  }

  /**
   * One number and no other, such as a count or a sign.
   *
   * @param value the number
   * @param reason why no other
   * @return the interval of no width
   */
  public static Interval exactly(double value, String reason) {
    return new Interval(value, value, reason);
  }

  /**
   * Any number from here on.
   *
   * @param low the lowest that is inside
   * @param reason why
   * @return from low to ∞
   */
  public static Interval atLeast(double low, String reason) {
    return new Interval(low, Double.POSITIVE_INFINITY, reason);
  }

  /**
   * Any number up to here.
   *
   * @param high the highest that is inside
   * @param reason why
   * @return from −∞ to high
   */
  public static Interval atMost(double high, String reason) {
    return new Interval(Double.NEGATIVE_INFINITY, high, reason);
  }

  /**
   * Whether a number lies inside.
   *
   * @param value the number
   * @return true at the ends too; false for NaN
   */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** {@return such as {@code [0.89, 0.91]}, {@code ≥ 0}, {@code ≤ −1} or {@code 2}} */
  @Override
  public String toString() {
    String from = Digits.of(low, DIGITS);
    String to = Digits.of(high, DIGITS);
    if (low == high) {
      return from;
    }
    if (high == Double.POSITIVE_INFINITY) {
      return "≥ " + from;
    }
    return low == Double.NEGATIVE_INFINITY ? "≤ " + to : "[" + from + ", " + to + "]";
  }
}
