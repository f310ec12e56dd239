package rheobase.numerics.algebra;

import java.util.Arrays;
import rheobase.numerics.Grid;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * The straight line y = slope · x + intercept that comes nearest to points, by least squares.
 *
 * @param slope how much y grows with x
 * @param intercept y at x = 0
 * @param standardError of the slope; NaN for two points
 * @param determination R², the part of the variance of y that the line explains, from 0 to 1; NaN
 *     if all y are equal
 */
public record LineFit(double slope, double intercept, double standardError, double determination) {

  /**
   * The line nearest to points.
   *
   * @param x their x, not all the same
   * @param y their y
   * @return the line
   */
  public static LineFit of(double[] x, double[] y) {
    check(x, y);
    int n = x.length;
    double meanX = Arrays.stream(x).sum() / n;
    double meanY = Arrays.stream(y).sum() / n;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    Require.positive("spread of x", xx, "", "a line through points above each other has no slope");
    double slope = xy / xx;
    double yy = 0;
    double left = 0; // what the line leaves over
    for (int i = 0; i < n; i++) {
      double rest = y[i] - meanY - slope * (x[i] - meanX);
      left += rest * rest;
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    double error = n > 2 ? Math.sqrt(left / (n - 2) / xx) : Double.NaN;
    return new LineFit(slope, meanY - slope * meanX, error, 1 - left / yy);
  }

  /**
   * The line nearest to points some of which are surer than others.
   *
   * @param x their x, not all the same
   * @param y their y
   * @param weights positive numbers, in proportion to one over the variance of each y
   * @return the line of least weighted squares; its error is taken from how the points scatter
   */
  public static LineFit weighted(double[] x, double[] y, double[] weights) {
    check(x, y);
    check(x, Require.present("weights of the points", weights, "give one for each point"));
    double all = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      all += Require.positive("weight", weights[i], "", "leave out points that do not count");
      meanX += weights[i] * x[i];
      meanY += weights[i] * y[i];
    }
    meanX /= all;
    meanY /= all;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
      xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
    }
    Require.positive("spread of x", xx, "", "a line through points above each other has no slope");
    double slope = xy / xx;
    double yy = 0;
    double left = 0;
    for (int i = 0; i < x.length; i++) {
      double rest = y[i] - meanY - slope * (x[i] - meanX);
      left += weights[i] * rest * rest;
      yy += weights[i] * (y[i] - meanY) * (y[i] - meanY);
    }
    double error = x.length > 2 ? StrictMath.sqrt(left / (x.length - 2) / xx) : Double.NaN;
    return new LineFit(slope, meanY - slope * meanX, error, 1 - left / yy);
  }

  private static void check(double[] x, double[] y) {
    Require.present("x of the points", x, "give one for each point");
    Require.present("y of the points", y, "give one for each point");
    Require.atLeast("number of points", x.length, 2, "a line needs two");
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          x.length + " x but " + y.length + " y; a point has one of each");
    }
  }

  /**
   * The power law y ∝ x^slope nearest to points, as a line through their logarithms.
   *
   * @param x their x, positive
   * @param y their y, positive
   * @return the line through log₁₀ x and log₁₀ y; its slope is the exponent
   */
  public static LineFit ofLogarithms(double[] x, double[] y) {
    for (double[] values : new double[][] {x, y}) {
      for (double value : values) {
        Require.positive("value", value, "", "only positive numbers have a logarithm");
      }
    }
    return of(Grid.map(x, StrictMath::log10), Grid.map(y, StrictMath::log10));
  }

  /**
   * The line.
   *
   * @param x where
   * @return y there
   */
  public double at(double x) {
    return slope * x + intercept;
  }

  @Override
  public String toString() {
    return "slope "
        + Digits.of(slope, 4)
        + (Double.isNaN(standardError) ? "" : " ± " + Digits.of(standardError, 2))
        + ", intercept "
        + Digits.of(intercept, 4);
  }
}
