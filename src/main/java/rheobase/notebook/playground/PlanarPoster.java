package rheobase.notebook.playground;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;

import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.Panels;
import rheobase.figures.marks.Arrows;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.marks.Regions;
import rheobase.figures.picture.House;
import rheobase.numerics.Grid;
import rheobase.numerics.LinearFlow;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.phaseplane.Stability;

/** The still figure of a linear system of two variables: its portrait, and where it stands. */
final class PlanarPoster {
  static final int WIDTH = 880;

  private PlanarPoster() {}

  /** A system as it is first shown. */
  @SuppressWarnings("ArrayRecordComponent")
  record Planar(
      double[][] matrix,
      double[] input,
      double[] from,
      double duration,
      double view,
      List<String> names,
      List<Eigenvalue> eigenvalues,
      boolean network) {}

  static Panels of(Planar system) {
    Chart second = system.network() ? growth(system) : kinds(system);
    return panels(portrait(system), second)
        .columns(2)
        .size(WIDTH, 430)
        .madeFrom("A = " + rows(system.matrix()), "h = " + row(system.input()));
  }

  private static String rows(double[][] matrix) {
    return row(matrix[0]) + "; " + row(matrix[1]);
  }

  private static String row(double[] row) {
    return "(%.4g, %.4g)".formatted(row[0], row[1]);
  }

  private static Chart portrait(Planar system) {
    double[][] a = system.matrix();
    double[] h = system.input();
    double far = system.view();
    Chart chart =
        lines(
                axis(system.names().get(0), "").range(-far, far),
                axis(system.names().get(1), "").range(-far, far))
            .layer(
                new Arrows(
                    (x, y) ->
                        new double[] {
                          a[0][0] * x + a[0][1] * y + h[0], a[1][0] * x + a[1][1] * y + h[1]
                        }));
    for (int i = 0; i < 2; i++) {
      double size = a[i][0] * a[i][0] + a[i][1] * a[i][1];
      if (size > 0) { // a x + b y + h = 0, from one side of the window to the other
        double reach = 3 * far / Math.sqrt(size);
        double[] foot = {-a[i][0] * h[i] / size, -a[i][1] * h[i] / size};
        chart =
            chart.layer(
                line(
                    system.names().get(i) + " stands still",
                    i == 0 ? 0 : 4,
                    new double[] {foot[0] - reach * a[i][1], foot[0] + reach * a[i][1]},
                    new double[] {foot[1] + reach * a[i][0], foot[1] - reach * a[i][0]}));
      }
    }
    List<double[]> path = LinearFlow.of(a, h).path(system.from(), system.duration(), 1200);
    return chart
        .layer(
            line(
                "orbit",
                House.TRACE,
                path.stream().mapToDouble(x -> x[0]).toArray(),
                path.stream().mapToDouble(x -> x[1]).toArray()))
        .layer(new Equilibria(rest(system)));
  }

  private static Curves.Line line(String name, int ink, double[] xs, double[] ys) {
    return new Curves.Line(name, ink, 1.6, xs, ys, null, null);
  }

  private static List<Equilibria.Point> rest(Planar system) {
    Stability kind = Stability.of(system.eigenvalues().toArray(Eigenvalue[]::new));
    if (kind == Stability.SADDLE_NODE) {
      return List.of();
    }
    double[] h = system.input();
    double[] rest = LinearSystem.solve(system.matrix(), new double[] {-h[0], -h[1]});
    return List.of(new Equilibria.Point(rest[0], rest[1], kind.toString()));
  }

  /** Eigenvalues in the complex plane; left of 0 displacements die out. */
  private static Chart growth(Planar system) {
    return lines(
            axis("growth, Re λ", "").range(-9.5, 7.5), axis("turning, Im λ", "").range(-4.5, 4.5))
        .shade(-9.5, 0, "dies out")
        .points(
            "eigenvalues of M − 1",
            system.eigenvalues().stream().mapToDouble(Eigenvalue::real).toArray(),
            system.eigenvalues().stream().mapToDouble(Eigenvalue::imaginary).toArray());
  }

  /** The five kinds, with the parabola between nodes and foci. */
  private static Chart kinds(Planar system) {
    double[][] a = system.matrix();
    double trace = a[0][0] + a[1][1];
    double determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
    double[] taus = Grid.linspace(-4, 4, 161);
    return lines(axis("trace τ", "").range(-4, 4), axis("determinant Δ", "").range(-3, 5))
        .layer(
            new Regions(
                List.of(-3.0, -1.0),
                List.of(1.25, 3.75),
                List.of(List.of(0, 0), List.of(0, 0)),
                "Shaded: stable."))
        .horizontal(0, "")
        .law("τ² = 4Δ", tau -> tau * tau / 4, taus[0], taus[160])
        .text("saddle", -0.6, -1.5)
        .text("stable focus", -2.6, 3.2)
        .text("unstable focus", 1.0, 3.2)
        .text("stable node", -3.8, 0.6)
        .text("unstable node", 1.9, 0.6)
        .points("", new double[] {trace}, new double[] {determinant});
  }
}
