package rheobase.figures;

import java.util.stream.DoubleStream;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.simulation.Recording;
import rheobase.simulation.Trace;

/** Figures of what a run left behind. */
public final class Traces {
  private static final double STROKE = 40; // mV from threshold to the tip of a drawn spike

  private Traces() {}

  /**
   * The membrane potential of the first unit, with its current beneath. Where the model leaves the
   * spike out, it is drawn as a stroke above the threshold; where it cuts the spike at its peak, as
   * a stroke up to the peak, which lies between two samples.
   *
   * @param recording what a run left behind
   * @return the trace
   */
  public static Chart trace(Recording recording) {
    Neuron neuron = recording.simulation().neurons().get(0);
    Chart chart = trace(recording.potential());
    if (neuron.firing() == Firing.RESET) {
      double[] times = recording.spikes().train(0).times();
      chart = chart.spikes(times, neuron.threshold(), neuron.threshold() + STROKE);
    } else if (neuron.firing() == Firing.RESET_ON_GRID) {
      double[] times = recording.spikes().train(0).times();
      double[] before = DoubleStream.of(times).map(recording.potential()::at).toArray();
      double lowest = DoubleStream.of(before).min().orElse(neuron.threshold());
      chart = chart.spikes(times, lowest, neuron.threshold());
    }
    Trace current = recording.current();
    return chart.stimulus(axis(current, "current"), current.times(), current.values());
  }

  /**
   * One trace.
   *
   * @param trace what was recorded
   * @return its course over time
   */
  public static Chart trace(Trace trace) {
    String name = trace.variable().name();
    boolean potential = name.equalsIgnoreCase("v") && trace.variable().unit().equals("mV");
    Axis y = axis(trace, potential ? "potential" : name);
    return Figures.trace(y, trace.times(), trace.values());
  }

  private static Axis axis(Trace trace, String quantity) {
    Variable variable = trace.variable();
    return Figures.axis(quantity, variable.unit());
  }
}
