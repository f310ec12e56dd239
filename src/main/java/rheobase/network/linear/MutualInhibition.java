package rheobase.network.linear;

import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Roots;
import rheobase.numerics.Stepper;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Two rate units that silence each other, the smallest network that decides.
 *
 * <pre>
 *   dv₁/dt = −v₁ + f(−w v₂) + h
 *   dv₂/dt = −v₂ + f(−w v₁)
 * </pre>
 *
 * <p>f is a straight line that is cut off at −1 and 1, or the hyperbolic tangent. Around (0, 0) the
 * difference of the two grows at a rate w − 1 and their sum dies out at w + 1: for w &gt; 1 a
 * saddle, whose border v₁ = v₂ parts what (1, −1) attracts from what (−1, 1) attracts. For w &lt; 1
 * everything ends at (0, 0), and w = 1 with the straight line remembers any difference.
 *
 * <p>Time counts in time constants of a unit. It is a {@link Neuron} only so that a phase plane can
 * be drawn of it: the "potential" is v₁, and it never spikes.
 *
 * @param weight w, how strongly each unit is inhibited by the other; not negative
 * @param saturation f
 */
public record MutualInhibition(@In("") double weight, Saturation saturation) implements Neuron {
  private static final double STEP = 0.02;

  /** How outputs are kept between −1 and 1. */
  public enum Saturation {
    /** The straight line, cut off at −1 and 1. */
    CLIP {
      @Override
      double of(double x) {
        return Math.max(-1, Math.min(1, x));
      }
    },
    /** The hyperbolic tangent. */
    TANH {
      @Override
      double of(double x) {
        return StrictMath.tanh(x);
      }
    };

    abstract double of(double x);
  }

  /** Refuses excitation. */
  public MutualInhibition {
    Require.notNegative("weight", weight, "", "it is the strength of an inhibition");
    Require.present("saturation", saturation, "take CLIP or TANH");
  }

  /**
   * Two rivals of weight 2 whose outputs are cut off, with attractors at (1, −1) and (−1, 1).
   *
   * @return the pair
   */
  public static MutualInhibition clipped() {
    return new MutualInhibition(2, Saturation.CLIP);
  }

  /**
   * The same pair with another weight.
   *
   * @param newWeight w
   * @return a new pair
   */
  public MutualInhibition withWeight(double newWeight) {
    return new MutualInhibition(newWeight, saturation);
  }

  /**
   * The same pair with outputs kept in bounds in another way.
   *
   * @param newSaturation f
   * @return a new pair
   */
  public MutualInhibition withSaturation(Saturation newSaturation) {
    return new MutualInhibition(weight, newSaturation);
  }

  @Override
  public double[] start() {
    return new double[] {0, 0};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    dx[0] = -x[0] + saturation.of(-weight * x[1]) + current; // dv₁/dt = −v₁ + f(−w v₂) + h
    dx[1] = -x[1] + saturation.of(-weight * x[0]); // dv₂/dt = −v₂ + f(−w v₁)
  }

  @Override
  public double threshold() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double step() {
    return STEP;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("v₁", ""), new Variable("v₂", ""));
  }

  @Override
  public String currentUnit() {
    return "";
  }

  @Override
  public String name() {
    return "mutual inhibition";
  }

  /**
   * How far from zero the winner settles.
   *
   * @return the v* &gt; 0 with v* = f(w v*), or 0 where w ≤ 1 and nobody wins
   */
  public double winner() {
    if (weight <= 1) {
      return 0;
    }
    return saturation == Saturation.CLIP
        ? 1
        : Roots.between(v -> saturation.of(weight * v) - v, 1e-9, 1);
  }

  /**
   * Where a state ends.
   *
   * @param v1 the first output to start from
   * @param v2 the second
   * @param time how long it is followed, in time constants; 60 is enough beside a border
   * @return both outputs
   */
  public double[] after(double v1, double v2, double time) {
    double[] x = {v1, v2};
    var steps = Stepper.RUNGE_KUTTA.over((t, y, dy) -> slope(y, 0, dy), 2);
    long count = Math.round(time / STEP);
    for (long k = 0; k < count; k++) {
      steps.step(0, time / count, x);
    }
    return x;
  }

  /**
   * How long it takes until the difference of the two outputs has grown to 1: ln(1/δ)/(w − 1) as
   * long as no output saturates on the way.
   *
   * @param difference δ, v₁ − v₂ at the beginning, with v₁ = δ/2 = −v₂; between 0 and 1
   * @return in time constants
   * @throws IllegalArgumentException if w ≤ 1, when the difference never grows
   */
  public double timeToDecide(double difference) {
    Require.that(weight > 1, "weight", weight, "", "must lie above 1", "or nothing is decided");
    Require.that(
        difference > 0 && difference < 1,
        "difference",
        difference,
        "",
        "must lie between 0 and 1",
        "1 is where the race ends");
    double[] x = {difference / 2, -difference / 2};
    var steps = Stepper.RUNGE_KUTTA.over((t, y, dy) -> slope(y, 0, dy), 2);
    double time = 0;
    double before = difference;
    while (true) {
      steps.step(0, STEP, x);
      double now = x[0] - x[1];
      if (now >= 1) {
        return time + STEP * (1 - before) / (now - before);
      }
      before = now;
      time += STEP;
    }
  }
}
