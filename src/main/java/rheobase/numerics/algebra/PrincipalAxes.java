package rheobase.numerics.algebra;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rheobase.units.Require;

/**
 * The eigenvalues and orthogonal directions of a symmetric matrix, by Jacobi's rotations.
 *
 * <pre>
 *   A = Σ λₖ vₖ vₖᵀ,   λ₁ ≥ λ₂ ≥ …,   vᵢ · vⱼ = δᵢⱼ
 * </pre>
 *
 * <p>Each rotation makes one pair of elements off the diagonal vanish; after some five sweeps over
 * all pairs what is left of them is lost in rounding.
 *
 * @param values λ, the largest first
 * @param directions v, one for each value, of length 1; the last element that is not 0 is positive
 */
public record PrincipalAxes(List<Double> values, List<List<Double>> directions) {
  private static final int MOST_SWEEPS = 60;
  private static final double NOTHING = 1e-15; // of the whole matrix

  /** Copies the lists. */
  public PrincipalAxes {
    values = List.copyOf(values);
    directions = directions.stream().map(List::copyOf).toList();
  }

  /**
   * The axes of a matrix.
   *
   * @param matrix A, row by row
   * @return its eigenvalues and directions
   * @throws IllegalArgumentException if A is not square and symmetric, to 10⁻⁹ of its largest
   */
  public static PrincipalAxes of(double[][] matrix) {
    Require.present("matrix", matrix, "give one row for each parameter");
    int n = matrix.length;
    Require.atLeast("rows of the matrix", n, 1, "give one row for each parameter");
    double[][] a = new double[n][];
    double[][] v = new double[n][n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
      v[i][i] = 1;
      for (double each : a[i]) {
        largest = StrictMath.max(largest, StrictMath.abs(each));
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double gap = a[i].length == n ? a[i][j] - a[j][i] : Double.NaN;
        String rule = "must be 0";
        String way = "give a square symmetric matrix, such as a Hessian";
        boolean alike = StrictMath.abs(gap) <= 1e-9 * largest;
        Require.that(alike, "element less the one across the diagonal", gap, "", rule, way);
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && off(a) > NOTHING * largest; sweep++) {
      for (int p = 0; p < n - 1; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> -a[k][k]))
            .mapToInt(k -> k)
            .toArray();
    return new PrincipalAxes(
        IntStream.of(order).mapToObj(k -> a[k][k]).toList(),
        IntStream.of(order).mapToObj(k -> column(v, k)).toList());
  }

  private static double off(double[][] a) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        most = StrictMath.max(most, StrictMath.abs(a[i][j]));
      }
    }
    return most;
  }

  /** Turns the plane of two axes until their common element is 0. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double cot = (a[q][q] - a[p][p]) / (2 * a[p][q]); // cot 2φ
    double sign = cot < 0 ? -1 : 1;
    double t = sign / (StrictMath.abs(cot) + StrictMath.hypot(1, cot)); // tan φ, the smaller root
    double c = 1 / StrictMath.hypot(1, t);
    double s = t * c;
    for (double[] row : a) {
      turn(row, p, q, c, s); // A R
    }
    for (int k = 0; k < a.length; k++) {
      double up = c * a[p][k] - s * a[q][k]; // Rᵀ (A R)
      a[q][k] = s * a[p][k] + c * a[q][k];
      a[p][k] = up;
    }
    for (double[] row : v) {
      turn(row, p, q, c, s);
    }
  }

  private static void turn(double[] row, int p, int q, double c, double s) {
    double left = c * row[p] - s * row[q];
    row[q] = s * row[p] + c * row[q];
    row[p] = left;
  }

  private static List<Double> column(double[][] v, int k) {
    double sign = 1;
    for (double[] row : v) {
      sign = row[k] == 0 ? sign : StrictMath.signum(row[k]);
    }
    double to = sign;
    return Stream.of(v).map(row -> to * row[k]).toList();
  }
}
