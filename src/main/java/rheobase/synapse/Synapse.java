package rheobase.synapse;

import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.Stepper;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A synapse that opens at once and closes exponentially: behind it the potential is pulled towards
 * the reversal potential of its channels.
 *
 * <pre>
 *   g(t) = ĝ e^(−t/τ),   I = g(t) (E − V)
 * </pre>
 *
 * <p>It excites if it pulls towards threshold and beyond, and inhibits if it holds the potential
 * below; what decides is E. A postsynaptic potential is what it does to a membrane that does not
 * fire.
 *
 * @param conductance ĝ, how wide one spike opens it
 * @param decay τ, the time in which it closes to 1/e
 * @param reversalPotential E, at which no current flows through it
 */
public record Synapse(
    @In("µS") double conductance, @In("ms") double decay, @In("mV") double reversalPotential) {
  private static final double STEP = 0.05;

  /** Refuses what is not positive. */
  public Synapse {
    Require.positive("conductance", conductance, "µS", "one contact opens about 0.001 µS");
    Require.positive("decay", decay, "ms", "fast synapses close within 2 to 10 ms");
    Require.finite("reversal potential", reversalPotential, "mV", "0 excites, −80 inhibits");
  }

  /**
   * A fast excitatory synapse, by round numbers from the usual range: 1 nS, 5 ms, and channels that
   * let sodium and potassium pass alike, 0 mV.
   *
   * @return the synapse
   */
  public static Synapse excitatory() {
    return new Synapse(0.001, 5, 0);
  }

  /**
   * A fast inhibitory synapse, by round numbers from the usual range: 2 nS, 10 ms, and channels
   * that let chloride pass, −80 mV.
   *
   * @return the synapse
   */
  public static Synapse inhibitory() {
    return new Synapse(0.002, 10, -80);
  }

  /**
   * The postsynaptic potential: how far one spike moves a membrane that a constant current holds.
   *
   * @param cell whose membrane; its threshold is left out
   * @param held the potential at which it is held, in mV
   * @param duration how long it is followed after the spike, in ms
   * @param points at how many times it is looked at, the first at the spike, the last at the end
   * @return the displacement from the held potential, in mV
   */
  public double[] potential(
      LeakyIntegrateAndFire cell, @In("mV") double held, @In("ms") double duration, int points) {
    Require.positive("duration", duration, "ms", "100 ms hold a fast one");
    Require.atLeast("number of points", points, 2, "the spike and the end");
    double tau = cell.membraneTimeConstant();
    double resistance = cell.inputResistance();
    // the current that holds the membrane cancels its leak: u = V − V_held
    var steps =
        Stepper.RUNGE_KUTTA.over(
            (t, u, du) -> {
              double g = conductance * StrictMath.exp(-t / decay); // g(t) = ĝ e^(−t/τ)
              double driving = reversalPotential - held - u[0];
              du[0] = (-u[0] + resistance * g * driving) / tau; // τ_m du/dt = −u + R g (E − V)
            },
            1);
    double apart = duration / (points - 1);
    int each = (int) Math.ceil(apart / STEP);
    double[] found = new double[points];
    double[] u = {0};
    for (int i = 1; i < points; i++) {
      for (int k = 0; k < each; k++) {
        steps.step(apart * (i - 1 + (double) k / each), apart / each, u);
      }
      found[i] = u[0];
    }
    return found;
  }

  /**
   * The largest displacement that one spike makes.
   *
   * @param cell whose membrane
   * @param held the potential at which it is held, in mV
   * @return in mV, negative where the potential is pulled down
   */
  @In("mV")
  public double peak(LeakyIntegrateAndFire cell, @In("mV") double held) {
    double peak = 0;
    for (double u : potential(cell, held, 3 * (decay + cell.membraneTimeConstant()), 1001)) {
      peak = Math.abs(u) > Math.abs(peak) ? u : peak;
    }
    return peak;
  }
}
