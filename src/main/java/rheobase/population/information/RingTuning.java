package rheobase.population.information;

import java.util.Arrays;
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
   * How the mean count moves with the stimulus.
   *
   * @param distance Δ of the stimulus from the preferred direction, in rad
   * @return f′, per rad
   */
  public double slope(@In("rad") double distance) {
    double bump = gain * StrictMath.exp(sharpness * (StrictMath.cos(distance) - 1));
    return -sharpness * StrictMath.sin(distance) * bump;
  }

  /**
   * A pool of such units, evenly spaced and shown the direction 0, with counts as variable as they
   * are large.
   *
   * @param correlation R of all units, in their order round the ring
   * @return the pool
   */
  public PopulationCode pool(NoiseCorrelation correlation) {
    double[] preferred = new double[correlation.units()];
    Arrays.setAll(preferred, i -> 2 * StrictMath.PI * i / preferred.length);
    return pool(0, preferred, correlation);
  }

  /**
   * A pool of such units, shown any direction, with counts as variable as they are large.
   *
   * @param stimulus the direction shown, in rad
   * @param preferred the preferred direction of each unit, in rad
   * @param correlation R of all units, in the same order
   * @return the pool, with the signal per rad
   */
  public PopulationCode pool(
      @In("rad") double stimulus, @In("rad") double[] preferred, NoiseCorrelation correlation) {
    double[] distances = Arrays.stream(preferred).map(p -> stimulus - p).toArray();
    return new PopulationCode(
        Arrays.stream(distances).map(this::slope).toArray(),
        Arrays.stream(distances).map(d -> StrictMath.sqrt(mean(d))).toArray(),
        correlation,
        0);
  }
}
