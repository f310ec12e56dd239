package rheobase.avalanche.fit;

import java.util.Arrays;
import rheobase.units.Require;

/**
 * A distribution in bins of equal ratio, so that rare large values share bins wide enough to hold
 * some.
 *
 * <p>The density is the share of all values in a bin over its width; for whole numbers the width is
 * how many of them it holds, so that the density is a mean probability. Empty bins are left out.
 *
 * @param middles the geometric middle of each bin
 * @param densities the density in each
 * @param numbers how many values each holds
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogBins(double[] middles, double[] densities, int[] numbers) {

  /**
   * The distribution of a sample.
   *
   * @param sample the values
   * @param perDecade how many bins a decade has
   * @return the bins that hold values, ascending
   */
  public static LogBins of(Sample sample, int perDecade) {
    Require.present("sample", sample, "make one with Sample.of(…)");
    Require.atLeast("number of bins a decade", perDecade, 1, "10 are usual");
    double base = sample.whole() ? sample.least() - 0.5 : sample.least();
    double start = sample.whole() ? sample.least() : base;
    double[] middles = new double[sample.distinct()];
    double[] densities = new double[sample.distinct()];
    int[] numbers = new int[sample.distinct()];
    int used = 0;
    int first = 0;
    for (int k = 1; first < sample.distinct(); k++) {
      double edge = start * StrictMath.pow(10, (double) k / perDecade);
      double low = base;
      double high = sample.whole() ? StrictMath.ceil(edge) - 0.5 : edge;
      if (high <= low) {
        continue; // no whole number in it
      }
      int next = Math.max(first, sample.indexOf(high));
      if (!sample.whole() && next == sample.distinct() - 1 && sample.greatest() == high) {
        next = sample.distinct(); // the last bin holds its upper end
      }
      int n = sample.from(first) - sample.from(next);
      if (n > 0) {
        double middle =
            StrictMath.sqrt(
                (sample.whole() ? low + 0.5 : low) * (sample.whole() ? high - 0.5 : high));
        middles[used] = middle;
        densities[used] = n / (high - low) / sample.size();
        numbers[used++] = n;
      }
      first = next;
      base = high;
    }
    return new LogBins(
        Arrays.copyOf(middles, used), Arrays.copyOf(densities, used), Arrays.copyOf(numbers, used));
  }
}
