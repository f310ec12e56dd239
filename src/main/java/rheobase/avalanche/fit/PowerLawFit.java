package rheobase.avalanche.fit;

import java.util.List;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * A power law fitted to a sample, with what a sceptic asks for.
 *
 * @param law the power law of greatest likelihood between its cut-offs
 * @param standardError of the exponent, 1/√(n Var ln x), for cut-offs given beforehand
 * @param distance the Kolmogorov–Smirnov distance between law and sample, from cut-off to cut-off
 * @param logLikelihood the logarithm of the likelihood, over the values between the cut-offs
 * @param size how many values lie between the cut-offs
 * @param sample all values
 * @param cutOffs how the cut-offs were chosen
 */
public record PowerLawFit(
    PowerLaw law,
    double standardError,
    double distance,
    double logLikelihood,
    int size,
    Sample sample,
    CutOffs cutOffs) {

  /**
   * Fits a power law.
   *
   * @param sample the values
   * @param cutOffs where the law is to hold, or how that is to be found out
   * @return the fit
   * @throws IllegalArgumentException if fewer than two distinct values lie between the cut-offs
   */
  public static PowerLawFit of(Sample sample, CutOffs cutOffs) {
    Require.present("sample", sample, "make one with Sample.of(…)");
    Require.present("cut-offs", cutOffs, "take CutOffs.scanned(), or between(a, b)");
    return Scan.fit(sample, cutOffs);
  }

  /** The fit of a window that has found its exponent. */
  static PowerLawFit of(Window window, double distance, Sample sample, CutOffs cutOffs) {
    double error = window.standardError();
    double likelihood = window.logLikelihood();
    return new PowerLawFit(
        window.law(), error, distance, likelihood, window.size(), sample, cutOffs);
  }

  /** {@return the exponent α} */
  public double exponent() {
    return law.exponent();
  }

  /** {@return the lower cut-off} */
  public double lower() {
    return law.lower();
  }

  /** {@return the upper cut-off, or ∞} */
  public double upper() {
    return law.upper();
  }

  /** {@return the share of all values that lies between the cut-offs} */
  public double share() {
    return (double) size / sample.size();
  }

  /**
   * Over how many decades the law was seen to hold: a cut-off beyond the last value it describes
   * adds nothing.
   *
   * @return log₁₀ of the last value between the cut-offs over the lower one
   */
  public double decades() {
    double last = sample.value(sample.indexOf(StrictMath.nextUp(law.upper())) - 1);
    return StrictMath.log10(last / law.lower());
  }

  /**
   * How plausible the power law is: how far its own samples lie from their fits.
   *
   * @param replicates how many samples; 1000 give p to ± 0.015
   * @param seed where chance enters
   * @return the share that lies as far, with the scatter of the exponent
   */
  public Bootstrap bootstrap(int replicates, Seed seed) {
    return Bootstrap.of(this, replicates, seed);
  }

  /**
   * The power law against a rival, between the same cut-offs.
   *
   * @param rival which
   * @return who fits better, and how surely
   */
  public Comparison against(Rival rival) {
    return Comparison.of(this, rival);
  }

  /**
   * What is to be said about the power law, after its bootstrap and against all its rivals.
   *
   * @param replicates how many samples the bootstrap has
   * @param seed where chance enters
   * @return the verdict
   */
  public Verdict verdict(int replicates, Seed seed) {
    return Verdict.of(this, replicates, seed);
  }

  /**
   * {@return what speaks against taking the exponent at its word, each in a sentence; or nothing}
   */
  public List<String> warnings() {
    return Warnings.of(this);
  }

  @Override
  public String toString() {
    double b = law.upper();
    return "P(x) ∝ x^"
        + Digits.of(-law.exponent(), 4)
        + " ± "
        + Digits.of(standardError, 2)
        + (b < Double.POSITIVE_INFINITY
            ? " for x from " + Digits.of(law.lower(), 6) + " to " + Digits.of(b, 6)
            : " for x ≥ " + Digits.of(law.lower(), 6))
        + " ("
        + size
        + " of "
        + sample.size()
        + " values, KS distance "
        + Digits.of(distance, 2)
        + ")";
  }
}
