package rheobase.simulation.stimulus;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.Require;

/** A current that was recorded, interpolated linearly. */
final class Recorded implements Stimulus {
  private final double[] times;
  private final double[] values;

  private Recorded(double[] times, double[] values) {
    this.times = times;
    this.values = values;
  }

  static Recorded of(double[] times, double[] values) {
    Require.atLeast("number of samples", times.length, 2, "a recorded current has a course");
    if (times.length != values.length) {
      throw new IllegalArgumentException(
          times.length + " times for " + values.length + " currents; give one for each");
    }
    for (int i = 0; i < times.length; i++) {
      Require.finite("time of sample " + i, times[i], "ms", "leave the sample out");
      Require.finite("current of sample " + i, values[i], "", "leave the sample out");
      boolean later = i == 0 || times[i] > times[i - 1];
      Require.that(
          later,
          "time of sample " + i,
          times[i],
          "ms",
          "must come after the sample before it",
          "sort the samples and drop doubles");
    }
    return new Recorded(times.clone(), values.clone());
  }

  @Override
  public double at(double t) {
    int i = Arrays.binarySearch(times, t);
    if (i >= 0) {
      return values[i];
    }
    int next = -i - 1;
    if (next == 0 || next == times.length) {
      return values[next == 0 ? 0 : times.length - 1];
    }
    double share = (t - times[next - 1]) / (times[next] - times[next - 1]);
    return values[next - 1] + share * (values[next] - values[next - 1]);
  }

  @Override
  public String toString() {
    return "current recorded at "
        + times.length
        + " times from "
        + Digits.of(times[0], 6)
        + " to "
        + Digits.of(times[times.length - 1], 6)
        + " ms";
  }
}
