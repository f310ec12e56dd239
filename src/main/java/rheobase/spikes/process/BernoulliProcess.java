package rheobase.spikes.process;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron that tosses a coin in every time step: the textbook approximation of a Poisson process,
 * and how it goes wrong.
 *
 * <p>In each step of length Δt it fires with probability p = rΔt, in the middle of the step and
 * never twice. That makes it too regular: Fano factor = 1 − rΔt and CV = √(1 − rΔt) instead of 1,
 * and no two spikes are closer than Δt. Only for rΔt ≪ 1 is it Poisson: {@link #warning()} speaks
 * above 0.1, and 1 is refused.
 *
 * @param rate r, in 1/ms, zero or positive
 * @param step Δt, in ms, positive, with rΔt below 1
 */
@From(value = "dayan2001", where = "section 1.4")
public record BernoulliProcess(@In("1/ms") double rate, @In("ms") double step)
    implements PointProcess {
  private static final double FAIR = 0.1;

  /**
   * The process of a given rate and step.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @param step in ms, positive
   * @throws IllegalArgumentException if rate or step are out of range or rΔt is 1 or more
   */
  public BernoulliProcess {
    Require.notNegative("rate of the Bernoulli process", rate, "1/ms", "hertz(20) is 0.02 1/ms");
    Require.positive("time step", step, "ms", "1 ms or less is usual");
    String rule = "must be below 1, for at most one spike fits into a step";
    String way = "take a step below " + 1 / rate + " ms, or PoissonProcess, which needs none";
    Require.that(rate * step < 1, "rate times step", rate * step, "", rule, way);
  }

  /**
   * The process of a given rate and step.
   *
   * @param rate in 1/ms, zero or positive; {@code hertz(20)} is 0.02
   * @param step in ms, positive
   * @return the process
   * @throws IllegalArgumentException if rate or step are out of range or rΔt is 1 or more
   */
  public static BernoulliProcess at(@In("1/ms") double rate, @In("ms") double step) {
    return new BernoulliProcess(rate, step);
  }

  /**
   * One train: a uniform number u for each whole step of the window, and a spike where u is below
   * rΔt.
   *
   * @param duration how long it is watched, in ms, at least one step
   * @param chance where the random numbers come from
   * @return the train
   * @throws IllegalArgumentException if the duration is not finite, shorter than a step, or more
   *     than 10⁹ steps
   */
  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    var draft = new Draft(duration, rate, chance);
    double steps = StrictMath.floor(duration / step + 1e-6);
    Require.within(
        "number of steps",
        steps,
        1,
        1e9,
        "",
        "the duration is counted in steps of " + step + " ms");
    double p = rate * step;
    for (int i = 0; i < (int) steps; i++) {
      if (chance.nextDouble() < p) {
        draft.add(StrictMath.min((i + 0.5) * step, duration));
      }
    }
    return draft.train();
  }

  /**
   * What is wrong with the train this process draws, if rΔt is too large for a Poisson process.
   *
   * @return a sentence, or the empty string if rΔt is at most 0.1
   */
  public String warning() {
    double p = rate * step;
    if (p <= FAIR) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "rΔt = %.3g is too large for a Poisson process: the Fano factor is %.3f and the CV %.3f"
            + " instead of 1; take a step of %.3g ms or less",
        p,
        fano(),
        cv(),
        FAIR / rate);
  }

  /**
   * The coefficient of variation of its intervals, which are geometric: CV = √(1 − rΔt).
   *
   * @return above 0, at most 1
   */
  public double cv() {
    return StrictMath.sqrt(1 - rate * step);
  }

  /**
   * The Fano factor of its counts, which are binomial, in windows of any whole number of steps: F =
   * 1 − rΔt.
   *
   * @return above 0, at most 1
   */
  public double fano() {
    return 1 - rate * step;
  }

  @Override
  public String toString() {
    String law =
        String.format(
            Locale.ROOT, "Bernoulli process of %.4g Hz in steps of %.4g ms", 1000 * rate, step);
    return warning().isEmpty() ? law : law + " (" + warning() + ")";
  }
}
