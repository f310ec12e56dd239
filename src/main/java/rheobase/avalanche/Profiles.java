package rheobase.avalanche;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import rheobase.units.Require;

/**
 * The mean course of the avalanches of each duration, s(t|T): how many spikes in bin t of those
 * that last T bins.
 *
 * <p>The avalanches are dealt out to ten groups in turn, so that what is read from the courses can
 * be read again without each group, which gives its error. Immutable.
 */
public final class Profiles {
  static final int GROUPS = 10;

  private final double[][][] sums; // by duration, by group, or null
  private final int[][] numbers;

  private Profiles(double[][][] sums, int[][] numbers) {
    this.sums = sums;
    this.numbers = numbers;
  }

  /** Courses while they are collected; belongs to one thread. */
  public static final class Draft {
    private double[][][] sums = new double[64][][];
    private int[][] numbers = new int[64][];
    private int all;

    /**
     * Adds an avalanche.
     *
     * @param duration how many bins it has, at least 1
     * @param course the spikes in its bin k, from 0
     */
    public void add(int duration, IntUnaryOperator course) {
      Require.atLeast("duration", duration, 1, "in bins");
      if (duration >= sums.length) {
        int length = StrictMath.max(duration + 1, 2 * sums.length);
        sums = Arrays.copyOf(sums, length);
        numbers = Arrays.copyOf(numbers, length);
      }
      if (sums[duration] == null) {
        sums[duration] = new double[GROUPS][];
        numbers[duration] = new int[GROUPS];
      }
      int group = all++ % GROUPS;
      if (sums[duration][group] == null) {
        sums[duration][group] = new double[duration];
      }
      double[] sum = sums[duration][group];
      for (int k = 0; k < duration; k++) {
        sum[k] += course.applyAsInt(k);
      }
      numbers[duration][group]++;
    }

    /** {@return what has been collected; the draft is not to be used any more} */
    public Profiles profiles() {
      return new Profiles(sums, numbers);
    }
  }

  /** {@return the durations that occur, in bins, ascending} */
  public int[] durations() {
    return IntStream.range(1, numbers.length).filter(t -> numbers[t] != null).toArray();
  }

  /**
   * How many avalanches had a duration.
   *
   * @param duration in bins
   * @return zero or more
   */
  public int number(int duration) {
    return number(duration, -1);
  }

  /** Without one of the groups; −1 leaves out none. */
  int number(int duration, int without) {
    if (duration < 1 || duration >= numbers.length || numbers[duration] == null) {
      return 0;
    }
    int[] n = numbers[duration];
    return IntStream.range(0, GROUPS).filter(g -> g != without).map(g -> n[g]).sum();
  }

  /**
   * The mean course of the avalanches of one duration.
   *
   * @param duration in bins, one of {@link #durations}
   * @return the mean number of spikes in each of its bins
   * @throws IllegalArgumentException if no avalanche had it
   */
  public double[] mean(int duration) {
    Require.atLeast(
        "number of avalanches of " + duration + " bins", number(duration), 1, "see durations()");
    return mean(duration, -1);
  }

  double[] mean(int duration, int without) {
    double[] mean = new double[duration];
    int n = number(duration, without);
    for (int g = 0; g < GROUPS; g++) {
      double[] sum = sums[duration][g];
      if (g != without && sum != null) {
        for (int k = 0; k < duration; k++) {
          mean[k] += sum[k] / n;
        }
      }
    }
    return mean;
  }

  /**
   * The collapse of all courses whose durations lie in a range, onto one shape.
   *
   * @param shortest the shortest duration used, in bins
   * @param longest the longest duration used, in bins
   * @param least how many avalanches a duration must have to be used
   * @return the shape, and the exponent with which the courses lie nearest to each other
   * @throws IllegalArgumentException if fewer than two durations are left
   */
  public ShapeCollapse collapse(int shortest, int longest, int least) {
    return ShapeCollapse.of(this, shortest, longest, least);
  }

  @Override
  public String toString() {
    return "mean courses of avalanches of " + durations().length + " durations";
  }
}
