package rheobase.neuron;

import java.util.List;
import rheobase.neuron.channel.Activation;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The persistent sodium plus potassium model, I_Na,p + I_K: two currents in a plane, which lose
 * their rest in each of the four ways there are.
 *
 * <pre>
 *   C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na) − g_K n (V − E_K)
 *   τ dn/dt = n∞(V) − n
 *   m∞(V)   = 1/(1 + e^((V_m − V)/k_m))
 *   n∞(V)   = 1/(1 + e^((V_n − V)/k_n))
 * </pre>
 *
 * @param capacitance C
 * @param leakConductance g_L
 * @param sodiumConductance g_Na, all channels open
 * @param potassiumConductance g_K, all channels open
 * @param leakPotential E_L
 * @param sodiumPotential E_Na
 * @param potassiumPotential E_K
 * @param sodiumHalfActivation V_m, where half of the sodium channels are open
 * @param sodiumSlope k_m, how gently they open; positive
 * @param potassiumHalfActivation V_n, where half of the potassium channels are open
 * @param potassiumSlope k_n, how gently they open; positive
 * @param potassiumTimeConstant τ, how late the potassium channels follow
 */
public record PersistentSodiumPotassium(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double leakConductance,
    @In("mS/cm²") double sodiumConductance,
    @In("mS/cm²") double potassiumConductance,
    @In("mV") double leakPotential,
    @In("mV") double sodiumPotential,
    @In("mV") double potassiumPotential,
    @In("mV") double sodiumHalfActivation,
    @In("mV") double sodiumSlope,
    @In("mV") double potassiumHalfActivation,
    @In("mV") double potassiumSlope,
    @In("ms") double potassiumTimeConstant)
    implements Currents {

  /** Refuses a membrane without capacitance, negative conductances and slopes that do not open. */
  public PersistentSodiumPotassium {
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    Require.notNegative("leak conductance", leakConductance, "mS/cm²", "0 closes the leak");
    Require.notNegative("sodium conductance", sodiumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative(
        "potassium conductance", potassiumConductance, "mS/cm²", "0 blocks the channel");
    Require.finite("leak potential", leakPotential, "mV", "the textbook has −80 or −78 mV");
    Require.finite("sodium potential", sodiumPotential, "mV", "the textbook has 60 mV");
    Require.finite("potassium potential", potassiumPotential, "mV", "the textbook has −90 mV");
    Require.finite("sodium half-activation", sodiumHalfActivation, "mV", "−20 mV is usual");
    Require.positive("sodium slope", sodiumSlope, "mV", "the textbook has 15 mV");
    Require.finite(
        "potassium half-activation",
        potassiumHalfActivation,
        "mV",
        "−25 mV is a high threshold, −45 mV a low one");
    Require.positive("potassium slope", potassiumSlope, "mV", "the textbook has 5 mV");
    Require.positive("potassium time constant", potassiumTimeConstant, "ms", "1 ms is usual");
  }

  /**
   * High threshold: rest is lost by a saddle-node on an invariant circle at I = 4.51 µA/cm², and
   * firing sets in at rates as low as one likes (class 1).
   *
   * @return V_n = −25 mV, τ = 1 ms
   */
  @From(value = "izhikevich2007", where = "figure 4.1a")
  public static PersistentSodiumPotassium saddleNodeOnInvariantCircle() {
    return new PersistentSodiumPotassium(1, 8, 20, 10, -80, 60, -90, -20, 15, -25, 5, 1);
  }

  /**
   * The same with fast potassium: the saddle-node lies off the limit cycle, so that rest and firing
   * exist side by side below it.
   *
   * @return V_n = −25 mV, τ = 0.152 ms
   */
  @From(value = "izhikevich2007", where = "chapter 6, saddle-node bifurcation")
  public static PersistentSodiumPotassium saddleNode() {
    return saddleNodeOnInvariantCircle().withPotassiumTimeConstant(0.152);
  }

  /**
   * The same a little slower: the limit cycle ends on a saddle, a homoclinic orbit, before rest
   * comes back as the only state.
   *
   * @return V_n = −25 mV, τ = 0.16 ms
   */
  @From(value = "izhikevich2007", where = "chapter 6, saddle homoclinic orbit bifurcation")
  public static PersistentSodiumPotassium saddleHomoclinicOrbit() {
    return saddleNodeOnInvariantCircle().withPotassiumTimeConstant(0.16);
  }

  /**
   * Low threshold: rest is lost by a supercritical Andronov–Hopf bifurcation at I = 14.66 µA/cm²,
   * and oscillations grow from nothing.
   *
   * @return E_L = −78 mV, V_n = −45 mV, τ = 1 ms
   */
  @From(value = "izhikevich2007", where = "figure 4.1b")
  public static PersistentSodiumPotassium supercriticalHopf() {
    return new PersistentSodiumPotassium(1, 8, 20, 10, -78, 60, -90, -20, 15, -45, 5, 1);
  }

  /**
   * Low threshold and a steep sodium curve: rest is lost by a subcritical Andronov–Hopf bifurcation
   * at I = 48.9 µA/cm², with a jump into full spikes.
   *
   * @return g = 1, 4, 4, V_m = −30 mV, k_m = 7 mV, V_n = −45 mV, τ = 1 ms
   */
  @From(value = "izhikevich2007", where = "chapter 6, subcritical Andronov–Hopf bifurcation")
  public static PersistentSodiumPotassium subcriticalHopf() {
    return new PersistentSodiumPotassium(1, 1, 4, 4, -78, 60, -90, -30, 7, -45, 5, 1);
  }

  /**
   * The same neuron with faster or slower potassium.
   *
   * @param time τ, in ms, positive
   * @return a new neuron
   */
  public PersistentSodiumPotassium withPotassiumTimeConstant(@In("ms") double time) {
    return new PersistentSodiumPotassium(
        capacitance,
        leakConductance,
        sodiumConductance,
        potassiumConductance,
        leakPotential,
        sodiumPotential,
        potassiumPotential,
        sodiumHalfActivation,
        sodiumSlope,
        potassiumHalfActivation,
        potassiumSlope,
        time);
  }

  /**
   * The current at which a given potential is an equilibrium, with n = n∞(V).
   *
   * @param v the potential, in mV
   * @return in µA/cm²
   */
  @In("µA/cm²")
  public double equilibriumCurrent(@In("mV") double v) {
    return outward(v, potassiumOpened(v));
  }

  /**
   * The share of open potassium channels at which a given potential would settle, n∞(V).
   *
   * @param v the potential, in mV
   * @return between 0 and 1
   */
  public double potassiumOpened(@In("mV") double v) {
    return Activation.LOGISTIC.of((v - potassiumHalfActivation) / potassiumSlope);
  }

  @Override
  public List<IonicCurrent> currents(double[] x) {
    return List.of(
        new IonicCurrent("I_Na,p", sodiumConductance * sodiumOpened(x[0]), sodiumPotential),
        new IonicCurrent("I_K", potassiumConductance * x[1], potassiumPotential),
        new IonicCurrent("I_leak", leakConductance, leakPotential));
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        new Gate("m", this::sodiumOpened, v -> 0),
        new Gate("n", this::potassiumOpened, v -> potassiumTimeConstant));
  }

  private double sodiumOpened(double v) {
    return Activation.LOGISTIC.of((v - sodiumHalfActivation) / sodiumSlope); // m∞(V)
  }

  /** The current through all channels. */
  private double outward(double v, double n) {
    return leakConductance * (v - leakPotential)
        + sodiumConductance * sodiumOpened(v) * (v - sodiumPotential)
        + potassiumConductance * n * (v - potassiumPotential);
  }

  /** {@inheritDoc} It is V = −65 mV, with the potassium channels settled there. */
  @Override
  public double[] start() {
    return new double[] {-65, potassiumOpened(-65)};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    // C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na) − g_K n (V − E_K)
    dx[0] = (current - outward(x[0], x[1])) / capacitance;
    dx[1] = (potassiumOpened(x[0]) - x[1]) / potassiumTimeConstant; // τ dn/dt = n∞(V) − n
  }

  /** {@inheritDoc} It is −30 mV. */
  @Override
  public double threshold() {
    return -30;
  }

  @Override
  public double step() {
    return 0.005;
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
    return "persistent sodium plus potassium";
  }
}
