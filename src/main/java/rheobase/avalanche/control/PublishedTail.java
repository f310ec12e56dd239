package rheobase.avalanche.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.units.From;

/**
 * Three of the data sets on which fits of power laws were first tried with all their care: how
 * often words occur in a novel, how many people attacks killed or hurt, how many customers
 * blackouts left in the dark.
 *
 * <p>The data are other people's and not part of this library. Where their files are at hand they
 * are read; where not, {@link #rebuilt} makes values that have the published tail, one at each of
 * its quantiles, above a body that has none. They are no data, but a fit must find the same.
 */
@From("clauset2009")
public enum PublishedTail {
  /** How often each word occurs in Moby Dick. */
  WORDS("words.txt", 7, 1.95273, 2958, 18_855, true),
  /** How severe each terrorist attack was. */
  TERRORISM("terrorism.txt", 12, 2.36995, 547, 9101, true),
  /** How many customers each blackout in the United States affected. */
  BLACKOUTS("blackouts.txt", 230_000, 2.27264, 59, 211, false);

  private final String file;
  private final double lower;
  private final double exponent;
  private final int tail;
  private final int size;
  private final boolean whole;

  PublishedTail(String file, double lower, double exponent, int tail, int size, boolean whole) {
    this.file = file;
    this.lower = lower;
    this.exponent = exponent;
    this.tail = tail;
    this.size = size;
    this.whole = whole;
  }

  /**
   * A power law fitted from the lower cut-off of least Kolmogorov–Smirnov distance on.
   *
   * @param folder where the files are, or null
   * @return the fit to the data, or to what stands in for them
   */
  public PowerLawFit fit(Path folder) {
    double[] values = values(folder);
    return whole ? PowerLaw.fit(rounded(values)) : PowerLaw.fit(values);
  }

  /**
   * The data if the folder has them, else what stands in for them.
   *
   * @param folder where the files are, or null
   * @return the values, in any order
   */
  public double[] values(Path folder) {
    if (folder == null || !Files.isRegularFile(folder.resolve(file))) {
      return rebuilt();
    }
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.filter(l -> !l.isBlank()).mapToDouble(Double::parseDouble).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return as many values as published, above the published cut-off at the law's quantiles} */
  public double[] rebuilt() {
    double[] values = new double[size];
    int body = size - tail;
    for (int i = 0; i < body; i++) {
      double below = (i + 0.5) / body; // evenly, far enough beneath the cut-off
      values[i] = whole ? 1 + StrictMath.floor(below * (lower - 1)) : below * lower / 2;
    }
    PowerLaw law = new PowerLaw(exponent, lower, Double.POSITIVE_INFINITY, whole);
    double x = lower;
    for (int i = 0; i < tail; i++) {
      double above = 1 - (i + 0.5) / tail;
      if (whole) {
        while (law.survival(x + 1) > above) {
          x++;
        }
        values[body + i] = x;
      } else {
        values[body + i] = lower * StrictMath.pow(above, -1 / (exponent - 1));
      }
    }
    values[body] = lower;
    return balanced(values);
  }

  /** The largest value makes the exponent come out: half a quantile is missing there. */
  private double[] balanced(double[] values) {
    int low = 0;
    int high = 400;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (slope(stretched(values, middle)) > exponent) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return stretched(values, high);
  }

  /** The values with the largest moved away by so many parts in fifty. */
  private double[] stretched(double[] values, int parts) {
    double[] other = values.clone();
    double largest = values[values.length - 2] * StrictMath.pow(1.02, parts);
    other[values.length - 1] = whole ? StrictMath.rint(largest) : largest;
    return other;
  }

  private double slope(double[] values) {
    CutOffs range = CutOffs.from(lower);
    PowerLawFit fit = whole ? PowerLaw.fit(rounded(values), range) : PowerLaw.fit(values, range);
    return fit.exponent();
  }

  private static int[] rounded(double[] values) {
    return Arrays.stream(values).mapToInt(v -> (int) StrictMath.rint(v)).toArray();
  }
}
