package rheobase.spikes.process;

import java.util.Locale;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron whose regularity is a number: intervals are gamma distributed with shape k.
 *
 * <p>For whole k a spike is every k-th event of a Poisson process of rate kr. CV = 1/√k, LV = 3/(2k
 * + 1): shape 1 is Poisson, a larger one more regular, one below 1 bursts. Trains start at a moment
 * that knows nothing of the spikes (the process is stationary), as if the watching began in the
 * middle of the firing.
 *
 * @param rate r, the mean rate, in 1/ms, zero or positive
 * @param shape k, from 0.01 to 10000
 */
@From("cox1962")
public record GammaProcess(@In("1/ms") double rate, @In("") double shape) implements PointProcess {

  /**
   * The process of a given mean rate and shape.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @param shape from 0.01 to 10000
   * @throws IllegalArgumentException if rate or shape are out of range
   */
  public GammaProcess {
    Require.notNegative("mean rate", rate, "1/ms", "hertz(20) is 0.02 1/ms");
    Require.within(
        "shape of the intervals", shape, 0.01, 1e4, "", "CV is 1/√shape, and shape 1 is Poisson");
  }

  /**
   * The process of a given mean rate and shape.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @param shape from 0.01 to 10000
   * @return the process
   * @throws IllegalArgumentException if rate or shape are out of range
   */
  public static GammaProcess at(@In("1/ms") double rate, double shape) {
    return new GammaProcess(rate, shape);
  }

  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    var draft = new Draft(duration, rate, chance);
    if (rate > 0) {
      double scale = 1 / (rate * shape);
      // A moment chosen at random falls into long intervals more often: they have shape k + 1.
      double around = AhrensDieterMarsagliaTsangGammaSampler.of(chance, shape + 1, scale).sample();
      var interval = AhrensDieterMarsagliaTsangGammaSampler.of(chance, shape, scale);
      double t = chance.nextDouble() * around;
      while (draft.add(t)) {
        t += interval.sample();
      }
    }
    return draft.train();
  }

  /**
   * The coefficient of variation of its intervals, CV = 1/√k.
   *
   * @return positive
   */
  public double cv() {
    return 1 / StrictMath.sqrt(shape);
  }

  /**
   * The CV2 of its intervals, 2 C(2k, k) / 4ᵏ.
   *
   * @return between 0 and 2
   */
  public double cv2() {
    double logBinomial = Gamma.logGamma(2 * shape + 1) - 2 * Gamma.logGamma(shape + 1);
    return 2 * StrictMath.exp(logBinomial - 2 * shape * StrictMath.log(2));
  }

  /**
   * The local variation of its intervals, LV = 3/(2k + 1).
   *
   * @return between 0 and 3
   */
  @From("shinomoto2003")
  public double lv() {
    return 3 / (2 * shape + 1);
  }

  /**
   * The Fano factor of its counts in windows of length T, exactly.
   *
   * @param window T, in ms, positive
   * @return positive
   * @throws IllegalArgumentException if the window is not positive and finite or expects more than
   *     10⁵ spikes, where {@link #fanoLimit()} serves
   */
  public double fano(@In("ms") double window) {
    return Renewal.fano(rate, shape, rate * shape, 0, window);
  }

  /**
   * The Fano factor of its counts in long windows, 1/k = CV².
   *
   * @return positive
   */
  public double fanoLimit() {
    return 1 / shape;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "gamma process of %.4g Hz and shape %.4g", 1000 * rate, shape);
  }
}
