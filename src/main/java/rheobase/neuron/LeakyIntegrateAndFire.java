package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Stepper;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The leaky integrate-and-fire neuron: a membrane that charges, leaks, and is reset by hand.
 *
 * <pre>
 *   τ dV/dt = −(V − E) + R I
 *   V ≥ θ:  spike, V ← V_r, and V is held for the refractory period
 * </pre>
 *
 * <p>Followed exactly for a current constant over each step, spike times included. Under a constant
 * current I it fires at f = 1 / (t_ref + τ ln((E + R I − V_r)/(E + R I − θ))) above its rheobase (θ
 * − E)/R, and is silent at and below it.
 *
 * @param membraneTimeConstant τ, the time in which a deviation from rest decays to 1/e
 * @param inputResistance R, the depolarisation per current
 * @param restingPotential E, where the potential settles without current
 * @param threshold θ, where a spike is fired
 * @param resetPotential V_r, where the potential stands after a spike; below threshold
 * @param refractoryPeriod t_ref, how long the potential is held after a spike
 */
@From(value = "dayan2001", where = "section 5.4")
public record LeakyIntegrateAndFire(
    @In("ms") double membraneTimeConstant,
    @In("MΩ") double inputResistance,
    @In("mV") double restingPotential,
    @In("mV") double threshold,
    @In("mV") double resetPotential,
    @In("ms") double refractoryPeriod)
    implements RelaxingNeuron {

  /** Refuses constants that are not positive, and a reset that is not below threshold. */
  public LeakyIntegrateAndFire {
    Require.positive(
        "membrane time constant", membraneTimeConstant, "ms", "cortical cells have 5 to 30 ms");
    Require.positive("input resistance", inputResistance, "MΩ", "cortical cells have 20 to 300 MΩ");
    Require.finite("resting potential", restingPotential, "mV", "−70 mV is usual");
    Require.finite("threshold", threshold, "mV", "−50 mV is usual");
    Require.that(
        Double.isFinite(resetPotential) && resetPotential < threshold,
        "reset",
        resetPotential,
        "mV",
        "must lie below threshold (" + threshold + " mV)",
        "or the neuron would fire for ever");
    Require.notNegative("refractory period", refractoryPeriod, "ms", "0 ms switches it off");
  }

  /**
   * A neuron with round numbers from the usual range: τ = 20 ms, R = 100 MΩ, rest and reset at −70
   * mV, threshold at −50 mV, 2 ms refractory; its rheobase is 0.2 nA.
   *
   * @return the neuron
   */
  public static LeakyIntegrateAndFire textbook() {
    return new LeakyIntegrateAndFire(20, 100, -70, -50, -70, 2);
  }

  /**
   * The same neuron with another refractory period.
   *
   * @param period in ms, zero or more
   * @return a new neuron
   */
  public LeakyIntegrateAndFire withRefractoryPeriod(@In("ms") double period) {
    return new LeakyIntegrateAndFire(
        membraneTimeConstant, inputResistance, restingPotential, threshold, resetPotential, period);
  }

  /**
   * The rheobase: the least constant current that makes the neuron fire, (θ − E)/R. At that current
   * itself the potential only approaches the threshold.
   *
   * @return in nA
   */
  @In("nA")
  public double rheobase() {
    return (threshold - restingPotential) / inputResistance;
  }

  /**
   * The firing rate under a constant current, f = 1 / (t_ref + τ ln((E + R I − V_r)/(E + R I −
   * θ))).
   *
   * @param current I, in nA
   * @return in Hz; zero at and below the rheobase
   */
  @In("Hz")
  public double rate(@In("nA") double current) {
    double settled = restingPotential + inputResistance * current;
    if (settled <= threshold) {
      return 0;
    }
    double climb = StrictMath.log((settled - resetPotential) / (settled - threshold));
    return 1000 / (refractoryPeriod + membraneTimeConstant * climb);
  }

  /**
   * The longest interval between two instantaneous depolarisations of equal size at which they
   * still make the resting neuron fire, −τ ln(θ/J − 1), with θ counted from rest.
   *
   * @param size J/θ, the size of one depolarisation as a fraction of the distance to threshold,
   *     above ½ (below, two never suffice) and below 1 (one alone suffices)
   * @return in ms
   * @throws IllegalArgumentException if the size is not between ½ and 1
   */
  @In("ms")
  public double coincidenceWindow(double size) {
    boolean allowed = size > 0.5 && size < 1;
    String rule = "must lie above 0.5 and below 1 of the distance to threshold";
    Require.that(
        allowed, "size of one depolarisation", size, "", rule, "two must suffice, one not");
    return -membraneTimeConstant * StrictMath.log(1 / size - 1);
  }

  @Override
  public double[] start() {
    return new double[] {restingPotential};
  }

  @Override
  public void relax(double[] x, double current, double[] rate, double[] target) {
    rate[0] = 1 / membraneTimeConstant;
    target[0] = restingPotential + inputResistance * current; // τ dV/dt = (E + R I) − V
  }

  @Override
  public Firing firing() {
    return Firing.RESET;
  }

  @Override
  public void reset(double[] x) {
    x[0] = resetPotential;
  }

  /** {@inheritDoc} Exact: t = τ ln((E + R I − V)/(E + R I − θ)). */
  @Override
  public double timeToThreshold(double[] before, double[] after, double current, double step) {
    double settled = restingPotential + inputResistance * current;
    return membraneTimeConstant * StrictMath.log((settled - before[0]) / (settled - threshold));
  }

  @Override
  public Stepper stepper() {
    return Stepper.EXPONENTIAL;
  }

  @Override
  public double step() {
    return 0.1;
  }

  @Override
  public String name() {
    return "leaky integrate-and-fire";
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"));
  }
}
