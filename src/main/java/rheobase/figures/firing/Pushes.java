package rheobase.figures.firing;

import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.layer.Extent;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.picture.House;
import rheobase.figures.portrait.Portraits;
import rheobase.numerics.Grid;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.RestBoundary;
import rheobase.simulation.Recording;
import rheobase.simulation.experiment.PulseTrain;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/** Figures of a resting neuron that is pushed by brief pulses. */
public final class Pushes {
  private static final double PEAK = 1.4; // of the way from rest to threshold, beyond it
  private static final int WAY = 41; // equilibria on the way
  private static final int BEFORE = 5;
  private static final int AFTER = 1;
  private static final int OTHER = 2;

  private Pushes() {}

  /**
   * The potential of the pushed neuron, with the current of the pulses beneath. Its axis has room
   * for a spike, so that a push that makes none looks as small as it is.
   *
   * @param train neuron and pulses
   * @param height of the train, in the neuron's unit
   * @param interval from the onset of a pulse to the next, in ms
   * @param duration for how long, in ms
   * @return the trace
   */
  public static Chart pushed(
      PulseTrain train, double height, @In("ms") double interval, @In("ms") double duration) {
    double rest = train.rest().get(0);
    double up = Math.abs(train.neuron().threshold() - rest);
    double top = train.neuron().threshold() + PEAK * up;
    return Traces.trace(train.run(height, interval, duration))
        .within(new Extent(0, duration, rest - up, top));
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
    List<double[][]> divide = RestBoundary.of(PhasePlane.of(train.neuron(), train.holding()));
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

  /**
   * A step of current in the plane: the potential's nullcline before and after it, the way that the
   * equilibrium takes in between, and the orbit that follows.
   *
   * @param before the plane under the current before the step, with the window that is seen
   * @param after the current after the step, in the neuron's unit
   * @param run the neuron under the step, from rest
   * @return the chart
   */
  public static Chart shifted(PhasePlane before, double after, Recording run) {
    Require.present("plane", before, "give PhasePlane.of(neuron, I).within(…)");
    PhasePlane then = before.under(after);
    Chart chart = nullcline(Portraits.empty(before), before, 0, "dV/dt = 0 before", BEFORE);
    chart = nullcline(chart, then, 0, "dV/dt = 0 after", AFTER);
    String other = before.neuron().variables().get(1).name();
    chart = nullcline(chart, before, 1, "d" + other + "/dt = 0", OTHER);
    EquilibriumCurve curve = EquilibriumCurve.of(before.neuron());
    double first = before.equilibria().get(0).potential();
    double last = then.equilibria().get(0).potential();
    double[] v = Grid.linspace(first, last, WAY);
    double[] w = Grid.map(v, at -> curve.state(at)[1]);
    double[] potential = run.potential().values();
    double[] recovery = run.traces().get(1).values();
    return chart
        .layer(new Curves.Line("rest moves", House.LAW, 2, v, w, null, null))
        .layer(new Curves.Line("orbit", House.TRACE, 1.2, potential, recovery, null, null))
        .layer(
            new Equilibria(
                List.of(
                    new Equilibria.Point(v[0], w[0], "stable rest before"),
                    new Equilibria.Point(v[WAY - 1], w[WAY - 1], "stable rest after"))))
        .madeFrom(run);
  }

  private static Chart nullcline(Chart onto, PhasePlane plane, int variable, String name, int ink) {
    Chart chart = onto;
    String words = name;
    for (double[][] path : plane.nullcline(variable)) {
      chart = chart.layer(new Curves.Line(words, ink, 1.6, path[0], path[1], null, null));
      words = "";
    }
    return chart;
  }
}
