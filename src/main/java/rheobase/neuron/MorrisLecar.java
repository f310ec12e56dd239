package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The Morris–Lecar neuron: the muscle fibre of the giant barnacle, a calcium current that opens at
 * once and a potassium current that follows.
 *
 * <pre>
 *   C dV/dt = I − g_Ca m∞(V) (V − E_Ca) − g_K n (V − E_K) − g_L (V − E_L)
 *   dn/dt   = φ cosh((V − V₃)/2V₄) (n∞(V) − n)
 *   m∞ = ½ (1 + tanh((V − V₁)/V₂))       n∞ = ½ (1 + tanh((V − V₃)/V₄))
 * </pre>
 *
 * @param capacitance C
 * @param calciumConductance g_Ca, all channels open
 * @param potassiumConductance g_K, all channels open
 * @param leakConductance g_L
 * @param calciumPotential E_Ca
 * @param potassiumPotential E_K
 * @param leakPotential E_L
 * @param calciumHalfActivation V₁
 * @param calciumSlope V₂, positive
 * @param potassiumHalfActivation V₃
 * @param potassiumSlope V₄, positive
 * @param potassiumRate φ
 */
public record MorrisLecar(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double calciumConductance,
    @In("mS/cm²") double potassiumConductance,
    @In("mS/cm²") double leakConductance,
    @In("mV") double calciumPotential,
    @In("mV") double potassiumPotential,
    @In("mV") double leakPotential,
    @In("mV") double calciumHalfActivation,
    @In("mV") double calciumSlope,
    @In("mV") double potassiumHalfActivation,
    @In("mV") double potassiumSlope,
    @In("1/ms") double potassiumRate)
    implements Neuron {

  /** Refuses what no membrane has. */
  public MorrisLecar {
    Require.positive("capacitance", capacitance, "µF/cm²", "the barnacle's fibre has 20 µF/cm²");
    Require.notNegative(
        "calcium conductance", calciumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative(
        "potassium conductance", potassiumConductance, "mS/cm²", "0 blocks the channel");
    Require.positive("leak conductance", leakConductance, "mS/cm²", "without it nothing rests");
    Require.finite("calcium potential", calciumPotential, "mV", "120 mV is usual");
    Require.finite("potassium potential", potassiumPotential, "mV", "−84 mV is usual");
    Require.finite("leak potential", leakPotential, "mV", "−60 mV is usual");
    Require.finite("half-activation of calcium", calciumHalfActivation, "mV", "−1.2 mV is usual");
    Require.positive("slope of calcium", calciumSlope, "mV", "18 mV is usual");
    Require.finite(
        "half-activation of potassium", potassiumHalfActivation, "mV", "2 or 12 mV is usual");
    Require.positive("slope of potassium", potassiumSlope, "mV", "30 or 17.4 mV is usual");
    Require.positive("rate of potassium", potassiumRate, "1/ms", "0.04 to 0.23 is usual");
  }

  private static MorrisLecar barnacle(double calcium, double half, double slope, double rate) {
    return new MorrisLecar(20, calcium, 8, 2, 120, -84, -60, -1.2, 18, half, slope, rate);
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

  /** {@inheritDoc} The lowest equilibrium without current. */
  @Override
  public double[] start() {
    double v = Roots.between(this::restingCurrent, potassiumPotential, calciumHalfActivation - 25);
    return new double[] {v, activation(v, potassiumHalfActivation, potassiumSlope)};
  }

  private double restingCurrent(double v) {
    return -drift(v, activation(v, potassiumHalfActivation, potassiumSlope), 0);
  }

  private double drift(double v, double n, double current) {
    double m = activation(v, calciumHalfActivation, calciumSlope);
    // C dV/dt = I − g_Ca m∞ (V − E_Ca) − g_K n (V − E_K) − g_L (V − E_L)
    return current
        - calciumConductance * m * (v - calciumPotential)
        - potassiumConductance * n * (v - potassiumPotential)
        - leakConductance * (v - leakPotential);
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    dx[0] = drift(v, x[1], current) / capacitance;
    double open = activation(v, potassiumHalfActivation, potassiumSlope);
    double pace = StrictMath.cosh((v - potassiumHalfActivation) / (2 * potassiumSlope));
    dx[1] = potassiumRate * pace * (open - x[1]); // dn/dt = φ cosh((V − V₃)/2V₄) (n∞ − n)
  }

  private static double activation(double v, double half, double slope) {
    return (1 + StrictMath.tanh((v - half) / slope)) / 2;
  }

  @Override
  public double threshold() {
    return 0;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("n", ""));
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
