package rheobase.phaseplane;

import java.util.Arrays;
import rheobase.numerics.algebra.LinearSystem;

/** The directions that belong to an eigenvalue, by inverse iteration. */
public final class Eigenvectors {
  private Eigenvectors() {}

  /**
   * The eigenvector of a pair of imaginary eigenvalues, by inverse iteration from a fixed start.
   *
   * @param a a real matrix
   * @param omega its eigenvalue is iω
   * @return a vector v with (A − iωE) v = 0 and length 1: its real part, then its imaginary part
   */
  public static double[][] imaginary(double[][] a, double omega) {
    int n = a.length;
    double[] right = new double[2 * n];
    Arrays.fill(right, 1);
    double shift = beside(a);
    double[][] block = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        block[i][j] = a[i][j];
        block[n + i][n + j] = a[i][j];
      }
      block[i][i] -= shift;
      block[n + i][n + i] -= shift;
      block[i][n + i] += omega;
      block[n + i][i] -= omega;
    }
    for (int k = 0; k < 4; k++) {
      right = LinearSystem.solve(block, right);
      double length = 0;
      for (double each : right) {
        length += each * each;
      }
      for (int i = 0; i < 2 * n; i++) {
        right[i] /= Math.sqrt(length);
      }
    }
    return new double[][] {Arrays.copyOf(right, n), Arrays.copyOfRange(right, n, 2 * n)};
  }

  /**
   * The direction along which a real eigenvalue acts.
   *
   * @param a a real matrix
   * @param lambda one of its real eigenvalues
   * @return a vector v with A v = λ v and length 1
   */
  public static double[] real(double[][] a, double lambda) {
    int n = a.length;
    double[] v = new double[n];
    Arrays.fill(v, 1);
    double[][] shifted = new double[n][];
    for (int i = 0; i < n; i++) {
      shifted[i] = a[i].clone();
      shifted[i][i] -= lambda + beside(a);
    }
    for (int k = 0; k < 4; k++) {
      v = LinearSystem.solve(shifted, v);
      double length = Math.sqrt(Arrays.stream(v).map(e -> e * e).sum());
      v = Arrays.stream(v).map(e -> e / length).toArray();
    }
    return v;
  }

  /**
   * How far beside an eigenvalue to iterate: a matrix that is only nearly singular can be solved. A
   * part of the matrix's own scale, for slow neurons have small entries.
   */
  private static double beside(double[][] a) {
    return 1e-6 * Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
  }
}
