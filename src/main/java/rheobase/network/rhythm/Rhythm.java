package rheobase.network.rhythm;

import rheobase.numerics.Stepper;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * The rhythm of two neurons, measured where their potentials rise through θ_syn: a neuron is up
 * while it holds the other down.
 *
 * @param period from one rise of the first neuron to the next, in ms; NaN without a rhythm
 * @param phase how far into the period the second neuron rises, from 0 to 1; NaN without a rhythm
 * @param duty the part of the period for which the first neuron is up; NaN without a rhythm
 */
public record Rhythm(@In("ms") double period, @In("") double phase, @In("") double duty) {
  private static final Rhythm NONE = new Rhythm(Double.NaN, Double.NaN, Double.NaN);
  private static final int MOST_STEPS = 30_000;
  private static final double ALIKE = 1e-4; // of the period, from one to the next
  private static final double AT_REST = 1e-7; // per ms
  private static final double TURN = 0.05; // of the period

  /** {@return whether there is a rhythm} */
  public boolean regular() {
    return !Double.isNaN(period);
  }

  /** {@return whether the two take turns: the phase lies within 0.05 of ½} */
  public boolean alternates() {
    return StrictMath.abs(phase - 0.5) < TURN;
  }

  /** Follows a pair until three periods are alike, or it has come to rest, or time is up. */
  static Rhythm of(HalfCentre pair, double h, int listened) {
    double[] x = HalfCentre.start();
    double[] dx = new double[x.length];
    Stepper.Steps steps = Stepper.RUNGE_KUTTA.over(pair, x.length);
    var first = new Rises();
    var second = new Rises();
    double level = pair.synapticThreshold();
    double fall = Double.NaN;
    for (int n = 0; n < MOST_STEPS; n++) {
      double before = x[0];
      double beside = x[2];
      steps.step(0, h, x);
      double t = (n + 1) * h;
      if (before > level && x[0] <= level) {
        fall = crossing(level, t, h, before, x[0]);
      }
      if (beside <= level && x[2] > level) {
        second.add(crossing(level, t, h, beside, x[2]));
      }
      if (before <= level && x[0] > level) {
        first.add(crossing(level, t, h, before, x[0]));
        if (first.alike()) {
          return settled(first, second, fall);
        }
      }
      if (n % listened == 0) {
        pair.slope(0, x, dx);
        if (StrictMath.abs(dx[0]) + StrictMath.abs(dx[2]) < AT_REST) {
          return NONE;
        }
      }
    }
    return NONE;
  }

  private static double crossing(double level, double t, double h, double before, double after) {
    return t - h * (after - level) / (after - before);
  }

  private static Rhythm settled(Rises first, Rises second, double fall) {
    double period = first.last - first.previous;
    double phase = (second.last - first.previous) / period;
    double duty = (fall - first.previous) / period;
    boolean both = phase > -TURN && phase < 1 + TURN; // near 0 and 1 the two are in step
    return both ? new Rhythm(period, phase - StrictMath.floor(phase), duty) : NONE;
  }

  /** The last rises of a potential. */
  private static final class Rises {
    private double earliest = Double.NaN;
    private double earlier = Double.NaN;
    private double previous = Double.NaN;
    private double last = Double.NaN;

    void add(double time) {
      earliest = earlier;
      earlier = previous;
      previous = last;
      last = time;
    }

    /** Whether the last three intervals are alike; false where there are fewer. */
    boolean alike() {
      double period = last - previous;
      return StrictMath.abs(previous - earlier - period) < ALIKE * period
          && StrictMath.abs(earlier - earliest - period) < ALIKE * period;
    }
  }

  @Override
  public String toString() {
    return regular()
        ? "period "
            + Digits.of(period, 4)
            + " ms, the second neuron at phase "
            + Digits.of(phase, 3)
            + ", duty "
            + Digits.of(duty, 3)
        : "no rhythm";
  }
}
