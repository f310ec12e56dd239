package rheobase.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.units.Require;

/**
 * The linear flow dx/dt = A x + b, followed exactly.
 *
 * <p>With the input as one more variable that stands still at 1, a step of any length is one matrix
 * exponential:
 *
 * <pre>
 *   (x(t), 1) = e^{Bt} (x(0), 1),   B = [[A, b], [0, 0]]
 * </pre>
 *
 * <p>which holds for a singular A too. The exponential is its power series, after halving t until
 * |B| t ≤ ½, and squared back; its relative error is a few 10⁻¹⁵ per squaring.
 */
public final class LinearFlow {
  private static final int TERMS = 18; // 2⁻¹⁸/18! is 6·10⁻²² of the sum

  private final double[][] extended;

  private LinearFlow(double[][] extended) {
    this.extended = extended;
  }

  /**
   * A flow.
   *
   * @param matrix A, row by row
   * @param input b, one number a row
   * @return the flow
   * @throws IllegalArgumentException if the matrix is not square, or the input of another length
   */
  public static LinearFlow of(double[][] matrix, double[] input) {
    Require.present("matrix of the flow", matrix, "give one row for each variable");
    Require.present("input of the flow", input, "give one number for each variable");
    int n = matrix.length;
    double[][] extended = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      if (matrix[i].length != n || input.length != n) {
        throw new IllegalArgumentException(
            "row %d of the matrix has %d entries and the input %d, but there are %d variables; give a"
                    .formatted(i + 1, matrix[i].length, input.length, n)
                + " square matrix, and one input for each row");
      }
      for (int j = 0; j < n; j++) {
        extended[i][j] = Require.finite("entry of the matrix", matrix[i][j], "", "give numbers");
      }
      extended[i][n] = Require.finite("input", input[i], "", "give numbers");
    }
    return new LinearFlow(extended);
  }

  /**
   * Where a state is after a time.
   *
   * @param start x(0)
   * @param time t, of either sign
   * @return x(t)
   */
  public double[] after(double[] start, double time) {
    return times(exponential(time), start);
  }

  /**
   * The states on the way, equally spaced in time.
   *
   * @param start x(0)
   * @param time how long
   * @param steps how many steps the time is cut into, each exact
   * @return {@code steps + 1} states, the start first
   */
  public List<double[]> path(double[] start, double time, int steps) {
    Require.atLeast("number of steps", steps, 1, "each is exact, so one gives the end");
    double[][] step = exponential(time / steps);
    List<double[]> states = new ArrayList<>(List.of(start.clone()));
    for (int k = 0; k < steps; k++) {
      states.add(times(step, states.get(k)));
    }
    return states;
  }

  private static double[] times(double[][] step, double[] x) {
    int n = x.length;
    double[] next = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = step[i][n];
      for (int j = 0; j < n; j++) {
        sum += step[i][j] * x[j];
      }
      next[i] = sum;
    }
    return next;
  }

  private double[][] exponential(double time) {
    double norm = 0;
    for (double[] row : extended) {
      norm = Math.max(norm, Arrays.stream(row).map(Math::abs).sum());
    }
    int halvings = Math.max(0, Math.getExponent(norm * Math.abs(time)) + 2);
    double scale = time * StrictMath.scalb(1.0, -halvings);
    double[][] power = identity(extended.length);
    double[][] sum = identity(extended.length);
    for (int k = 1; k < TERMS; k++) {
      power = product(power, extended, scale / k); // (B t)ᵏ/k!
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum.length; j++) {
          sum[i][j] += power[i][j];
        }
      }
    }
    for (int k = 0; k < halvings; k++) {
      sum = product(sum, sum, 1);
    }
    return sum;
  }

  private static double[][] identity(int n) {
    double[][] one = new double[n][n];
    for (int i = 0; i < n; i++) {
      one[i][i] = 1;
    }
    return one;
  }

  private static double[][] product(double[][] a, double[][] b, double factor) {
    int n = a.length;
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double each = factor * a[i][k];
        if (each != 0) {
          for (int j = 0; j < n; j++) {
            product[i][j] += each * b[k][j];
          }
        }
      }
    }
    return product;
  }
}
