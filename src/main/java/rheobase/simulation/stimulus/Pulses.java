package rheobase.simulation.stimulus;

import java.util.List;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A current that is on for a while, once or several times.
 *
 * @param level the current while it is on
 * @param width how long it stays on, infinite for a step that is never switched off
 * @param starts when it is switched on, in ms
 */
record Pulses(double level, @In("ms") double width, List<Double> starts) implements Stimulus {
  Pulses {
    Require.finite("current of the pulse", level, "", "0 is no current");
    String rule = "must be positive";
    Require.that(width > 0, "width of the pulse", width, "ms", rule, "it must end after it starts");
    Require.atLeast("number of pulses", starts.size(), 1, "give the time of at least one");
    starts = List.copyOf(starts);
    for (double start : starts) {
      Require.finite("start of a pulse", start, "ms", "times count from the start of the run");
    }
  }

  @Override
  public double at(double t) {
    for (double start : starts) {
      if (t >= start && t < start + width) {
        return level;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    if (starts.size() != 1) {
      String times = String.join(", ", starts.stream().map(s -> Digits.of(s, 6)).toList());
      String length = Digits.of(width, 6);
      return "pulses of " + Digits.of(level, 6) + " for " + length + " ms at " + times + " ms";
    }
    double start = starts.get(0);
    boolean lasting = Double.isInfinite(width);
    String stop = lasting ? " ms on" : " to " + Digits.of(start + width, 6) + " ms";
    return "current of " + Digits.of(level, 6) + " from " + Digits.of(start, 6) + stop;
  }
}
