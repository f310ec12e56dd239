package rheobase.spikes.process;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron that fires at a constant rate and forgets when it last did: the most random train there
 * is at that rate.
 *
 * <p>Its intervals are independent and exponential, p(I) = r e^(−rI), its counts Poisson, P_T(n) =
 * (rT)ⁿ e^(−rT) / n!, and CV = CV2 = LV = Fano factor = 1. It is drawn interval by interval, so
 * that no time step enters.
 *
 * @param rate r, in 1/ms, zero or positive; {@code hertz(20)} is 0.02
 */
@From(value = "dayan2001", where = "section 1.4")
public record PoissonProcess(@In("1/ms") double rate) implements PointProcess {

  /**
   * The process of a given rate.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @throws IllegalArgumentException if the rate is negative or not finite
   */
  public PoissonProcess {
    Require.notNegative("rate of the Poisson process", rate, "1/ms", "hertz(20) is 0.02 1/ms");
  }

  /**
   * The process of a given rate.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @return the process
   * @throws IllegalArgumentException if the rate is negative or not finite
   */
  public static PoissonProcess at(@In("1/ms") double rate) {
    return new PoissonProcess(rate);
  }

  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    var draft = new Draft(duration, rate, chance);
    if (rate > 0) {
      var interval = ZigguratSampler.Exponential.of(chance, 1 / rate);
      double t = interval.sample();
      while (draft.add(t)) {
        t += interval.sample();
      }
    }
    return draft.train();
  }

  /**
   * The probability of a number of spikes in a window, P_T(n) = (rT)ⁿ e^(−rT) / n!.
   *
   * @param n the number of spikes, zero or more
   * @param window T, in ms, positive
   * @return between 0 and 1
   * @throws IllegalArgumentException if n is negative or the window not positive and finite
   */
  public double countProbability(int n, @In("ms") double window) {
    Require.atLeast("number of spikes", n, 0, "a window holds no spike or some");
    Require.positive("counting window", window, "ms", "give its length in ms");
    if (rate == 0) {
      return n == 0 ? 1 : 0;
    }
    return PoissonDistribution.of(rate * window).probability(n);
  }

  /**
   * The coefficient of variation of its intervals.
   *
   * @return 1
   */
  public double cv() {
    return 1;
  }

  /**
   * The Fano factor of its counts, in windows of any length.
   *
   * @param window T, in ms, positive
   * @return 1
   * @throws IllegalArgumentException if the window is not positive and finite
   */
  public double fano(@In("ms") double window) {
    Require.positive("counting window", window, "ms", "give its length in ms");
    return 1;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Poisson process of %.4g Hz", 1000 * rate);
  }
}
