package rheobase.population.information;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * Units on a ring of directions, each with its preferred one, evenly spaced:
 *
 * <pre>
 *   f(Δ) = b + a e^(k (cos Δ − 1)),   f′ = −a k sin Δ e^(k (cos Δ − 1)),   variance = f
 * </pre>
 *
 * @param baseline b, the mean count far from the preferred direction, positive
 * @param gain a, what the preferred direction adds, positive
 * @param sharpness k, positive
 */
public record RingTuning(@In("") double baseline, @In("") double gain, @In("") double sharpness) {

  /** Refuses curves without answers. */
  public RingTuning {
    Require.positive(
        "baseline", baseline, "", "a count that never varies has infinite information");
    Require.positive("gain", gain, "", "flat units tell nothing");
    Require.positive("sharpness", sharpness, "", "2 is a curve of about 70° half-width");
  }

  /**
   * The mean count.
   *
   * @param distance Δ of the stimulus from the preferred direction, in rad
   * @return f
   */
  public double mean(@In("rad") double distance) {
    return baseline + gain * StrictMath.exp(sharpness * (StrictMath.cos(distance) - 1));
  }

  /**
   * A pool of such units, shown the direction 0, with counts as variable as they are large.
   *
   * @param correlation R of all units, in their order round the ring
   * @return the pool
   */
  public PopulationCode pool(NoiseCorrelation correlation) {
    int n = correlation.units();
    double[] signal = new double[n];
    double[] deviations = new double[n];
    for (int i = 0; i < n; i++) {
      double distance = -2 * StrictMath.PI * i / n;
      double bump = gain * StrictMath.exp(sharpness * (StrictMath.cos(distance) - 1));
      signal[i] = -sharpness * StrictMath.sin(distance) * bump;
      deviations[i] = StrictMath.sqrt(mean(distance));
    }
    return new PopulationCode(signal, deviations, correlation, 0);
  }
}
