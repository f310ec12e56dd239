package rheobase.simulation;

import java.util.List;
import java.util.stream.IntStream;
import rheobase.neuron.Currents;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.neuron.channel.IonicCurrent;
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

  /**
   * The state of the first unit at a time, such as one to start another run from.
   *
   * @param time in ms, inside the recording
   * @return one number for each variable, the membrane potential first
   */
  public double[] state(@In("ms") double time) {
    return simulation.neurons().get(0).variables().stream()
        .mapToDouble(variable -> trace(0, variable.name()).at(time))
        .toArray();
  }

  /**
   * The ionic currents of the first unit, computed from its state at every sample: positive
   * outwards, where a depolarisation is positive.
   *
   * @return a trace for each, named as the neuron names it
   * @throws IllegalArgumentException if the neuron is not made of ionic currents
   */
  public List<Trace> ionicCurrents() {
    Neuron neuron = simulation.neurons().get(0);
    if (!(neuron instanceof Currents membrane)) {
      throw new IllegalArgumentException(
          neuron.name() + " has no ionic currents; HodgkinHuxley.modern() has three");
    }
    List<Trace> states = neuron.variables().stream().map(v -> trace(0, v.name())).toList();
    int samples = states.get(0).size();
    double[] x = new double[states.size()];
    double[][] values = new double[membrane.currents(neuron.start()).size()][samples];
    for (int k = 0; k < samples; k++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = states.get(i).value(k);
      }
      List<IonicCurrent> currents = membrane.currents(x);
      for (int i = 0; i < values.length; i++) {
        values[i][k] = currents.get(i).at(x[0]);
      }
    }
    List<IonicCurrent> named = membrane.currents(x);
    return IntStream.range(0, values.length)
        .mapToObj(
            i ->
                new Trace(
                    0,
                    new Variable(named.get(i).name(), neuron.currentUnit()),
                    states.get(0).interval(),
                    values[i]))
        .toList();
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
