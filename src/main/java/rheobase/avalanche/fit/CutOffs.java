package rheobase.avalanche.fit;

import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * Where a power law is said to hold, or how that is to be found out.
 *
 * <p>A fit keeps the rule by which its cut-offs were chosen, so that the bootstrap can choose them
 * in the same way for each of its samples.
 */
public sealed interface CutOffs {
  /**
   * Given beforehand.
   *
   * @param lower a, positive
   * @param upper b, above a, or ∞
   */
  record Given(double lower, double upper) implements CutOffs {
    /**
     * Checks the cut-offs.
     *
     * @throws IllegalArgumentException if a is not positive, or b not above a
     */
    public Given {
      Require.positive("lower cut-off", lower, "", "a power law has no zero");
      String way = "the law holds between the two";
      Require.that(upper > lower, "upper cut-off", upper, "", "must lie above the lower one", way);
    }

    @Override
    public String toString() {
      return "given beforehand";
    }
  }

  /**
   * The lower cut-off with the least Kolmogorov–Smirnov distance, among all values measured.
   *
   * @param upper b, given beforehand, or ∞
   */
  record Scanned(double upper) implements CutOffs {
    /**
     * Checks the upper cut-off.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Scanned {
      Require.that(upper > 0, "upper cut-off", upper, "", "must be positive", "or take ∞");
    }

    @Override
    public String toString() {
      return "of least Kolmogorov–Smirnov distance"
          + (upper < Double.POSITIVE_INFINITY ? " up to " + Digits.of(upper, 4) : "");
    }
  }

  /**
   * The two cut-offs that lie farthest apart, as a ratio, among those between which a power law
   * passes its test.
   *
   * @param accepted the least p with which it passes, such as 0.1
   * @param perDecade how many candidates a decade has
   * @param replicates how many samples each candidate is compared with
   */
  record Widest(double accepted, int perDecade, int replicates) implements CutOffs {
    /**
     * Checks the scan.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Widest {
      Require.within("least p accepted", accepted, 0.001, 0.999, "", "0.1 is usual");
      Require.atLeast("candidates a decade", perDecade, 1, "5 is enough, 10 is fine");
      Require.atLeast("number of replicates", replicates, 20, "100 give p to ± 0.03");
    }

    @Override
    public String toString() {
      return "farthest apart among those accepted with p ≥ " + Digits.of(accepted, 3);
    }
  }

  /**
   * A lower cut-off given beforehand.
   *
   * @param lower a, positive
   * @return from a to ∞
   */
  static CutOffs from(double lower) {
    return new Given(lower, Double.POSITIVE_INFINITY);
  }

  /**
   * Two cut-offs given beforehand.
   *
   * @param lower a, positive
   * @param upper b, above a
   * @return from a to b
   */
  static CutOffs between(double lower, double upper) {
    return new Given(lower, upper);
  }

  /** {@return the lower cut-off of least Kolmogorov–Smirnov distance, and no upper one} */
  static CutOffs scanned() {
    return new Scanned(Double.POSITIVE_INFINITY);
  }

  /**
   * The lower cut-off of least Kolmogorov–Smirnov distance, beneath a given upper one.
   *
   * @param upper b, positive
   * @return the rule
   */
  static CutOffs scannedUpTo(double upper) {
    return new Scanned(upper);
  }

  /** {@return the widest range accepted with p ≥ 0.1, ten candidates a decade, 200 replicates} */
  static CutOffs widest() {
    return new Widest(0.1, 10, 200);
  }
}
