package rheobase.avalanche.critical;

import rheobase.numerics.Chance;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * Branching that an input keeps going: A(t + 1) is Poisson with mean m A(t) + h.
 *
 * <p>Its mean is h/(1 − m), its autocorrelation m^k. Seen through a share p of its units, drawn
 * anew in each step, the regression of A(t + k) on A(t) is b m^k with b = p/(p + (1 − p)(1 − m²)),
 * so that one step alone makes it look farther from critical than it is.
 *
 * @param ratio m, the branching ratio, from 0 to below 1
 * @param input h, the mean number activated from outside in each step, positive
 */
@From("wilting2018")
public record DrivenBranching(double ratio, double input) {
  /**
   * The process.
   *
   * @throws IllegalArgumentException if the ratio is not in [0, 1) or the input not positive
   */
  public DrivenBranching {
    boolean settles = ratio >= 0 && ratio < 1;
    String way = "with an input it would grow for ever";
    Require.that(settles, "branching ratio", ratio, "", "must lie from 0 to below 1", way);
    Require.positive("input", input, "", "without any, all activity ends");
  }

  /**
   * The process of a given mean activity.
   *
   * @param ratio m, from 0 to below 1
   * @param mean the mean activity, positive
   * @return the process with h = (1 − m) mean
   */
  public static DrivenBranching ofMean(double ratio, double mean) {
    return new DrivenBranching(ratio, (1 - ratio) * mean);
  }

  /** {@return the mean activity, h/(1 − m)} */
  public double mean() {
    return input / (1 - ratio);
  }

  /**
   * The factor b by which subsampling lowers every regression slope.
   *
   * @param share of the units that is seen, above 0, up to 1
   * @return b = p/(p + (1 − p)(1 − m²))
   */
  public double subsamplingFactor(double share) {
    Require.that(
        share > 0 && share <= 1, "share seen", share, "", "must lie in (0, 1]", "1 is all");
    return share / (share + (1 - share) * (1 - ratio * ratio));
  }

  /**
   * A course of activity, begun at its mean and settled for ten time constants.
   *
   * @param steps how many
   * @param seed where chance enters
   * @return how many were active in each step
   */
  public int[] draw(int steps, Seed seed) {
    Require.atLeast("number of steps", steps, 1, "draw at least one");
    Require.present("seed", seed, "write seed(7), any number will do");
    var chance = seed.stream("activity");
    long active = StrictMath.round(mean());
    int settle = (int) StrictMath.min(1e6, StrictMath.ceil(10 / (1 - ratio)));
    int[] activity = new int[steps];
    for (int t = -settle; t < steps; t++) {
      active = Chance.poisson(ratio * active + input, chance); // A(t+1) ~ Poisson(m A(t) + h)
      if (t >= 0) {
        activity[t] = Math.toIntExact(active);
      }
    }
    return activity;
  }

  /**
   * What is seen of an activity through some of its units.
   *
   * @param activity how many were active in each step
   * @param share the probability with which each of them is seen, from 0 to 1
   * @param seed where chance enters
   * @return how many were seen in each step
   */
  public static int[] subsampled(int[] activity, double share, Seed seed) {
    Require.present("activity", activity, "draw one");
    Require.within("share seen", share, 0, 1, "", "1 is all");
    Require.present("seed", seed, "write seed(7), any number will do");
    var chance = seed.stream("units seen");
    int[] seen = new int[activity.length];
    for (int t = 0; t < seen.length; t++) {
      seen[t] = (int) Chance.binomial(activity[t], share, chance);
    }
    return seen;
  }

  @Override
  public String toString() {
    return "driven branching of ratio "
        + Digits.of(ratio, 4)
        + " about "
        + Digits.of(mean(), 4)
        + " active units";
  }
}
