package rheobase.spikes.population;

import java.util.Arrays;
import java.util.Locale;
import rheobase.spikes.CountMatrix;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The spike-count correlations of all pairs of units, r = cov(n, n′)/(σ σ′), as a distribution.
 *
 * <p>Units whose counts do not vary have no correlation and are left out. Spikes are few among the
 * bins, so a pair costs only as many steps as one of its units has filled bins: a thousand units
 * take a second. Independent units scatter around 0 with standard deviation 1/√(number of bins).
 * Immutable.
 */
public final class PairCorrelations {
  private static final int MOST_UNITS = 6000;

  private final double[] sorted;
  private final int units;
  private final int bins;

  private PairCorrelations(double[] sorted, int units, int bins) {
    this.sorted = sorted;
    this.units = units;
    this.bins = bins;
  }

  /**
   * The correlations of all pairs.
   *
   * @param counts in at least two bins, of at most 6000 trains
   * @return their distribution
   * @throws IllegalArgumentException if there are fewer than two bins, more than 6000 trains, or
   *     fewer than two trains whose counts vary
   */
  @From(value = "cohen2011")
  public static PairCorrelations of(CountMatrix counts) {
    int bins = Require.atLeast("number of bins", counts.bins(), 2, "take narrower bins");
    String fewer = "take a part of the trains";
    Require.within("number of trains", counts.trains(), 1, MOST_UNITS, "", fewer);
    int[][] where = new int[counts.trains()][]; // the filled bins of each unit that varies
    double[][] z = new double[counts.trains()][]; // and there n/(σ√bins)
    double[] mean = new double[counts.trains()]; // mean/σ
    int vary = 0;
    for (int i = 0; i < counts.trains(); i++) {
      int[] row = counts.row(i);
      double m = (double) Arrays.stream(row).asLongStream().sum() / bins;
      double squares = 0;
      for (int n : row) {
        squares += (n - m) * (n - m);
      }
      if (squares > 0) {
        double length = StrictMath.sqrt(squares);
        int[] filled = filled(row);
        where[vary] = filled;
        z[vary] = Arrays.stream(filled).mapToDouble(b -> row[b] / length).toArray();
        mean[vary++] = m * StrictMath.sqrt(bins) / length;
      }
    }
    Require.atLeast("number of units whose counts vary", vary, 2, "a pair needs two; watch longer");
    double[] r = new double[vary * (vary - 1) / 2];
    double[] spread = new double[bins];
    int pair = 0;
    for (int i = 0; i < vary; i++) {
      scatter(spread, where[i], z[i], 1);
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = 0; k < where[j].length; k++) {
          sum += spread[where[j][k]] * z[j][k];
        }
        // Σ(n − m)(n′ − m′) = Σnn′ − bins·m·m′
        r[pair++] = StrictMath.max(-1, StrictMath.min(1, sum - mean[i] * mean[j]));
      }
      scatter(spread, where[i], z[i], 0);
    }
    Arrays.sort(r);
    return new PairCorrelations(r, vary, bins);
  }

  private static int[] filled(int[] row) {
    int[] filled = new int[row.length];
    int size = 0;
    for (int b = 0; b < row.length; b++) {
      if (row[b] != 0) {
        filled[size++] = b;
      }
    }
    return Arrays.copyOf(filled, size);
  }

  private static void scatter(double[] spread, int[] where, double[] z, double factor) {
    for (int k = 0; k < where.length; k++) {
      spread[where[k]] = factor * z[k];
    }
  }

  /** {@return the mean over pairs, between −1 and 1} */
  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /** {@return the standard deviation over pairs, with n − 1; NaN for one pair} */
  public double deviation() {
    double mean = mean();
    double squares = Arrays.stream(sorted).map(r -> (r - mean) * (r - mean)).sum();
    return sorted.length < 2 ? Double.NaN : StrictMath.sqrt(squares / (sorted.length - 1));
  }

  /** {@return the standard deviation that independent units would show, 1/√bins} */
  public double unrelated() {
    return 1 / StrictMath.sqrt(bins);
  }

  /** {@return the correlations of all pairs, a new array, rising} */
  @In("")
  public double[] sorted() {
    return sorted.clone();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "correlation of %d pairs of %d units in %d bins: %.4f ± %.4f (independent: 0 ± %.4f)",
        sorted.length,
        units,
        bins,
        mean(),
        deviation(),
        unrelated());
  }
}
