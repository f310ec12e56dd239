package rheobase.neuron;

import java.util.List;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Hodgkin–Huxley in a plane: the sodium gate m is so fast that it has always settled, and h, which
 * closes about as fast as n opens, is read off n.
 *
 * <pre>
 *   C dV/dt = I − g_Na m∞(V)³ h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L)
 *   dn/dt   = α_n(V) (1 − n) − β_n(V) n
 *   h       = intercept − slope · n
 * </pre>
 *
 * <p>The line is no law of the channels; it is what a regression of h on n finds along the orbit of
 * the four-dimensional model. Spikes keep their shape, but since m no longer lags behind V the
 * plane fires sooner and faster than the axon.
 *
 * @param full the model whose channels these are
 * @param intercept h where n is 0
 * @param slope by how much h falls where n rises by 1; positive
 */
public record ReducedHodgkinHuxley(
    HodgkinHuxley full, @In("") double intercept, @In("") double slope) implements Neuron {

  /** Refuses a relation in which h does not fall. */
  public ReducedHodgkinHuxley {
    Require.present("full model", full, "such as HodgkinHuxley.modern()");
    Require.finite("intercept", intercept, "", "the textbook has 0.89");
    Require.positive("slope", slope, "", "h falls where n rises; the textbook has 1.1");
  }

  /**
   * The squid's axon with h = 0.89 − 1.1 n.
   *
   * @return of {@link HodgkinHuxley#modern()}
   */
  @From(value = "izhikevich2007", where = "chapter 5, reduction of the Hodgkin–Huxley model")
  public static ReducedHodgkinHuxley squid() {
    return of(HodgkinHuxley.modern());
  }

  /**
   * Another axon with the same relation between its gates.
   *
   * @param full the model whose channels these are
   * @return with h = 0.89 − 1.1 n
   */
  public static ReducedHodgkinHuxley of(HodgkinHuxley full) {
    return new ReducedHodgkinHuxley(full, 0.89, 1.1);
  }

  /**
   * The gate h that belongs to n.
   *
   * @param n how far the potassium gates stand open
   * @return intercept − slope · n
   */
  public double inactivation(double n) {
    return intercept - slope * n;
  }

  /** {@inheritDoc} That of the full model, without m and h. */
  @Override
  public double[] start() {
    double[] x = full.start();
    return new double[] {x[0], x[3]};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double n = x[1];
    double h = inactivation(n);
    double[] rate = new double[4];
    double[] target = new double[4];
    full.relax(new double[] {v, 0, h, n}, current, rate, target);
    double m = target[1]; // m∞(V)
    double sodium = full.sodiumConductance() * m * m * m * h * (v - full.sodiumPotential());
    double potassium =
        full.potassiumConductance() * n * n * n * n * (v - full.potassiumPotential());
    double leak = full.leakConductance() * (v - full.leakPotential());
    dx[0] = (current - sodium - potassium - leak) / full.capacitance(); // C dV/dt = I − Σ I_k
    dx[1] = rate[3] * (target[3] - n); // dn/dt = (n∞ − n)/τ_n
  }

  @Override
  public double threshold() {
    return full.threshold();
  }

  @Override
  public double step() {
    return full.step();
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("n", ""));
  }

  @Override
  public String currentUnit() {
    return full.currentUnit();
  }

  @Override
  public String name() {
    return "reduced Hodgkin–Huxley";
  }
}
