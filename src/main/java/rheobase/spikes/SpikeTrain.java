package rheobase.spikes;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The times at which one unit fired, ρ(t) = Σ δ(t − tᵢ), and the window in which it was watched.
 *
 * <p>Times are in ms, ascending, inside the closed window; two spikes may share a time (a recording
 * may have that resolution). Immutable: arrays are copied on their way in and out.
 */
public final class SpikeTrain {
  private static final double REFRACTORINESS = 5;

  private final double[] times;
  private final int from;
  private final int to;
  private final double start;
  private final double stop;

  /** A view on ascending times in [start, stop], checked by the caller and never changed. */
  SpikeTrain(double[] times, int from, int to, double start, double stop) {
    this.times = times;
    this.from = from;
    this.to = to;
    this.start = start;
    this.stop = stop;
  }

  /**
   * A train watched from 0 to {@code stop}.
   *
   * @param stop the end of the window, in ms
   * @param times the spike times, in ms, ascending
   * @return the train
   * @throws IllegalArgumentException if a time is not finite, not in order or not in the window
   */
  public static SpikeTrain of(@In("ms") double stop, @In("ms") double... times) {
    return between(0, stop, times);
  }

  /**
   * A train watched from {@code start} to {@code stop}.
   *
   * @param start the beginning of the window, in ms
   * @param stop the end of the window, in ms, after {@code start}
   * @param times the spike times, in ms, ascending
   * @return the train
   * @throws IllegalArgumentException if a time is not finite, not in order or not in the window
   */
  public static SpikeTrain between(
      @In("ms") double start, @In("ms") double stop, @In("ms") double... times) {
    checkWindow(start, stop);
    Require.present("spike times", times, "a silent train has none: SpikeTrain.of(stop)");
    double[] copy = times.clone();
    checkTimes(copy, 0, copy.length, start, stop, "the spike train");
    return new SpikeTrain(copy, 0, copy.length, start, stop);
  }

  static void checkWindow(double start, double stop) {
    Require.finite("start of the window", start, "ms", "say when the watching began");
    boolean allowed = stop > start && Double.isFinite(stop);
    String rule = "must be finite and after its start (" + start + " ms)";
    Require.that(
        allowed, "end of the window", stop, "ms", rule, "say how long the unit was watched");
  }

  static void checkTimes(double[] t, int from, int to, double start, double stop, String whose) {
    for (int i = from; i < to; i++) {
      if (!(t[i] >= start && t[i] <= stop)) {
        String rule = "must lie in the window from " + start + " ms to " + stop + " ms";
        String way = "widen the window or mind the unit of time";
        Require.that(false, "spike " + (i - from) + " of " + whose, t[i], "ms", rule, way);
      }
      if (i > from && t[i] < t[i - 1]) {
        String rule = "must not come before the spike before it (" + t[i - 1] + " ms)";
        Require.that(
            false, "spike " + (i - from) + " of " + whose, t[i], "ms", rule, "sort the times");
      }
    }
  }

  /** {@return the number of spikes, n = ∫ρ dt, zero or more} */
  public int count() {
    return to - from;
  }

  /**
   * The time of one spike.
   *
   * @param i which spike, from 0
   * @return its time, in ms
   */
  @In("ms")
  public double time(int i) {
    if (i < 0 || i >= count()) {
      throw new IndexOutOfBoundsException(
          "spike " + i + " of a train of " + count() + "; the first is 0");
    }
    return times[from + i];
  }

  /** {@return all spike times, a new array, in ms, ascending} */
  @In("ms")
  public double[] times() {
    return Arrays.copyOfRange(times, from, to);
  }

  /** {@return the beginning of the window, in ms} */
  @In("ms")
  public double start() {
    return start;
  }

  /** {@return the end of the window, in ms} */
  @In("ms")
  public double stop() {
    return stop;
  }

  /** {@return the length of the window, in ms, positive} */
  @In("ms")
  public double duration() {
    return stop - start;
  }

  /** {@return the mean rate, n / T, in Hz} */
  @In("Hz")
  public double rate() {
    return 1000 * count() / duration();
  }

  /**
   * The intervals between successive spikes, Iᵢ = tᵢ₊₁ − tᵢ.
   *
   * @return a new array, in ms, one shorter than the train; empty for fewer than two spikes
   */
  @In("ms")
  public double[] intervals() {
    double[] intervals = new double[Math.max(0, count() - 1)];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = times[from + i + 1] - times[from + i];
    }
    return intervals;
  }

  /**
   * The part of the train in a shorter window.
   *
   * @param newStart its beginning, in ms
   * @param newStop its end, in ms
   * @return the spikes in the closed window
   * @throws IllegalArgumentException if the window is empty or reaches beyond this one
   */
  public SpikeTrain within(@In("ms") double newStart, @In("ms") double newStop) {
    checkWindow(newStart, newStop);
    String way = "a train knows nothing outside its own window";
    Require.within("start of the window", newStart, start, stop, "ms", way);
    Require.within("end of the window", newStop, start, stop, "ms", way);
    int first = firstAtOrAfter(newStart);
    int last = first;
    while (last < to && times[last] <= newStop) {
      last++;
    }
    return new SpikeTrain(times, first, last, newStart, newStop);
  }

  private int firstAtOrAfter(double time) {
    int i = Arrays.binarySearch(times, from, to, time);
    if (i < 0) {
      return -i - 1;
    }
    while (i > from && times[i - 1] == time) {
      i--;
    }
    return i;
  }

  /**
   * How irregular its intervals are as a whole, CV = σ(I)/⟨I⟩, with n − 1 in the variance.
   *
   * @return 0 for a clock, 1 for a Poisson process; NaN for fewer than three spikes
   */
  @From(value = "dayan2001", where = "section 1.4")
  public double cv() {
    return Irregularity.cv(times, from, to);
  }

  /**
   * How much neighbouring intervals differ, CV2 = ⟨2|I − I′|/(I + I′)⟩, whatever the rate does.
   *
   * @return 0 for a clock, 1 for a Poisson process, at most 2; NaN for fewer than three spikes
   */
  @From("holt1996")
  public double cv2() {
    return Irregularity.cv2(times, from, to);
  }

  /**
   * The local variation, LV = 3⟨((I − I′)/(I + I′))²⟩ over neighbouring intervals.
   *
   * @return 0 for a clock, 1 for a Poisson process, at most 3; NaN for fewer than three spikes
   */
  @From("shinomoto2003")
  public double lv() {
    return Irregularity.lvr(times, from, to, 0);
  }

  /** {@return the local variation revised for a refractoriness of 5 ms, as {@link #lvr(double)}} */
  @From("shinomoto2009")
  public double lvr() {
    return lvr(REFRACTORINESS);
  }

  /**
   * The local variation revised for refractoriness, LvR = 3⟨((I − I′)/(I + I′))² (1 + 4R/(I +
   * I′))⟩.
   *
   * @param refractoriness R, in ms, zero or positive; 5 ms is usual
   * @return zero or more; NaN for fewer than three spikes
   * @throws IllegalArgumentException if the refractoriness is negative or not finite
   */
  @From("shinomoto2009")
  public double lvr(@In("ms") double refractoriness) {
    Require.notNegative("refractoriness", refractoriness, "ms", "5 ms is usual");
    return Irregularity.lvr(times, from, to, refractoriness);
  }

  /**
   * The Fano factor of counts along the train, variance over mean, with n − 1 in the variance.
   *
   * @param window in which spikes are counted, in ms, at most half of the time watched
   * @return 0 for a clock, 1 for a Poisson process; NaN if no complete window holds a spike
   * @throws IllegalArgumentException if the window is not positive or too long
   */
  @From(value = "dayan2001", where = "section 1.4")
  public double fano(@In("ms") double window) {
    var bins = Bins.of("counting window", start, stop, window);
    String rule = "must fit twice into the " + duration() + " ms watched";
    String way = "a variance needs two counts; take a shorter window or watch longer";
    Require.that(bins.complete() >= 2, "counting window", window, "ms", rule, way);
    return Irregularity.fano(times, from, to, bins);
  }

  /** Copies all spike times to a place in another array. */
  void copyInto(double[] all, int offset) {
    System.arraycopy(times, from, all, offset, to - from);
  }

  @Override
  public String toString() {
    return count()
        + (count() == 1 ? " spike" : " spikes")
        + " in "
        + Digits.of(duration(), 6)
        + " ms ("
        + Digits.of(rate(), 3)
        + " Hz)";
  }
}
