package rheobase.avalanche.fit;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws whole numbers from a discrete power law: from a table of the first thousand, and beyond it
 * by doubling and bisection on P(X ≥ x).
 */
final class ZetaSampler {
  private static final int TABLE = 1024;
  private static final double FARTHEST = 0x1p53; // beyond, a double does not know every number

  private final PowerLaw law;
  private final double[] below; // P(X < a + k)

  private ZetaSampler(PowerLaw law, double[] below) {
    this.law = law;
    this.below = below;
  }

  static ZetaSampler of(PowerLaw law) {
    int rows = (int) StrictMath.min(TABLE, law.upper() - law.lower() + 1) + 1;
    double[] below = new double[rows];
    for (int k = 1; k < rows; k++) {
      below[k] = below[k - 1] + law.probability(law.lower() + k - 1);
    }
    return new ZetaSampler(law, below);
  }

  /** A value: the greatest x with P(X &lt; x) ≤ u. */
  double draw(UniformRandomProvider chance) {
    return above(chance.nextDouble());
  }

  /** The greatest x with P(X &lt; x) ≤ u. */
  double above(double u) {
    double a = law.lower();
    int last = below.length - 1;
    if (u < below[last] || a + last > law.upper()) {
      int i = Arrays.binarySearch(below, u);
      int k = i >= 0 ? i : -i - 2;
      return StrictMath.min(a + k, law.upper());
    }
    double share = 1 - u; // the x with P(X ≥ x + 1) < 1 − u ≤ P(X ≥ x)
    double low = a + last;
    double top = StrictMath.min(law.upper() + 1, FARTHEST);
    double guess = low;
    if (law.upper() == Double.POSITIVE_INFINITY) {
      double ratio = share / (1 - below[last]); // as if x were continuous
      guess =
          StrictMath.rint(
              (low - 0.5) * StrictMath.exp(StrictMath.log(ratio) / (1 - law.exponent())));
      guess = StrictMath.max(low, StrictMath.min(guess, top - 1));
    }
    double high = top;
    double step = 1;
    if (law.survival(guess) >= share) {
      low = guess;
      for (double x = low + step; x < top; step *= 4, x = low + step) {
        if (law.survival(x) < share) {
          high = x;
          break;
        }
        low = x;
      }
    } else {
      high = guess;
      for (double x = high - step; x > low; step *= 4, x = high - step) {
        if (law.survival(x) >= share) {
          low = x;
          break;
        }
        high = x;
      }
    }
    while (high - low > 1) {
      double middle = StrictMath.floor((low + high) / 2);
      if (law.survival(middle) >= share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
