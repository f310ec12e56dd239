package rheobase.audit.claim;

import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * One number that the library measured, and where it has to lie if a ruling is to stand.
 *
 * @param what was measured, in words
 * @param value what came out, in the unit
 * @param unit its unit, or the empty string
 * @param interval where it has to lie, and why there
 */
public record Finding(String what, double value, String unit, Interval interval) {
  private static final int DIGITS = 5;

  /** Checks that there is an interval: a number without one cannot be wrong. */
  public Finding {
    Require.present("interval of " + what, interval, "say where the number has to lie, and why");
  }

  /**
   * Whether the number lies where it has to.
   *
   * @return false for NaN too
   */
  public boolean borneOut() {
    return interval.contains(value);
  }

  /**
   * The number with its unit.
   *
   * @return such as {@code −0.178 1/ms}
   */
  public String number() {
    String digits = Digits.of(value, DIGITS);
    return unit.isEmpty() ? digits : digits + " " + unit;
  }

  /** {@return such as {@code Fano factor: 0.9012 (must be in [0.89, 0.91]: tolerance)}} */
  @Override
  public String toString() {
    boolean range = interval.toString().startsWith("[");
    String must = "must be " + (range ? "in " : "") + interval + ": " + interval.reason();
    return what + ": " + number() + (borneOut() ? " (" + must + ")" : ", but " + must);
  }
}
