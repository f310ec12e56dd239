package rheobase.phaseplane;

import java.util.Arrays;
import java.util.List;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * A linear flow in the plane: what any flow looks like close enough to an equilibrium, which lies
 * at the origin here.
 *
 * <pre>
 *   dx/dt = a x + b y
 *   dy/dt = c x + d y
 * </pre>
 *
 * @param a ∂(dx/dt)/∂x
 * @param b ∂(dx/dt)/∂y
 * @param c ∂(dy/dt)/∂x
 * @param d ∂(dy/dt)/∂y
 */
public record Linearisation(double a, double b, double c, double d) implements PlanarFlow {
  /** Refuses entries that are not finite. */
  public Linearisation {
    for (double entry : new double[] {a, b, c, d}) {
      Require.finite("entry of the matrix", entry, "", "give the four entries row by row");
    }
  }

  /**
   * A linear flow by its matrix.
   *
   * @param matrix its two rows
   * @return the flow
   */
  public static Linearisation of(double[][] matrix) {
    Require.present("matrix", matrix, "give two rows of two");
    if (matrix.length != 2 || matrix[0].length != 2 || matrix[1].length != 2) {
      throw new IllegalArgumentException(
          "a flow in the plane has a 2 × 2 matrix; this one is "
              + Arrays.deepToString(matrix)
              + "; give two rows of two");
    }
    return new Linearisation(matrix[0][0], matrix[0][1], matrix[1][0], matrix[1][1]);
  }

  /**
   * The flow next to an equilibrium, by its Jacobian.
   *
   * @param point an equilibrium in a plane
   * @return the flow in coordinates measured from it
   */
  public static Linearisation near(Equilibrium point) {
    Require.present("equilibrium", point, "take one of plane.equilibria()");
    return of(
        point.jacobian().stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  @Override
  public double[] at(double x, double y) {
    return new double[] {a * x + b * y, c * x + d * y};
  }

  /**
   * The trace (迹) of the matrix: the sum of the eigenvalues.
   *
   * @return τ = a + d
   */
  public double trace() {
    return a + d;
  }

  /**
   * The determinant of the matrix: the product of the eigenvalues.
   *
   * @return Δ = ad − bc
   */
  public double determinant() {
    return a * d - b * c;
  }

  /**
   * The eigenvalues of the matrix: λ = τ/2 ± √(τ²/4 − Δ).
   *
   * @return two, the larger real part first
   */
  public List<Eigenvalue> eigenvalues() {
    return List.of(Eigenvalue.of(matrix()));
  }

  /**
   * What the equilibrium at the origin is called.
   *
   * @return its kind, from the eigenvalues
   */
  public Stability kind() {
    return Stability.of(Eigenvalue.of(matrix()));
  }

  /**
   * The directions along which states move straight in or straight out.
   *
   * @return a vector of length 1 for each real eigenvalue, in their order; none for a focus
   */
  public List<double[]> directions() {
    return eigenvalues().stream()
        .filter(each -> each.imaginary() == 0)
        .map(each -> Eigenvectors.real(matrix(), each.real()))
        .toList();
  }

  private double[][] matrix() {
    return new double[][] {{a, b}, {c, d}};
  }

  @Override
  public String toString() {
    return "["
        + Digits.of(a, 4)
        + ", "
        + Digits.of(b, 4)
        + "; "
        + Digits.of(c, 4)
        + ", "
        + Digits.of(d, 4)
        + "]: "
        + kind()
        + ", τ = "
        + Digits.of(trace(), 4)
        + ", Δ = "
        + Digits.of(determinant(), 4)
        + ", eigenvalues "
        + eigenvalues().get(0)
        + " and "
        + eigenvalues().get(1);
  }
}
