package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Stepper;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The adaptive exponential integrate-and-fire neuron, AdEx: a leaky membrane whose upstroke is an
 * exponential instead of a wall, and a slow current that tires it.
 *
 * <pre>
 *   C dV/dt   = −g_L (V − E_L) + g_L Δ_T e^((V − V_T)/Δ_T) − w + I
 *   τ_w dw/dt = a (V − E_L) − w
 *   V ≥ V_peak:  spike, V ← V_r, w ← w + b
 * </pre>
 *
 * <p>With a = b = 0 it is the exponential integrate-and-fire neuron, EIF. The upstroke ends at the
 * peak; lest a method that looks ahead of it run away, w follows the potential up to the peak only,
 * and the exponent is held at 100. Followed by forward Euler at 0.01 ms, with the reset at the end
 * of the step, as in the published comparisons of its patterns.
 *
 * @param capacitance C
 * @param leakConductance g_L
 * @param leakPotential E_L
 * @param softThreshold V_T, where the upstroke outruns the leak
 * @param slopeFactor Δ_T, how gradually the upstroke sets in
 * @param adaptation a, how strongly w follows the potential; may be negative
 * @param adaptationTimeConstant τ_w
 * @param spikeAdaptation b, what a spike adds to w
 * @param resetPotential V_r, where the potential stands after a spike
 * @param peak V_peak, where a spike is noted
 */
@From("brette2005")
public record AdaptiveExponential(
    @In("pF") double capacitance,
    @In("nS") double leakConductance,
    @In("mV") double leakPotential,
    @In("mV") double softThreshold,
    @In("mV") double slopeFactor,
    @In("nS") double adaptation,
    @In("ms") double adaptationTimeConstant,
    @In("pA") double spikeAdaptation,
    @In("mV") double resetPotential,
    @In("mV") double peak)
    implements Neuron {
  private static final double HIGHEST_EXPONENT = 100;

  /** Refuses a membrane that does not charge or leak, and a reset that is not below the peak. */
  public AdaptiveExponential {
    Require.positive("capacitance", capacitance, "pF", "cortical cells have 100 to 300 pF");
    Require.positive("leak conductance", leakConductance, "nS", "cortical cells have 5 to 30 nS");
    Require.finite("leak potential", leakPotential, "mV", "−70 mV is usual");
    Require.finite("soft threshold", softThreshold, "mV", "−50 mV is usual");
    Require.positive("slope factor", slopeFactor, "mV", "2 mV is usual");
    Require.finite("adaptation", adaptation, "nS", "0 nS switches it off");
    Require.positive(
        "adaptation time constant", adaptationTimeConstant, "ms", "30 to 300 ms are usual");
    Require.finite("adaptation per spike", spikeAdaptation, "pA", "0 pA switches it off");
    Require.finite("peak", peak, "mV", "a few slope factors above the soft threshold");
    Require.that(
        Double.isFinite(resetPotential) && resetPotential < peak,
        "reset",
        resetPotential,
        "mV",
        "must lie below the peak (" + peak + " mV)",
        "or the neuron would fire for ever");
  }

  /**
   * The regular-spiking pyramidal cell of the paper that introduced the model.
   *
   * @return C = 281 pF, g_L = 30 nS, E_L = −70.6, V_T = −50.4, Δ_T = 2 mV, τ_w = 144 ms, a = 4 nS,
   *     b = 80.5 pA; reset to E_L; peak at −30.4 mV, ten slope factors above the threshold
   */
  @From(value = "brette2005", where = "table 1")
  public static AdaptiveExponential regularSpiking() {
    return new AdaptiveExponential(281, 30, -70.6, -50.4, 2, 4, 144, 80.5, -70.6, -30.4);
  }

  /**
   * The same neuron without adaptation, a = b = 0: the exponential integrate-and-fire neuron, whose
   * rheobase g_L (V_T − E_L − Δ_T) is its {@link #saddleNodeCurrent()}.
   *
   * @return a new neuron
   */
  public AdaptiveExponential withoutAdaptation() {
    return new AdaptiveExponential(
        capacitance,
        leakConductance,
        leakPotential,
        softThreshold,
        slopeFactor,
        0,
        adaptationTimeConstant,
        0,
        resetPotential,
        peak);
  }

  /**
   * The current at which the two equilibria meet and vanish, I_SN = (g_L + a) (V_T − E_L − Δ_T +
   * Δ_T ln(1 + a/g_L)).
   *
   * @return in pA
   * @throws IllegalArgumentException if a ≤ −g_L, where there is always one equilibrium
   */
  @In("pA")
  @From(value = "touboul2008", where = "section 3")
  public double saddleNodeCurrent() {
    return meeting(adaptation / leakConductance);
  }

  /**
   * The current at which the lower equilibrium loses its stability by an Andronov–Hopf bifurcation:
   * there the upstroke's slope is 1 + τ_m/τ_w times the leak, with τ_m = C/g_L. It comes before the
   * saddle-node, and exists, where a/g_L &gt; τ_m/τ_w: I_AH = (g_L + a) (V_T − E_L − Δ_T + Δ_T ln(1
   * + τ_m/τ_w)) + Δ_T g_L (a/g_L − τ_m/τ_w).
   *
   * @return in pA
   * @throws IllegalArgumentException if the saddle-node comes first
   */
  @In("pA")
  @From(value = "touboul2008", where = "section 3")
  public double hopfCurrent() {
    double speeds = capacitance / leakConductance / adaptationTimeConstant; // τ_m/τ_w
    double coupling = adaptation / leakConductance;
    Require.that(
        coupling > speeds,
        "a/g_L",
        coupling,
        "",
        "must be above τ_m/τ_w (" + speeds + ") for a Hopf bifurcation",
        "here rest ends at saddleNodeCurrent()");
    return meeting(speeds) + slopeFactor * leakConductance * (coupling - speeds);
  }

  /** (g_L + a) (V_T − E_L − Δ_T + Δ_T ln(1 + x)). */
  private double meeting(double x) {
    Require.that(
        adaptation > -leakConductance,
        "adaptation",
        adaptation,
        "nS",
        "must be above −g_L (" + -leakConductance + " nS)",
        "below, one equilibrium stays whatever the current");
    return (leakConductance + adaptation)
        * (softThreshold - leakPotential - slopeFactor + slopeFactor * StrictMath.log1p(x));
  }

  /** {@inheritDoc} The leak potential, and no adaptation. */
  @Override
  public double[] start() {
    return new double[] {leakPotential, 0};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double w = x[1];
    double leak = -leakConductance * (v - leakPotential); // −g_L (V − E_L)
    double ahead = Math.min((v - softThreshold) / slopeFactor, HIGHEST_EXPONENT);
    double upstroke = leakConductance * slopeFactor * StrictMath.exp(ahead); // g_L Δ_T e^(…)
    dx[0] = (leak + upstroke - w + current) / capacitance; // C dV/dt = leak + upstroke − w + I
    double seen = Math.min(v, peak) - leakPotential;
    dx[1] = (adaptation * seen - w) / adaptationTimeConstant; // τ_w dw/dt = a (V − E_L) − w
  }

  @Override
  public double threshold() {
    return peak;
  }

  @Override
  public Firing firing() {
    return Firing.RESET_ON_GRID;
  }

  @Override
  public void reset(double[] x) {
    x[0] = resetPotential;
    x[1] += spikeAdaptation;
  }

  @Override
  public Stepper stepper() {
    return Stepper.EULER;
  }

  @Override
  public double step() {
    return 0.01;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("w", "pA"));
  }

  @Override
  public String currentUnit() {
    return "pA";
  }

  @Override
  public String name() {
    return "adaptive exponential";
  }
}
