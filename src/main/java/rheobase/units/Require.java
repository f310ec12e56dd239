package rheobase.units;

/**
 * Refusals in one voice: each names the thing, the value with its unit, what is allowed and the way
 * out.
 *
 * <p>Every method returns the value it was given, or throws an {@link IllegalArgumentException}
 * such as {@code "membrane time constant (-20.0 ms) must be positive and finite; it is the time in
 * which the potential decays to 1/e"}.
 */
public final class Require {
  private Require() {}

  /**
   * Refuses NaN and the infinities.
   *
   * @param thing what the number is, in words
   * @param value the number
   * @param unit its unit, or the empty string
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the value
   * @throws IllegalArgumentException if the value is not finite
   */
  public static double finite(String thing, double value, String unit, String wayOut) {
    return that(Double.isFinite(value), thing, value, unit, "must be a finite number", wayOut);
  }

  /**
   * Refuses everything but positive finite numbers.
   *
   * @param thing what the number is, in words
   * @param value the number
   * @param unit its unit, or the empty string
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the value
   * @throws IllegalArgumentException if the value is zero, negative or not finite
   */
  public static double positive(String thing, double value, String unit, String wayOut) {
    boolean allowed = value > 0 && Double.isFinite(value);
    return that(allowed, thing, value, unit, "must be positive and finite", wayOut);
  }

  /**
   * Refuses negative and non-finite numbers.
   *
   * @param thing what the number is, in words
   * @param value the number
   * @param unit its unit, or the empty string
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the value
   * @throws IllegalArgumentException if the value is negative or not finite
   */
  public static double notNegative(String thing, double value, String unit, String wayOut) {
    boolean allowed = value >= 0 && Double.isFinite(value);
    return that(allowed, thing, value, unit, "must be zero or positive, and finite", wayOut);
  }

  /**
   * Refuses numbers outside a closed interval.
   *
   * @param thing what the number is, in words
   * @param value the number
   * @param low the smallest allowed value
   * @param high the largest allowed value
   * @param unit the unit of all three, or the empty string
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the value
   * @throws IllegalArgumentException if the value is outside [low, high] or NaN
   */
  public static double within(
      String thing, double value, double low, double high, String unit, String wayOut) {
    String range = "must lie between " + quantity(low, unit) + " and " + quantity(high, unit);
    return that(value >= low && value <= high, thing, value, unit, range, wayOut);
  }

  /**
   * Refuses counts below a least number.
   *
   * @param thing what is counted, in words
   * @param count the count
   * @param least the smallest allowed count
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the count
   * @throws IllegalArgumentException if the count is smaller
   */
  public static int atLeast(String thing, int count, int least, String wayOut) {
    if (count < least) {
      throw new IllegalArgumentException(
          thing + " (" + count + ") must be at least " + least + "; " + wayOut);
    }
    return count;
  }

  /**
   * Refuses a value that does not satisfy a condition.
   *
   * @param allowed whether the value is allowed
   * @param thing what the number is, in words
   * @param value the number
   * @param unit its unit, or the empty string
   * @param rule what is allowed, such as {@code "must lie below threshold (-50.0 mV)"}
   * @param wayOut what the caller can do or what the quantity means, one clause without a full stop
   * @return the value
   * @throws IllegalArgumentException if the value is not allowed
   */
  public static double that(
      boolean allowed, String thing, double value, String unit, String rule, String wayOut) {
    if (!allowed) {
      throw new IllegalArgumentException(
          thing + " (" + quantity(value, unit) + ") " + rule + joined(wayOut));
    }
    return value;
  }

  /**
   * Refuses null.
   *
   * @param <T> the type of the thing
   * @param thing what is missing, in words
   * @param value the thing
   * @param wayOut what the caller can do, one clause without a full stop
   * @return the thing
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T present(String thing, T value, String wayOut) {
    if (value == null) {
      throw new IllegalArgumentException(thing + " is missing (null); " + wayOut);
    }
    return value;
  }

  /**
   * A number with its unit, as it stands in messages and captions.
   *
   * @param value the number
   * @param unit its unit, or the empty string
   * @return such as {@code "-50.0 mV"}
   */
  public static String quantity(double value, String unit) {
    String plain = Double.toString(value);
    String number = plain.contains("E") ? Digits.of(value, 6) : plain;
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** A consequence follows after a comma, advice after a semicolon. */
  private static String joined(String wayOut) {
    return (wayOut.startsWith("or ") ? ", " : "; ") + wayOut;
  }
}
