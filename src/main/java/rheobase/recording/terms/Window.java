package rheobase.recording.terms;

import rheobase.units.In;

/**
 * The time in which units were watched, spikes or not.
 *
 * @param start its beginning, in ms, finite
 * @param stop its end, in ms, after the beginning and at most ten years long
 */
public record Window(@In("ms") double start, @In("ms") double stop) {
  /** Ten years, in ms: what lies beyond was read in the wrong unit of time. */
  public static final double LONGEST = 10 * 365.25 * 24 * 3600 * 1000.0;

  /**
   * Refuses a window without length.
   *
   * @throws RecordingException if the end is not after the beginning, or one of them is not finite
   */
  public Window {
    if (!(stop > start && Math.abs(start) <= LONGEST && Math.abs(stop) <= LONGEST)) {
      throw new RecordingException(
          "window from "
              + start
              + " ms to "
              + stop
              + " ms must be finite, end after it begins and stay within ten years; "
              + "give both ends in ms, such as watched(0, seconds(300))");
    }
  }

  /**
   * Whether a time lies within, both ends included.
   *
   * @param time in ms
   * @return true if the units were watched then
   */
  public boolean holds(@In("ms") double time) {
    return time >= start && time <= stop;
  }

  @Override
  public String toString() {
    return start + " ms to " + stop + " ms";
  }
}
