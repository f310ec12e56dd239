package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Spike counts of many trains in common bins: one row for each train, one column for each bin.
 *
 * <p>Down a column counts vary from trial to trial or from unit to unit, along a row from time to
 * time. Only complete bins are columns. Immutable.
 */
public final class CountMatrix {
  private static final double MOST_COUNTS = 1e8;

  private final int[][] counts;
  private final double width;

  private CountMatrix(int[][] counts, double width) {
    this.counts = counts;
    this.width = width;
  }

  /**
   * The spike counts of trains.
   *
   * @param trains the trains, a row each
   * @param width of a bin, in ms, positive, at most the time watched
   * @return the counts
   * @throws IllegalArgumentException if the width is not positive, longer than the time watched, or
   *     so small that there are more than 10⁸ counts
   */
  public static CountMatrix of(SpikeTrains trains, @In("ms") double width) {
    var bins = Bins.of("bin width", trains.start(), trains.stop(), width);
    String rule = "must be at most the " + trains.duration() + " ms watched";
    Require.that(bins.complete() > 0, "bin width", width, "ms", rule, "take narrower bins");
    double all = (double) trains.size() * bins.size();
    Require.within("number of counts", all, 1, MOST_COUNTS, "", "take wider bins or fewer trains");
    int[][] counts = new int[trains.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Arrays.copyOf(Counts.of(trains.train(i), width).toArray(), bins.complete());
    }
    return new CountMatrix(counts, width);
  }

  /** {@return the number of trains, at least 1} */
  public int trains() {
    return counts.length;
  }

  /** {@return the number of complete bins, at least 1} */
  public int bins() {
    return counts[0].length;
  }

  /** {@return the width of a bin, in ms} */
  @In("ms")
  public double width() {
    return width;
  }

  /**
   * The counts of one train.
   *
   * @param train which, from 0
   * @return a new array
   */
  public int[] row(int train) {
    return counts[train].clone();
  }

  /**
   * The Fano factor across trains: variance over mean, with n − 1, down each column, averaged over
   * the columns that hold a spike.
   *
   * <p>Across repetitions of one stimulus it is 1 for a Poisson process, whatever its rate does;
   * along one train a changing rate would raise it.
   *
   * @return zero or more; NaN if no train fired
   * @throws IllegalArgumentException if there is only one train
   */
  @From(value = "dayan2001", where = "section 1.4")
  public double fano() {
    String way = "a variance across trials needs two; along one train take fano(window)";
    Require.atLeast("number of trains", trains(), 2, way);
    double sum = 0;
    int used = 0;
    for (int b = 0; b < bins(); b++) {
      long total = 0;
      long squares = 0;
      for (int[] row : counts) {
        total += row[b];
        squares += (long) row[b] * row[b];
      }
      if (total > 0) {
        double mean = (double) total / trains();
        sum += (squares - total * mean) / (trains() - 1) / mean;
        used++;
      }
    }
    return used == 0 ? Double.NaN : sum / used;
  }

  /**
   * The spike-count correlation of every pair of trains, r = cov(n, n′) / (σ σ′).
   *
   * <p>For independent trains r scatters around 0 with standard deviation 1/√(number of bins).
   *
   * @return a symmetric matrix with 1 on its diagonal; NaN where a train's counts do not vary
   * @throws IllegalArgumentException if there are fewer than two bins
   */
  public double[][] correlations() {
    double[][] z = standardised();
    double[][] r = new double[z.length][z.length];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int b = 0; b < bins(); b++) {
          sum += z[i][b] * z[j][b];
        }
        r[i][j] = StrictMath.max(-1, StrictMath.min(1, sum));
        r[j][i] = r[i][j];
      }
    }
    return r;
  }

  /**
   * The mean spike-count correlation over all pairs of trains whose counts vary.
   *
   * @return between −1 and 1; NaN if fewer than two trains vary
   * @throws IllegalArgumentException if there are fewer than two bins
   */
  public double meanCorrelation() {
    int vary = 0;
    double[] together = new double[bins()];
    for (double[] z : standardised()) {
      if (!Double.isNaN(z[0])) {
        vary++;
        for (int b = 0; b < z.length; b++) {
          together[b] += z[b];
        }
      }
    }
    double all = 0; // Σᵢⱼ rᵢⱼ = Σ (Σᵢ zᵢ)², of which the diagonal is one for each train
    for (double sum : together) {
      all += sum * sum;
    }
    return vary < 2 ? Double.NaN : (all - vary) / ((double) vary * (vary - 1));
  }

  /** Each row shifted to mean 0 and scaled to length 1; NaN where it does not vary. */
  private double[][] standardised() {
    String way = "a correlation needs two; take a narrower bin";
    Require.atLeast("number of bins", bins(), 2, way);
    double[][] z = new double[trains()][bins()];
    for (int i = 0; i < z.length; i++) {
      double mean = Arrays.stream(counts[i]).average().orElseThrow();
      double squares = 0;
      for (int n : counts[i]) {
        squares += (n - mean) * (n - mean);
      }
      double length = StrictMath.sqrt(squares);
      for (int b = 0; b < z[i].length; b++) {
        z[i][b] = (counts[i][b] - mean) / length;
      }
    }
    return z;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "spike counts of %d trains in %d bins of %.4g ms", trains(), bins(), width);
  }
}
