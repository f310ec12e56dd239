package rheobase.units;

/**
 * Conversions into the coherent units of the library: milliseconds, and rates per millisecond.
 *
 * <p>{@code seconds(2)} is 2000 (ms), {@code hertz(20)} is 0.02 (1/ms). A number without a
 * conversion is taken to be in the coherent unit already.
 */
public final class Quantities {
  private Quantities() {}

  /**
   * A time given in milliseconds.
   *
   * @param time in ms
   * @return the same number
   */
  @In("ms")
  public static double ms(double time) {
    return time;
  }

  /**
   * A time given in seconds.
   *
   * @param time in s
   * @return the time in ms
   */
  @In("ms")
  public static double seconds(double time) {
    return 1000 * time;
  }

  /**
   * A time given in minutes.
   *
   * @param time in min
   * @return the time in ms
   */
  @In("ms")
  public static double minutes(double time) {
    return 60_000 * time;
  }

  /**
   * A rate or a frequency given in hertz.
   *
   * @param rate in Hz
   * @return the rate in 1/ms
   */
  @In("1/ms")
  public static double hertz(double rate) {
    return rate / 1000;
  }

  /**
   * A rate or a frequency given in kilohertz.
   *
   * @param rate in kHz
   * @return the rate in 1/ms, the same number
   */
  @In("1/ms")
  public static double kilohertz(double rate) {
    return rate;
  }

  /**
   * A current given in picoampere.
   *
   * @param current in pA
   * @return the current in nA
   */
  @In("nA")
  public static double picoampere(double current) {
    return current / 1000;
  }
}
