package rheobase.simulation;

import java.util.List;
import java.util.stream.Collectors;
import rheobase.network.Population;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What the run of a network leaves behind.
 *
 * @param simulation what was run
 * @param spikes who fired when; the kind of a train is the name of its population, its unit counts
 *     through all populations
 * @param currents the mean currents of every population, in order
 * @param traces potential, other variables, excitation {@code I_E} and inhibition {@code I_I} of
 *     the first neurons of every population
 * @param begin the time at which the recording begins; 0 unless it went on from a checkpoint
 * @param end the time at which it ends; earlier than asked for if it was interrupted
 * @param checkpoint from where the run can go on
 */
public record NetworkRecording(
    NetworkSimulation simulation,
    SpikeTrains spikes,
    List<MeanCurrents> currents,
    List<Trace> traces,
    @In("ms") double begin,
    @In("ms") double end,
    Checkpoint checkpoint) {

  /** Copies the lists. */
  public NetworkRecording {
    currents = List.copyOf(currents);
    traces = List.copyOf(traces);
  }

  /**
   * Whether the run came to its end.
   *
   * @return false if it was interrupted; what is here is what was recorded until then
   */
  public boolean complete() {
    return end == simulation.duration();
  }

  /**
   * The spikes of one population.
   *
   * @param population one of the network's
   * @return its trains, in order
   */
  public SpikeTrains spikes(Population population) {
    simulation.network().first(population); // refuses strangers
    return spikes.ofKind(population.name());
  }

  /**
   * The mean rate of a population.
   *
   * @param population one of the network's
   * @return spikes of one neuron, in Hz
   */
  @In("Hz")
  public double rate(Population population) {
    return spikes(population).rate();
  }

  /**
   * The mean currents of one population.
   *
   * @param population one of the network's
   * @return its currents
   */
  public MeanCurrents currents(Population population) {
    simulation.network().first(population);
    return currents.stream()
        .filter(c -> c.population().equals(population))
        .findFirst()
        .orElseThrow();
  }

  /**
   * One trace.
   *
   * @param population one of the network's
   * @param unit which of its neurons, from 0
   * @param variable the name of the variable, such as {@code V}, {@code I_E} or {@code I_I}
   * @return the trace; its samples begin with the recording
   * @throws IllegalArgumentException if it was not recorded; the message says which were
   */
  public Trace trace(Population population, int unit, String variable) {
    int number = simulation.network().first(population) + unit;
    return traces.stream()
        .filter(t -> t.unit() == number && t.variable().name().equals(variable))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no trace of "
                        + variable
                        + " of "
                        + population.name()
                        + " neuron "
                        + unit
                        + "; recorded were the first "
                        + simulation.tracedUnits()
                        + ": withTraces changes that"));
  }

  @Override
  public String toString() {
    String rates =
        simulation.network().populations().stream()
            .map(p -> p.name() + " " + Digits.of(rate(p), 3) + " Hz")
            .collect(Collectors.joining(", "));
    String partial =
        complete()
            ? ""
            : "; interrupted at "
                + Digits.of(end, 6)
                + " ms of "
                + Digits.of(simulation.duration(), 6)
                + " ms, what was recorded until then is kept";
    return simulation + ": " + rates + partial;
  }
}
