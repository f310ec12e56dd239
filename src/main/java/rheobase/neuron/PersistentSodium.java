package rheobase.neuron;

import java.util.List;
import rheobase.neuron.channel.Activation;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The persistent sodium model, I_Na,p: a leak and one sodium current that opens at once and never
 * closes, which is the least that can be bistable.
 *
 * <pre>
 *   C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na)
 *   m∞(V)   = 1/(1 + e^((V_m − V)/k_m))
 *   V ≥ V_peak:  spike, V ← V_r
 * </pre>
 *
 * <p>Nothing in the equation brings the potential down again, so a reset is added by hand; with a
 * peak above the upper equilibrium it never happens, and the model is bistable.
 *
 * @param capacitance C
 * @param leakConductance g_L
 * @param sodiumConductance g_Na, all channels open
 * @param leakPotential E_L
 * @param sodiumPotential E_Na
 * @param sodiumHalfActivation V_m, where half of the sodium channels are open
 * @param sodiumSlope k_m, how gently they open; positive
 * @param peak V_peak, where a spike is noted and the potential reset
 * @param resetPotential V_r, where the potential stands after a spike; below the peak
 */
public record PersistentSodium(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double leakConductance,
    @In("mS/cm²") double sodiumConductance,
    @In("mV") double leakPotential,
    @In("mV") double sodiumPotential,
    @In("mV") double sodiumHalfActivation,
    @In("mV") double sodiumSlope,
    @In("mV") double peak,
    @In("mV") double resetPotential)
    implements Currents {

  /** Refuses a membrane without capacitance, negative conductances and a reset above the peak. */
  public PersistentSodium {
    Require.positive("capacitance", capacitance, "µF/cm²", "the textbook has 10 µF/cm²");
    Require.notNegative("leak conductance", leakConductance, "mS/cm²", "0 closes the leak");
    Require.notNegative("sodium conductance", sodiumConductance, "mS/cm²", "0 blocks the channel");
    Require.finite("leak potential", leakPotential, "mV", "the textbook has −67 mV");
    Require.finite("sodium potential", sodiumPotential, "mV", "the textbook has 60 mV");
    Require.finite("sodium half-activation", sodiumHalfActivation, "mV", "the textbook has 1.5 mV");
    Require.positive("sodium slope", sodiumSlope, "mV", "the textbook has 16 mV");
    Require.finite("peak", peak, "mV", "20 mV lies below the upper equilibrium");
    Require.that(
        Double.isFinite(resetPotential) && resetPotential < peak,
        "reset",
        resetPotential,
        "mV",
        "must lie below the peak (" + peak + " mV)",
        "or the neuron would fire for ever");
  }

  /**
   * The textbook's numbers, with a peak at 20 mV and a reset to −55 mV.
   *
   * @return C = 10, g_L = 19, E_L = −67, g_Na = 74, E_Na = 60, V_m = 1.5, k_m = 16
   */
  @From(value = "izhikevich2007", where = "chapter 3, the one-dimensional model")
  public static PersistentSodium textbook() {
    return new PersistentSodium(10, 19, 74, -67, 60, 1.5, 16, 20, -55);
  }

  /**
   * The same neuron with another peak.
   *
   * @param potential in mV; above the upper equilibrium there are no spikes, only two rests
   * @return a new neuron
   */
  public PersistentSodium withPeak(@In("mV") double potential) {
    return new PersistentSodium(
        capacitance,
        leakConductance,
        sodiumConductance,
        leakPotential,
        sodiumPotential,
        sodiumHalfActivation,
        sodiumSlope,
        potential,
        resetPotential);
  }

  /**
   * The current at which a given potential is an equilibrium, g_L (V − E_L) + g_Na m∞ (V − E_Na).
   *
   * @param v the potential, in mV
   * @return in µA/cm²
   */
  @In("µA/cm²")
  public double equilibriumCurrent(@In("mV") double v) {
    return leakConductance * (v - leakPotential)
        + sodiumConductance * opened(v) * (v - sodiumPotential);
  }

  private double opened(double v) {
    return Activation.LOGISTIC.of((v - sodiumHalfActivation) / sodiumSlope); // m∞(V)
  }

  @Override
  public List<IonicCurrent> currents(double[] x) {
    return List.of(
        new IonicCurrent("I_Na,p", sodiumConductance * opened(x[0]), sodiumPotential),
        new IonicCurrent("I_leak", leakConductance, leakPotential));
  }

  @Override
  public List<Gate> gates() {
    return List.of(new Gate("m", this::opened, v -> 0));
  }

  /** {@inheritDoc} The leak potential. */
  @Override
  public double[] start() {
    return new double[] {leakPotential};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    // C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na)
    dx[0] = (current - equilibriumCurrent(x[0])) / capacitance;
  }

  @Override
  public double threshold() {
    return peak;
  }

  @Override
  public Firing firing() {
    return Firing.RESET;
  }

  @Override
  public void reset(double[] x) {
    x[0] = resetPotential;
  }

  @Override
  public double step() {
    return 0.01;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"));
  }

  @Override
  public String currentUnit() {
    return "µA/cm²";
  }

  @Override
  public String name() {
    return "persistent sodium";
  }
}
