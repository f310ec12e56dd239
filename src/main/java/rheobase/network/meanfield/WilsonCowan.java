package rheobase.network.meanfield;

import rheobase.numerics.Eigenvalue;
import rheobase.numerics.Flow;
import rheobase.numerics.Roots;
import rheobase.numerics.Stepper;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Two populations as two activities: the smallest network that begins to swing when its inhibition
 * is slow.
 *
 * <pre>
 *   τ_E dE/dt = −E + F_E(w_EE E − w_EI I + P)
 *   τ_I dI/dt = −I + F_I(w_IE E − w_II I)
 *   F(x) = 1/(1 + e^(−a (x − θ))) − 1/(1 + e^(a θ))
 * </pre>
 *
 * <p>Rest does not depend on the time constants, its stability does: the trace of the Jacobian is
 * (w_EE F_E′ − 1)/τ_E − (1 + w_II F_I′)/τ_I.
 *
 * @param excitatoryTimeConstant τ_E
 * @param inhibitoryTimeConstant τ_I
 * @param fromEtoE w_EE
 * @param fromItoE w_EI
 * @param fromEtoI w_IE
 * @param fromItoI w_II
 * @param drive P
 * @param excitatory F_E
 * @param inhibitory F_I
 */
public record WilsonCowan(
    @In("ms") double excitatoryTimeConstant,
    @In("ms") double inhibitoryTimeConstant,
    @In("") double fromEtoE,
    @In("") double fromItoE,
    @In("") double fromEtoI,
    @In("") double fromItoI,
    @In("") double drive,
    Gain excitatory,
    Gain inhibitory) {
  private static final double STEP = 0.02; // of a time constant
  private static final double WATCHED = 5000; // steps

  /** Refuses time constants that are not positive. */
  public WilsonCowan {
    Require.positive("time constant of E", excitatoryTimeConstant, "ms", "1 counts time in it");
    Require.positive("time constant of I", inhibitoryTimeConstant, "ms", "2 is twice that of E");
    Require.present("gain of E", excitatory, "new Gain(1.2, 2.8)");
    Require.present("gain of I", inhibitory, "new Gain(1, 4)");
  }

  /**
   * How a population answers its input.
   *
   * @param steepness a
   * @param threshold θ
   */
  public record Gain(@In("") double steepness, @In("") double threshold) {
    private double logistic(double x) {
      return 1 / (1 + StrictMath.exp(-steepness * (x - threshold)));
    }

    /**
     * The answer.
     *
     * @param input x
     * @return F(x), 0 at x = 0
     */
    public double of(double input) {
      return logistic(input) - logistic(0);
    }

    /**
     * The slope of the answer.
     *
     * @param input x
     * @return F′(x)
     */
    public double slope(double input) {
      double f = logistic(input);
      return steepness * f * (1 - f); // F′ = a f (1 − f)
    }
  }

  /**
   * The set of a much-used tutorial, with a limit cycle at τ_I = 2 τ_E.
   *
   * @return the model
   */
  @From(value = "vanviegen2021", where = "tutorial on Wilson–Cowan models")
  public static WilsonCowan tutorial() {
    return new WilsonCowan(1, 2, 6.4, 4.8, 6, 1.2, 0.8, new Gain(1.2, 2.8), new Gain(1, 4));
  }

  /**
   * The same model with slower or faster inhibition.
   *
   * @param timeConstant τ_I, positive
   * @return a new model
   */
  public WilsonCowan withInhibitoryTimeConstant(@In("ms") double timeConstant) {
    return new WilsonCowan(
        excitatoryTimeConstant,
        timeConstant,
        fromEtoE,
        fromItoE,
        fromEtoI,
        fromItoI,
        drive,
        excitatory,
        inhibitory);
  }

  private double toE(double e, double i) {
    return fromEtoE * e - fromItoE * i + drive;
  }

  private double toI(double e, double i) {
    return fromEtoI * e - fromItoI * i;
  }

  /** {@return dE/dt and dI/dt} */
  public Flow flow() {
    return (t, x, dx) -> {
      dx[0] = (-x[0] + excitatory.of(toE(x[0], x[1]))) / excitatoryTimeConstant;
      dx[1] = (-x[1] + inhibitory.of(toI(x[0], x[1]))) / inhibitoryTimeConstant;
    };
  }

  /** The I at which inhibition rests beside a given E; it falls with I, so there is one. */
  private double inhibition(double e) {
    return Roots.between(i -> inhibitory.of(toI(e, i)) - i, -1, 1);
  }

  /**
   * Rest: both activities where nothing changes, the highest if there are several.
   *
   * @return E and I
   */
  public double[] rest() {
    double step = 1e-3;
    double high = 1;
    while (high > -1 && excitation(high) * excitation(high - step) > 0) {
      high -= step;
    }
    double e = Roots.between(this::excitation, high - step, high);
    return new double[] {e, inhibition(e)};
  }

  private double excitation(double e) {
    return excitatory.of(toE(e, inhibition(e))) - e;
  }

  /**
   * The slopes of both gains at rest.
   *
   * @return F_E′ and F_I′
   */
  public double[] slopes() {
    double[] x = rest();
    return new double[] {excitatory.slope(toE(x[0], x[1])), inhibitory.slope(toI(x[0], x[1]))};
  }

  /**
   * How small departures from rest grow.
   *
   * @return the eigenvalues of the Jacobian, the largest real part first
   */
  public Eigenvalue[] eigenvalues() {
    double[] f = slopes();
    return Eigenvalue.of(
        new double[][] {
          {
            (fromEtoE * f[0] - 1) / excitatoryTimeConstant, -fromItoE * f[0] / excitatoryTimeConstant
          },
          {
            fromEtoI * f[1] / inhibitoryTimeConstant,
            -(1 + fromItoI * f[1]) / inhibitoryTimeConstant
          }
        });
  }

  /**
   * The time constant of inhibition at which rest begins to swing.
   *
   * @return τ_I* = τ_E (1 + w_II F_I′)/(w_EE F_E′ − 1)
   * @throws IllegalArgumentException if E does not excite itself strongly enough for that
   */
  @In("ms")
  public double hopf() {
    double[] f = slopes();
    double drives = fromEtoE * f[0] - 1;
    Require.positive("self-excitation w_EE F_E′ − 1", drives, "", "raise w_EE or the drive");
    return excitatoryTimeConstant * (1 + fromItoI * f[1]) / drives;
  }

  /**
   * The wave, or the rest, in which the model ends from a small push.
   *
   * @param settling how long it is left alone, in the unit of the time constants: long just above
   *     the Hopf point
   * @return the range and the period of E
   */
  public Wave wave(@In("ms") double settling) {
    double[] x = rest();
    x[0] += 1e-2;
    double h = STEP * Math.min(excitatoryTimeConstant, inhibitoryTimeConstant);
    return Wave.of(flow(), x, settling, WATCHED * h, h);
  }

  /**
   * The course of both activities.
   *
   * @param start E and I
   * @param duration how long, in the unit of the time constants
   * @param points how many points, both ends among them
   * @return E in the first row, I in the second
   */
  public double[][] course(double[] start, @In("ms") double duration, int points) {
    Stepper.Steps steps = Stepper.RUNGE_KUTTA.over(flow(), 2);
    double[][] course = new double[2][points];
    double[] x = start.clone();
    int within = 20;
    for (int n = 0; n < points; n++) {
      course[0][n] = x[0];
      course[1][n] = x[1];
      for (int k = 0; k < within; k++) {
        steps.step(0, duration / (points - 1) / within, x);
      }
    }
    return course;
  }

  @Override
  public String toString() {
    return "Wilson–Cowan model, τ_I/τ_E = "
        + Digits.of(inhibitoryTimeConstant / excitatoryTimeConstant, 4);
  }
}
