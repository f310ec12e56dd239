package rheobase.avalanche;

import rheobase.avalanche.fit.PowerLawFit;
import rheobase.numerics.algebra.LineFit;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * The relation that ties the exponents of crackling noise, (α − 1)/(τ − 1) = γ, and by how much it
 * is missed.
 *
 * <p>With P(S) ∝ S^−τ, P(T) ∝ T^−α and ⟨S⟩ ∝ T^γ it follows from P(S) dS = P(T) dT; for critical
 * branching (2 − 1)/(3/2 − 1) = 2. It must hold at a critical point, but anything with three power
 * laws and sizes that follow from durations has it too.
 *
 * @param sizeExponent τ
 * @param sizeError its standard error
 * @param durationExponent α
 * @param durationError its standard error
 * @param fitted γ from mean sizes
 * @param fittedError its standard error
 */
@From("sethna2001")
public record ExponentRelation(
    double sizeExponent,
    double sizeError,
    double durationExponent,
    double durationError,
    double fitted,
    double fittedError) {

  /**
   * Checks the exponents.
   *
   * @throws IllegalArgumentException if τ is 1, where the relation says nothing
   */
  public ExponentRelation {
    boolean says = Double.isFinite(sizeExponent) && sizeExponent != 1;
    String way = "the relation divides by τ − 1";
    Require.that(says, "exponent of the sizes", sizeExponent, "", "must be a number but 1", way);
    Require.finite("exponent of the durations", durationExponent, "", "fit the durations");
    Require.finite("exponent of the mean sizes", fitted, "", "fit the mean sizes");
  }

  /**
   * The relation between three fits.
   *
   * @param sizes a power law fitted to the sizes
   * @param durations a power law fitted to the durations
   * @param meanSizes the line through the logarithms of the mean sizes
   * @return the relation
   */
  public static ExponentRelation of(PowerLawFit sizes, PowerLawFit durations, LineFit meanSizes) {
    return new ExponentRelation(
        sizes.exponent(),
        sizes.standardError(),
        durations.exponent(),
        durations.standardError(),
        meanSizes.slope(),
        meanSizes.standardError());
  }

  /** {@return the γ that the exponents of sizes and durations ask for, (α − 1)/(τ − 1)} */
  public double predicted() {
    return (durationExponent - 1) / (sizeExponent - 1);
  }

  /** {@return the standard error of the predicted γ, from those of both exponents} */
  public double predictedError() {
    double byDuration = durationError / (sizeExponent - 1);
    double bySize = predicted() * sizeError / (sizeExponent - 1);
    return StrictMath.hypot(byDuration, bySize);
  }

  /** {@return the distance to criticality, |γ predicted − γ fitted|} */
  @From("ma2019")
  public double distance() {
    return StrictMath.abs(predicted() - fitted);
  }

  /** {@return the standard error of the distance} */
  public double distanceError() {
    return StrictMath.hypot(predictedError(), fittedError);
  }

  @Override
  public String toString() {
    return "γ = "
        + Digits.of(fitted, 3)
        + " ± "
        + Digits.of(fittedError, 2)
        + " from mean sizes, "
        + Digits.of(predicted(), 3)
        + " ± "
        + Digits.of(predictedError(), 2)
        + " from (α − 1)/(τ − 1); apart by "
        + Digits.of(distance(), 2)
        + " ± "
        + Digits.of(distanceError(), 2);
  }
}
