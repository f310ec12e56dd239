package rheobase.numerics.algebra;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import rheobase.units.Digits;

/**
 * An eigenvalue of a real matrix: how fast a small displacement along its direction grows, and how
 * fast it turns meanwhile.
 *
 * @param real its real part, a growth per ms where the matrix is a Jacobian
 * @param imaginary its imaginary part, an angular frequency in rad/ms; of a pair, one is positive
 */
public record Eigenvalue(double real, double imaginary) {

  /**
   * All eigenvalues of a matrix. A 2 × 2 matrix is solved in closed form; a larger one by Apache
   * Commons Math, after division by its largest element, without which that library loses digits.
   *
   * @param matrix a square matrix, row by row
   * @return as many as the matrix has rows: the largest real part first, and of a pair the positive
   *     imaginary part first
   */
  public static Eigenvalue[] of(double[][] matrix) {
    int n = matrix.length;
    if (n == 1) {
      return new Eigenvalue[] {new Eigenvalue(matrix[0][0], 0)};
    }
    return n == 2 ? ofTwo(matrix) : ofMany(matrix);
  }

  private static Eigenvalue[] ofTwo(double[][] m) {
    double half = (m[0][0] + m[1][1]) / 2;
    double difference = (m[0][0] - m[1][1]) / 2;
    double under = difference * difference + m[0][1] * m[1][0]; // (tr/2)² − det, uncancelled
    double root = Math.sqrt(Math.abs(under));
    return under < 0
        ? new Eigenvalue[] {new Eigenvalue(half, root), new Eigenvalue(half, -root)}
        : new Eigenvalue[] {new Eigenvalue(half + root, 0), new Eigenvalue(half - root, 0)};
  }

  private static Eigenvalue[] ofMany(double[][] matrix) {
    double largest =
        Stream.of(matrix).flatMapToDouble(java.util.Arrays::stream).map(Math::abs).max().orElse(0);
    if (!(largest > 0 && Double.isFinite(largest))) {
      return IntStream.range(0, matrix.length)
          .mapToObj(i -> new Eigenvalue(largest == 0 ? 0 : Double.NaN, 0))
          .toArray(Eigenvalue[]::new);
    }
    var scaled = new Array2DRowRealMatrix(matrix).scalarMultiply(1 / largest);
    var found = new EigenDecomposition(scaled);
    return IntStream.range(0, matrix.length)
        .mapToObj(
            i ->
                new Eigenvalue(
                    largest * found.getRealEigenvalue(i), largest * found.getImagEigenvalue(i)))
        .sorted(
            Comparator.comparingDouble(Eigenvalue::real)
                .thenComparingDouble(Eigenvalue::imaginary)
                .reversed())
        .toArray(Eigenvalue[]::new);
  }

  /**
   * Its distance from zero.
   *
   * @return √(real² + imaginary²)
   */
  public double modulus() {
    return StrictMath.hypot(real, imaginary);
  }

  @Override
  public String toString() {
    if (imaginary == 0) {
      return Digits.of(real, 4);
    }
    String sign = imaginary < 0 ? " − " : " + ";
    return Digits.of(real, 4) + sign + Digits.of(Math.abs(imaginary), 4) + "i";
  }
}
