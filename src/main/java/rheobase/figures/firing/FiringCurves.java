package rheobase.figures.firing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.neuron.Neuron;
import rheobase.phaseplane.bifurcation.Bifurcation;
import rheobase.simulation.experiment.FiringCurve;
import rheobase.units.Require;

/** Figures of how fast neurons fire. */
public final class FiringCurves {
  private static final double SILENT = 100; // Hz, the height of an axis without rates

  private FiringCurves() {}

  /**
   * The rate over the current, with a mark at each bifurcation within its range, and a square where
   * the neuron spikes at the onset and falls silent.
   *
   * @param curve what was measured
   * @param bifurcations where equilibria or cycles change; none for none
   * @return the chart; another curve is added with {@code add}
   */
  public static Chart firingCurve(FiringCurve curve, List<? extends Bifurcation> bifurcations) {
    Require.present("firing curve", curve, "measure one with FiringCurve.fromRest(…)");
    Require.present("bifurcations", bifurcations, "give List.of() for none");
    Neuron neuron = curve.neuron();
    double[] currents = curve.currents();
    String name =
        curve.approach() == FiringCurve.Approach.FROM_REST
            ? ""
            : curve.approach().name().toLowerCase(Locale.ROOT);
    boolean fires = curve.points().stream().anyMatch(p -> p.rate() > 0);
    Chart chart =
        Chart.of(
            "F–I curve",
            Axis.axis("current", neuron.currentUnit()),
            fires ? Axis.axis("rate", "Hz").from(0) : Axis.axis("rate", "Hz").range(0, SILENT),
            480,
            320);
    double[][] seen = broken(curve);
    chart = chart.add(name, seen[0], seen[1]);
    double[] once =
        curve.points().stream().mapToDouble(p -> p.onsetOnly() ? 0 : Double.NaN).toArray();
    if (curve.points().stream().anyMatch(FiringCurve.Point::onsetOnly)) {
      chart = chart.points("spikes at the onset only", currents, once);
    }
    double low = curve.points().stream().mapToDouble(FiringCurve.Point::current).min().orElse(0);
    double high = curve.points().stream().mapToDouble(FiringCurve.Point::current).max().orElse(0);
    for (Bifurcation each : bifurcations) {
      if (each.current() >= low && each.current() <= high) {
        chart = chart.vertical(each.current(), each.name());
      }
    }
    return chart.madeFrom(neuron);
  }

  /** The curve, broken between silence and firing, where nothing was measured. */
  private static double[][] broken(FiringCurve curve) {
    List<FiringCurve.Point> points = curve.points();
    List<double[]> seen = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      FiringCurve.Point here = points.get(i);
      if (i > 0 && here.rate() > 0 != points.get(i - 1).rate() > 0) {
        double between = (here.current() + points.get(i - 1).current()) / 2;
        seen.add(new double[] {between, Double.NaN});
      }
      seen.add(new double[] {here.current(), here.rate()});
    }
    return new double[][] {
      seen.stream().mapToDouble(p -> p[0]).toArray(), seen.stream().mapToDouble(p -> p[1]).toArray()
    };
  }

  /**
   * The rate over the current, without marks.
   *
   * @param curve what was measured
   * @return the chart
   */
  public static Chart firingCurve(FiringCurve curve) {
    return firingCurve(curve, List.of());
  }
}
