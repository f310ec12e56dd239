package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Stepper;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Izhikevich's simple model of 2003: a fast potential near a bifurcation and a slow recovery, which
 * give twenty firing patterns with four numbers.
 *
 * <pre>
 *   dv/dt = 0.04 v² + β v + γ − u + I
 *   du/dt = a (b (v − v_u) − κ u)
 *   v &gt; 30 mV:  spike, v ← c, u ← u + d
 * </pre>
 *
 * <p>The published model has β = 5, γ = 140, v_u = 0, κ = 1; three of the twenty patterns use
 * others (two β = 4.1, γ = 108; one v_u = −65, κ = 0). Followed as in the published programs:
 * forward Euler, v first and then u with the new v, reset at the end of the step.
 *
 * @param a how fast u recovers
 * @param b how strongly u follows v
 * @param c where v stands after a spike
 * @param d what a spike adds to u
 * @param linear β, the linear coefficient of dv/dt
 * @param constant γ, the constant term of dv/dt
 * @param recoveryOrigin v_u, the potential at which u is not driven
 * @param recoveryLeak κ, 1 where u leaks and 0 where it integrates
 */
@From("izhikevich2003")
public record Izhikevich(
    @In("1/ms") double a,
    @In("1/ms") double b,
    @In("mV") double c,
    @In("mV/ms") double d,
    @In("1/ms") double linear,
    @In("mV/ms") double constant,
    @In("mV") double recoveryOrigin,
    @In("") double recoveryLeak)
    implements Neuron {
  private static final double PEAK = 30;

  /** Refuses numbers that are not finite, and a reset that is not below the peak. */
  public Izhikevich {
    Require.finite("a", a, "1/ms", "regular spiking has 0.02");
    Require.finite("b", b, "1/ms", "regular spiking has 0.2");
    Require.that(
        Double.isFinite(c) && c < PEAK,
        "reset c",
        c,
        "mV",
        "must lie below the peak (30.0 mV)",
        "or the neuron would fire for ever");
    Require.finite("d", d, "mV/ms", "regular spiking has 8");
    Require.finite("linear coefficient", linear, "1/ms", "the published model has 5");
    Require.finite("constant term", constant, "mV/ms", "the published model has 140");
    Require.finite("recovery origin", recoveryOrigin, "mV", "the published model has 0");
    Require.finite("recovery leak", recoveryLeak, "", "the published model has 1");
  }

  /**
   * The published model with four numbers of one's own.
   *
   * @param a how fast u recovers, in 1/ms
   * @param b how strongly u follows v, in 1/ms
   * @param c where v stands after a spike, in mV
   * @param d what a spike adds to u, in mV/ms
   * @return the neuron
   */
  public static Izhikevich of(double a, double b, double c, double d) {
    return new Izhikevich(a, b, c, d, 5, 140, 0, 1);
  }

  /**
   * Regular spiking, the commonest excitatory cell of the cortex.
   *
   * @return a = 0.02, b = 0.2, c = −65, d = 8
   */
  @From(value = "izhikevich2003", where = "figure 2, RS")
  public static Izhikevich regularSpiking() {
    return of(0.02, 0.2, -65, 8);
  }

  /**
   * Intrinsically bursting.
   *
   * @return a = 0.02, b = 0.2, c = −55, d = 4
   */
  @From(value = "izhikevich2003", where = "figure 2, IB")
  public static Izhikevich intrinsicallyBursting() {
    return of(0.02, 0.2, -55, 4);
  }

  /**
   * Chattering: bursts of closely spaced spikes.
   *
   * @return a = 0.02, b = 0.2, c = −50, d = 2
   */
  @From(value = "izhikevich2003", where = "figure 2, CH")
  public static Izhikevich chattering() {
    return of(0.02, 0.2, -50, 2);
  }

  /**
   * Fast spiking, as inhibitory basket cells do.
   *
   * @return a = 0.1, b = 0.2, c = −65, d = 2
   */
  @From(value = "izhikevich2003", where = "figure 2, FS")
  public static Izhikevich fastSpiking() {
    return of(0.1, 0.2, -65, 2);
  }

  /**
   * A thalamo-cortical relay cell.
   *
   * @return a = 0.02, b = 0.25, c = −65, d = 0.05
   */
  @From(value = "izhikevich2003", where = "figure 2, TC")
  public static Izhikevich thalamoCortical() {
    return of(0.02, 0.25, -65, 0.05);
  }

  /**
   * A resonator: it answers to rhythm more than to strength.
   *
   * @return a = 0.1, b = 0.26, c = −65, d = 2
   */
  @From(value = "izhikevich2003", where = "figure 2, RZ")
  public static Izhikevich resonator() {
    return of(0.1, 0.26, -65, 2);
  }

  /**
   * Low-threshold spiking, another kind of inhibitory cell.
   *
   * @return a = 0.02, b = 0.25, c = −65, d = 2
   */
  @From(value = "izhikevich2003", where = "figure 2, LTS")
  public static Izhikevich lowThresholdSpiking() {
    return of(0.02, 0.25, -65, 2);
  }

  /**
   * The same neuron with another quadratic.
   *
   * @param newLinear β, in 1/ms
   * @param newConstant γ, in mV/ms
   * @return a new neuron with dv/dt = 0.04 v² + β v + γ − u + I
   */
  public Izhikevich withQuadratic(double newLinear, double newConstant) {
    return new Izhikevich(a, b, c, d, newLinear, newConstant, recoveryOrigin, recoveryLeak);
  }

  /**
   * The same neuron with a recovery that integrates instead of leaking: du/dt = a b (v − v_u).
   *
   * @param origin v_u, in mV
   * @return a new neuron
   */
  public Izhikevich withIntegratingRecovery(double origin) {
    return new Izhikevich(a, b, c, d, linear, constant, origin, 0);
  }

  /**
   * The current at which the two equilibria meet and vanish, (β − b)²/0.16 − γ, for a leaking
   * recovery that vanishes at v = 0.
   *
   * @return I, in mV/ms
   */
  @In("mV/ms")
  public double saddleNodeCurrent() {
    requireLeakingRecovery();
    return (linear - b) * (linear - b) / 0.16 - constant;
  }

  /**
   * The current at which the lower equilibrium loses its stability by an Andronov–Hopf bifurcation:
   * there the trace 0.08 v + β − a vanishes, hence v = (a − β)/0.08. It comes before the
   * saddle-node where b &gt; a.
   *
   * @return I, in mV/ms
   */
  @In("mV/ms")
  public double hopfCurrent() {
    requireLeakingRecovery();
    double v = (a - linear) / 0.08;
    return b * v - (0.04 * v + linear) * v - constant; // u = b v where dv/dt = 0
  }

  private void requireLeakingRecovery() {
    if (recoveryLeak != 1 || recoveryOrigin != 0) {
      throw new IllegalArgumentException(
          "this formula holds for du/dt = a (b v − u); this neuron's recovery has origin "
              + recoveryOrigin
              + " mV and leak "
              + recoveryLeak);
    }
  }

  @Override
  public String name() {
    return "simple model";
  }

  /** {@inheritDoc} It is v = −65 mV and u = b v. */
  @Override
  public double[] start() {
    return new double[] {-65, b * (-65 - recoveryOrigin)};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double u = x[1];
    dx[0] = 0.04 * v * v + linear * v + constant - u + current; // dv/dt = 0.04 v² + β v + γ − u + I
    dx[1] = a * (b * (v - recoveryOrigin) - recoveryLeak * u); // du/dt = a (b (v − v_u) − κ u)
  }

  @Override
  public double threshold() {
    return PEAK;
  }

  @Override
  public Firing firing() {
    return Firing.RESET_ON_GRID;
  }

  @Override
  public void reset(double[] x) {
    x[0] = c;
    x[1] += d;
  }

  @Override
  public Stepper stepper() {
    return Stepper.SEQUENTIAL_EULER;
  }

  @Override
  public double step() {
    return 0.25;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("v", "mV"), new Variable("u", "mV/ms"));
  }

  @Override
  public String currentUnit() {
    return "mV/ms";
  }
}
