package rheobase.recording.terms;

import java.util.Locale;
import rheobase.units.In;

/**
 * What one unit of time in a file is: a second, a millisecond, one sample of the amplifier.
 *
 * <p>A number x in the file is the time t = 1000 x / f in ms, with f the frequency of the clock.
 *
 * @param frequency how many of its units make a second, positive: 1 for seconds, 1000 for
 *     milliseconds, the sampling rate for sample numbers
 */
public record Clock(@In("Hz") double frequency) {
  /** Times in seconds, as in NWB and most tables. */
  public static final Clock SECONDS = new Clock(1);

  /** Times in milliseconds, as everywhere in this library. */
  public static final Clock MILLISECONDS = new Clock(1000);

  /** Times in microseconds, as some acquisition systems write them. */
  public static final Clock MICROSECONDS = new Clock(1_000_000);

  /**
   * Refuses a clock that stands still.
   *
   * @throws RecordingException if the frequency is not positive and finite
   */
  public Clock {
    if (!(frequency > 0 && Double.isFinite(frequency))) {
      throw new RecordingException(
          String.format(
              Locale.ROOT,
              "sampling rate (%s Hz) must be positive and finite; it stands in params.py of a "
                  + "sorting or in the log of the amplifier, such as 30000",
              frequency));
    }
  }

  /**
   * Times as sample numbers of an amplifier.
   *
   * @param rate its sampling rate, in Hz, positive
   * @return the clock
   * @throws RecordingException if the rate is not positive and finite
   */
  public static Clock samples(@In("Hz") double rate) {
    return new Clock(rate);
  }

  /**
   * A time of the file in ms.
   *
   * @param time the number that stands in the file
   * @return in ms; a number in milliseconds comes back unchanged
   */
  @In("ms")
  public double milliseconds(double time) {
    // One rounding only: 1000/f is exact for slow clocks such as seconds, f/1000 for fast ones.
    return frequency < 1000 ? time * (1000 / frequency) : time / (frequency / 1000);
  }

  @Override
  public String toString() {
    if (frequency == 1) {
      return "seconds";
    }
    if (frequency == 1000) {
      return "milliseconds";
    }
    return frequency == 1e6 ? "microseconds" : "samples at " + frequency + " Hz";
  }
}
