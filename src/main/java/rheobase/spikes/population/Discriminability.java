package rheobase.spikes.population;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How far two stimuli lie apart in the answers they draw: d′ = (m₁ − m₂)/√((σ₁² + σ₂²)/2).
 *
 * <p>With normal answers of equal spread an ideal observer who is shown one of each tells them
 * apart with probability Φ(d′/√2): at d′ = 1 that is 76 %.
 *
 * @param index d′, negative if the first answers are the smaller; infinite or NaN if none varies
 * @param first the mean of the first answers
 * @param second the mean of the second answers
 * @param deviation the root mean square of both standard deviations
 * @param trials how many answers there were, both together
 */
public record Discriminability(
    @In("") double index, double first, double second, double deviation, int trials) {

  /**
   * d′ of two sets of answers.
   *
   * @param first answers to one stimulus, such as spike counts, at least two
   * @param second answers to the other, at least two
   * @return d′
   * @throws IllegalArgumentException if there are fewer than two of either
   */
  @From(value = "green1966")
  public static Discriminability between(double[] first, double[] second) {
    for (double[] answers : new double[][] {first, second}) {
      Require.present("answers", answers, "give a count for each trial");
      Require.atLeast("number of answers", answers.length, 2, "a variance needs two trials");
    }
    double a = Arrays.stream(first).average().orElseThrow();
    double b = Arrays.stream(second).average().orElseThrow();
    double deviation = StrictMath.sqrt((variance(first, a) + variance(second, b)) / 2);
    int trials = first.length + second.length;
    return new Discriminability((a - b) / deviation, a, b, deviation, trials);
  }

  private static double variance(double[] x, double mean) {
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "d′ = %.3g: answers of %.4g and %.4g with deviation %.3g (%d trials)",
        index,
        first,
        second,
        deviation,
        trials);
  }
}
