package rheobase.figures.portrait;

import java.util.Arrays;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.Stability;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * Four neurons that lose their rest, each in another of the four ways, at the same part of the way:
 * the pictures of a film.
 */
public final class FourWays {
  private static final List<Way> WAYS =
      List.of(
          new Way(
              "saddle-node on a circle",
              PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
              4.5128,
              1.5,
              200),
          new Way("saddle-node off it", PersistentSodiumPotassium.saddleNode(), 4.5128, 6, 20),
          new Way(
              "supercritical Hopf", PersistentSodiumPotassium.supercriticalHopf(), 14.659, 10, 20),
          new Way("subcritical Hopf", PersistentSodiumPotassium.subcriticalHopf(), 48.9016, 8, 20));

  private static final double SETTLING = 60; // ms
  private static final double NEAR = 0.02; // of the window, from an equilibrium

  private FourWays() {}

  /**
   * A neuron, where it loses its rest, how far the film goes to both sides, and a time in which it
   * turns.
   */
  private record Way(
      String name,
      PersistentSodiumPotassium neuron,
      EquilibriumCurve curve,
      double current,
      double reach,
      double turn) {
    Way(String name, PersistentSodiumPotassium neuron, double current, double reach, double turn) {
      this(name, neuron, EquilibriumCurve.of(neuron, -85, 0), current, reach, turn);
    }

    double at(double part) {
      return current + part * reach;
    }

    /** One window for all pictures. */
    PhasePlane plane(double part) {
      return new PhasePlane(neuron, at(part), -82, 16, -0.06, name.startsWith("sub") ? 1.06 : 0.72);
    }
  }

  /**
   * The current of each of the four, at one part of the way.
   *
   * @param part −1 well before rest is lost, 0 there, 1 well after it
   * @return four currents, in µA/cm², in the order of the charts
   */
  public static double[] fourCurrents(double part) {
    return WAYS.stream().mapToDouble(way -> way.at(part)).toArray();
  }

  /**
   * The four at one part of the way: nullclines, equilibria, and the cycles there are, stable ones
   * full and the unstable one dashed.
   *
   * @param part −1 well before rest is lost, 0 there, 1 well after it
   * @return four portraits
   */
  public static Chart[] fourWays(double part) {
    Require.within("part of the way", part, -1, 1, "", "0 is where rest is lost");
    return WAYS.stream().parallel().map(way -> portrait(way, part)).toArray(Chart[]::new);
  }

  private static Chart portrait(Way way, double part) {
    PhasePlane plane = way.plane(part);
    Chart chart = Portraits.nullclines(Portraits.empty(plane), plane, false);
    List<Equilibrium> points = way.curve().at(way.at(part));
    Equilibrium rest = points.isEmpty() ? null : points.get(0);
    chart = cycle(chart, way, plane, points, new double[] {-30, 0.02}, true);
    boolean ring = rest != null && rest.kind() == Stability.STABLE_FOCUS;
    if (ring) {
      double[] beside = {rest.potential() + 0.5, rest.state().get(1)};
      chart = cycle(chart, way, plane, points, beside, false); // backwards, the unstable one
    }
    return chart
        .layer(
            new Equilibria(
                points.stream()
                    .map(
                        e ->
                            new Equilibria.Point(
                                e.potential(), e.state().get(1), e.kind().toString()))
                    .toList()))
        .title(way.name() + ", I = " + Digits.of(way.at(part), 4) + " µA/cm²")
        .size(330, 250)
        .madeFrom(plane.neuron());
  }

  /** What a state ends on, forwards or backwards in time, if that is a cycle in the window. */
  private static Chart cycle(
      Chart chart,
      Way way,
      PhasePlane plane,
      List<Equilibrium> points,
      double[] from,
      boolean stable) {
    int side = stable ? 1 : -1;
    double[][] before = plane.trajectory(from[0], from[1], side * SETTLING);
    int last = before[0].length - 1;
    double v1 = before[0][last];
    double n1 = before[1][last];
    boolean inside = v1 > plane.left() && v1 < plane.right() && n1 > 0 && n1 < plane.top();
    boolean atRest =
        points.stream()
            .anyMatch(
                e ->
                    Math.abs(e.potential() - v1) < NEAR * (plane.right() - plane.left())
                        && Math.abs(e.state().get(1) - n1) < NEAR);
    double[][] turn = once(plane, plane.trajectory(v1, n1, side * way.turn()));
    if (!inside || (atRest && turn[0].length < 10)) {
      return chart;
    }
    return chart.layer(new Curves.Line("", stable ? 0 : 1, 2.2, turn[0], turn[1], null, null));
  }

  /** A path as far as it takes to come back to where it began. */
  private static double[][] once(PhasePlane plane, double[][] path) {
    boolean left = false;
    int end = path[0].length;
    for (int i = 0; i < path[0].length; i++) {
      double dv = (path[0][i] - path[0][0]) / (plane.right() - plane.left());
      double dn = (path[1][i] - path[1][0]) / (plane.top() - plane.bottom());
      double away = StrictMath.hypot(dv, dn);
      left |= away > 2 * NEAR;
      if (left && away < NEAR / 2) {
        end = i + 1;
        break;
      }
    }
    return new double[][] {Arrays.copyOf(path[0], end), Arrays.copyOf(path[1], end)};
  }
}
