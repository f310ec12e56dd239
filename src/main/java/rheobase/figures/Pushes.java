package rheobase.figures;

import java.util.List;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.picture.House;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.RestBoundary;
import rheobase.simulation.PulseTrain;
import rheobase.simulation.Recording;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/** Figures of a resting neuron that is pushed by brief pulses. */
public final class Pushes {
  private Pushes() {}

  /**
   * The potential of the pushed neuron, with the current of the pulses beneath.
   *
   * @param train neuron and pulses
   * @param height of the train, in the neuron's unit
   * @param interval from the onset of a pulse to the next, in ms
   * @param duration for how long, in ms
   * @return the trace
   */
  public static Chart pushed(
      PulseTrain train, double height, @In("ms") double interval, @In("ms") double duration) {
    return Traces.trace(train.run(height, interval, duration));
  }

  /**
   * The same in the plane: from rest, an orbit for each interval, and what divides the states that
   * return to rest from those that make a spike.
   *
   * @param train neuron and pulses
   * @param window the plane, with the window that is seen
   * @param height of the train, in the neuron's unit
   * @param duration for how long each orbit is followed, in ms
   * @param intervals from the onset of a pulse to the next, in ms
   * @return the chart
   */
  public static Chart orbits(
      PulseTrain train,
      PhasePlane window,
      double height,
      @In("ms") double duration,
      @In("ms") double... intervals) {
    Require.present("window", window, "give PhasePlane.of(neuron, I).within(…)");
    Chart chart = Portraits.empty(window);
    List<double[][]> divide =
        RestBoundary.of(PhasePlane.of(train.neuron(), train.holding()));
    for (int i = 0; i < divide.size(); i++) {
      String name = i == 0 ? "divides rest from spike" : "";
      double[][] path = divide.get(i);
      chart = chart.layer(new Curves.Line(name, House.LAW, 1.4, path[0], path[1], null, null));
    }
    for (double interval : intervals) {
      Recording run = train.run(height, interval, duration);
      String name = Digits.of(interval, 4) + " ms apart";
      chart = chart.add(name, run.potential().values(), run.traces().get(1).values());
    }
    var rest = new Equilibria.Point(train.rest().get(0), train.rest().get(1), "stable rest");
    return chart.layer(new Equilibria(List.of(rest))).madeFrom(train);
  }
}
