package rheobase.figures.portrait;

import java.util.function.DoubleUnaryOperator;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Drift;
import rheobase.figures.marks.Equilibria;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Grid;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.units.Require;

/** Figures of a neuron of one variable: all its dynamics on a line. */
public final class StateLines {
  private static final int POINTS = 241;

  private StateLines() {}

  /**
   * The state line of a neuron of one variable: its slope over its potential, and on the line of
   * zero slope arrowheads that say which way it moves, with its equilibria in the conventional
   * symbols.
   *
   * @param neuron a model of one variable
   * @param current the constant current, in the neuron's unit
   * @param low the lowest potential shown
   * @param high the highest potential shown
   * @return the state line
   */
  public static Chart stateLine(Neuron neuron, double current, double low, double high) {
    Require.present("neuron", neuron, "give a model of one variable");
    int variables = neuron.start().length;
    if (variables != 1) {
      throw new IllegalArgumentException(
          "a state line needs one variable, but the "
              + neuron.name()
              + " neuron has "
              + variables
              + "; take a model of one, such as PersistentSodium.textbook()");
    }
    Variable only = neuron.variables().get(0);
    Axis x = Axis.axis(only.name(), only.unit()).range(low, high);
    Axis y =
        Axis.axis("d" + only.name() + "/dt", (only.unit().isEmpty() ? "1" : only.unit()) + "/ms");
    double[] dx = new double[1];
    DoubleUnaryOperator slope =
        v -> {
          neuron.slope(new double[] {v}, current, dx);
          return dx[0];
        };
    double[] vs = Grid.linspace(low, high, POINTS);
    return Chart.of("State line", x, y, 560, 300)
        .horizontal(0, "")
        .layer(new Curves.Line("", 0, 1.6, vs, Grid.map(vs, slope), null, null))
        .layer(new Drift(slope))
        .layer(
            new Equilibria(
                EquilibriumCurve.of(neuron).at(current).stream()
                    .filter(e -> e.potential() >= low && e.potential() <= high)
                    .map(e -> new Equilibria.Point(e.potential(), 0, e.kind().toString()))
                    .toList()));
  }
}
