package rheobase.numerics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where a function of one variable vanishes, by Brent's method (Apache Commons Math). */
public final class Roots {
  private static final int MOST_EVALUATIONS = 1000;

  private Roots() {}

  /**
   * The root between two points at which the function has opposite signs.
   *
   * @param function a continuous function
   * @param low one end
   * @param high the other end, above {@code low}
   * @return a root, to 10⁻¹² relative to the interval's larger end
   * @throws IllegalArgumentException if the function has the same sign at both ends
   */
  public static double between(DoubleUnaryOperator function, double low, double high) {
    double atLow = function.applyAsDouble(low);
    double atHigh = function.applyAsDouble(high);
    if (!(low < high) || !(atLow * atHigh <= 0)) {
      throw new IllegalArgumentException(
          "no change of sign between "
              + low
              + " (value "
              + atLow
              + ") and "
              + high
              + " (value "
              + atHigh
              + "); choose ends on either side of the root");
    }
    double accuracy = 1e-12 * Math.max(1e-3, Math.max(Math.abs(low), Math.abs(high)));
    return new BrentSolver(1e-14, accuracy)
        .solve(MOST_EVALUATIONS, function::applyAsDouble, low, high);
  }

  /**
   * The roots at which the function changes its sign from one point of a grid to the next.
   *
   * @param function where it is NaN it has no root
   * @param from the first point
   * @param to the end of the grid, not itself a point
   * @param step from point to point, shorter than two roots are apart
   * @return the roots, ascending
   */
  public static List<Double> all(
      DoubleUnaryOperator function, double from, double to, double step) {
    List<Double> found = new ArrayList<>();
    double before = function.applyAsDouble(from);
    for (double x = from + step; x < to; x += step) {
      double now = function.applyAsDouble(x);
      if (before * now < 0) { // false where either is NaN
        found.add(between(function, x - step, x));
      }
      before = now;
    }
    return found;
  }
}
