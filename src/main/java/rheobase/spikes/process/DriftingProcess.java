package rheobase.spikes.process;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Roots;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A steady neuron whose clock is sped up and slowed down, so that its rate swings and the order of
 * its intervals stays as it was.
 *
 * <p>It is the time-rescaling theorem run backwards: a train of the steady process, in the time τ
 * of an inner clock, is laid out in the time t at which that clock shows τ(t) = t + (aP/2π)(1 − cos
 * 2πt/P). The rate of the steady process is thereby multiplied by the pace dτ/dt = 1 + a sin 2πt/P.
 * A Poisson process becomes an inhomogeneous Poisson process. The slower the swing, the closer CV2
 * and LV stay to those of the steady process; CV does not, however slow the swing: see {@link
 * #cv(double)}.
 *
 * @param steady the process in the time of the inner clock
 * @param depth a of the swing, from 0 to 0.99
 * @param period P of the swing, in ms, positive
 */
@From("brown2002")
public record DriftingProcess(PointProcess steady, @In("") double depth, @In("ms") double period)
    implements PointProcess {
  private static final double DEEPEST = 0.99;

  /**
   * The process of a given depth and period.
   *
   * @param steady the process in the time of the inner clock
   * @param depth from 0, no swing, to 0.99, a rate that all but stops
   * @param period in ms, positive
   * @throws IllegalArgumentException if the process is missing, or depth or period out of range
   */
  public DriftingProcess {
    Require.present("steady process", steady, "give one such as PoissonProcess.at(hertz(40))");
    String way = "the rate swings between 1 − depth and 1 + depth times its mean";
    Require.within("depth of the swing", depth, 0, DEEPEST, "", way);
    Require.positive("period of the swing", period, "ms", "seconds(20) is 20000 ms");
  }

  /**
   * The process of a given depth and period.
   *
   * @param steady the process in the time of the inner clock
   * @param depth from 0, no swing, to 0.99, a rate that all but stops
   * @param period in ms, positive
   * @return the process
   * @throws IllegalArgumentException if the process is missing, or depth or period out of range
   */
  public static DriftingProcess of(PointProcess steady, double depth, @In("ms") double period) {
    return new DriftingProcess(steady, depth, period);
  }

  @Override
  public SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance) {
    Require.positive("duration of the train", duration, "ms", "seconds(2) is 2000 ms");
    SpikeTrain train = steady.draw(clock(duration), chance);
    double[] times =
        Arrays.stream(train.times()).map(s -> StrictMath.min(t(s), duration)).toArray();
    return SpikeTrain.of(duration, times);
  }

  /**
   * What the inner clock shows, τ(t) = t + (aP/2π)(1 − cos 2πt/P).
   *
   * @param time t, in ms
   * @return τ, in ms, at least t
   */
  @In("ms")
  public double clock(@In("ms") double time) {
    double phase = 2 * StrictMath.PI * time / period;
    return time + swing() / 2 * (1 - StrictMath.cos(phase));
  }

  /**
   * How fast the inner clock runs, dτ/dt = 1 + a sin 2πt/P: the factor on the steady rate.
   *
   * @param time t, in ms
   * @return between 1 − a and 1 + a
   */
  public double pace(@In("ms") double time) {
    return 1 + depth * StrictMath.sin(2 * StrictMath.PI * time / period);
  }

  /**
   * The CV of its intervals when the swing is slow, CV² = (1 + CV₀²) / √(1 − a²) − 1.
   *
   * <p>Long intervals are made where the rate is low, and no averaging undoes it: with ⟨I⟩ = 1/⟨r⟩
   * and ⟨I²⟩ = (1 + CV₀²) ⟨1/r⟩ / ⟨r⟩, the mean of 1/r over a period does not depend on how long
   * the period is.
   *
   * @param steadyCv CV₀, the CV of the intervals of the steady process
   * @return at least CV₀
   * @throws IllegalArgumentException if the CV is negative or not finite
   */
  public double cv(double steadyCv) {
    Require.notNegative("CV of the steady process", steadyCv, "", "0 is a clock, 1 is Poisson");
    return StrictMath.sqrt((1 + steadyCv * steadyCv) / StrictMath.sqrt(1 - depth * depth) - 1);
  }

  /** How far the inner clock is ahead at most, aP/π. */
  private double swing() {
    return depth * period / StrictMath.PI;
  }

  /** The time at which the inner clock shows s. */
  private double t(double s) {
    // τ(t) ≥ t and τ(t) ≤ t + aP/π; the margin keeps the signs apart when rounding meets an end.
    return depth == 0 ? s : Roots.between(t -> clock(t) - s, earliest(s), s + margin(s));
  }

  private double earliest(double s) {
    return s - swing() - margin(s);
  }

  private static double margin(double s) {
    return 1e-9 * (1 + s);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, its rate swinging by %.0f %% with a period of %.4g s",
        steady,
        100 * depth,
        period / 1000);
  }
}
