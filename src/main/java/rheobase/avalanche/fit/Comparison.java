package rheobase.avalanche.fit;

import rheobase.avalanche.tail.Tail;
import rheobase.numerics.special.Gaussian;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * A power law against a rival, by the ratio of their likelihoods.
 *
 * <p>R = Σ ln p(x) − ln q(x) is positive where the power law p fits better than the rival q.
 * Whether its sign is to be trusted, Vuong's z = R/(√n σ) says, with σ the standard deviation of
 * the terms of the sum. Where the power law is nested in the rival, R cannot be positive and −2R is
 * χ² of one degree.
 *
 * @param kind which rival
 * @param rival as it was fitted
 * @param ratio R, in units of the natural logarithm
 * @param z R/(√n σ); NaN if nested
 * @param p how often chance alone gives so large a difference
 * @param nested whether the power law is a case of the rival
 */
@From("vuong1989")
public record Comparison(Rival kind, Tail rival, double ratio, double z, double p, boolean nested) {
  private static final double CLEAR = 0.1;

  /** Who fits better. */
  public enum Winner {
    /** The power law. */
    POWER_LAW,
    /** The rival. */
    RIVAL,
    /** Nobody can tell. */
    NEITHER
  }

  /**
   * Fits a rival and compares.
   *
   * @param fit the power law
   * @param kind which rival
   * @return the comparison
   */
  public static Comparison of(PowerLawFit fit, Rival kind) {
    Require.present("rival", kind, "such as Rival.LOGNORMAL");
    Tail rival = kind.fit(fit);
    var seen = Seen.of(fit);
    double[] ours = fit.law().logProbabilities(seen.values());
    double[] theirs = rival.logProbabilities(seen.values());
    double n = seen.size();
    double sum = 0;
    for (int i = 0; i < ours.length; i++) {
      sum += seen.counts()[i] * (ours[i] - theirs[i]);
    }
    boolean nested = kind == Rival.CUT_OFF_POWER_LAW;
    if (nested) {
      double ratio = StrictMath.min(sum, 0);
      double p = Gaussian.beyond(StrictMath.sqrt(-2 * ratio)); // −2R is χ² of one degree
      return new Comparison(kind, rival, ratio, Double.NaN, p, true);
    }
    double squares = 0;
    for (int i = 0; i < ours.length; i++) {
      double d = ours[i] - theirs[i] - sum / n;
      squares += seen.counts()[i] * d * d;
    }
    double z = sum / StrictMath.sqrt(squares); // R/(√n σ), σ² = Σ d²/n
    return new Comparison(kind, rival, sum, z, Gaussian.beyond(z), false);
  }

  /** {@return who fits better, with p below 0.1} */
  public Winner winner() {
    if (!(p < CLEAR)) {
      return Winner.NEITHER;
    }
    return ratio > 0 ? Winner.POWER_LAW : Winner.RIVAL;
  }

  @Override
  public String toString() {
    String who =
        switch (winner()) {
          case POWER_LAW -> "the power law fits better";
          case RIVAL -> "the rival fits better";
          case NEITHER -> "undecided";
        };
    return rival.name()
        + ": R = "
        + Digits.of(ratio, 3)
        + (nested ? "" : ", z = " + Digits.of(z, 3))
        + ", p = "
        + Digits.of(p, 2)
        + ", "
        + who;
  }
}
