package rheobase.figures.cascade;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import rheobase.avalanche.MeanSizes;
import rheobase.avalanche.ShapeCollapse;
import rheobase.avalanche.fit.LogBins;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Sample;
import rheobase.avalanche.tail.Tail;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.numerics.Grid;
import rheobase.numerics.algebra.LineFit;
import rheobase.units.Digits;
import rheobase.units.Require;

/** Figures of how often sizes and durations occur, and how they hang together. */
public final class Distributions {
  private static final int PER_DECADE = 8;
  private static final int SHAPES = 6; // more courses hide each other

  private Distributions() {}

  /**
   * How often values occur, in bins of equal ratio; bars are Poisson errors of the counts.
   *
   * @param x what is counted, such as {@code axis("size", "spikes")}
   * @param sample the values
   * @return the chart on logarithmic axes
   */
  public static Chart distribution(Axis x, Sample sample) {
    return dots(empty(x, sample), "", sample);
  }

  /**
   * How often whole numbers occur, in bins of equal ratio.
   *
   * @param x what is counted, such as {@code axis("size", "spikes")}
   * @param numbers such as the sizes of avalanches
   * @return the chart on logarithmic axes
   */
  public static Chart distribution(Axis x, int[] numbers) {
    return distribution(x, Sample.of(numbers));
  }

  /**
   * How often values occur, in bins of equal ratio, with a power law over the part in which it was
   * fitted, which is shaded.
   *
   * @param x what is counted, such as {@code axis("size", "spikes")}
   * @param fit the power law
   * @return the chart on logarithmic axes
   */
  public static Chart distribution(Axis x, PowerLawFit fit) {
    Require.present("fit", fit, "make one with PowerLaw.fit(…)");
    double end = end(fit);
    Chart chart = dots(region(empty(x, fit.sample()), fit, end), "", fit.sample());
    return chart.law(exponent(fit), v -> fit.share() * continued(fit, v), fit.lower(), end);
  }

  /**
   * The share of values at or above each, with a power law over the part in which it was fitted.
   *
   * @param x what is counted, such as {@code axis("size", "spikes")}
   * @param fit the power law
   * @return the chart on logarithmic axes
   */
  public static Chart cumulative(Axis x, PowerLawFit fit) {
    Require.present("fit", fit, "make one with PowerLaw.fit(…)");
    Sample sample = fit.sample();
    double end = end(fit);
    double above = (double) sample.atLeast(StrictMath.nextUp(fit.upper())) / sample.size();
    double lowest = 1.0 / sample.size();
    Chart chart = Figures.logLog(x, Axis.axis("share at or above", "").range(0.5 * lowest, 1.5));
    chart = region(chart, fit, end);
    double[] values = sample.values();
    double[] shares =
        Arrays.stream(values).map(v -> (double) sample.atLeast(v) / sample.size()).toArray();
    return chart
        .points("", values, shares)
        .law(exponent(fit), v -> above + fit.share() * survival(fit, v), fit.lower(), end);
  }

  /**
   * Adds a rival law over the part of the values in which the power law was fitted.
   *
   * @param chart a distribution
   * @param rival the law that was fitted to the same values
   * @param fit the power law
   * @return the chart with the rival
   */
  public static Chart rival(Chart chart, Tail rival, PowerLawFit fit) {
    Require.present("rival", rival, "fit one with Rival.LOGNORMAL.fit(…)");
    double[] xs = Grid.logspace(fit.lower(), end(fit), 200);
    double[] x = Arrays.stream(xs).map(v -> whole(fit, v)).distinct().toArray();
    double[] y = rival.logProbabilities(x);
    for (int i = 0; i < y.length; i++) {
      y[i] = fit.share() * StrictMath.exp(y[i]);
    }
    return chart.add(rival.name(), x, y);
  }

  /**
   * Adds an exact law of whole numbers, as a line through the logarithms of its values.
   *
   * @param chart a distribution
   * @param name for the legend, or the empty string
   * @param x the numbers, ascending
   * @param law the probability of each, zero or more; where it is zero the line ends
   * @return the chart with the law
   */
  public static Chart exact(Chart chart, String name, double[] x, DoubleUnaryOperator law) {
    Require.present("chart", chart, "make one with distribution(…) or logLog(…)");
    double[] y = Grid.map(x, law);
    int last = 1;
    while (last < x.length - 1 && y[last + 1] > 0) {
      last++;
    }
    return chart.law(
        name,
        v -> {
          int i = Arrays.binarySearch(x, v);
          i = StrictMath.max(0, StrictMath.min(i < 0 ? -i - 2 : i, x.length - 2));
          double part = StrictMath.log(v / x[i]) / StrictMath.log(x[i + 1] / x[i]);
          return y[i] * StrictMath.pow(y[i + 1] / y[i], part);
        },
        x[0],
        x[last]);
  }

  /**
   * The mean size of the avalanches of each duration, with the line through their logarithms.
   *
   * @param sizes the mean sizes
   * @param fit the line, such as {@code sizes.exponent(5, 50)}
   * @param shortest where the fit begins
   * @param longest where it ends
   * @return the chart on logarithmic axes
   */
  public static Chart sizeAndDuration(
      MeanSizes sizes, LineFit fit, double shortest, double longest) {
    Require.present("mean sizes", sizes, "take those of avalanches, meanSizes()");
    Axis x = Axis.axis("duration", "bins");
    Axis y = Axis.axis("mean size", "spikes");
    return Figures.logLog(x, y)
        .shade(shortest, longest, "")
        .points("", sizes.durations(), sizes.means())
        .law(
            "γ = " + withError(fit.slope(), fit.standardError()),
            t -> StrictMath.pow(10, fit.at(StrictMath.log10(t))),
            shortest,
            longest);
  }

  /**
   * The courses of avalanches of several durations, rescaled by T^(γ−1) so that they fall on one
   * shape.
   *
   * @param collapse the collapse
   * @return the chart: a line for each of six durations at most, and the shape dashed
   */
  public static Chart collapse(ShapeCollapse collapse) {
    Require.present("collapse", collapse, "take one with profiles().collapse(…)");
    Chart chart =
        Figures.lines(
            Axis.axis("time over duration", "").range(0, 1),
            Axis.axis("spikes a bin over T^(γ−1)", "").from(0));
    int[] durations = collapse.durations();
    int shown = StrictMath.min(SHAPES, durations.length);
    for (int k = 0; k < shown; k++) {
      int i = k * (durations.length - 1) / Math.max(1, shown - 1);
      chart = chart.add(durations[i] + " bins", collapse.place(), collapse.rescaled()[i]);
    }
    double[] place = collapse.place();
    double[] shape = collapse.shape();
    return chart.law("mean", u -> between(place, shape, u), place[0], place[place.length - 1]);
  }

  private static double between(double[] x, double[] y, double at) {
    double step = (x[x.length - 1] - x[0]) / (x.length - 1);
    double k = StrictMath.max(0, StrictMath.min((at - x[0]) / step, x.length - 1.000001));
    int i = (int) k;
    return y[i] + (k - i) * (y[i + 1] - y[i]);
  }

  private static Chart empty(Axis x, Sample sample) {
    Require.present("sample", sample, "make one with Sample.of(…)");
    String y = sample.whole() ? "probability" : "density";
    String unit = sample.whole() || x.unit().isEmpty() ? "" : "1/" + x.unit();
    return Figures.logLog(x, Axis.axis(y, unit));
  }

  private static Chart dots(Chart chart, String name, Sample sample) {
    LogBins bins = LogBins.of(sample, PER_DECADE);
    int n = bins.numbers().length;
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      double relative = 1 / StrictMath.sqrt(bins.numbers()[i]);
      low[i] = bins.densities()[i] * StrictMath.max(1 - relative, 0.3); // a bar must not reach zero
      high[i] = bins.densities()[i] * (1 + relative);
    }
    return chart.points(name, bins.middles(), bins.densities(), low, high);
  }

  private static Chart region(Chart chart, PowerLawFit fit, double end) {
    return chart.shade(fit.lower(), end, "");
  }

  private static double end(PowerLawFit fit) {
    return StrictMath.min(fit.upper(), fit.sample().greatest());
  }

  private static String exponent(PowerLawFit fit) {
    return "exponent " + withError(-fit.exponent(), fit.standardError());
  }

  /** A number to the first digit of its error. */
  private static String withError(double value, double error) {
    int last = (int) StrictMath.floor(StrictMath.log10(error));
    int first = (int) StrictMath.floor(StrictMath.log10(StrictMath.abs(value)));
    return Digits.of(value, Math.max(1, first - last + 1)) + " ± " + Digits.of(error, 1);
  }

  /** What lies above, between whole numbers by straight lines in logarithms. */
  private static double survival(PowerLawFit fit, double v) {
    if (!fit.law().whole()) {
      return fit.law().survival(v);
    }
    double low = StrictMath.floor(v);
    double below = fit.law().survival(low);
    double above = fit.law().survival(low + 1);
    if (!(above > 0) || v == low) {
      return below;
    }
    double part = StrictMath.log(v / low) / StrictMath.log((low + 1) / low);
    return below * StrictMath.pow(above / below, part);
  }

  private static double whole(PowerLawFit fit, double v) {
    return fit.law().whole() ? StrictMath.rint(v) : v;
  }

  /** The law's formula between whole numbers, so that its line is straight. */
  private static double continued(PowerLawFit fit, double v) {
    double atLower = fit.law().probability(fit.lower());
    return atLower * StrictMath.pow(v / fit.lower(), -fit.exponent());
  }
}
