package rheobase.avalanche.critical;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * How strongly and how long activity fluctuates: both are largest near a critical point.
 *
 * @param mean of the activity
 * @param susceptibility the variance over the mean, 1 for a Poisson number
 * @param autocorrelation of neighbouring steps, about σ below the critical point
 * @param entropy of the activity's distribution, in bits
 */
public record Fluctuations(
    double mean, double susceptibility, double autocorrelation, double entropy) {

  /**
   * The fluctuations of an activity.
   *
   * @param activity in each step, two steps or more
   * @return its measures
   */
  public static Fluctuations of(int[] activity) {
    Require.present("activity", activity, "count spikes in bins");
    Require.atLeast("number of steps", activity.length, 2, "fluctuations need time");
    double n = activity.length;
    double mean = Arrays.stream(activity).asDoubleStream().sum() / n;
    double squares = 0;
    double products = 0;
    for (int t = 0; t < activity.length; t++) {
      squares += (activity[t] - mean) * (activity[t] - mean);
      products += t == 0 ? 0 : (activity[t] - mean) * (activity[t - 1] - mean);
    }
    int least = Arrays.stream(activity).min().orElseThrow();
    int most = Arrays.stream(activity).max().orElseThrow();
    long[] counts = new long[Math.addExact(Math.subtractExact(most, least), 1)];
    for (int a : activity) {
      counts[a - least]++;
    }
    return new Fluctuations(
        mean, squares / (n - 1) / mean, products / squares, Information.entropy(counts));
  }

  @Override
  public String toString() {
    return "mean "
        + Digits.of(mean, 4)
        + ", variance over mean "
        + Digits.of(susceptibility, 3)
        + ", autocorrelation "
        + Digits.of(autocorrelation, 3)
        + ", entropy "
        + Digits.of(entropy, 3)
        + " bits";
  }
}
