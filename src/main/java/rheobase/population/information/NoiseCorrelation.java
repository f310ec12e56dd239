package rheobase.population.information;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.NonSymmetricMatrixException;
import rheobase.numerics.special.Fourier;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The matrix R of noise correlations of a pool: 1 on its diagonal, positive definite.
 *
 * <p>The structured ones are never written out, so that ten thousand units cost no more than ten
 * thousand steps (a ring: n log n).
 */
public sealed interface NoiseCorrelation {

  /** {@return how many units there are} */
  int units();

  /**
   * Multiplies.
   *
   * @param x a number for each unit
   * @return R x
   */
  double[] times(double[] x);

  /**
   * Solves.
   *
   * @param x a number for each unit
   * @return R⁻¹ x
   */
  double[] solve(double[] x);

  /**
   * Makes independent noise correlated.
   *
   * @param z independent numbers of variance 1, one for each unit
   * @return numbers whose correlations are R
   */
  double[] correlate(double[] z);

  /**
   * {@return the diagonal of R⁻¹, at least 1: one over the part of each unit's noise that is its
   * own}
   */
  double[] inverseDiagonal();

  /**
   * Units whose noise is their own.
   *
   * @param units n, at least 1
   */
  record Independent(int units) implements NoiseCorrelation {

    /** Refuses an empty pool. */
    public Independent {
      Require.atLeast("number of units", units, 1, "a pool has at least one");
    }

    @Override
    public double[] times(double[] x) {
      return x.clone();
    }

    @Override
    public double[] solve(double[] x) {
      return x.clone();
    }

    @Override
    public double[] correlate(double[] z) {
      return z.clone();
    }

    @Override
    public double[] inverseDiagonal() {
      return alike(units, 1);
    }
  }

  /**
   * Units of which any two share the same correlation: R has the eigenvalue 1 + (n − 1) r along the
   * mean of all and 1 − r across it.
   *
   * @param units n, at least 1
   * @param r above −1/(n − 1), below 1
   */
  record Uniform(int units, @In("") double r) implements NoiseCorrelation {

    /** Refuses a correlation that no noise can have. */
    public Uniform {
      Require.atLeast("number of units", units, 1, "a pool has at least one");
      double least = units > 1 ? -1.0 / (units - 1) : -1;
      String rule = String.format(Locale.ROOT, "must lie above %.4g and below 1", least);
      String way = "n units cannot all oppose one another by more than 1/(n − 1)";
      Require.that(r > least && r < 1, "noise correlation", r, "", rule, way);
    }

    @Override
    public double[] times(double[] x) {
      return scaled(x, 1 + (units - 1) * r, 1 - r);
    }

    @Override
    public double[] solve(double[] x) {
      return scaled(x, 1 / (1 + (units - 1) * r), 1 / (1 - r));
    }

    @Override
    public double[] correlate(double[] z) {
      return scaled(z, StrictMath.sqrt(1 + (units - 1) * r), StrictMath.sqrt(1 - r));
    }

    @Override
    public double[] inverseDiagonal() {
      return alike(units, (1 / (1 + (units - 1) * r) + (units - 1) / (1 - r)) / units);
    }

    private static double[] scaled(double[] x, double along, double across) {
      double mean = Arrays.stream(x).sum() / x.length;
      return Arrays.stream(x).map(v -> along * mean + across * (v - mean)).toArray();
    }
  }

  /**
   * Units on a ring whose correlation depends on their distance only: R is circulant, and its
   * eigenvalues are the Fourier transform of its first row.
   */
  final class Ring implements NoiseCorrelation {
    private final double[] eigenvalues;

    private Ring(double[] eigenvalues) {
      this.eigenvalues = eigenvalues;
    }

    /**
     * Units at even distances round a circle.
     *
     * @param units n, at least 2
     * @param correlation r(Δ) of two units at a distance Δ, in rad, above 0 and at most π
     * @return R
     * @throws IllegalArgumentException if no noise has these correlations
     */
    public static Ring of(int units, DoubleUnaryOperator correlation) {
      Require.atLeast("number of units", units, 2, "a ring has at least two");
      double[] re = new double[units];
      double[] im = new double[units];
      re[0] = 1;
      for (int j = 1; j < units; j++) {
        re[j] = correlation.applyAsDouble(2 * StrictMath.PI * StrictMath.min(j, units - j) / units);
      }
      Fourier.ofLength(units).transform(re, im);
      for (double value : re) {
        String way = "correlations must fall with the distance fast enough, and not below zero";
        Require.that(value > 0, "eigenvalue of R", value, "", "must be positive", way);
      }
      return new Ring(re);
    }

    @Override
    public int units() {
      return eigenvalues.length;
    }

    @Override
    public double[] times(double[] x) {
      return filtered(x, v -> v);
    }

    @Override
    public double[] solve(double[] x) {
      return filtered(x, v -> 1 / v);
    }

    @Override
    public double[] correlate(double[] z) {
      return filtered(z, StrictMath::sqrt);
    }

    @Override
    public double[] inverseDiagonal() {
      return alike(units(), Arrays.stream(eigenvalues).map(v -> 1 / v).average().orElseThrow());
    }

    private double[] filtered(double[] x, DoubleUnaryOperator f) {
      int n = units();
      double[] re = x.clone();
      double[] im = new double[n];
      Fourier fourier = Fourier.ofLength(n);
      fourier.transform(re, im);
      for (int k = 0; k < n; k++) {
        double factor = f.applyAsDouble(eigenvalues[k]) / n;
        re[k] *= factor;
        im[k] *= -factor; // conjugate: the way back is the way there
      }
      fourier.transform(re, im);
      return re;
    }
  }

  /** Correlations given one by one, as from a recording; solved by Cholesky's decomposition. */
  final class Measured implements NoiseCorrelation {
    private final Array2DRowRealMatrix matrix;
    private final CholeskyDecomposition root;

    private Measured(Array2DRowRealMatrix matrix, CholeskyDecomposition root) {
      this.matrix = matrix;
      this.root = root;
    }

    /**
     * A matrix as it stands.
     *
     * @param matrix R, row by row, symmetric and positive definite, with 1 on its diagonal
     * @return R
     * @throws IllegalArgumentException if it is not
     */
    public static Measured of(double[][] matrix) {
      Require.present("matrix of correlations", matrix, "give a row for each unit");
      Require.atLeast("number of units", matrix.length, 1, "a pool has at least one");
      for (int i = 0; i < matrix.length; i++) {
        Require.that(
            matrix[i].length == matrix.length && StrictMath.abs(matrix[i][i] - 1) < 1e-9,
            "correlation of unit " + i + " with itself",
            matrix[i].length > i ? matrix[i][i] : Double.NaN,
            "",
            "must be 1 in a square matrix",
            "divide covariances by both standard deviations");
      }
      try {
        var copy = new Array2DRowRealMatrix(matrix);
        return new Measured(copy, new CholeskyDecomposition(copy, 1e-12, 1e-14));
      } catch (NonSymmetricMatrixException | NonPositiveDefiniteMatrixException e) {
        throw new IllegalArgumentException(
            "the matrix of correlations must be symmetric and positive definite; measure more"
                + " trials than units, or leave units out",
            e);
      }
    }

    @Override
    public int units() {
      return matrix.getRowDimension();
    }

    @Override
    public double[] times(double[] x) {
      return matrix.operate(x);
    }

    @Override
    public double[] solve(double[] x) {
      return root.getSolver().solve(new ArrayRealVector(x)).toArray();
    }

    @Override
    public double[] correlate(double[] z) {
      return root.getL().operate(z);
    }

    @Override
    public double[] inverseDiagonal() {
      var inverse = root.getSolver().getInverse();
      return IntStream.range(0, units()).mapToDouble(i -> inverse.getEntry(i, i)).toArray();
    }
  }

  private static double[] alike(int units, double value) {
    double[] all = new double[units];
    Arrays.fill(all, value);
    return all;
  }
}
