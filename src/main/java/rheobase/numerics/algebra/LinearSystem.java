package rheobase.numerics.algebra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/** Linear equations A x = b, solved by Apache Commons Math. */
public final class LinearSystem {
  private LinearSystem() {}

  /**
   * Solves A x = b for a square matrix, by LU decomposition.
   *
   * @param matrix A, row by row
   * @param right b, one number a row
   * @return x
   * @throws IllegalArgumentException if the matrix is singular
   */
  public static double[] solve(double[][] matrix, double[] right) {
    try {
      return new LUDecomposition(new Array2DRowRealMatrix(matrix))
          .getSolver()
          .solve(new ArrayRealVector(right))
          .toArray();
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException(
          "the "
              + matrix.length
              + " × "
              + matrix.length
              + " matrix is singular: its equations have no or many solutions",
          e);
    }
  }

  /**
   * Finds the x that makes |A x − b| least, by QR decomposition.
   *
   * @param matrix A, row by row, with at least as many rows as columns
   * @param right b, one number a row
   * @return x
   * @throws IllegalArgumentException if two columns of A say the same
   */
  public static double[] leastSquares(double[][] matrix, double[] right) {
    try {
      return new QRDecomposition(new Array2DRowRealMatrix(matrix), 1e-12)
          .getSolver()
          .solve(new ArrayRealVector(right))
          .toArray();
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException(
          "the columns of the matrix depend on one another; leave one of them out", e);
    }
  }
}
