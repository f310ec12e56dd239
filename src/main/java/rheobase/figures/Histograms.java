package rheobase.figures;

import java.util.Arrays;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.units.Require;

/** Counting into bins. */
final class Histograms {
  private Histograms() {}

  /** Edges of bins of equal width, or of equal ratio on a logarithmic axis. */
  static double[] edges(Axis x, double[] values, int bins) {
    checked(x, values);
    Require.within("number of bins", bins, 1, 100_000, "", "a few dozen show a shape");
    double low = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElseThrow();
    double high = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElseThrow();
    low = Double.isNaN(x.low()) ? low : x.low();
    high = Double.isNaN(x.high()) ? high : x.high();
    if (!(high > low)) {
      double pad = low == 0 ? 0.5 : Math.max(1e-290, Math.abs(low) / 10);
      high = low + pad;
      low = x.logarithmic() ? low / 1.1 : low - pad;
    }
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      double part = (double) i / bins;
      edges[i] =
          x.logarithmic() ? low * StrictMath.pow(high / low, part) : low + (high - low) * part;
    }
    edges[bins] = high;
    return edges;
  }

  private static void checked(Axis x, double[] values) {
    Require.present("x axis", x, "make one with axis(quantity, unit)");
    Require.present("values of the histogram", values, "give the numbers to count");
    Checked.values("value", "the histogram", values, x);
    long numbers = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    int count = (int) Math.min(numbers, Integer.MAX_VALUE);
    Require.atLeast("number of values of the histogram", count, 1, "there is nothing to count");
  }

  static Chart of(Axis x, double[] values, double[] edges, boolean density) {
    checked(x, values);
    Checked.ascending("edges of the histogram", edges, x);
    Require.atLeast("number of edges of the histogram", edges.length, 2, "a bin has two edges");
    int bins = edges.length - 1;
    double[] height = new double[bins];
    long total = 0;
    long inside = 0;
    for (double v : values) {
      if (Double.isNaN(v)) {
        continue;
      }
      total++;
      int at = Arrays.binarySearch(edges, v);
      int bin = at >= 0 ? Math.min(at, bins - 1) : -at - 2;
      if (v <= edges[bins] && bin >= 0) {
        height[bin]++;
        inside++;
      }
    }
    for (int i = 0; density && i < bins; i++) {
      height[i] /= total * (edges[i + 1] - edges[i]);
    }
    String unit = !density || x.unit().isEmpty() ? "" : "1/" + x.unit();
    Axis y = Axis.axis(density ? "probability density" : "count", unit);
    double[] left = Arrays.copyOf(edges, bins);
    double[] right = Arrays.copyOfRange(edges, 1, bins + 1);
    String beyond = inside == total ? "" : ", " + (total - inside) + " of them beyond its edges";
    Chart chart = Chart.of("Histogram of " + total + " values" + beyond, x, y, 560, 340);
    return chart.layer(new Marks.Bars("", 0, left, right, height, 0));
  }
}
