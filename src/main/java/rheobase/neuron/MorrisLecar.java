package rheobase.neuron;

import java.util.List;
import rheobase.neuron.channel.Activation;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The Morris–Lecar neuron: a fast inward current that opens at once and a slow outward one that
 * follows. In the muscle fibre of the giant barnacle the first is carried by calcium and the second
 * by potassium; in Prescott's neuron the first is carried by sodium.
 *
 * <pre>
 *   C dV/dt = I − g_f m∞(V) (V − E_f) − g_s w (V − E_s) − g_L (V − E_L)
 *   dw/dt   = φ cosh((V − V₃)/2V₄) (w∞(V) − w)
 *   m∞ = ½ (1 + tanh((V − V₁)/V₂))       w∞ = ½ (1 + tanh((V − V₃)/V₄))
 * </pre>
 *
 * <p>Where the slow current opens decides the class of excitability: after the fast one (class 1),
 * beside it (class 2), or before it (class 3), and then a step of current gives one spike and no
 * more.
 *
 * @param capacitance C
 * @param fastConductance g_f, all channels open
 * @param slowConductance g_s, all channels open
 * @param leakConductance g_L
 * @param fastPotential E_f, where the inward current turns round
 * @param slowPotential E_s, where the outward current turns round
 * @param leakPotential E_L
 * @param fastHalfActivation V₁
 * @param fastSlope V₂, positive
 * @param slowHalfActivation V₃, called β_w by Prescott
 * @param slowSlope V₄, positive
 * @param slowRate φ
 */
public record MorrisLecar(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double fastConductance,
    @In("mS/cm²") double slowConductance,
    @In("mS/cm²") double leakConductance,
    @In("mV") double fastPotential,
    @In("mV") double slowPotential,
    @In("mV") double leakPotential,
    @In("mV") double fastHalfActivation,
    @In("mV") double fastSlope,
    @In("mV") double slowHalfActivation,
    @In("mV") double slowSlope,
    @In("1/ms") double slowRate)
    implements Currents {

  /** Refuses what no membrane has. */
  public MorrisLecar {
    Require.positive("capacitance", capacitance, "µF/cm²", "the barnacle's fibre has 20 µF/cm²");
    Require.notNegative("fast conductance", fastConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative("slow conductance", slowConductance, "mS/cm²", "0 blocks the channel");
    Require.positive("leak conductance", leakConductance, "mS/cm²", "without it nothing rests");
    Require.finite("fast potential", fastPotential, "mV", "the barnacle's fibre has 120 mV");
    Require.finite("slow potential", slowPotential, "mV", "the barnacle's fibre has −84 mV");
    Require.finite("leak potential", leakPotential, "mV", "the barnacle's fibre has −60 mV");
    Require.finite("fast half-activation", fastHalfActivation, "mV", "−1.2 mV is usual");
    Require.positive("fast slope", fastSlope, "mV", "18 mV is usual");
    Require.finite("slow half-activation", slowHalfActivation, "mV", "−21 to 12 mV is usual");
    Require.positive("slow slope", slowSlope, "mV", "10 to 30 mV is usual");
    Require.positive("slow rate", slowRate, "1/ms", "0.04 to 0.23 is usual");
  }

  private static MorrisLecar barnacle(double fast, double half, double slope, double rate) {
    return new MorrisLecar(20, fast, 8, 2, 120, -84, -60, -1.2, 18, half, slope, rate);
  }

  /**
   * The set whose rest is lost at an Andronov–Hopf point: firing sets in with a jump (class 2).
   *
   * @return g_Ca = 4.4, V₃ = 2, V₄ = 30, φ = 0.04
   */
  @From(value = "ermentrout2010", where = "table 3.1, Hopf")
  public static MorrisLecar hopf() {
    return barnacle(4.4, 2, 30, 0.04);
  }

  /**
   * The set whose rest is lost by a saddle-node on an invariant circle: firing sets in at rate zero
   * (class 1).
   *
   * @return g_Ca = 4, V₃ = 12, V₄ = 17.4, φ = 0.067
   */
  @From(value = "ermentrout2010", where = "table 3.1, SNLC")
  public static MorrisLecar saddleNodeOnCircle() {
    return barnacle(4, 12, 17.4, 0.067);
  }

  /**
   * The set with a faster potassium current, whose stable cycle ends in a homoclinic orbit.
   *
   * @return g_Ca = 4, V₃ = 12, V₄ = 17.4, φ = 0.23
   */
  @From(value = "ermentrout2010", where = "table 3.1, homoclinic")
  public static MorrisLecar homoclinic() {
    return barnacle(4, 12, 17.4, 0.23);
  }

  private static MorrisLecar prescott(double half) {
    return new MorrisLecar(2, 20, 20, 2, 50, -100, -70, -1.2, 18, half, 10, 0.15);
  }

  /**
   * Prescott's neuron of class 1: firing sets in at rate zero.
   *
   * @return C = 2, g = 20, 20 and 2, E = 50, −100 and −70, V₃ = 0
   */
  @From(value = "prescott2008", where = "table 1")
  public static MorrisLecar classOne() {
    return prescott(0);
  }

  /**
   * Prescott's neuron of class 2: firing sets in with a jump.
   *
   * @return the same with V₃ = −13
   */
  @From(value = "prescott2008", where = "table 1")
  public static MorrisLecar classTwo() {
    return prescott(-13);
  }

  /**
   * Prescott's neuron of class 3: a step gives one spike.
   *
   * @return the same with V₃ = −21
   */
  @From(value = "prescott2008", where = "table 1")
  public static MorrisLecar classThree() {
    return prescott(-21);
  }

  /** {@inheritDoc} The lowest equilibrium without current. */
  @Override
  public double[] start() {
    double knee = fastHalfActivation - 3 * fastSlope; // below it the fast current hardly flows
    double v = Roots.between(this::restingCurrent, slowPotential, knee);
    return new double[] {v, activation(v, slowHalfActivation, slowSlope)};
  }

  private double restingCurrent(double v) {
    return -drift(v, activation(v, slowHalfActivation, slowSlope), 0);
  }

  private double drift(double v, double w, double current) {
    double m = activation(v, fastHalfActivation, fastSlope);
    // C dV/dt = I − g_f m∞ (V − E_f) − g_s w (V − E_s) − g_L (V − E_L)
    return current
        - fastConductance * m * (v - fastPotential)
        - slowConductance * w * (v - slowPotential)
        - leakConductance * (v - leakPotential);
  }

  @Override
  public List<IonicCurrent> currents(double[] x) {
    double m = activation(x[0], fastHalfActivation, fastSlope);
    return List.of(
        new IonicCurrent("I_fast", fastConductance * m, fastPotential),
        new IonicCurrent("I_slow", slowConductance * x[1], slowPotential),
        new IonicCurrent("I_leak", leakConductance, leakPotential));
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        new Gate("m", v -> activation(v, fastHalfActivation, fastSlope), v -> 0),
        new Gate(
            "w", v -> activation(v, slowHalfActivation, slowSlope), v -> 1 / (slowRate * pace(v))));
  }

  /** How much faster the slow channels follow at a potential, cosh((V − V₃)/2V₄). */
  private double pace(double v) {
    double e = StrictMath.exp((v - slowHalfActivation) / (2 * slowSlope));
    return (e + 1 / e) / 2;
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    dx[0] = drift(v, x[1], current) / capacitance;
    double open = activation(v, slowHalfActivation, slowSlope);
    dx[1] = slowRate * pace(v) * (open - x[1]); // dw/dt = φ cosh((V − V₃)/2V₄) (w∞ − w)
  }

  /** ½ (1 + tanh a) is the logistic function of 2a. */
  private static double activation(double v, double half, double slope) {
    return Activation.LOGISTIC.of(2 * (v - half) / slope);
  }

  @Override
  public double threshold() {
    return 0;
  }

  @Override
  public double step() {
    return 0.02;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("w", ""));
  }

  @Override
  public String currentUnit() {
    return "µA/cm²";
  }

  @Override
  public String name() {
    return "Morris–Lecar";
  }
}
