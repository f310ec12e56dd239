package rheobase.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Arrows;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Drift;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.marks.Regions;
import rheobase.figures.picture.House;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Grid;
import rheobase.phaseplane.Basins;
import rheobase.phaseplane.Bifurcation;
import rheobase.phaseplane.CycleBranch;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.LimitCycle;
import rheobase.phaseplane.PhasePlane;
import rheobase.units.Require;

/** Figures of a neuron as geometry: phase portraits and bifurcation diagrams. */
public final class Portraits {
  private static final int NULLCLINE = 1; // orange: V stands still; the other variable: green

  private Portraits() {}

  /**
   * A phase portrait: arrows, nullclines, equilibria in the conventional symbols (filled stable,
   * open unstable, half saddle), separatrices, and the basin of each stable equilibrium shaded
   * where there is more than one place to end.
   *
   * @param plane the plane
   * @return the portrait; orbits are added with {@code orbit}
   */
  public static Chart portrait(PhasePlane plane) {
    Require.present("phase plane", plane, "make one with PhasePlane.of(neuron, current)");
    Basins basins = Basins.of(plane);
    Chart chart = empty(plane);
    double fires = basins.share(-1);
    if (fires < 1 && basins.share(0) < 1) {
      chart =
          chart.layer(
              new Regions(
                  basins.potentials(),
                  basins.others(),
                  basins.ends(),
                  String.format(
                      Locale.ROOT,
                      "Shaded: from %.0f %% of the window the neuron comes to rest.",
                      100 * (1 - fires))));
    }
    chart = chart.layer(new Arrows(plane::slope));
    List<Variable> variables = plane.neuron().variables();
    for (int variable = 0; variable < 2; variable++) {
      List<double[][]> lines = plane.nullcline(variable);
      String name = "d" + variables.get(variable).name() + "/dt = 0";
      for (int i = 0; i < lines.size(); i++) {
        chart = chart.layer(curve(i == 0 ? name : "", NULLCLINE + variable, 1.8, lines.get(i)));
      }
    }
    List<double[][]> separatrices = plane.separatrices();
    for (int i = 0; i < separatrices.size(); i++) {
      chart = chart.layer(curve(i == 0 ? "separatrix" : "", House.LAW, 1.4, separatrices.get(i)));
    }
    return chart.layer(
        new Equilibria(
            plane.equilibria().stream()
                .map(
                    e -> new Equilibria.Point(e.potential(), e.state().get(1), e.kind().toString()))
                .toList()));
  }

  /**
   * An empty plane, for a portrait of one's own.
   *
   * @param plane the plane
   * @return a chart with its axes and window
   */
  public static Chart empty(PhasePlane plane) {
    List<Variable> variables = plane.neuron().variables();
    return Chart.of(
        "Phase portrait",
        axis(variables.get(0)).range(plane.left(), plane.right()),
        axis(variables.get(1)).range(plane.bottom(), plane.top()),
        480,
        400);
  }

  /**
   * A path in a plane, such as {@code plane.trajectory(-60, 0, ms(50))}.
   *
   * @param name how it is called in the figure, or the empty string
   * @param path its potentials, then its values of the other variable; NaN breaks it
   * @return a layer for a portrait
   */
  public static Curves.Line orbit(String name, double[][] path) {
    Require.present("path", path, "give one, such as plane.trajectory(v, w, duration)");
    return curve(name, 0, 1.6, path);
  }

  private static Curves.Line curve(String name, int ink, double width, double[][] path) {
    return new Curves.Line(name, ink, width, path[0].clone(), path[1].clone(), null, null);
  }

  private static Axis axis(Variable variable) {
    return Axis.axis(variable.name(), variable.unit());
  }

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
    String unit = only.unit().isEmpty() ? "1/ms" : only.unit() + "/ms";
    Axis y = Axis.axis("d" + only.name() + "/dt", unit);
    double[] dx = new double[1];
    DoubleUnaryOperator slope =
        v -> {
          neuron.slope(new double[] {v}, current, dx);
          return dx[0];
        };
    double[] vs = Grid.linspace(low, high, 241);
    return Chart.of("State line", axis(only).range(low, high), y, 560, 300)
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

  /**
   * A bifurcation diagram: equilibria over the current, full where they are stable and dashed where
   * they are not, with the lowest and highest potential of each limit cycle, and a mark at each
   * bifurcation.
   *
   * @param curve all equilibria
   * @param from the lowest current shown
   * @param to the highest current shown
   * @param bifurcations what is to be marked
   * @param branches limit cycles
   * @return the diagram
   */
  public static Chart diagram(
      EquilibriumCurve curve,
      double from,
      double to,
      List<? extends Bifurcation> bifurcations,
      CycleBranch... branches) {
    Neuron neuron = curve.neuron();
    Chart chart =
        Chart.of(
            "Bifurcation diagram",
            Axis.axis("current", neuron.currentUnit()).range(from, to),
            axis(neuron.variables().get(0)),
            560,
            360);
    chart = equilibria(chart, curve, from, to);
    for (CycleBranch branch : branches) {
      for (boolean stable : new boolean[] {true, false}) {
        List<LimitCycle> all =
            branch.cycles().stream().filter(c -> c.current() >= from && c.current() <= to).toList();
        double[] currents = all.stream().mapToDouble(LimitCycle::current).toArray();
        double[] high = pick(all, stable, true);
        double[] low = pick(all, stable, false);
        int ink = stable ? 0 : 1;
        String name = (stable ? "stable" : "unstable") + " cycle";
        if (Arrays.stream(high).anyMatch(v -> !Double.isNaN(v))) {
          chart = chart.layer(new Curves.Line(name, ink, 1.6, currents, high, null, null));
          chart = chart.layer(new Curves.Line("", ink, 1.6, currents, low, null, null));
        }
      }
    }
    for (Bifurcation each : bifurcations) {
      if (each.current() >= from && each.current() <= to) {
        chart = chart.vertical(each.current(), each.name());
      }
    }
    return chart;
  }

  private static double[] pick(List<LimitCycle> all, boolean stable, boolean highest) {
    return all.stream()
        .mapToDouble(c -> c.isStable() != stable ? Double.NaN : highest ? c.high() : c.low())
        .toArray();
  }

  /** Full and dashed pieces of the curve, cut where the stability changes. */
  private static Chart equilibria(Chart chart, EquilibriumCurve curve, double from, double to) {
    double[] potentials = curve.potentials();
    double[] currents = curve.currents();
    boolean[] seen = new boolean[currents.length];
    boolean[] rests = new boolean[currents.length];
    for (int i = 0; i < currents.length; i++) {
      seen[i] = currents[i] >= from && currents[i] <= to;
      rests[i] = seen[i] && curve.stability(potentials[i]).isStable();
    }
    for (boolean stable : new boolean[] {true, false}) {
      double[] x = currents.clone();
      double[] y = potentials.clone();
      boolean any = false;
      for (int i = 0; i < x.length; i++) {
        boolean shown = seen[i] && rests[i] == stable;
        any |= shown;
        y[i] = shown ? y[i] : Double.NaN;
      }
      if (any) {
        String name = stable ? "stable" : "unstable";
        int ink = stable ? House.TRACE : House.LAW;
        chart = chart.layer(new Curves.Line(name, ink, 1.6, x, y, null, null));
      }
    }
    return chart;
  }
}
