package rheobase.figures.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Verdict;
import rheobase.avalanche.report.AvalancheReport;
import rheobase.avalanche.report.SurrogateTest;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.numerics.Grid;
import rheobase.units.Digits;
import rheobase.units.Require;

/** The evidence of a verdict on avalanches, on one page. */
public final class ReportPage {
  private ReportPage() {}

  /**
   * Sizes and durations with the laws fitted to them, the growth of sizes with durations, and the
   * scatter of the counts beside that of surrogates; what the recording is too short for is left
   * out. If nothing is left the spikes themselves are shown.
   *
   * @param report the report
   * @return up to four panels
   */
  public static Panels of(AvalancheReport report) {
    Require.present("report", report, "make one with AvalancheReport.of(…)");
    List<Chart> charts = new ArrayList<>();
    report
        .sizes()
        .map(Verdict::fit)
        .ifPresent(f -> charts.add(fitted(Axis.axis("size", "spikes"), f, report)));
    report.durations().ifPresent(f -> charts.add(fitted(Axis.axis("duration", "bins"), f, report)));
    report.relation().ifPresent(r -> charts.add(growth(report)));
    report.surrogates().ifPresent(s -> charts.add(scatter(s)));
    if (charts.isEmpty()) {
      charts.add(Figures.raster(report.spikes()).title(report.conclusion().words()));
    }
    int n = charts.size();
    return Figures.panels(charts.toArray(Chart[]::new))
        .columns(StrictMath.min(2, n))
        .size(n == 1 ? 480 : 800, n > 2 ? 620 : 310);
  }

  private static Chart fitted(Axis x, PowerLawFit fit, AvalancheReport report) {
    Chart chart = Distributions.distribution(x, fit);
    boolean sizes = x.quantity().equals("size");
    double p = report.sizes().map(v -> v.test().p()).orElse(Double.NaN);
    return sizes ? chart.title(p < 0.01 ? "p < 0.01" : "p = " + Digits.of(p, 2)) : chart;
  }

  private static Chart growth(AvalancheReport report) {
    PowerLawFit fit = report.durations().orElseThrow();
    Avalanches all = report.avalanches().orElseThrow();
    double longest = fit.sample().greatest();
    var line = all.meanSizes().exponent(fit.lower(), longest);
    double asked = report.relation().orElseThrow().predicted();
    return Distributions.sizeAndDuration(all.meanSizes(), line, fit.lower(), longest)
        .title("the exponents ask for " + Digits.of(asked, 3));
  }

  private static Chart scatter(SurrogateTest test) {
    double[] all = test.surrogates();
    double low = StrictMath.min(test.scatter(), all[0]);
    double high = StrictMath.max(test.scatter(), all[all.length - 1]);
    double margin = StrictMath.max(0.05 * (high - low), 0.01 * high);
    Axis x = Axis.axis("variance over mean of the counts", "");
    double[] edges = Grid.linspace(low - margin, high + margin, 31);
    return Figures.histogram(x.range(edges[0], edges[30]), all, edges)
        .vertical(test.scatter(), "the recording")
        .title(Arrays.stream(all).count() + " surrogates");
  }
}
