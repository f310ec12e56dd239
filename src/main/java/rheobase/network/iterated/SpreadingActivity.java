package rheobase.network.iterated;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * Activity that calls up activity, step by step: each active cell excites some others, inhibition
 * takes part of that back, and a cell that was active must rest.
 *
 * <pre>
 *   σ = excitation − inhibition
 *   a′ = (1 − a − … − a of the last R steps) (1 − exp(−σ a))    with R resting steps, R ≥ 1
 *   a′ = σ a                                                   without rest
 * </pre>
 *
 * <p>Below σ = 1 activity dies out; above it, it grows, and without rest nothing stops it: this is
 * how a program fails that starts more programs than it ends. With rest no more than {@code 1/R} of
 * the cells can be active in the long run.
 *
 * @param excitation cells that one active cell would excite
 * @param inhibition how many of those inhibition holds back
 * @param rest R, steps in which a cell that was active cannot be, this one counted; 0 for no rest
 */
public record SpreadingActivity(@In("") double excitation, @In("") double inhibition, int rest) {
  /** Refuses inhibition that exceeds excitation. */
  public SpreadingActivity {
    Require.within("excitation", excitation, 0, 1000, "", "1 keeps activity as it is");
    Require.within("inhibition", inhibition, 0, excitation, "", "it takes part of excitation back");
    Require.within("resting steps", rest, 0, 1000, "", "5 are usual; 0 is no rest");
  }

  /**
   * Mean cells called up by one.
   *
   * @return σ = excitation − inhibition
   */
  @In("")
  public double branching() {
    return excitation - inhibition;
  }

  /**
   * Follows activity.
   *
   * @param start the share of cells that are active at first
   * @param steps how many steps
   * @return the active share, the first one included; without rest it may pass 1
   */
  public double[] run(@In("") double start, int steps) {
    Require.within("share of active cells", start, 0, 1, "", "0.001 is a spark");
    Require.within("number of steps", steps, 1, 10_000_000, "", "100 are usual");
    double[] a = new double[steps + 1];
    a[0] = start;
    for (int t = 0; t < steps; t++) {
      a[t + 1] = rest == 0 ? branching() * a[t] : ready(a, t) * called(a[t]);
    }
    return a;
  }

  private double ready(double[] a, int t) {
    double resting = 0;
    for (int i = StrictMath.max(0, t - rest + 1); i <= t; i++) {
      resting += a[i];
    }
    return StrictMath.max(0, 1 - resting);
  }

  private double called(double active) {
    return -StrictMath.expm1(-branching() * active);
  }

  /**
   * The share that stays active.
   *
   * @return the positive solution of {@code a = (1 − R a)(1 − exp(−σ a))}; 0 up to σ = 1, infinite
   *     above it without rest
   */
  @In("")
  public double steady() {
    if (branching() <= 1) {
      return 0;
    }
    if (rest == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double low = 1e-12;
    double high = 1.0 / rest;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if ((1 - rest * middle) * called(middle) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
