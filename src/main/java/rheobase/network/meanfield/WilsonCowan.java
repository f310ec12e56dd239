package rheobase.network.meanfield;

import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Flow;
import rheobase.numerics.Roots;
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
 * @param excitatory τ_E, w_EE, w_EI and F_E
 * @param inhibitory τ_I, w_IE, w_II and F_I
 * @param drive P
 * @param refractoriness r, 0 or 1
 */
public record WilsonCowan(
    RatePopulation excitatory,
    RatePopulation inhibitory,
    @In("") double drive,
    @In("") double refractoriness)
    implements Neuron {
  private static final double STEP = 0.02; // of a time constant
  private static final double WATCHED = 5000; // steps

  /** Refuses what is no model. */
  public WilsonCowan {
    Require.present(
        "excitatory population", excitatory, "new RatePopulation(1, 6.4, 4.8, 1.2, 2.8)");
    Require.present("inhibitory population", inhibitory, "new RatePopulation(2, 6, 1.2, 1, 4)");
    Require.within("refractoriness", refractoriness, 0, 1, "", "0 leaves it out");
  }

  /**
   * The set of a much-used tutorial, with a limit cycle at τ_I = 2 τ_E.
   *
   * @return the model
   */
  @From(value = "vanviegen2021", where = "tutorial on Wilson–Cowan models")
  public static WilsonCowan tutorial() {
    var e = new RatePopulation(1, 6.4, 4.8, 1.2, 2.8);
    var i = new RatePopulation(2, 6, 1.2, 1, 4);
    return new WilsonCowan(e, i, 0.8, 0);
  }

  /**
   * The limit cycle of the first paper: both time constants 8 ms, refractory, P = 1.25.
   *
   * @return the model
   */
  @From(value = "wilson1972", where = "figure 11")
  public static WilsonCowan classic() {
    var e = new RatePopulation(8, 16, 12, 1.3, 4);
    var i = new RatePopulation(8, 15, 3, 2, 3.7);
    return new WilsonCowan(e, i, 1.25, 1);
  }

  /**
   * The same model under another drive.
   *
   * @param newDrive P
   * @return a new model
   */
  public WilsonCowan withDrive(@In("") double newDrive) {
    return new WilsonCowan(excitatory, inhibitory, newDrive, refractoriness);
  }

  /**
   * The same model with slower or faster inhibition.
   *
   * @param timeConstant τ_I, positive
   * @return a new model
   */
  public WilsonCowan withInhibitoryTimeConstant(@In("ms") double timeConstant) {
    var other = inhibitory.withTimeConstant(timeConstant);
    return new WilsonCowan(excitatory, other, drive, refractoriness);
  }

  /** The share of cells that can fire, 1 − r (b + x). */
  double ready(RatePopulation population, double x) {
    return 1 - refractoriness * (population.spontaneous() + x);
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double f = ready(excitatory, x[0]) * excitatory.answer(excitatory.input(x[0], x[1]) + drive);
    double g = ready(inhibitory, x[1]) * inhibitory.answer(inhibitory.input(x[0], x[1]));
    dx[0] =
        (-x[0] + f + current) / excitatory.timeConstant(); // τ_E dE/dt = −E + (1 − r (b + E)) F_E
    dx[1] = (-x[1] + g) / inhibitory.timeConstant(); // τ_I dI/dt = −I + (1 − r (b + I)) F_I
  }

  /** {@return dE/dt and dI/dt} */
  public Flow flow() {
    return (t, x, dx) -> slope(x, 0, dx);
  }

  /** The I at which inhibition rests beside a given E; it falls with I, so there is one. */
  double inhibition(double e) {
    return Roots.between(
        i -> ready(inhibitory, i) * inhibitory.answer(inhibitory.input(e, i)) - i, -1, 1);
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
    double input = excitatory.input(e, inhibition(e)) + drive;
    return ready(excitatory, e) * excitatory.answer(input) - e;
  }

  /**
   * All states in which nothing changes.
   *
   * @return E and I of each, the lowest E first
   */
  public List<double[]> rests() {
    return DriveRoute.levels(this::excitation).stream()
        .map(e -> new double[] {e, inhibition(e)})
        .toList();
  }

  double[][] jacobian(double e, double i, double p) {
    double u = excitatory.input(e, i) + p;
    double v = inhibitory.input(e, i);
    double steepE = ready(excitatory, e) * excitatory.slope(u); // (1 − r (b + E)) F_E′
    double steepI = ready(inhibitory, i) * inhibitory.slope(v);
    double lostE = 1 + refractoriness * excitatory.answer(u); // 1 + r F_E
    double lostI = 1 + refractoriness * inhibitory.answer(v);
    double tauE = excitatory.timeConstant();
    double tauI = inhibitory.timeConstant();
    return new double[][] {
      {(excitatory.fromE() * steepE - lostE) / tauE, -excitatory.fromI() * steepE / tauE},
      {inhibitory.fromE() * steepI / tauI, -(lostI + inhibitory.fromI() * steepI) / tauI}
    };
  }

  /**
   * The slopes of both gains at rest.
   *
   * @return F_E′ and F_I′
   */
  public double[] slopes() {
    double[] x = rest();
    double u = excitatory.input(x[0], x[1]) + drive;
    return new double[] {excitatory.slope(u), inhibitory.slope(inhibitory.input(x[0], x[1]))};
  }

  /**
   * How small departures from rest grow.
   *
   * @return the eigenvalues of the Jacobian, the largest real part first
   */
  public Eigenvalue[] eigenvalues() {
    double[] x = rest();
    return Eigenvalue.of(jacobian(x[0], x[1], drive));
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
    double[][] j = jacobian(x[0], x[1], drive);
    double growth = excitatory.timeConstant() * j[0][0];
    Require.positive("self-excitation w_EE F_E′ − 1", growth, "", "raise w_EE or the drive");
    return -excitatory.timeConstant() * inhibitory.timeConstant() * j[1][1] / growth;
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
    return Wave.of(flow(), x, settling, WATCHED * step(), step());
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
    return STEP * Math.min(excitatory.timeConstant(), inhibitory.timeConstant());
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
        + Digits.of(inhibitory.timeConstant() / excitatory.timeConstant(), 4);
  }
}
