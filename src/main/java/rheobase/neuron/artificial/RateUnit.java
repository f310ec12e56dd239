package rheobase.neuron.artificial;

import rheobase.neuron.Neuron;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The rate unit that feeds back on itself, τ dv/dt = −v + λ v + h: a firing rate without spikes,
 * and the shortest memory that can be made long.
 *
 * <p>Feedback λ stretches its time constant to τ/(1 − λ). At λ = 1 it leaks no more and integrates
 * its input; above, it runs away. It has no spike, so it is no {@link Neuron}; like {@link
 * ArtificialNeuron} its output stands for a rate, in no particular unit.
 *
 * @param timeConstant τ, in which the unit forgets without feedback; positive
 * @param selfCoupling λ, how strongly its output comes back as input
 */
public record RateUnit(@In("ms") double timeConstant, @In("") double selfCoupling) {

  /** Refuses a time constant that is not positive, and feedback that is not finite. */
  public RateUnit {
    Require.positive("time constant", timeConstant, "ms", "rate units have 1 to 100 ms");
    Require.finite("self-coupling", selfCoupling, "", "0 is no feedback, 1 a perfect integrator");
  }

  /**
   * A unit whose feedback doubles its time constant.
   *
   * @return τ = 10 ms, λ = 0.5
   */
  @From(value = "dayan2001", where = "section 7.4, linear recurrent networks")
  public static RateUnit leaky() {
    return new RateUnit(10, 0.5);
  }

  /**
   * A unit that leaks no more: its output is the sum of its past input.
   *
   * @return τ = 10 ms, λ = 1
   */
  @From(value = "dayan2001", where = "section 7.4, neural integrators")
  public static RateUnit integrator() {
    return new RateUnit(10, 1);
  }

  /**
   * The same unit with another feedback.
   *
   * @param coupling λ
   * @return a new unit
   */
  public RateUnit withSelfCoupling(double coupling) {
    return new RateUnit(timeConstant, coupling);
  }

  /**
   * How fast the output changes, dv/dt.
   *
   * @param v the output
   * @param input h
   * @return per ms
   */
  @In("1/ms")
  public double slope(double v, double input) {
    return (-v + selfCoupling * v + input) / timeConstant; // τ dv/dt = −v + λ v + h
  }

  /**
   * The output under a constant input, exactly: v₀ e^(−(1−λ)t/τ) + h (1 − e^(−(1−λ)t/τ))/(1 − λ),
   * and v₀ + h t/τ where λ = 1.
   *
   * @param start v₀, the output at time 0
   * @param input h
   * @param time t, in ms
   * @return v(t)
   */
  public double output(double start, double input, @In("ms") double time) {
    double t = time / timeConstant;
    double leak = 1 - selfCoupling;
    double gathered = leak == 0 ? t : -StrictMath.expm1(-leak * t) / leak;
    return start * StrictMath.exp(-leak * t) + input * gathered;
  }

  /**
   * The time in which the output forgets, τ/(1 − λ).
   *
   * @return in ms; infinite for an integrator, negative where the output runs away
   */
  @In("ms")
  public double effectiveTimeConstant() {
    return timeConstant / (1 - selfCoupling);
  }

  /**
   * Where the output settles under a constant input, h/(1 − λ).
   *
   * @param input h
   * @return the output, NaN where it never settles (λ ≥ 1)
   */
  public double settled(double input) {
    return selfCoupling < 1 ? input / (1 - selfCoupling) : Double.NaN;
  }
}
