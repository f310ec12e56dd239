package rheobase.spikes.process;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron that cannot fire for a dead time after each spike and forgets everything else.
 *
 * <p>Intervals are a dead time d and an exponential wait at the rate λ = 1 / (1/r − d), so that the
 * mean rate is r. CV = 1 − rd; the Fano factor falls from 1 in short windows to (1 − rd)² in long
 * ones; no two spikes are closer than d. Trains start at a moment that knows nothing of the spikes
 * (the process is stationary), as if the watching began in the middle of the firing.
 *
 * @param rate r, the mean rate, in 1/ms, zero or positive
 * @param deadTime d, in ms, zero or positive, with rd below 1
 */
@From("cox1962")
public record RefractoryPoisson(@In("1/ms") double rate, @In("ms") double deadTime)
    implements PointProcess {

  /**
   * The process of a given mean rate and dead time.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(50)} is 0.05
   * @param deadTime in ms, zero or positive
   * @throws IllegalArgumentException if rate or dead time are out of range or rd is 1 or more
   */
  public RefractoryPoisson {
    Require.notNegative("mean rate", rate, "1/ms", "hertz(20) is 0.02 1/ms");
    Require.notNegative("dead time", deadTime, "ms", "1 to 5 ms are usual");
    String rule = "must be below 1, for dead times alone would fill the train";
    String way = "with this dead time the rate stays below " + 1000 / deadTime + " Hz";
    Require.that(rate * deadTime < 1, "rate times dead time", rate * deadTime, "", rule, way);
  }

  /**
   * The process of a given mean rate and dead time.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(50)} is 0.05
   * @param deadTime in ms, zero or positive
   * @return the process
   * @throws IllegalArgumentException if rate or dead time are out of range or rd is 1 or more
   */
  public static RefractoryPoisson at(@In("1/ms") double rate, @In("ms") double deadTime) {
    return new RefractoryPoisson(rate, deadTime);
  }

  /**
   * The rate outside the dead time, λ = 1 / (1/r − d).
   *
   * @return in 1/ms, at least the mean rate
   */
  @In("1/ms")
  public double freeRate() {
    return rate / (1 - rate * deadTime);
  }

  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    var draft = new Draft(duration, rate, chance);
    if (rate > 0) {
      var wait = ZigguratSampler.Exponential.of(chance, 1 / freeRate());
      // The watching begins in a dead time with probability rd, uniformly within it.
      double u = chance.nextDouble();
      double t = (u < rate * deadTime ? u / rate : 0) + wait.sample();
      while (draft.add(t)) {
        t += deadTime + wait.sample();
      }
    }
    return draft.train();
  }

  /**
   * The coefficient of variation of its intervals, CV = 1 − rd.
   *
   * @return above 0, at most 1
   */
  public double cv() {
    return 1 - rate * deadTime;
  }

  /**
   * The Fano factor of its counts in windows of length T, exactly; 1 − rT for T up to d.
   *
   * @param window T, in ms, positive
   * @return above 0, at most 1
   * @throws IllegalArgumentException if the window is not positive and finite or expects more than
   *     10⁵ spikes, where {@link #fanoLimit()} serves
   */
  public double fano(@In("ms") double window) {
    return Renewal.fano(rate, 1, freeRate(), deadTime, window);
  }

  /**
   * The Fano factor of its counts in long windows, (1 − rd)² = CV².
   *
   * @return above 0, at most 1
   */
  public double fanoLimit() {
    return cv() * cv();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Poisson process of %.4g Hz with a dead time of %.4g ms",
        1000 * rate,
        deadTime);
  }
}
