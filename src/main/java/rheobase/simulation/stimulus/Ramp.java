package rheobase.simulation.stimulus;

import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A current that changes evenly from one level to another.
 *
 * @param first the current before
 * @param last the current after
 * @param start when the change begins
 * @param stop when it ends
 */
record Ramp(double first, double last, @In("ms") double start, @In("ms") double stop)
    implements Stimulus {
  Ramp {
    Require.finite("current before the ramp", first, "", "0 is no current");
    Require.finite("current after the ramp", last, "", "0 is no current");
    Require.finite("start of the ramp", start, "ms", "times count from the start of the run");
    Require.that(
        stop > start && Double.isFinite(stop),
        "end of the ramp",
        stop,
        "ms",
        "must come after its start (" + start + " ms)",
        "use a step for a change at once");
  }

  @Override
  public double at(double t) {
    double share = Math.min(1, Math.max(0, (t - start) / (stop - start)));
    return first + (last - first) * share;
  }

  @Override
  public String toString() {
    return "current from "
        + Digits.of(first, 6)
        + " to "
        + Digits.of(last, 6)
        + " between "
        + Digits.of(start, 6)
        + " and "
        + Digits.of(stop, 6)
        + " ms";
  }
}
