package rheobase.figures.marks;

import java.util.Arrays;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.units.Require;

/**
 * How many values fall into each bin.
 *
 * @param bars a bar for each bin
 * @param total how many numbers there are
 * @param beyond how many of them lie beyond the outer edges
 */
public record Histogram(Marks.Bars bars, long total, long beyond) {

  /**
   * Edges of bins of equal width, or of equal ratio on a logarithmic axis.
   *
   * @param x what is counted
   * @param values the values
   * @param bins how many bins
   * @return the edges from end to end of the axis, else of the values
   */
  public static double[] edges(Axis x, double[] values, int bins) {
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

  /**
   * Counts values into bins.
   *
   * @param x what is counted
   * @param values the values; NaN is left out
   * @param edges the edges of the bins, ascending; the last bin contains its upper edge
   * @param density whether to divide by the number of values and the width of each bin
   * @return the bars
   */
  public static Histogram of(Axis x, double[] values, double[] edges, boolean density) {
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
    double[] left = Arrays.copyOf(edges, bins);
    double[] right = Arrays.copyOfRange(edges, 1, bins + 1);
    return new Histogram(new Marks.Bars("", 0, left, right, height, 0), total, total - inside);
  }
}
