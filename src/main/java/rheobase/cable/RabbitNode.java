package rheobase.cable;

import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The membrane of a rabbit's node of Ranvier at 37 °C: sodium channels and a large leak. It has
 * hardly any potassium channels; the leak alone brings the potential down again.
 *
 * <pre>
 *   I   = g_Na m² h (V − E_Na) + g_L (V − E_L)          u = V + 80 mV
 *
 *   α_m = (97 + 0.363 u)/(1 + e^((31−u)/5.3))           β_m = α_m / e^((u−23.8)/4.17)
 *   β_h = 15.6/(1 + e^((24−u)/10))                      α_h = β_h / e^((u−5.5)/5)
 * </pre>
 *
 * @param capacitance C
 * @param sodiumConductance g_Na, all channels open
 * @param leakConductance g_L
 * @param sodiumPotential E_Na
 * @param leakPotential E_L
 */
public record RabbitNode(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double sodiumConductance,
    @In("mS/cm²") double leakConductance,
    @In("mV") double sodiumPotential,
    @In("mV") double leakPotential)
    implements Membrane {
  private static final double REST = -80;

  /** Refuses a membrane without capacitance or leak. */
  public RabbitNode {
    Require.positive("capacitance", capacitance, "µF/cm²", "the node has 2.5 µF/cm²");
    Require.notNegative("sodium conductance", sodiumConductance, "mS/cm²", "0 blocks the channel");
    Require.positive("leak conductance", leakConductance, "mS/cm²", "the node has 128 mS/cm²");
    Require.finite("leak potential", leakPotential, "mV", "the node has −80.01 mV");
    String rule =
        "must lie above the leak potential (" + Require.quantity(leakPotential, "mV") + ")";
    boolean allowed = Double.isFinite(sodiumPotential) && sodiumPotential > leakPotential;
    Require.that(allowed, "sodium potential", sodiumPotential, "mV", rule, "the node has 35.64 mV");
  }

  /**
   * The node as it was measured in the rabbit and fitted for 37 °C.
   *
   * @return C = 2.5, g_Na = 1445, g_L = 128, E_Na = 35.64, E_L = −80.01
   */
  @From(value = "sweeney1987", where = "after the measurements of Chiu and others (1979)")
  public static RabbitNode warm() {
    return new RabbitNode(2.5, 1445, 128, 35.64, -80.01);
  }

  /**
   * The same node with more or fewer sodium channels; none is what the pufferfish's poison leaves.
   *
   * @param conductance in mS/cm²
   * @return the node
   */
  public RabbitNode withSodiumConductance(double conductance) {
    return new RabbitNode(
        capacitance, conductance, leakConductance, sodiumPotential, leakPotential);
  }

  /** {@inheritDoc} The lowest: the node has a threshold above it. */
  @Override
  public double rest() {
    double[] gates = new double[2];
    double[] sum = new double[2];
    return Roots.between(
        v -> {
          relax(v, Double.POSITIVE_INFINITY, gates, 0);
          conduct(gates, 0, sum);
          return sum[0] * v - sum[1]; // Σ g (V − E) = 0
        },
        leakPotential - 1,
        leakPotential + 5);
  }

  @Override
  public int gates() {
    return 2; // m, h
  }

  @Override
  public void relax(double potential, double time, double[] gates, int from) {
    double u = potential - REST;
    double openM = (97 + 0.363 * u) / (1 + StrictMath.exp((31 - u) / 5.3));
    double shutM = openM / StrictMath.exp((u - 23.8) / 4.17);
    double shutH = 15.6 / (1 + StrictMath.exp((24 - u) / 10));
    double openH = shutH / StrictMath.exp((u - 5.5) / 5);
    gate(openM, shutM, time, gates, from);
    gate(openH, shutH, time, gates, from + 1);
  }

  private static void gate(double alpha, double beta, double time, double[] gates, int i) {
    double target = alpha / (alpha + beta); // dx/dt = (α + β) (α/(α + β) − x)
    gates[i] = target + (gates[i] - target) * StrictMath.exp(-(alpha + beta) * time);
  }

  @Override
  public void conduct(double[] gates, int from, double[] into) {
    double m = gates[from];
    double sodium = sodiumConductance * m * m * gates[from + 1]; // g_Na m² h
    into[0] = sodium + leakConductance;
    into[1] = sodium * sodiumPotential + leakConductance * leakPotential;
  }
}
