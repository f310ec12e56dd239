package rheobase.avalanche.fit;

import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * How far samples of the fitted law itself lie from their own fits: if hardly any lies as far as
 * the data do, the data are not of a power law.
 *
 * <p>Each replicate has as many values as the sample, between the cut-offs drawn from the law and
 * outside drawn again from the sample, and its cut-offs are chosen by the same rule. The standard
 * error of p is √(p(1 − p)/replicates). Where the rule was to take the widest range accepted, that
 * range is kept, and p is the one by which it was accepted.
 *
 * @param p the share of replicates at least as far from their fit as the sample is from its own
 * @param replicates how many were made; fewer than asked for if the thread was interrupted
 * @param complete whether all were made
 * @param exponentError the standard deviation of the exponent over replicates, which knows that the
 *     cut-offs were chosen too
 * @param lowerError the standard deviation of the lower cut-off over replicates
 */
@From("clauset2009")
public record Bootstrap(
    double p, int replicates, boolean complete, double exponentError, double lowerError) {
  private static final double CLEAR = 0.1;

  /**
   * Makes replicates and compares.
   *
   * @param fit the power law
   * @param replicates how many; 1000 give p to ± 0.015
   * @param seed where chance enters
   * @return how often a power law would look as bad
   */
  public static Bootstrap of(PowerLawFit fit, int replicates, Seed seed) {
    Require.present("fit", fit, "make one with PowerLaw.fit(…)");
    Require.present("seed", seed, "write seed(7), any number will do");
    Require.atLeast("number of replicates", replicates, 1, "1000 give p to ± 0.015");
    CutOffs rule =
        fit.cutOffs() instanceof CutOffs.Widest
            ? CutOffs.between(fit.lower(), fit.upper())
            : fit.cutOffs();
    var source = new Replicates(fit);
    int farther = 0;
    int made = 0;
    double[] exponent = new double[2];
    double[] lower = new double[2];
    for (; made < replicates && !Thread.currentThread().isInterrupted(); made++) {
      Sample drawn = source.draw(seed.stream("bootstrap", made));
      PowerLawFit again = Scan.fit(drawn, rule);
      farther += again.distance() >= fit.distance() ? 1 : 0;
      take(exponent, again.exponent() - fit.exponent());
      take(lower, again.lower() - fit.lower());
    }
    return new Bootstrap(
        (double) farther / made,
        made,
        made == replicates,
        deviation(exponent, made),
        deviation(lower, made));
  }

  private static void take(double[] sums, double x) {
    sums[0] += x;
    sums[1] += x * x;
  }

  private static double deviation(double[] sums, int n) {
    return StrictMath.sqrt(StrictMath.max(0, sums[1] - sums[0] * sums[0] / n) / (n - 1));
  }

  /** {@return the standard error of p, √(p(1 − p)/replicates)} */
  public double error() {
    return StrictMath.sqrt(p * (1 - p) / replicates);
  }

  /** {@return whether a power law is plausible, p ≥ 0.1} */
  public boolean plausible() {
    return p >= CLEAR;
  }

  @Override
  public String toString() {
    return (p == 0
            ? "p < " + Digits.of(1.0 / replicates, 1)
            : "p = " + Digits.of(p, 2) + " ± " + Digits.of(error(), 1))
        + " ("
        + replicates
        + " samples of the fitted law, cut-offs chosen anew; the exponent scatters by "
        + Digits.of(exponentError, 2)
        + (complete ? ")" : "; interrupted)");
  }
}
