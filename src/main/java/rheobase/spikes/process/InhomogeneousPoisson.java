package rheobase.spikes.process;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron whose rate follows a stimulus, and which is random but for that.
 *
 * <p>It is drawn by thinning: spikes of a Poisson process at the bound R are kept with probability
 * r(t) / R. Counts in a window are Poisson with mean ∫r dt, so the Fano factor is 1 over repeated
 * trials; along one train rate changes make CV and Fano factor larger than 1, CV2 and LV hardly.
 *
 * @param rate r(t), in 1/ms, of the time in ms, nowhere negative and nowhere above the bound
 * @param bound R, in 1/ms, positive; the closer to the largest rate, the quicker
 */
@From(value = "lewis1979", where = "theorem 1")
public record InhomogeneousPoisson(@In("1/ms") DoubleUnaryOperator rate, @In("1/ms") double bound)
    implements PointProcess {

  /**
   * The process of a given course of the rate.
   *
   * @param rate in 1/ms, of the time in ms
   * @param bound in 1/ms, positive, nowhere exceeded by the rate
   * @throws IllegalArgumentException if the rate is missing or the bound not positive and finite
   */
  public InhomogeneousPoisson {
    Require.present("rate", rate, "give a function of time such as t -> hertz(20)");
    Require.positive("bound on the rate", bound, "1/ms", "hertz(20) is 0.02 1/ms");
  }

  /**
   * The process of a given course of the rate.
   *
   * @param rate in 1/ms, of the time in ms
   * @param bound in 1/ms, positive, nowhere exceeded by the rate
   * @return the process
   * @throws IllegalArgumentException if the rate is missing or the bound not positive and finite
   */
  public static InhomogeneousPoisson at(
      @In("1/ms") DoubleUnaryOperator rate, @In("1/ms") double bound) {
    return new InhomogeneousPoisson(rate, bound);
  }

  /**
   * One train, watched from 0 to {@code duration}.
   *
   * @param duration how long it is watched, in ms, positive
   * @param chance where the random numbers come from
   * @return the train
   * @throws IllegalArgumentException if the duration is not positive and finite, or if the rate is
   *     negative, not finite or above the bound at a time it is asked for; the message names time
   *     and value
   */
  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    var draft = new Draft(duration, bound, chance);
    var interval = ZigguratSampler.Exponential.of(chance, 1 / bound);
    for (double t = interval.sample(); t <= duration; t += interval.sample()) {
      double here = rate.applyAsDouble(t);
      if (!(here >= 0 && here <= bound)) {
        String rule = "must be zero or positive and at most the bound (" + bound + " 1/ms)";
        String way = "raise the bound, or mind that hertz(20) is 0.02 1/ms";
        Require.that(false, "rate at " + t + " ms", here, "1/ms", rule, way);
      }
      if (chance.nextDouble() * bound < here) { // kept with probability r(t) / R
        draft.add(t);
      }
    }
    return draft.train();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "Poisson process of a changing rate, at most %.4g Hz", 1000 * bound);
  }
}
