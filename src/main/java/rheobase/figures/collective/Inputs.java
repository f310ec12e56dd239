package rheobase.figures.collective;

import java.util.stream.IntStream;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.picture.House;
import rheobase.network.Population;
import rheobase.simulation.MeanCurrents;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.Trace;
import rheobase.units.In;

/** What a neuron receives: excitation in vermilion, inhibition in blue, their sum in black. */
public final class Inputs {
  private static final int EXCITATION = 1;
  private static final int INHIBITION = 0;

  private Inputs() {}

  /**
   * The mean excitation and the mean inhibition of a population over time, and their sum.
   *
   * @param currents of the population, each sample averaged over the time since the one before
   * @return the chart
   */
  public static Chart inputs(MeanCurrents currents) {
    Axis axis = Axis.axis("input", currents.unit());
    return inputs(axis, currents.times(), currents.excitation(), currents.inhibition());
  }

  /**
   * Excitation and inhibition over time, and their sum.
   *
   * @param axis what they are
   * @param time in ms
   * @param excitation at each time
   * @param inhibition at each time, negative where it hyperpolarises
   * @return the chart
   */
  public static Chart inputs(
      Axis axis, @In("ms") double[] time, double[] excitation, double[] inhibition) {
    double[] net = new double[time.length];
    for (int i = 0; i < net.length; i++) {
      net[i] = excitation[i] + inhibition[i]; // net = E + I, I < 0
    }
    return Chart.of("Inputs over time", Axis.axis("time", "ms"), axis, 560, 260)
        .horizontal(0, "")
        .layer(line("excitation", EXCITATION, time, excitation))
        .layer(line("inhibition", INHIBITION, time, inhibition))
        .layer(line("net", House.TRACE, time, net));
  }

  private static Curves.Line line(String name, int ink, double[] time, double[] values) {
    return new Curves.Line(name, ink, 1.3, time.clone(), values.clone(), null, null);
  }

  /**
   * What each of many neurons receives on average: the points of a chart of inhibition over
   * excitation.
   *
   * @param run with traces of the neurons
   * @param population whose neurons
   * @param from when averaging begins, in ms
   * @return the mean excitation of each, and the size of the mean inhibition of each
   */
  public static double[][] meanInputs(
      NetworkRecording run, Population population, @In("ms") double from) {
    int units = Math.min(population.size(), run.simulation().tracedUnits());
    double[][] means = new double[2][units];
    for (int unit = 0; unit < units; unit++) {
      means[0][unit] = mean(run.trace(population, unit, "I_E"), from);
      means[1][unit] = -mean(run.trace(population, unit, "I_I"), from);
    }
    return means;
  }

  private static double mean(Trace trace, double from) {
    return IntStream.range(0, trace.size())
        .filter(i -> trace.time(i) >= from)
        .mapToDouble(trace::value)
        .average()
        .orElse(Double.NaN);
  }
}
