package rheobase.avalanche.fit;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * Measured sizes, durations or anything else that is positive: the distinct values, and how often
 * each occurred.
 *
 * <p>Whole numbers are fitted by discrete laws, P(x) over x = 1, 2, 3 …, and others by densities. A
 * million avalanches have a few thousand distinct sizes, and every likelihood is a sum over these.
 * Immutable.
 */
public final class Sample {
  private static final int LANES = 4;
  private static final int FEW = 1 << 10;
  private static final int TABLE = 1 << 16; // smaller values are counted, larger ones sorted

  private final boolean whole;
  private final double[] values;
  private final int[] counts;
  private final double[] logs;
  private final int[] from; // how many lie at a value or above
  private final double[] logsFrom; // Σ ln x over these

  private Sample(boolean whole, double[] values, double[] logs, int[] counts) {
    this.whole = whole;
    this.values = values;
    this.counts = counts;
    this.logs = logs;
    this.from = new int[values.length + 1];
    this.logsFrom = new double[values.length + 1];
    for (int i = values.length - 1; i >= 0; i--) {
      from[i] = Math.addExact(from[i + 1], counts[i]);
      logsFrom[i] = logsFrom[i + 1] + counts[i] * logs[i];
    }
  }

  /**
   * Whole numbers, such as sizes in spikes or durations in bins.
   *
   * @param numbers at least one, each 1 or more, in any order
   * @return the sample
   * @throws IllegalArgumentException if there is none, or one is not positive
   */
  public static Sample of(int... numbers) {
    Require.present("sample", numbers, "give the sizes of all avalanches");
    Require.atLeast("number of values in the sample", numbers.length, 1, "watch longer");
    int[] few = new int[LANES * FEW]; // four tables in turn, so that ones need not wait for ones
    int[] table = new int[TABLE];
    int large = 0;
    for (int i = 0; i < numbers.length; i++) {
      int x = numbers[i];
      if (x > 0 && x < FEW) {
        few[(i & (LANES - 1)) * FEW + x]++;
      } else if (x < 1) {
        throw new IllegalArgumentException(
            "value (" + x + ") must be 1 or more; leave out what has no size");
      } else if (x < TABLE) {
        table[x]++;
      } else {
        large++;
      }
    }
    for (int i = 0; i < few.length; i++) {
      table[i & (FEW - 1)] += few[i];
    }
    int[] rest = new int[large];
    if (large > 0) {
      large = 0;
      for (int x : numbers) {
        if (x >= TABLE) {
          rest[large++] = x;
        }
      }
      Arrays.sort(rest);
    }
    return counted(table, Arrays.stream(rest).asDoubleStream().toArray());
  }

  private static Sample counted(int[] table, double[] rest) {
    int kinds = 0;
    for (int c : table) {
      kinds += c > 0 ? 1 : 0;
    }
    double[] values = new double[kinds + rest.length];
    int[] counts = new int[kinds + rest.length];
    int k = 0;
    for (int x = 0; x < table.length; x++) {
      if (table[x] > 0) {
        values[k] = x;
        counts[k++] = table[x];
      }
    }
    for (double x : rest) {
      if (k == 0 || values[k - 1] != x) {
        values[k++] = x;
      }
      counts[k - 1]++;
    }
    return ofDistinct(true, Arrays.copyOf(values, k), Arrays.copyOf(counts, k));
  }

  /**
   * Any positive numbers, such as durations in ms or the areas of excursions.
   *
   * @param numbers at least one, each positive and finite, in any order
   * @return the sample, to be fitted by densities
   * @throws IllegalArgumentException if there is none, or one is not positive and finite
   */
  public static Sample of(double... numbers) {
    Require.present("sample", numbers, "give the sizes of all avalanches");
    Require.atLeast("number of values in the sample", numbers.length, 1, "watch longer");
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    for (double x : sorted) {
      Require.positive("value", x, "", "leave out what has no size");
    }
    double[] values = new double[sorted.length];
    int[] counts = new int[sorted.length];
    int k = 0;
    for (double x : sorted) {
      if (k == 0 || values[k - 1] != x) {
        values[k++] = x;
      }
      counts[k - 1]++;
    }
    return ofDistinct(false, Arrays.copyOf(values, k), Arrays.copyOf(counts, k));
  }

  /** Takes over ascending distinct values and how often each occurred, one or more times. */
  static Sample ofDistinct(boolean whole, double[] values, int[] counts) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(values[i]);
    }
    return new Sample(whole, values, logs, counts);
  }

  /** As {@link #ofDistinct}, where the logarithms are known already. */
  static Sample ofDistinct(boolean whole, double[] values, double[] logs, int[] counts) {
    return new Sample(whole, values, logs, counts);
  }

  /** {@return whether the values are whole numbers, to be fitted by discrete laws} */
  public boolean whole() {
    return whole;
  }

  /** {@return the number of values, at least one} */
  public int size() {
    return from[0];
  }

  /** {@return the number of distinct values, at least one} */
  public int distinct() {
    return values.length;
  }

  /**
   * One of the distinct values.
   *
   * @param i which, from 0, ascending
   * @return the value, positive
   */
  public double value(int i) {
    return values[i];
  }

  /**
   * How often one of the distinct values occurred.
   *
   * @param i which, from 0
   * @return one or more
   */
  public int count(int i) {
    return counts[i];
  }

  /** {@return the distinct values, ascending, a new array} */
  public double[] values() {
    return values.clone();
  }

  /**
   * How many values lie at or above a number.
   *
   * @param x the number
   * @return from 0 to {@link #size}
   */
  public int atLeast(double x) {
    return from[indexOf(x)];
  }

  /** {@return the mean of all values} */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts[i] * values[i];
    }
    return sum / size();
  }

  /** {@return the least value} */
  public double least() {
    return values[0];
  }

  /** {@return the greatest value} */
  public double greatest() {
    return values[values.length - 1];
  }

  /** The first distinct value at x or above it; their number if there is none. */
  int indexOf(double x) {
    int i = Arrays.binarySearch(values, x);
    return i >= 0 ? i : -i - 1;
  }

  /** How many values are distinct value i or above. */
  int from(int i) {
    return from[i];
  }

  /** Σ ln x over the values that are distinct value i or above. */
  double logsFrom(int i) {
    return logsFrom[i];
  }

  double log(int i) {
    return logs[i];
  }

  @Override
  public String toString() {
    return size()
        + " values from "
        + Digits.of(least(), 4)
        + " to "
        + Digits.of(greatest(), 4)
        + ", "
        + distinct()
        + " of them distinct";
  }
}
