package rheobase.figures.firing;

import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
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
   * spike out, it is drawn as a stroke above the threshold; where it cuts the spike off at a peak,
   * the peak is drawn, as in the published programs.
   *
   * @param recording what a run left behind
   * @return the trace
   */
  public static Chart trace(Recording recording) {
    Neuron neuron = recording.simulation().neurons().get(0);
    Trace potential = recording.potential();
    double[] times = recording.spikes().train(0).times();
    Chart chart = Figures.trace(axis(potential), potential.times(), withPeaks(recording));
    if (neuron.firing() == Firing.RESET) {
      chart = chart.spikes(times, neuron.threshold(), neuron.threshold() + STROKE);
    }
    Trace current = recording.current();
    return chart
        .stimulus(axis(current, "current"), current.times(), current.values())
        .madeFrom(recording);
  }

  /**
   * One trace.
   *
   * @param trace what was recorded
   * @return its course over time
   */
  public static Chart trace(Trace trace) {
    return Figures.trace(axis(trace), trace.times(), trace.values());
  }

  /**
   * The potential of the first unit. Where its spikes are cut off at a peak, the sample after a
   * spike began is the peak, as the published programs plot it.
   */
  static double[] withPeaks(Recording recording) {
    Trace potential = recording.potential();
    Neuron neuron = recording.simulation().neurons().get(0);
    double[] values = potential.values();
    if (neuron.firing() == Firing.RESET_ON_GRID) {
      for (double time : recording.spikes().train(0).times()) {
        long sample = Math.round(time / potential.interval()) + 1;
        if (sample < values.length) {
          values[(int) sample] = neuron.threshold();
        }
      }
    }
    return values;
  }

  private static Axis axis(Trace trace) {
    String name = trace.variable().name();
    boolean potential = name.equalsIgnoreCase("v") && trace.variable().unit().equals("mV");
    return axis(trace, potential ? "potential" : name);
  }

  private static Axis axis(Trace trace, String quantity) {
    Variable variable = trace.variable();
    return Figures.axis(quantity, variable.unit());
  }
}
