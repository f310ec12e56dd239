package rheobase.figures.portrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Arrows;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.marks.TraceAndDeterminant;
import rheobase.figures.picture.House;
import rheobase.numerics.algebra.Jacobian;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.PlanarFlow;
import rheobase.phaseplane.Stability;
import rheobase.phaseplane.bifurcation.NormalForm;
import rheobase.units.Digits;
import rheobase.units.Require;

/** Portraits of flows without a neuron: linear ones, normal forms, and the plane of all of them. */
public final class LocalPortraits {
  private static final int STARTS = 10;
  private static final double LONG = 14;

  private LocalPortraits() {}

  /**
   * The portrait of a linear flow about its equilibrium: orbits, the directions that stay straight,
   * and arrows.
   *
   * @param flow the flow
   * @return a small square chart, its eigenvalues in it
   */
  public static Chart local(Linearisation flow) {
    Require.present("linear flow", flow, "make one with Linearisation.of(matrix)");
    Chart chart = empty("Local portrait", 1).layer(new Arrows(flow::at));
    boolean turns = flow.eigenvalues().get(0).imaginary() != 0;
    chart = orbits(chart, flow, 1, turns ? 3 : STARTS, 0.62);
    for (double[] direction : flow.directions()) {
      double far = 1.5 / Math.max(Math.abs(direction[0]), Math.abs(direction[1]));
      double[] x = {-far * direction[0], far * direction[0]};
      double[] y = {-far * direction[1], far * direction[1]};
      chart = chart.layer(new Curves.Line("", House.LAW, 1.3, x, y, null, null));
    }
    String both =
        turns
            ? flow.eigenvalues().get(0).toString().replace("+", "±")
            : flow.eigenvalues().get(0) + ", " + flow.eigenvalues().get(1);
    return equilibria(chart, List.of(new Equilibria.Point(0, 0, flow.kind().toString())))
        .text("λ = " + both, -1, -0.9)
        .title(flow.kind().toString());
  }

  /**
   * The portrait of a normal form: orbits, equilibria, and its cycle, full where it is stable and
   * dashed where it is not.
   *
   * @param form which one
   * @param mu its parameter, 0 at the bifurcation
   * @return a small square chart
   */
  public static Chart portrait(NormalForm form, double mu) {
    Require.present("normal form", form, "take one of NormalForm.values()");
    double reach = 1.5;
    PlanarFlow flow = form.at(mu);
    Chart chart = empty("Portrait", reach).layer(new Arrows(flow::at));
    chart = orbits(chart, flow, reach, 3, 0.35);
    chart = orbits(chart, flow, reach, 7, 1.2);
    for (NormalForm.Point each : form.equilibria(mu)) {
      if (each.kind() == Stability.SADDLE) {
        chart = throughSaddle(chart, flow, each, reach);
      }
    }
    for (NormalForm.Cycle cycle : form.cycles(mu)) {
      double[] x = new double[181];
      double[] y = new double[181];
      for (int i = 0; i < x.length; i++) {
        x[i] = cycle.radius() * StrictMath.cos(i * StrictMath.PI / 90);
        y[i] = cycle.radius() * StrictMath.sin(i * StrictMath.PI / 90);
      }
      int ink = cycle.stable() ? 0 : 1;
      chart = chart.layer(new Curves.Line("", ink, 2.4, x, y, null, null));
    }
    return equilibria(
            chart,
            form.equilibria(mu).stream()
                .map(p -> new Equilibria.Point(p.x(), p.y(), p.kind().toString()))
                .toList())
        .text("μ = " + Digits.of(mu, 3), -0.95 * reach, 0.87 * reach);
  }

  /** The two ways in, dashed, and the two ways out. */
  private static Chart throughSaddle(
      Chart empty, PlanarFlow flow, NormalForm.Point saddle, double reach) {
    double[][] jacobian =
        Jacobian.of(
            (t, z, dz) -> System.arraycopy(flow.at(z[0], z[1]), 0, dz, 0, 2),
            new double[] {saddle.x(), saddle.y()});
    List<double[]> directions = Linearisation.of(jacobian).directions(); // out, then in
    Chart chart = empty;
    for (int way = 0; way < 2; way++) {
      for (double side : new double[] {1e-3, -1e-3}) {
        double x = saddle.x() + side * directions.get(way)[0];
        double y = saddle.y() + side * directions.get(way)[1];
        double[][] path = flow.orbit(x, y, way == 0 ? 2 * LONG : -2 * LONG, 1.05 * reach);
        int ink = way == 0 ? House.TRACE : House.LAW;
        chart = chart.layer(new Curves.Line("", ink, 1.8, path[0], path[1], null, null));
      }
    }
    return chart;
  }

  private static Chart empty(String kind, double reach) {
    Axis x = Axis.axis("x", "").range(-reach, reach);
    Axis y = Axis.axis("y", "").range(-reach, reach);
    return Chart.of(kind, x, y, 260, 260);
  }

  private static Chart equilibria(Chart chart, List<Equilibria.Point> points) {
    return chart.layer(new Equilibria(points));
  }

  /** Orbits through points on a circle, to both sides in time: one line, lifted between them. */
  private static Chart orbits(Chart empty, PlanarFlow flow, double reach, int count, double at) {
    List<double[][]> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * (i + 0.35) / count;
      double x = at * StrictMath.cos(angle);
      double y = at * StrictMath.sin(angle);
      for (int side : new int[] {1, -1}) {
        paths.add(flow.orbit(x, y, side * LONG, 1.05 * reach));
        paths.add(new double[][] {{Double.NaN}, {Double.NaN}});
      }
    }
    double[][] all = new double[2][];
    for (int axis = 0; axis < 2; axis++) {
      int of = axis;
      all[axis] = paths.stream().flatMapToDouble(path -> Arrays.stream(path[of])).toArray();
    }
    return empty.layer(new Curves.Line("", House.TRACE, 0.9, all[0], all[1], null, null));
  }

  /**
   * The plane of trace and determinant: every linear flow is a point of it, and its region is its
   * name. A sketch stands in each region; the borders are what no system has unless it is tuned.
   *
   * @param trace how far τ reaches to both sides
   * @param determinant how far Δ reaches to both sides
   * @return the plane; points are added with {@code points}
   */
  public static Chart traceDeterminantPlane(double trace, double determinant) {
    Require.positive("reach of the trace", trace, "", "give the largest τ to be seen");
    Require.positive("reach of the determinant", determinant, "", "give the largest Δ to be seen");
    Axis x = Axis.axis("trace τ", "").range(-trace, trace);
    Axis y = Axis.axis("determinant Δ", "").range(-0.6 * determinant, determinant);
    return Chart.of("Trace–determinant plane", x, y, 640, 440).layer(new TraceAndDeterminant());
  }
}
