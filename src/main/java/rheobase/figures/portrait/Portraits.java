package rheobase.figures.portrait;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Arrows;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.marks.Regions;
import rheobase.figures.marks.Signs;
import rheobase.figures.picture.House;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.phaseplane.Basins;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcation;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.CycleBranch;
import rheobase.phaseplane.bifurcation.LimitCycle;
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
    boolean one = plane.neuron().firing() != Firing.UPSTROKE;
    String rests = one ? "comes to rest without a spike" : "comes to rest";
    if (fires < 1 && basins.share(0) < 1) {
      chart =
          chart.layer(
              new Regions(
                  basins.potentials(),
                  basins.others(),
                  basins.ends(),
                  String.format(
                      Locale.ROOT,
                      "Shaded: from %.0f %% of the window the neuron %s.",
                      100 * (1 - fires),
                      rests)));
    }
    chart = nullclines(chart.layer(new Arrows(plane::slope)), plane, true);
    List<double[][]> separatrices = plane.separatrices();
    for (int i = 0; i < separatrices.size(); i++) {
      chart = chart.layer(curve(i == 0 ? "separatrix" : "", House.LAW, 1.4, separatrices.get(i)));
    }
    return equilibria(chart, plane);
  }

  static Chart nullclines(Chart empty, PhasePlane plane, boolean named) {
    Chart chart = empty;
    List<Variable> variables = plane.neuron().variables();
    for (int variable = 0; variable < 2; variable++) {
      List<double[][]> lines = plane.nullcline(variable);
      String name = "d" + variables.get(variable).name() + "/dt = 0";
      for (int i = 0; i < lines.size(); i++) {
        chart =
            chart.layer(
                curve(named && i == 0 ? name : "", NULLCLINE + variable, 1.8, lines.get(i)));
      }
    }
    return chart;
  }

  private static Chart equilibria(Chart chart, PhasePlane plane) {
    return chart.layer(
        new Equilibria(
            plane.equilibria().stream()
                .map(
                    e -> new Equilibria.Point(e.potential(), e.state().get(1), e.kind().toString()))
                .toList()));
  }

  /**
   * The sign map of a plane: on each side of a nullcline the variable that it belongs to moves the
   * other way. In each region two arrows say which way both go.
   *
   * @param plane the plane
   * @return the map
   */
  public static Chart signs(PhasePlane plane) {
    Require.present("phase plane", plane, "make one with PhasePlane.of(neuron, current)");
    return equilibria(nullclines(empty(plane).layer(signsOf(plane)), plane, true), plane);
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

  private static Signs signsOf(PhasePlane plane) {
    List<Variable> variables = plane.neuron().variables();
    return Signs.of(
        variables.get(0).name(),
        variables.get(1).name(),
        new double[] {plane.left(), plane.right(), plane.bottom(), plane.top()},
        plane::slope);
  }

  private static Curves.Line curve(String name, int ink, double width, double[][] path) {
    return new Curves.Line(name, ink, width, path[0].clone(), path[1].clone(), null, null);
  }

  private static Axis axis(Variable variable) {
    return Axis.axis(variable.name(), variable.unit());
  }

  /**
   * A bifurcation diagram of what has been found, cycles included where they have been followed.
   *
   * @param found such as {@code Bifurcations.of(neuron).withCycles(0, 100)}
   * @param from the lowest current shown
   * @param to the highest current shown
   * @return the diagram
   */
  public static Chart diagram(Bifurcations found, double from, double to) {
    Require.present("bifurcations", found, "find them with Bifurcations.of(neuron)");
    CycleBranch[] branches = found.branches().toArray(new CycleBranch[0]);
    return diagram(found.curve(), from, to, found.found(), branches)
        .madeFrom(found.curve().neuron());
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
    chart = equilibria(chart, curve, from, to, bifurcations);
    for (boolean stable : new boolean[] {true, false}) {
      String name = (stable ? "stable" : "unstable") + " cycle";
      int ink = stable ? 0 : 1;
      for (CycleBranch branch : branches) {
        double[] currents = branch.currents();
        double[] high = part(branch.cycles(), from, to, stable, LimitCycle::high);
        double[] low = part(branch.cycles(), from, to, stable, LimitCycle::low);
        if (Arrays.stream(high).anyMatch(v -> !Double.isNaN(v))) {
          chart = chart.layer(new Curves.Line(name, ink, 1.6, currents, high, null, null));
          chart = chart.layer(new Curves.Line("", ink, 1.6, currents, low, null, null));
          name = "";
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

  /** The stable or the unstable cycles between two currents, NaN in place of the others. */
  private static double[] part(
      List<LimitCycle> cycles,
      double from,
      double to,
      boolean stable,
      ToDoubleFunction<LimitCycle> height) {
    boolean[] like = new boolean[cycles.size()];
    double[] y = new double[cycles.size()];
    for (int i = 0; i < y.length; i++) {
      like[i] = cycles.get(i).isStable() == stable;
      y[i] = height.applyAsDouble(cycles.get(i));
    }
    return piece(
        seen(cycles.stream().mapToDouble(LimitCycle::current).toArray(), from, to), like, y);
  }

  /** What lies between two currents, and its neighbours, so that lines reach the edge. */
  private static boolean[] seen(double[] currents, double from, double to) {
    boolean[] seen = new boolean[currents.length];
    for (int i = 0; i < currents.length; i++) {
      if (currents[i] >= from && currents[i] <= to) {
        for (int k = Math.max(0, i - 1); k <= Math.min(currents.length - 1, i + 1); k++) {
          seen[k] = true;
        }
      }
    }
    return seen;
  }

  /** What is seen and alike, each stretch with one point more, so that it meets the next. */
  private static double[] piece(boolean[] seen, boolean[] like, double[] y) {
    double[] shown = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      boolean here = seen[i] && (like[i] || (i > 0 && seen[i - 1] && like[i - 1]));
      shown[i] = here ? y[i] : Double.NaN;
    }
    return shown;
  }

  /** Full and dashed pieces of the curve, which change where the stability does. */
  private static Chart equilibria(
      Chart empty,
      EquilibriumCurve curve,
      double from,
      double to,
      List<? extends Bifurcation> found) {
    double[] potentials =
        DoubleStream.concat(
                DoubleStream.of(curve.potentials()),
                found.stream().flatMapToDouble(Portraits::potential))
            .sorted()
            .toArray();
    double[] currents = Arrays.stream(potentials).map(curve::current).toArray();
    boolean[] seen = seen(currents, from, to);
    Chart chart = empty;
    for (boolean stable : new boolean[] {true, false}) {
      boolean[] like = new boolean[currents.length];
      for (int i = 0; i < currents.length; i++) {
        like[i] = seen[i] && curve.stability(potentials[i]).isStable() == stable;
      }
      double[] y = piece(seen, like, potentials);
      if (Arrays.stream(y).anyMatch(v -> !Double.isNaN(v))) {
        String name = stable ? "stable" : "unstable";
        int ink = stable ? House.TRACE : House.LAW;
        chart = chart.layer(new Curves.Line(name, ink, 1.6, currents, y, null, null));
      }
    }
    return chart;
  }

  /** Where on the curve of equilibria a bifurcation lies, if it lies on it. */
  private static DoubleStream potential(Bifurcation each) {
    if (each instanceof Bifurcation.SaddleNode fold) {
      return DoubleStream.of(fold.point().potential());
    }
    return each instanceof Bifurcation.AndronovHopf hopf
        ? DoubleStream.of(hopf.point().potential())
        : DoubleStream.empty();
  }
}
