package rheobase.population.redundancy;

import java.util.Locale;
import rheobase.numerics.Roots;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * An integrate-and-fire neuron under constant excitatory and inhibitory conductances, with its rate
 * in closed form: the smallest circuit in which two parameters make up for one another.
 *
 * <pre>
 *   g = g_L + g_E + g_I,   V∞ = (g_L E_L + g_E E_E + g_I E_I)/g
 *   f = 1/(τ_ref + (C/g) ln((V∞ − V_r)/(V∞ − V_θ))), and 0 where V∞ ≤ V_θ
 * </pre>
 *
 * @param capacitance C, in pF, positive
 * @param leak g_L, in nS, positive
 * @param leakReversal E_L, in mV
 * @param excitatoryReversal E_E, in mV, above threshold
 * @param inhibitoryReversal E_I, in mV, below threshold
 * @param threshold V_θ, in mV, above E_L
 * @param reset V_r, in mV, below threshold
 * @param refractoryPeriod τ_ref, in ms, zero or positive
 */
public record SteadilyDriven(
    @In("pF") double capacitance,
    @In("nS") double leak,
    @In("mV") double leakReversal,
    @In("mV") double excitatoryReversal,
    @In("mV") double inhibitoryReversal,
    @In("mV") double threshold,
    @In("mV") double reset,
    @In("ms") double refractoryPeriod) {
  private static final int VARIED = 4;

  /** Refuses an order of potentials in which the two conductances could not oppose one another. */
  public SteadilyDriven {
    Require.positive("capacitance", capacitance, "pF", "it is what the currents charge");
    Require.positive("leak", leak, "nS", "it brings the potential to rest");
    Require.notNegative("refractory period", refractoryPeriod, "ms", "0 leaves it out");
    String rule = "must lie below threshold (" + Require.quantity(threshold, "mV") + ")";
    String way = "or the neuron would fire without excitation";
    Require.that(leakReversal < threshold, "leak reversal", leakReversal, "mV", rule, way);
    Require.that(
        inhibitoryReversal < threshold, "inhibitory reversal", inhibitoryReversal, "mV", rule, way);
    Require.that(reset < threshold, "reset", reset, "mV", rule, "or it would fire for ever");
    rule = "must lie above threshold (" + Require.quantity(threshold, "mV") + ")";
    Require.that(
        excitatoryReversal > threshold,
        "excitatory reversal",
        excitatoryReversal,
        "mV",
        rule,
        "or no excitation would make it fire");
  }

  /**
   * A cortical cell of 200 pF and 20 ms.
   *
   * @return the neuron
   */
  public static SteadilyDriven cortical() {
    return new SteadilyDriven(200, 10, -70, 0, -80, -50, -60, 2);
  }

  /**
   * How often it fires.
   *
   * @param excitation g_E, in nS, zero or positive
   * @param inhibition g_I, in nS, zero or positive
   * @return f, in Hz
   */
  @In("Hz")
  public double rate(@In("nS") double excitation, @In("nS") double inhibition) {
    Require.notNegative("excitation", excitation, "nS", "it is a conductance");
    Require.notNegative("inhibition", inhibition, "nS", "it is a conductance");
    double g = leak + excitation + inhibition;
    double settled =
        (leak * leakReversal + excitation * excitatoryReversal + inhibition * inhibitoryReversal)
            / g; // V∞ = (g_L E_L + g_E E_E + g_I E_I)/g
    if (settled <= threshold) {
      return 0;
    }
    double charging = capacitance / g * StrictMath.log((settled - reset) / (settled - threshold));
    return 1000 / (refractoryPeriod + charging);
  }

  /**
   * The inhibition at which it stops firing: V∞ = V_θ.
   *
   * @param excitation g_E, in nS
   * @return g_I, in nS; negative where it does not fire at all
   */
  @In("nS")
  public double rheobase(@In("nS") double excitation) {
    double pulled =
        excitation * (excitatoryReversal - threshold) - leak * (threshold - leakReversal);
    return pulled / (threshold - inhibitoryReversal);
  }

  /** {@return dg_I/dg_E along the rheobase, (E_E − V_θ)/(V_θ − E_I)} */
  public double rheobaseSlope() {
    return (excitatoryReversal - threshold) / (threshold - inhibitoryReversal);
  }

  /**
   * The inhibition at which it fires at a given rate.
   *
   * @param excitation g_E, in nS
   * @param rate in Hz, positive
   * @return g_I, in nS
   * @throws IllegalArgumentException if even without inhibition it fires more slowly
   */
  @In("nS")
  public double inhibitionFor(@In("nS") double excitation, @In("Hz") double rate) {
    Require.positive("rate", rate, "Hz", "where it stops firing take rheobase(excitation)");
    double alone = rate(excitation, 0);
    String rule = String.format(Locale.ROOT, "must be at most %.4g Hz", alone);
    Require.that(rate <= alone, "rate", rate, "Hz", rule, "raise the excitation");
    return Roots.between(g -> rate(excitation, g) - rate, 0, rheobase(excitation));
  }

  /**
   * How the rate answers to each conductance, by differences of 10⁻⁵ nS.
   *
   * @param excitation g_E, in nS
   * @param inhibition g_I, in nS
   * @return ∂f/∂g_E and ∂f/∂g_I, in Hz/nS: the stiff direction; across it the rate stays
   */
  public double[] gradient(@In("nS") double excitation, @In("nS") double inhibition) {
    double h = 1e-5;
    return new double[] {
      (rate(excitation + h, inhibition) - rate(excitation - h, inhibition)) / (2 * h),
      (rate(excitation, inhibition + h) - rate(excitation, inhibition - h)) / (2 * h)
    };
  }

  /**
   * How its rates depend on four of its parameters: C, g_E, g_I and τ_ref, each on a logarithmic
   * scale, so that a change by one percent means the same for all.
   *
   * @param excitation g_E, in nS, positive
   * @param inhibition g_I, in nS, positive
   * @param more what is added to g_E in each of the measurements, in nS
   * @return ∂f/∂ln p, in Hz: a row for each measurement, a column for each parameter
   */
  public double[][] sensitivities(
      @In("nS") double excitation, @In("nS") double inhibition, @In("nS") double... more) {
    Require.positive("excitation", excitation, "nS", "its logarithm is varied");
    Require.positive("inhibition", inhibition, "nS", "its logarithm is varied");
    double h = 1e-7;
    double[][] rows = new double[more.length][VARIED];
    for (int m = 0; m < more.length; m++) {
      for (int k = 0; k < VARIED; k++) {
        double up = varied(k, StrictMath.exp(h), excitation, inhibition, more[m]);
        double down = varied(k, StrictMath.exp(-h), excitation, inhibition, more[m]);
        rows[m][k] = (up - down) / (2 * h); // ∂f/∂ln p
      }
    }
    return rows;
  }

  /** The rate with one parameter multiplied. */
  private double varied(int k, double by, double excitation, double inhibition, double more) {
    double c = k == 0 ? by * capacitance : capacitance;
    double e = k == 1 ? by * excitation : excitation;
    double i = k == 2 ? by * inhibition : inhibition;
    double r = k == 3 ? by * refractoryPeriod : refractoryPeriod;
    return new SteadilyDriven(
            c, leak, leakReversal, excitatoryReversal, inhibitoryReversal, threshold, reset, r)
        .rate(e + more, i);
  }

  /**
   * Lets inhibition follow the rate, dg_I/dt = k (f − f₀), by Euler's method.
   *
   * @param excitation g_E, in nS
   * @param inhibition g_I at the start, in nS
   * @param goal f₀, in Hz, positive
   * @param speed k, in nS/(Hz s), positive
   * @param step in s, positive
   * @param steps how many
   * @return g_I at the start and after every step, in nS, never below 0
   */
  public double[] homeostat(
      @In("nS") double excitation,
      @In("nS") double inhibition,
      @In("Hz") double goal,
      @In("nS/(Hz s)") double speed,
      @In("s") double step,
      int steps) {
    Require.positive("goal", goal, "Hz", "a neuron that is silent tells its homeostat nothing");
    Require.positive("speed", speed, "nS/(Hz s)", "against the sign it would run away");
    Require.positive("step", step, "s", "a tenth of a second will do");
    Require.atLeast("number of steps", steps, 1, "give it time");
    double[] g = new double[steps + 1];
    g[0] = inhibition;
    for (int n = 0; n < steps; n++) {
      double pull = speed * (rate(excitation, g[n]) - goal); // dg_I/dt = k (f − f₀)
      g[n + 1] = StrictMath.max(0, g[n] + step * pull);
    }
    return g;
  }
}
