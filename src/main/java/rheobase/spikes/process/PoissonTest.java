package rheobase.spikes.process;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import rheobase.spikes.Counts;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Whether spike counts follow the Poisson law P(n) = μⁿ e^(−μ) / n!, by Pearson's χ² test.
 *
 * <p>Counts so rare that fewer than five are expected are pooled with their neighbours.
 *
 * @param mean μ, the mean count of the law
 * @param chiSquare χ², the sum of (observed − expected)² / expected
 * @param degreesOfFreedom the number of classes less 1, and less 1 more if the mean was estimated
 * @param pValue the probability of a χ² as large or larger if the law holds
 * @param counts how many counts were tested
 */
public record PoissonTest(
    @In("") double mean,
    @In("") double chiSquare,
    int degreesOfFreedom,
    @In("") double pValue,
    int counts) {
  private static final double LEAST_EXPECTED = 5;

  /**
   * Tests counts against the Poisson law of their own mean.
   *
   * @param counts spikes in equal windows, each zero or more
   * @return the test
   * @throws IllegalArgumentException if a count is negative or there are too few to form three
   *     classes of five
   */
  public static PoissonTest of(int... counts) {
    Require.atLeast("number of counts", counts.length, 1, "count spikes in many windows");
    return test(counts, Arrays.stream(counts).average().orElseThrow(), 1);
  }

  /**
   * Tests the counts in complete bins against the Poisson law of their own mean.
   *
   * @param counts spikes in bins of time
   * @return the test
   * @throws IllegalArgumentException if there are too few counts to form three classes of five
   */
  public static PoissonTest of(Counts counts) {
    return of(Arrays.copyOf(counts.toArray(), counts.complete()));
  }

  /**
   * Tests counts against the Poisson law of a mean known beforehand, such as rate times window.
   *
   * @param mean the mean count, positive
   * @param counts spikes in equal windows, each zero or more
   * @return the test
   * @throws IllegalArgumentException if the mean is not positive and finite, a count is negative or
   *     there are too few to form two classes of five
   */
  public static PoissonTest withMean(double mean, int... counts) {
    return test(counts, mean, 0);
  }

  private static PoissonTest test(int[] counts, double mean, int estimated) {
    Require.positive("mean count", mean, "", "silence has no distribution; take wider windows");
    int most = 0;
    for (int n : counts) {
      Require.atLeast("spike count", n, 0, "a window holds no spike or some");
      most = StrictMath.max(most, n);
    }
    Require.within("largest spike count", most, 0, 1e7, "", "count spikes in narrower windows");
    long[] seen = new long[most + 2]; // the last class is "more than any seen"
    for (int n : counts) {
      seen[n]++;
    }
    var law = PoissonDistribution.of(mean);
    double[] expected = new double[seen.length];
    long[] observed = new long[seen.length];
    int classes = 0;
    for (int n = 0; n < seen.length; n++) {
      boolean last = n == seen.length - 1;
      double part = last ? law.survivalProbability(n - 1) : law.probability(n);
      expected[classes] += counts.length * part;
      observed[classes] += seen[n];
      if (expected[classes] >= LEAST_EXPECTED && !last) {
        classes++;
      }
    }
    if (expected[classes] < LEAST_EXPECTED && classes > 0) {
      expected[classes - 1] += expected[classes];
      observed[classes - 1] += observed[classes];
    } else {
      classes++;
    }
    String way = "five counts are expected in each; count in more windows";
    Require.atLeast("number of classes of counts", classes, 2 + estimated, way);
    var result =
        ChiSquareTest.withDefaults()
            .withDegreesOfFreedomAdjustment(estimated)
            .test(Arrays.copyOf(expected, classes), Arrays.copyOf(observed, classes));
    return new PoissonTest(
        mean, result.getStatistic(), classes - 1 - estimated, result.getPValue(), counts.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "χ² = %.4g with %d degrees of freedom, p = %.3g: %d counts %s Poisson law of mean %.4g",
        chiSquare,
        degreesOfFreedom,
        pValue,
        counts,
        pValue < 0.05 ? "do not follow the" : "agree with the",
        mean);
  }
}
