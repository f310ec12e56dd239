package rheobase.simulation;

import java.util.List;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What a run leaves behind: traces of some units and the spike trains of all.
 *
 * @param simulation what was run
 * @param traces the recorded variables, unit after unit; the last of each unit is its current
 * @param spikes who fired when
 * @param duration how long the run went on; shorter than asked for if it was interrupted
 */
public record Recording(
    Simulation simulation, List<Trace> traces, SpikeTrains spikes, @In("ms") double duration) {

  /** Copies the list of traces. */
  public Recording {
    traces = List.copyOf(traces);
  }

  /**
   * Whether the run came to its end.
   *
   * @return false if it was interrupted; what is here is what was recorded until then
   */
  public boolean complete() {
    return duration == simulation.duration();
  }

  /**
   * The membrane potential of the first unit.
   *
   * @return its trace
   */
  public Trace potential() {
    return trace(0, simulation.neurons().get(0).variables().get(0).name());
  }

  /**
   * The current that the first unit received.
   *
   * @return its trace
   */
  public Trace current() {
    return trace(0, "I");
  }

  /**
   * One trace.
   *
   * @param unit whose, from 0
   * @param variable the name of the variable, such as {@code w}, or {@code I} for the current
   * @return the trace
   * @throws IllegalArgumentException if it was not recorded; the message says which were
   */
  public Trace trace(int unit, String variable) {
    return traces.stream()
        .filter(t -> t.unit() == unit && t.variable().name().equals(variable))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no trace of " + variable + " of unit " + unit + "; recorded were " + traces));
  }

  @Override
  public String toString() {
    String end =
        complete()
            ? ""
            : "; interrupted at "
                + Digits.of(duration, 6)
                + " ms of "
                + Digits.of(simulation.duration(), 6)
                + " ms, what was recorded until then is kept";
    return simulation + ": " + spikes + end;
  }
}
