package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Stepper;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The simple model in units that an electrode knows: capacitance, currents in pA, a resting and a
 * threshold potential.
 *
 * <pre>
 *   C dv/dt = k (v − v_r)(v − v_t) − u + I
 *   du/dt   = a (U(v) − u),   U(v) = b (v − v_b), or b (v − v_b)³ above v_b and 0 below
 *   v ≥ v_peak:  spike, v ← c, u ← u + d
 * </pre>
 *
 * <p>Followed as in the published programs: forward Euler at 0.25 ms, reset at the end of the step.
 *
 * @param capacitance C
 * @param gain k, how steeply the current rises away from rest and threshold
 * @param restingPotential v_r, where the neuron rests while u = 0
 * @param instantaneousThreshold v_t, the threshold at u = 0
 * @param peak v_peak, where a spike is noted
 * @param a how fast u recovers
 * @param b how strongly u follows v; in pA/mV³ for a cubic recovery
 * @param c where v stands after a spike
 * @param d what a spike adds to u
 * @param recovery what u follows
 * @param recoveryOrigin v_b, the potential at which u is not driven
 */
@From(value = "izhikevich2007", where = "chapter 8")
public record Izhikevich2007(
    @In("pF") double capacitance,
    @In("nS/mV") double gain,
    @In("mV") double restingPotential,
    @In("mV") double instantaneousThreshold,
    @In("mV") double peak,
    @In("1/ms") double a,
    @In("nS") double b,
    @In("mV") double c,
    @In("pA") double d,
    Recovery recovery,
    @In("mV") double recoveryOrigin)
    implements Neuron {

  /** What the recovery variable follows. */
  public enum Recovery {
    /** U(v) = b (v − v_b). */
    LINEAR,
    /** U(v) = b (v − v_b)³ above v_b, and 0 below: nothing holds the cell back until it moves. */
    CUBIC
  }

  /** Refuses a membrane that does not charge, and a reset that is not below the peak. */
  public Izhikevich2007 {
    Require.positive("capacitance", capacitance, "pF", "cortical cells have 20 to 200 pF");
    Require.positive("gain", gain, "nS/mV", "regular spiking has 0.7");
    Require.finite("resting potential", restingPotential, "mV", "−60 mV is usual");
    Require.finite("instantaneous threshold", instantaneousThreshold, "mV", "−40 mV is usual");
    Require.finite("peak", peak, "mV", "regular spiking has 35 mV");
    Require.finite("a", a, "1/ms", "regular spiking has 0.03");
    Require.finite("b", b, "nS", "regular spiking has −2");
    Require.that(
        Double.isFinite(c) && c < peak,
        "reset c",
        c,
        "mV",
        "must lie below the peak (" + peak + " mV)",
        "or the neuron would fire for ever");
    Require.finite("d", d, "pA", "regular spiking has 100");
    Require.present("recovery", recovery, "LINEAR or CUBIC");
    Require.finite("recovery origin", recoveryOrigin, "mV", "the resting potential is usual");
  }

  private static Izhikevich2007 linear(
      double capacitance,
      double gain,
      double rest,
      double threshold,
      double peak,
      double a,
      double b,
      double c,
      double d) {
    return new Izhikevich2007(
        capacitance, gain, rest, threshold, peak, a, b, c, d, Recovery.LINEAR, rest);
  }

  /**
   * A regular-spiking pyramidal cell of layer 5.
   *
   * @return C = 100, k = 0.7, v_r = −60, v_t = −40, v_peak = 35, a = 0.03, b = −2, c = −50, d = 100
   */
  @From(value = "izhikevich2007", where = "figure 8.12")
  public static Izhikevich2007 regularSpiking() {
    return linear(100, 0.7, -60, -40, 35, 0.03, -2, -50, 100);
  }

  /**
   * An intrinsically bursting pyramidal cell of layer 5.
   *
   * @return C = 150, k = 1.2, v_r = −75, v_t = −45, v_peak = 50, a = 0.01, b = 5, c = −56, d = 130
   */
  @From(value = "izhikevich2007", where = "figure 8.19")
  public static Izhikevich2007 intrinsicallyBursting() {
    return linear(150, 1.2, -75, -45, 50, 0.01, 5, -56, 130);
  }

  /**
   * A chattering cell of visual cortex.
   *
   * @return C = 50, k = 1.5, v_r = −60, v_t = −40, v_peak = 25, a = 0.03, b = 1, c = −40, d = 150
   */
  @From(value = "izhikevich2007", where = "figure 8.23")
  public static Izhikevich2007 chattering() {
    return linear(50, 1.5, -60, -40, 25, 0.03, 1, -40, 150);
  }

  /**
   * A fast-spiking interneuron: nothing holds it back below −55 mV, and the reset adds nothing to
   * u.
   *
   * @return C = 20, k = 1, v_r = −55, v_t = −40, v_peak = 25, a = 0.2, c = −45, d = 0, U(v) = 0.025
   *     (v + 55)³ above −55 mV and 0 below
   */
  @From(value = "izhikevich2007", where = "figure 8.27")
  public static Izhikevich2007 fastSpiking() {
    return new Izhikevich2007(20, 1, -55, -40, 25, 0.2, 0.025, -45, 0, Recovery.CUBIC, -55);
  }

  /**
   * The current at which the two equilibria meet and vanish, (k (v_t − v_r) + b)²/4k, for a linear
   * recovery about the resting potential.
   *
   * @return in pA
   * @throws IllegalArgumentException if the recovery is another
   */
  @In("pA")
  public double saddleNodeCurrent() {
    if (recovery != Recovery.LINEAR || recoveryOrigin != restingPotential) {
      throw new IllegalArgumentException(
          "this formula holds for U(v) = b (v − v_r); this neuron's recovery is "
              + recovery
              + " about "
              + recoveryOrigin
              + " mV: take Bifurcations.of(neuron)");
    }
    double sum = gain * (instantaneousThreshold - restingPotential) + b;
    return sum * sum / (4 * gain);
  }

  /** {@inheritDoc} The resting potential, and no recovery current. */
  @Override
  public double[] start() {
    return new double[] {restingPotential, 0};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double u = x[1];
    double inward = gain * (v - restingPotential) * (v - instantaneousThreshold);
    dx[0] = (inward - u + current) / capacitance; // C dv/dt = k (v − v_r)(v − v_t) − u + I
    dx[1] = a * (followed(v - recoveryOrigin) - u); // du/dt = a (U(v) − u)
  }

  private double followed(double above) {
    return recovery == Recovery.LINEAR ? b * above : above < 0 ? 0 : b * above * above * above;
  }

  @Override
  public double threshold() {
    return peak;
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
    return Stepper.EULER;
  }

  @Override
  public double step() {
    return 0.25;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("v", "mV"), new Variable("u", "pA"));
  }

  @Override
  public String currentUnit() {
    return "pA";
  }

  @Override
  public String name() {
    return "simple model of 2007";
  }
}
