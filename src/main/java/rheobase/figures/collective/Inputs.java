package rheobase.figures.collective;

import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.picture.House;
import rheobase.simulation.MeanCurrents;
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
   * The mean excitation of many neurons against their mean inhibition, with the line on which both
   * cancel.
   *
   * @param unit of the inputs
   * @return the empty chart; {@code points} adds neurons
   */
  public static Chart balanceOf(String unit) {
    return Figures.lines(Axis.axis("excitation", unit), Axis.axis("inhibition", unit))
        .law("they cancel", e -> -e);
  }
}
