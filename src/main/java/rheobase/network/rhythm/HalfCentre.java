package rheobase.network.rhythm;

import rheobase.numerics.Flow;
import rheobase.numerics.Stepper;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A half-centre: two like neurons that inhibit each other and rebound from inhibition, so that they
 * take turns.
 *
 * <pre>
 *   C dVᵢ/dt = −g_PIR m∞³(Vᵢ) hᵢ (Vᵢ − E_PIR) − g_L (Vᵢ − E_L) − g_syn s∞(Vⱼ) (Vᵢ − E_syn)
 *   dhᵢ/dt   = φ (h∞(Vᵢ) − hᵢ)/τ_h(Vᵢ)
 *   m∞ = 1/(1 + e^(−(V+65)/7.8))     h∞ = 1/(1 + e^((V+81)/11))     τ_h = h∞ e^((V+162.3)/17.8)
 *   s∞ = 1/(1 + e^(−(V−θ_syn)/2))
 * </pre>
 *
 * <p>The rebound current opens at once and closes slowly; inhibition makes it ready again. Wang and
 * Rinzel named the two ways to take turns: by release, when the active neuron tires, falls below
 * θ_syn and lets the other go; by escape, when the silent one recovers and breaks through. A spike
 * is not modelled: V is the plateau under a burst.
 *
 * <p>With temperature all channels gate faster, φ Q_r^(ΔT/10), and conduct better, g Q_g^(ΔT/10).
 * Reversal potentials, which follow the absolute temperature, change by 3 % in 10 °C and are held.
 *
 * @param capacitance C
 * @param reboundConductance g_PIR
 * @param leakConductance g_L
 * @param synapticConductance g_syn
 * @param reboundPotential E_PIR
 * @param leakPotential E_L, by which the neuron is more or less driven
 * @param synapticPotential E_syn
 * @param synapticThreshold θ_syn
 * @param speed φ, how fast the rebound current closes and recovers
 */
public record HalfCentre(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double reboundConductance,
    @In("mS/cm²") double leakConductance,
    @In("mS/cm²") double synapticConductance,
    @In("mV") double reboundPotential,
    @In("mV") double leakPotential,
    @In("mV") double synapticPotential,
    @In("mV") double synapticThreshold,
    @In("") double speed)
    implements Flow {
  private static final double STEP = 0.2; // ms, a tenth of the fastest time constant
  private static final int LISTENED = 10; // steps between looks for rest

  /** Refuses what no membrane has. */
  public HalfCentre {
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    Require.notNegative("rebound conductance", reboundConductance, "mS/cm²", "0 blocks it");
    Require.positive("leak conductance", leakConductance, "mS/cm²", "without it nothing rests");
    Require.notNegative("synaptic conductance", synapticConductance, "mS/cm²", "0 parts the two");
    Require.finite("rebound potential", reboundPotential, "mV", "calcium has about 120 mV");
    Require.finite("leak potential", leakPotential, "mV", "−60 mV is usual");
    Require.finite("synaptic potential", synapticPotential, "mV", "−80 mV is usual");
    Require.finite("synaptic threshold", synapticThreshold, "mV", "−44 mV is usual");
    Require.positive("speed", speed, "", "3 is usual");
  }

  /**
   * The pair that takes turns by release.
   *
   * @return g = 0.3, 0.1 and 0.3 mS/cm², E = 120, −60 and −80 mV, θ_syn = −44 mV, φ = 3
   */
  @From(value = "wang1992", where = "figure 1")
  public static HalfCentre wangRinzel() {
    return new HalfCentre(1, 0.3, 0.1, 0.3, 120, -60, -80, -44, 3);
  }

  /**
   * The same pair built otherwise.
   *
   * @param leak E_L, in mV
   * @param rebound g_PIR, in mS/cm²
   * @return a new pair
   */
  public HalfCentre with(@In("mV") double leak, @In("mS/cm²") double rebound) {
    return new HalfCentre(
        capacitance,
        rebound,
        leakConductance,
        synapticConductance,
        reboundPotential,
        leak,
        synapticPotential,
        synapticThreshold,
        speed);
  }

  /**
   * The same pair in warmer or colder water.
   *
   * @param change ΔT, in °C
   * @param ofRates Q_r, by which gates are faster for 10 °C more, positive
   * @param ofConductances Q_g, by which channels conduct more, positive
   * @return a new pair
   */
  public HalfCentre warmed(
      @In("°C") double change, @In("") double ofRates, @In("") double ofConductances) {
    Require.positive("Q10 of rates", ofRates, "", "2 to 4 is usual for gates");
    Require.positive("Q10 of conductances", ofConductances, "", "1.2 to 1.6 is usual");
    double faster = StrictMath.pow(ofRates, change / 10); // Q_r^(ΔT/10)
    double more = StrictMath.pow(ofConductances, change / 10); // Q_g^(ΔT/10)
    return new HalfCentre(
        capacitance,
        more * reboundConductance,
        more * leakConductance,
        more * synapticConductance,
        reboundPotential,
        leakPotential,
        synapticPotential,
        synapticThreshold,
        faster * speed);
  }

  @Override
  public void slope(double t, double[] x, double[] dx) {
    cell(x, dx, 0, x[2]);
    cell(x, dx, 2, x[0]);
  }

  /** One neuron, whose V and h stand at a place of the state, beside the other's V. */
  private void cell(double[] x, double[] dx, int at, double other) {
    double v = x[at];
    double h = x[at + 1];
    double m = 1 / (1 + StrictMath.exp(-(v + 65) / 7.8));
    double ready = 1 / (1 + StrictMath.exp((v + 81) / 11)); // h∞
    double s = 1 / (1 + StrictMath.exp(-(other - synapticThreshold) / 2));
    double rebound = reboundConductance * m * m * m * h * (v - reboundPotential);
    double leak = leakConductance * (v - leakPotential);
    double inhibition = synapticConductance * s * (v - synapticPotential);
    dx[at] = -(rebound + leak + inhibition) / capacitance; // C dV/dt = −I_PIR − I_L − I_syn
    double slow = ready * StrictMath.exp((v + 162.3) / 17.8); // τ_h
    dx[at + 1] = speed * (ready - h) / slow; // dh/dt = φ (h∞ − h)/τ_h
  }

  /** {@return the state from which a run begins, V and h of the active, then of the silent one} */
  public static double[] start() {
    return new double[] {-30, 0.1, -75, 0.4};
  }

  /**
   * Both potentials over time.
   *
   * @param duration in ms
   * @param sampling between samples, in ms; a multiple of 0.2
   * @return the times, V₁ and V₂
   */
  public double[][] potentials(@In("ms") double duration, @In("ms") double sampling) {
    int every = (int) StrictMath.round(sampling / STEP);
    Require.atLeast("steps between samples", every, 1, "sample at 0.2 ms or more");
    int count = (int) StrictMath.floor(duration / (every * STEP)) + 1;
    double[][] seen = new double[3][count];
    double[] x = start();
    Stepper.Steps steps = Stepper.RUNGE_KUTTA.over(this, x.length);
    for (int i = 0; i < count; i++) {
      seen[0][i] = i * every * STEP;
      seen[1][i] = x[0];
      seen[2][i] = x[2];
      for (int k = 0; k < every; k++) {
        steps.step(0, STEP, x);
      }
    }
    return seen;
  }

  /**
   * The rhythm it settles into.
   *
   * @return its period, phase and duty; none if it comes to rest
   */
  public Rhythm rhythm() {
    return Rhythm.of(this, STEP / relative(), LISTENED);
  }

  /** How much faster than that of the default its membrane is. */
  private double relative() {
    double total = reboundConductance + leakConductance + synapticConductance;
    return StrictMath.max(1, total / capacitance);
  }
}
