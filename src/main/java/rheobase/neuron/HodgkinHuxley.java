package rheobase.neuron;

import java.util.List;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The Hodgkin–Huxley neuron: the squid's giant axon at 6.3 °C, whose spike is made of a fast sodium
 * and a late potassium current.
 *
 * <pre>
 *   C dV/dt = I − g_Na m³ h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L)
 *   dx/dt   = α_x(V) (1 − x) − β_x(V) x        for the gates x = m, h, n
 *
 *   α_m = 0.1 (u + 40)/(1 − e^(−(u+40)/10))      β_m = 4 e^(−(u+65)/18)
 *   α_h = 0.07 e^(−(u+65)/20)                     β_h = 1/(1 + e^(−(u+35)/10))
 *   α_n = 0.01 (u + 55)/(1 − e^(−(u+55)/10))     β_n = 0.125 e^(−(u+65)/80)
 * </pre>
 *
 * <p>with u = V + shift, so that the gates' rest lies at u = −65 mV in every convention.
 *
 * @param capacitance C
 * @param sodiumConductance g_Na, all channels open
 * @param potassiumConductance g_K, all channels open
 * @param leakConductance g_L
 * @param sodiumPotential E_Na
 * @param potassiumPotential E_K
 * @param leakPotential E_L
 * @param shift what is added to V before it enters the gates: 0 where rest lies near −65 mV
 */
public record HodgkinHuxley(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double sodiumConductance,
    @In("mS/cm²") double potassiumConductance,
    @In("mS/cm²") double leakConductance,
    @In("mV") double sodiumPotential,
    @In("mV") double potassiumPotential,
    @In("mV") double leakPotential,
    @In("mV") double shift)
    implements RelaxingNeuron {
  private static final double GATES_REST = -65;

  /** Refuses a membrane without capacitance, negative conductances and infinite potentials. */
  public HodgkinHuxley {
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    Require.notNegative("sodium conductance", sodiumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative(
        "potassium conductance", potassiumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative("leak conductance", leakConductance, "mS/cm²", "0 closes the leak");
    Require.finite("sodium potential", sodiumPotential, "mV", "the squid has 50 mV");
    Require.finite("potassium potential", potassiumPotential, "mV", "the squid has −77 mV");
    Require.finite("leak potential", leakPotential, "mV", "the squid has −54.387 mV");
    Require.finite("shift", shift, "mV", "0 where rest lies near −65 mV");
  }

  /**
   * The squid's axon in today's convention: rest near −65 mV, depolarisation upwards.
   *
   * @return C = 1, g = 120, 36 and 0.3, E = 50, −77 and −54.387
   */
  @From(value = "hodgkin1952", where = "table 3, with potentials turned and shifted by −65 mV")
  public static HodgkinHuxley modern() {
    return new HodgkinHuxley(1, 120, 36, 0.3, 50, -77, -54.387, 0);
  }

  /** {@inheritDoc} The potential at the gates' rest, and every gate at its steady state there. */
  @Override
  public double[] start() {
    double v = GATES_REST - shift;
    double[] x = {v, 0, 0, 0};
    double[] rate = new double[4];
    double[] target = new double[4];
    relax(x, 0, rate, target);
    return new double[] {v, target[1], target[2], target[3]};
  }

  @Override
  public void relax(double[] x, double current, double[] rate, double[] target) {
    double v = x[0];
    double sodium = sodiumConductance * x[1] * x[1] * x[1] * x[2]; // g_Na m³ h
    double potassium = potassiumConductance * x[3] * x[3] * x[3] * x[3]; // g_K n⁴
    double total = sodium + potassium + leakConductance;
    double drive =
        current
            + sodium * sodiumPotential
            + potassium * potassiumPotential
            + leakConductance * leakPotential;
    rate[0] = total / capacitance; // C dV/dt = Σ g E + I − Σ g V
    target[0] = total > 0 ? drive / total : v;
    double u = v + shift;
    gate(1, linoid(u + 40), 4 * StrictMath.exp(-(u + 65) / 18), rate, target);
    gate(
        2,
        0.07 * StrictMath.exp(-(u + 65) / 20),
        1 / (1 + StrictMath.exp(-(u + 35) / 10)),
        rate,
        target);
    gate(3, 0.1 * linoid(u + 55), 0.125 * StrictMath.exp(-(u + 65) / 80), rate, target);
  }

  private static void gate(int i, double alpha, double beta, double[] rate, double[] target) {
    rate[i] = alpha + beta; // dx/dt = α (1 − x) − β x = (α + β) (α/(α + β) − x)
    target[i] = alpha / (alpha + beta);
  }

  /** 0.1 y/(1 − e^(−y/10)), by its series near y = 0, where both parts vanish. */
  private static double linoid(double y) {
    double z = y / 10;
    return Math.abs(z) < 1e-6 ? 1 + z / 2 : z / (1 - StrictMath.exp(-z));
  }

  /** {@inheritDoc} Zero millivolts where rest lies near −65 mV. */
  @Override
  public double threshold() {
    return -shift;
  }

  @Override
  public double step() {
    return 0.01;
  }

  @Override
  public List<Variable> variables() {
    return List.of(
        new Variable("V", "mV"),
        new Variable("m", ""),
        new Variable("h", ""),
        new Variable("n", ""));
  }

  @Override
  public String currentUnit() {
    return "µA/cm²";
  }

  @Override
  public String name() {
    return "Hodgkin–Huxley";
  }
}
