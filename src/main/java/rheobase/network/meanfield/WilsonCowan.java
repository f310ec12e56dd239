package rheobase.network.meanfield;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Flow;
import rheobase.numerics.Roots;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Two populations as two activities: the smallest network that begins to swing when its inhibition
 * is slow.
 *
 * <pre>
 *   τ_E dE/dt = −E + (1 − r (b_E + E)) F_E(w_EE E − w_EI I + P)
 *   τ_I dI/dt = −I + (1 − r (b_I + I)) F_I(w_IE E − w_II I)
 *   F(x) = 1/(1 + e^(−a (x − θ))) − b,   b = 1/(1 + e^(a θ))
 * </pre>
 *
 * <p>With r = 1 cells that have just fired cannot fire again, as in the first paper, whose k is 1 −
 * b; with r = 0 this is left out. Rest does not depend on the time constants, its stability does:
 * for r = 0 the trace of the Jacobian is (w_EE F_E′ − 1)/τ_E − (1 + w_II F_I′)/τ_I.
 *
 * <p>It is a {@link Neuron} only so that a phase plane can be drawn of it: the "potential" is E, it
 * never spikes, and a current is added to what E settles at.
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
 * @param refractoriness r, 0 or 1
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
    Gain inhibitory,
    @In("") double refractoriness)
    implements Neuron {
  private static final double STEP = 0.02; // of a time constant
  private static final double WATCHED = 5000; // steps
  private static final double LOWEST = -0.2; // E where rest is looked for, up to 1
  private static final double GRID = 5e-4;

  /** Refuses time constants that are not positive. */
  public WilsonCowan {
    Require.positive("time constant of E", excitatoryTimeConstant, "ms", "1 counts time in it");
    Require.positive("time constant of I", inhibitoryTimeConstant, "ms", "2 is twice that of E");
    Require.present("gain of E", excitatory, "new Gain(1.2, 2.8)");
    Require.present("gain of I", inhibitory, "new Gain(1, 4)");
    Require.within("refractoriness", refractoriness, 0, 1, "", "0 leaves it out");
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
    return new WilsonCowan(1, 2, 6.4, 4.8, 6, 1.2, 0.8, new Gain(1.2, 2.8), new Gain(1, 4), 0);
  }

  /**
   * The limit cycle of the first paper: both time constants 8 ms, refractory, P = 1.25.
   *
   * @return the model
   */
  @From(value = "wilson1972", where = "figure 11")
  public static WilsonCowan classic() {
    return new WilsonCowan(8, 8, 16, 12, 15, 3, 1.25, new Gain(1.3, 4), new Gain(2, 3.7), 1);
  }

  /**
   * The same model under another drive.
   *
   * @param newDrive P
   * @return a new model
   */
  public WilsonCowan withDrive(@In("") double newDrive) {
    return new WilsonCowan(
        excitatoryTimeConstant,
        inhibitoryTimeConstant,
        fromEtoE,
        fromItoE,
        fromEtoI,
        fromItoI,
        newDrive,
        excitatory,
        inhibitory,
        refractoriness);
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
        inhibitory,
        refractoriness);
  }

  private double toE(double e, double i) {
    return fromEtoE * e - fromItoE * i + drive;
  }

  private double toI(double e, double i) {
    return fromEtoI * e - fromItoI * i;
  }

  /** The share of cells that can fire, 1 − r (b + x). */
  private double ready(Gain gain, double x) {
    return 1 - refractoriness * (gain.logistic(0) + x);
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double f = ready(excitatory, x[0]) * excitatory.of(toE(x[0], x[1]));
    double g = ready(inhibitory, x[1]) * inhibitory.of(toI(x[0], x[1]));
    dx[0] = (-x[0] + f + current) / excitatoryTimeConstant; // τ_E dE/dt = −E + (1 − r (b + E)) F_E
    dx[1] = (-x[1] + g) / inhibitoryTimeConstant; // τ_I dI/dt = −I + (1 − r (b + I)) F_I
  }

  /** {@return dE/dt and dI/dt} */
  public Flow flow() {
    return (t, x, dx) -> slope(x, 0, dx);
  }

  /** The I at which inhibition rests beside a given E; it falls with I, so there is one. */
  private double inhibition(double e) {
    return Roots.between(i -> ready(inhibitory, i) * inhibitory.of(toI(e, i)) - i, -1, 1);
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
    return ready(excitatory, e) * excitatory.of(toE(e, inhibition(e))) - e;
  }

  /**
   * All states in which nothing changes.
   *
   * @return E and I of each, the lowest E first
   */
  public List<double[]> rests() {
    return roots(this::excitation).stream().map(e -> new double[] {e, inhibition(e)}).toList();
  }

  /** Where a function of E changes its sign between the lowest and the highest activity. */
  static List<Double> roots(DoubleUnaryOperator function) {
    List<Double> found = new ArrayList<>();
    double before = function.applyAsDouble(LOWEST);
    for (double e = LOWEST + GRID; e < 1; e += GRID) {
      double now = function.applyAsDouble(e);
      if (before * now < 0) { // false where either is NaN
        found.add(Roots.between(function, e - GRID, e));
      }
      before = now;
    }
    return found;
  }

  /** The drive at which E rests at a level; NaN if no drive does that. */
  double driveAt(double e) {
    // P = F_E⁻¹(E/(1 − r (b_E + E))) − w_EE E + w_EI I
    double share = e / ready(excitatory, e) + excitatory.logistic(0);
    double input =
        excitatory.threshold + StrictMath.log(share / (1 - share)) / excitatory.steepness;
    return input - fromEtoE * e + fromItoE * inhibition(e);
  }

  /** The Jacobian where E rests at a level, under the drive that makes it. */
  double[][] jacobianAt(double e) {
    return jacobian(e, inhibition(e), driveAt(e) - drive);
  }

  private double[][] jacobian(double e, double i, double more) {
    double u = toE(e, i) + more;
    double v = toI(e, i);
    double steepE = ready(excitatory, e) * excitatory.slope(u); // (1 − r (b + E)) F_E′
    double steepI = ready(inhibitory, i) * inhibitory.slope(v);
    double lostE = 1 + refractoriness * excitatory.of(u); // 1 + r F_E
    double lostI = 1 + refractoriness * inhibitory.of(v);
    return new double[][] {
      {
        (fromEtoE * steepE - lostE) / excitatoryTimeConstant,
        -fromItoE * steepE / excitatoryTimeConstant
      },
      {
        fromEtoI * steepI / inhibitoryTimeConstant,
        -(lostI + fromItoI * steepI) / inhibitoryTimeConstant
      }
    };
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
    double[] x = rest();
    return Eigenvalue.of(jacobian(x[0], x[1], 0));
  }

  /**
   * The time constant of inhibition at which rest begins to swing.
   *
   * @return τ_I* = τ_E (1 + w_II F_I′)/(w_EE F_E′ − 1) for r = 0; in general where the trace is 0
   * @throws IllegalArgumentException if E does not excite itself strongly enough for that
   */
  @In("ms")
  public double hopf() {
    double[] x = rest();
    double[][] j = jacobian(x[0], x[1], 0);
    double growth = excitatoryTimeConstant * j[0][0];
    Require.positive("self-excitation w_EE F_E′ − 1", growth, "", "raise w_EE or the drive");
    return -excitatoryTimeConstant * inhibitoryTimeConstant * j[1][1] / growth;
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
  public double[] start() {
    return new double[] {0, 0};
  }

  @Override
  public double threshold() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double step() {
    return STEP * Math.min(excitatoryTimeConstant, inhibitoryTimeConstant);
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("E", ""), new Variable("I", ""));
  }

  @Override
  public String currentUnit() {
    return "";
  }

  @Override
  public String name() {
    return "Wilson–Cowan";
  }

  @Override
  public String toString() {
    return "Wilson–Cowan model, τ_I/τ_E = "
        + Digits.of(inhibitoryTimeConstant / excitatoryTimeConstant, 4);
  }
}
