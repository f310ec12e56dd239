package rheobase.synapse;

import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How a synapse opens and closes after one spike: the course s(t) that every spike adds.
 *
 * <p>What s is scaled to is said when one is made, by a {@link Scale}: to an area of one, so that
 * slower synapses are lower and carry the same charge, or to a peak of one, so that slower synapses
 * carry more. All of these are linear: the courses of many spikes add up, and two numbers, s and
 * the variable x that feeds it, hold what has become of all of them.
 */
public sealed interface Kinetics {

  /** What the course after one spike is scaled to. */
  enum Scale {
    /** ∫ s dt = 1, s in 1/ms: all kinetics carry the same charge. */
    UNIT_AREA("unit area"),
    /** The largest s is 1, a pure number; where s jumps, it jumps by one. */
    UNIT_PEAK("unit peak");

    private final String words;

    Scale(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Everything at once: s is an impulse of unit area, and nothing is left behind. */
  record Instantaneous() implements Kinetics {
    @Override
    public double rise() {
      return 0;
    }

    @Override
    public double decay() {
      return 0;
    }

    @Override
    public double jump() {
      return 1;
    }

    @Override
    public String toString() {
      return "instantaneous";
    }
  }

  /**
   * Opens at once and closes exponentially: s = e^(−t/τ), over τ for a unit area.
   *
   * @param decay τ, the time in which it closes to 1/e
   * @param scale what it is scaled to
   */
  record Exponential(@In("ms") double decay, Scale scale) implements Kinetics {
    /** Refuses a decay that is not positive. */
    public Exponential {
      Require.positive("decay", decay, "ms", "Kinetics.instantaneous() has none");
      Require.present("scale", scale, "UNIT_AREA or UNIT_PEAK");
    }

    @Override
    public double rise() {
      return 0;
    }

    @Override
    public double jump() {
      return scale == Scale.UNIT_AREA ? 1 / decay : 1;
    }

    @Override
    public String toString() {
      return "exponential (" + Digits.of(decay, 4) + " ms, " + scale + ")";
    }
  }

  /**
   * Opens and closes with one time constant: s = (t/τ) e^(−t/τ), over τ for a unit area, times e
   * for a unit peak, which it reaches at t = τ.
   *
   * @param decay τ
   * @param scale what it is scaled to
   */
  record Alpha(@In("ms") double decay, Scale scale) implements Kinetics {
    /** Refuses a time constant that is not positive. */
    public Alpha {
      Require.positive("time constant", decay, "ms", "Kinetics.instantaneous() has none");
      Require.present("scale", scale, "UNIT_AREA or UNIT_PEAK");
    }

    @Override
    public double rise() {
      return decay;
    }

    @Override
    public double jump() {
      return scale == Scale.UNIT_AREA ? 1 / decay : StrictMath.E;
    }

    @Override
    public String toString() {
      return "alpha (" + Digits.of(decay, 4) + " ms, " + scale + ")";
    }
  }

  /**
   * Opens with one time constant and closes with another: s = (e^(−t/τ_d) − e^(−t/τ_r)) / (τ_d −
   * τ_r) for a unit area.
   *
   * @param rise τ_r, shorter than the decay
   * @param decay τ_d
   * @param scale what it is scaled to
   */
  record DoubleExponential(@In("ms") double rise, @In("ms") double decay, Scale scale)
      implements Kinetics {
    /** Refuses time constants that are not positive, or not in order. */
    public DoubleExponential {
      Require.positive("rise", rise, "ms", "Kinetics.exponential opens at once");
      Require.positive("decay", decay, "ms", "fast synapses close within 2 to 10 ms");
      Require.that(
          rise < decay,
          "rise",
          rise,
          "ms",
          "must be shorter than the decay (" + decay + " ms)",
          "Kinetics.alpha has one time constant for both");
      Require.present("scale", scale, "UNIT_AREA or UNIT_PEAK");
    }

    @Override
    public double jump() {
      if (scale == Scale.UNIT_AREA) {
        return 1 / rise;
      }
      double latest = StrictMath.log(decay / rise) * rise * decay / (decay - rise); // of the peak
      double peak = StrictMath.exp(-latest / decay) - StrictMath.exp(-latest / rise);
      return (decay - rise) / (rise * peak);
    }

    @Override
    public String toString() {
      return "double-exponential ("
          + Digits.of(rise, 4)
          + " and "
          + Digits.of(decay, 4)
          + " ms, "
          + scale
          + ")";
    }
  }

  /**
   * The time constant of the opening.
   *
   * @return τ_r, in ms; 0 if it opens at once
   */
  @In("ms")
  double rise();

  /**
   * The time constant of the closing.
   *
   * @return τ_d, in ms; 0 if it is over at once
   */
  @In("ms")
  double decay();

  /**
   * What one spike adds, to s if the synapse opens at once, to x if not:
   *
   * <pre>
   *   opens at once:   ds/dt = −s/τ_d              s ← s + jump
   *   opens slowly:    ds/dt = (x − s)/τ_d,  dx/dt = −x/τ_r,   x ← x + jump
   * </pre>
   *
   * @return in 1/ms for a unit area, a pure number for a unit peak
   */
  double jump();

  /**
   * The course after one spike.
   *
   * @param t the time since the spike, in ms
   * @return s(t); 0 before the spike, and for the instantaneous kinetics at every time but its own
   */
  default double at(@In("ms") double t) {
    if (t < 0 || decay() == 0) {
      return 0;
    }
    double closing = StrictMath.exp(-t / decay());
    if (rise() == 0) {
      return jump() * closing;
    }
    if (rise() == decay()) {
      return jump() * t / decay() * closing;
    }
    return jump() * rise() / (decay() - rise()) * (closing - StrictMath.exp(-t / rise()));
  }

  /**
   * Everything at once.
   *
   * @return the kinetics of a δ pulse
   */
  static Kinetics instantaneous() {
    return new Instantaneous();
  }

  /**
   * Opens at once and closes exponentially.
   *
   * @param decay τ, in ms
   * @param scale what one spike is scaled to
   * @return the kinetics
   */
  static Kinetics exponential(@In("ms") double decay, Scale scale) {
    return new Exponential(decay, scale);
  }

  /**
   * Opens and closes with one time constant.
   *
   * @param decay τ, in ms
   * @param scale what one spike is scaled to
   * @return the kinetics
   */
  static Kinetics alpha(@In("ms") double decay, Scale scale) {
    return new Alpha(decay, scale);
  }

  /**
   * Opens with one time constant and closes with another.
   *
   * @param rise τ_r, in ms
   * @param decay τ_d, in ms, longer
   * @param scale what one spike is scaled to
   * @return the kinetics
   */
  static Kinetics doubleExponential(@In("ms") double rise, @In("ms") double decay, Scale scale) {
    return new DoubleExponential(rise, decay, scale);
  }
}
