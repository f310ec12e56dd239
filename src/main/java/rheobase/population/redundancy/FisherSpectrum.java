package rheobase.population.redundancy;

import java.util.List;
import rheobase.numerics.algebra.PrincipalAxes;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How strongly a performance depends on parameters, direction by direction: stiff along those with
 * a large eigenvalue, where a small change is noticed, sloppy along those with a small one.
 *
 * <p>The matrix behind it is the Hessian of a cost, or the Fisher information of what is measured
 * with independent normal errors:
 *
 * <pre>
 *   F = JᵀJ/σ²,   J_mk = ∂(measurement m)/∂(parameter k)
 * </pre>
 *
 * <p>Along an eigenvector of eigenvalue λ a parameter can be known, or must be kept, to 1/√λ.
 *
 * @param axes the eigenvalues, the stiffest first, and their directions
 */
@From("gutenkunst2007")
public record FisherSpectrum(PrincipalAxes axes) {
  private static final double ROUNDING = 1e-14;

  /** Refuses a spectrum without axes. */
  public FisherSpectrum {
    Require.present("axes of a spectrum", axes, "use FisherSpectrum.of(matrix)");
  }

  /**
   * The spectrum of a symmetric matrix.
   *
   * @param matrix a Hessian or a Fisher information, row by row
   * @return its spectrum
   */
  public static FisherSpectrum of(double[][] matrix) {
    return new FisherSpectrum(PrincipalAxes.of(matrix));
  }

  /**
   * The spectrum of what measurements say of parameters.
   *
   * @param sensitivities J, a row for each measurement, a column for each parameter
   * @param error σ of each measurement, in its unit, positive
   * @return the spectrum of F = JᵀJ/σ²; an eigenvalue below 10⁻¹⁴ of the largest is 0
   */
  public static FisherSpectrum ofSensitivities(double[][] sensitivities, double error) {
    Require.present("sensitivities", sensitivities, "give a row for each measurement");
    Require.atLeast("number of measurements", sensitivities.length, 1, "measure something");
    Require.positive("error of a measurement", error, "", "it is a standard deviation");
    int n = sensitivities[0].length;
    double[][] information = new double[n][n];
    for (double[] row : sensitivities) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          information[i][j] += row[i] * row[j] / (error * error); // F = JᵀJ/σ²
        }
      }
    }
    PrincipalAxes axes = PrincipalAxes.of(information);
    double nothing = ROUNDING * axes.values().get(0); // F has no negative eigenvalue
    List<Double> values = axes.values().stream().map(x -> x < nothing ? 0 : x).toList();
    return new FisherSpectrum(new PrincipalAxes(values, axes.directions()));
  }

  /** {@return the eigenvalues, the stiffest first} */
  public double[] eigenvalues() {
    return axes.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * A direction in the space of parameters.
   *
   * @param k which, from 0 for the stiffest
   * @return a vector of length 1
   */
  public double[] direction(int k) {
    return axes.directions().get(k).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Where a direction of two parameters points.
   *
   * @param k 0 for the stiff direction, 1 for the sloppy one
   * @return the angle from the axis of the first parameter, above −90 and at most 90 degrees
   */
  @In("degrees")
  public double angle(int k) {
    List<Double> v = axes.directions().get(k);
    Require.that(v.size() == 2, "parameters", v.size(), "", "must be two", "take direction(k)");
    double angle = StrictMath.toDegrees(StrictMath.atan2(v.get(1), v.get(0)));
    return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
  }

  /**
   * {@return the largest eigenvalue over the smallest, the condition number; infinite if one is 0}
   */
  @In("")
  public double condition() {
    return axes.values().get(0) / axes.values().get(axes.values().size() - 1);
  }

  @Override
  public String toString() {
    return "eigenvalues "
        + String.join(", ", axes.values().stream().map(x -> Digits.of(x, 3)).toList())
        + "; condition number "
        + Digits.of(condition(), 3);
  }
}
