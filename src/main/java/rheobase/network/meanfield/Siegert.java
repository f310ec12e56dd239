package rheobase.network.meanfield;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.gamma.Erfcx;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A leaky integrate-and-fire neuron that drowns in so many small inputs that only their mean and
 * their fluctuation count.
 *
 * <pre>
 *   τ dV/dt = −(V − μ) + σ √τ ξ(t)                              ξ white noise
 *   1/ν = t_ref + τ √π ∫ e^(u²) (1 + erf u) du                  from (V_r − μ)/σ to (θ − μ)/σ
 *   CV² = 2π ν² τ² ∫ e^(u²) ∫ e^(s²) (1 + erf s)² ds du         the inner one from −∞ to u
 * </pre>
 *
 * <p>Without a threshold the potential would fluctuate about μ with standard deviation σ/√2. Below
 * threshold, μ &lt; θ, only the fluctuation makes the neuron fire, and it fires irregularly; far
 * above, it fires like a clock. Real inputs are not infinitely small: where few large ones suffice
 * to reach the threshold, this rate is too high.
 *
 * @param neuron the neuron; its resistance and its resting potential play no part
 * @param mean μ, where the potential would settle if the inputs were smooth
 * @param deviation σ, how strongly they fluctuate
 */
@From(value = "brunel2000", where = "equations 21 and A.3")
public record Siegert(
    LeakyIntegrateAndFire neuron, @In("mV") double mean, @In("mV") double deviation) {
  private static final int PANELS = 8;
  private static final double UNREACHED = 26; // e^(26²) can still be written down
  private static final double FARTHEST = 18; // and so can e^(2·18²)
  private static final double NEGLIGIBLE = 42; // e^(−42) is 6·10⁻¹⁹

  /** Refuses a noise without strength. */
  public Siegert {
    Require.present("neuron", neuron, "take LeakyIntegrateAndFire.textbook()");
    Require.finite("mean", mean, "mV", "it is where the potential would settle");
    String way = "without noise the neuron's own rate(current) says how fast it fires";
    Require.positive("deviation", deviation, "mV", way);
  }

  /**
   * The firing rate.
   *
   * @return in Hz; 0 where the threshold is 26 σ or more above the mean
   */
  @In("Hz")
  public double rate() {
    return upper() > UNREACHED ? 0 : 1000 / meanInterval();
  }

  private double meanInterval() {
    // e^(u²) (1 + erf u) = erfcx(−u), which does not overflow where u is very negative
    double integral = integral(u -> Erfcx.value(-u), lower(), upper());
    return neuron.refractoryPeriod()
        + neuron.membraneTimeConstant() * StrictMath.sqrt(StrictMath.PI) * integral;
  }

  /**
   * The coefficient of variation of the intervals between spikes.
   *
   * @return near 0 far above threshold, near 1 far below it
   */
  @In("")
  public double cv() {
    if (upper() > FARTHEST) {
      return 1; // the threshold is so far away that reaching it has no memory
    }
    double interval = meanInterval();
    double tau = neuron.membraneTimeConstant();
    double integral = integral(Siegert::inner, lower(), upper());
    return StrictMath.sqrt(2 * StrictMath.PI * integral) * tau / interval;
  }

  /** e^(u²) ∫ e^(−s²) erfcx(−s)² ds up to u; with s = u − r all exponents stay small for u &lt; 0. */
  private static double inner(double u) {
    double reach = u + StrictMath.sqrt(u * u + NEGLIGIBLE); // where 2 u r − r² = −42
    return integral(
        x -> {
          double r = reach * x * x * x; // for large u most of it lies near r = 0
          double density = Erfcx.value(r - u);
          return 3 * reach * x * x * density * density * StrictMath.exp(r * (2 * u - r));
        },
        0,
        1);
  }

  private double lower() {
    return (neuron.resetPotential() - mean) / deviation;
  }

  private double upper() {
    return (neuron.threshold() - mean) / deviation;
  }

  private static double integral(DoubleUnaryOperator function, double from, double to) {
    double sum = 0;
    double width = (to - from) / PANELS;
    var factory = new GaussIntegratorFactory();
    for (int i = 0; i < PANELS; i++) {
      GaussIntegrator panel = factory.legendre(16, from + i * width, from + (i + 1) * width);
      sum += panel.integrate(function::applyAsDouble);
    }
    return sum;
  }
}
