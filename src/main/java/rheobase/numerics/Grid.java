package rheobase.numerics;

import java.util.function.DoubleUnaryOperator;
import rheobase.units.Require;

/** Evenly spaced numbers. */
public final class Grid {
  private Grid() {}

  /**
   * Numbers at equal distances, both ends included.
   *
   * @param first the first
   * @param last the last
   * @param count how many, at least two
   * @return the numbers; the ends are exact
   */
  public static double[] linspace(double first, double last, int count) {
    Require.finite("first", first, "", "give both ends of the grid");
    Require.finite("last", last, "", "give both ends of the grid");
    Require.atLeast("number of grid points", count, 2, "a grid has two ends");
    double[] points = new double[count];
    for (int i = 0; i < count; i++) {
      points[i] = first + (last - first) * i / (count - 1);
    }
    points[count - 1] = last;
    return points;
  }

  /**
   * Numbers in equal ratios, both ends included.
   *
   * @param first the first, positive
   * @param last the last, positive
   * @param count how many, at least two
   * @return the numbers; the ends are exact
   */
  public static double[] logspace(double first, double last, int count) {
    Require.positive("first", first, "", "ratios need positive ends");
    Require.positive("last", last, "", "ratios need positive ends");
    double[] points = linspace(StrictMath.log(first), StrictMath.log(last), count);
    for (int i = 0; i < count; i++) {
      points[i] = StrictMath.exp(points[i]);
    }
    points[0] = first;
    points[count - 1] = last;
    return points;
  }

  /**
   * A function of every number.
   *
   * @param points the numbers
   * @param function what to do with each, such as {@code neuron::rate}
   * @return as many numbers, in the same order
   */
  public static double[] map(double[] points, DoubleUnaryOperator function) {
    Require.present("function", function, "give one, such as x -> x * x");
    double[] values = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      values[i] = function.applyAsDouble(points[i]);
    }
    return values;
  }
}
