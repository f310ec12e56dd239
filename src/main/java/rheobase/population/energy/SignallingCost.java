package rheobase.population.energy;

import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The price of activity: so much for a spike with all that it sets off, so much for being there.
 *
 * <pre>
 *   power of a cell = rest + rate · spike
 * </pre>
 *
 * @param spike what a spike costs with its synapses
 * @param rest what a cell costs that is silent
 */
public record SignallingCost(@In("pJ") double spike, @In("pW") double rest) {
  private static final double WATTS = 1e-12; // in a pW

  /** Refuses negative prices, and a cell that is free. */
  public SignallingCost {
    Require.notNegative("cost of a spike", spike, "pJ", "nothing in a brain gives energy back");
    Require.notNegative("cost of rest", rest, "pW", "nothing in a brain gives energy back");
    Require.positive("cost of spike and rest", spike + rest, "", "one of them must cost something");
  }

  /**
   * A neuron of rodent grey matter: 7.1·10⁸ molecules of ATP for a spike with its transmitter and
   * what that opens, 4.4·10⁸ a second for the resting potentials of the neuron and its glia. At 4
   * Hz that is 3.3·10⁹ a second.
   *
   * @return both, at 50 kJ for a mole of ATP
   */
  @From(value = "attwell2001", where = "results, signalling at a mean firing rate of 4 Hz")
  public static SignallingCost greyMatter() {
    SodiumPump pump = SodiumPump.usual();
    return new SignallingCost(pump.worth(7.1e8), pump.worth(4.4e8));
  }

  /**
   * The same with another price of rest.
   *
   * @param power in pW
   * @return a new price
   */
  public SignallingCost withRest(@In("pW") double power) {
    return new SignallingCost(spike, power);
  }

  /**
   * What a cell costs.
   *
   * @param rate at which it fires, in Hz
   * @return in pW
   */
  @In("pW")
  public double power(@In("Hz") double rate) {
    return rest + Require.notNegative("rate", rate, "Hz", "a silent cell has 0") * spike;
  }

  /**
   * What cells tell for their energy.
   *
   * @param bits what they tell
   * @param cells how many have to be paid
   * @param rate at which each fires, in Hz
   * @param duration how long the telling takes, in ms
   * @return in bits/J
   */
  @In("bits/J")
  public double bitsPerJoule(
      @In("bits") double bits, int cells, @In("Hz") double rate, @In("ms") double duration) {
    Require.atLeast("number of cells", cells, 1, "somebody tells it");
    Require.positive("duration", duration, "ms", "telling takes time");
    return bits / (cells * power(rate) * WATTS * duration / 1000);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3g pJ for a spike, %.3g pW at rest", spike, rest);
  }
}
