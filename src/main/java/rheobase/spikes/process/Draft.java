package rheobase.spikes.process;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.spikes.SpikeTrain;
import rheobase.units.Require;

/** A spike train while it is drawn: times grow until the window is full. */
final class Draft {
  private static final double MOST_SPIKES = 1e8;

  private final double duration;
  private double[] times;
  private int count;

  /** A train in [0, duration], with room for as many spikes as are likely. */
  Draft(double duration, double expectedRate, UniformRandomProvider chance) {
    Require.positive("duration of the train", duration, "ms", "seconds(2) is 2000 ms");
    Require.present("source of chance", chance, "seed(7).stream(\"spikes\") is one");
    double expected = expectedRate * duration;
    if (!(expected <= MOST_SPIKES)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected number of spikes (%.3g) must be at most 10⁸ a train; shorten the duration"
                  + " (%s ms), or mind that rates are per ms: hertz(20) is 0.02",
              expected,
              duration));
    }
    this.duration = duration;
    this.times =
        new double[(int) StrictMath.min(expected + 4 * StrictMath.sqrt(expected), 1e6) + 8];
  }

  /** Adds a spike unless it comes after the end; says whether it was in time. */
  boolean add(double time) {
    if (!(time <= duration)) {
      return false;
    }
    if (count == times.length) {
      times = Arrays.copyOf(times, count + (count >> 1));
    }
    times[count++] = time;
    return true;
  }

  SpikeTrain train() {
    return SpikeTrain.of(duration, Arrays.copyOf(times, count));
  }
}
