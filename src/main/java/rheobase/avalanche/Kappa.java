package rheobase.avalanche;

import java.util.Arrays;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.numerics.Grid;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * κ: how far the cumulative distribution of sizes lies above or below that of a power law of
 * exponent 3/2.
 *
 * <pre>
 *   κ = 1 + 1/m Σₖ (F_ref(βₖ) − F(βₖ)),   m = 10 sizes βₖ, evenly spaced in log β from 1 to s_max
 * </pre>
 *
 * <p>Below 1 there are too few large avalanches, above 1 too many. It is a number for every sample,
 * of a power law or not, and it depends on s_max: a small one raises it.
 */
@From("shew2009")
public final class Kappa {
  private static final int SIZES = 10;
  private static final double EXPONENT = 1.5;

  private Kappa() {}

  /**
   * κ of avalanches, up to the largest size that occurred.
   *
   * @param sizes at least one above 1
   * @return κ, about 1 at a critical point
   */
  public static double of(int[] sizes) {
    Require.present("sizes", sizes, "give one for each avalanche");
    return of(sizes, Arrays.stream(sizes).max().orElse(0));
  }

  /**
   * κ of avalanches.
   *
   * @param sizes at least one; larger ones than s_max count as s_max
   * @param largest s_max, such as the number of electrodes, at least 2
   * @return κ, about 1 at a critical point
   */
  public static double of(int[] sizes, int largest) {
    Require.present("sizes", sizes, "give one for each avalanche");
    Require.atLeast("number of avalanches", sizes.length, 1, "watch longer");
    Require.atLeast("largest size", largest, 2, "between 1 and 1 nothing can be compared");
    int[] sorted = sizes.clone();
    Arrays.sort(sorted);
    var reference = PowerLaw.discrete(EXPONENT, 1, largest);
    double sum = 0;
    for (double beta : Grid.logspace(1, largest, SIZES)) {
      double size = StrictMath.floor(beta + 1e-9); // logspace may fall short of a whole number
      double seen = size >= largest ? 1 : (double) upTo(sorted, size) / sorted.length;
      sum += 1 - reference.survival(size + 1) - seen; // F_ref(β) − F(β)
    }
    return 1 + sum / SIZES;
  }

  private static int upTo(int[] sorted, double size) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
