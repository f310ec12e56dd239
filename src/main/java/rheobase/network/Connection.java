package rheobase.network;

import rheobase.synapse.Coupling;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * All synapses of one kind from one population onto another, or onto itself.
 *
 * <p>A spike that the sender fires at t acts behind the synapse at t plus the delay.
 *
 * @param from the sending population
 * @param to the receiving population
 * @param wiring who contacts whom
 * @param receptor what stands behind the synapses
 * @param weight how strong each is, in the unit of the receptor's coupling; negative for a jump
 *     downwards or an outward current
 * @param delay how long a spike travels; 0 for none
 */
public record Connection(
    Population from,
    Population to,
    Wiring wiring,
    Receptor receptor,
    double weight,
    @In("ms") double delay) {

  /** Refuses what is missing, and negative delays. */
  public Connection {
    Require.present("sending population", from, "Population.of makes one");
    Require.present("receiving population", to, "Population.of makes one");
    Require.present("wiring", wiring, "such as Wiring.bernoulli(0.1)");
    Require.present("receptor", receptor, "such as Receptor.jump()");
    Require.finite("weight", weight, "", "0 cuts the connection");
    Require.notNegative("delay", delay, "ms", "0 is none");
    checkSign(receptor, weight);
    if (wiring instanceof Wiring.FixedInDegree fixed) {
      int most = from.name().equals(to.name()) ? from.size() - 1 : from.size();
      if (fixed.inputs() > most) {
        throw new IllegalArgumentException(
            "number of inputs (%d) must be at most %d, the number of %s neurons; draw fewer or make the sending population larger"
                .formatted(fixed.inputs(), most, from.name()));
      }
    }
    if (wiring instanceof ExplicitWiring listed) {
      if (listed.targets() != to.size() || listed.lastSource() >= from.size()) {
        throw new IllegalArgumentException(
            "the wiring lists %d receiving neurons and sending ones up to %d, but the populations are %s and %s; list every receiving neuron once"
                .formatted(listed.targets(), listed.lastSource(), to, from));
      }
    }
  }

  /**
   * The same synapses of another strength.
   *
   * @param newWeight in the unit of the coupling
   * @return a new connection
   */
  public Connection withWeight(double newWeight) {
    return new Connection(from, to, wiring, receptor, newWeight, delay);
  }

  /**
   * The same synapses behind another delay.
   *
   * @param newDelay in ms
   * @return a new connection
   */
  public Connection withDelay(@In("ms") double newDelay) {
    return new Connection(from, to, wiring, receptor, weight, newDelay);
  }

  /**
   * The same synapses with another receptor.
   *
   * @param newReceptor what stands behind them
   * @return a new connection
   */
  public Connection withReceptor(Receptor newReceptor) {
    return new Connection(from, to, wiring, newReceptor, weight, delay);
  }

  /**
   * The same synapses, wired otherwise.
   *
   * @param newWiring who contacts whom
   * @return a new connection
   */
  public Connection withWiring(Wiring newWiring) {
    return new Connection(from, to, newWiring, receptor, weight, delay);
  }

  /** A conductance cannot be negative: what decides is its reversal potential. */
  static void checkSign(Receptor receptor, double weight) {
    if (receptor.coupling() instanceof Coupling.Conductance) {
      String way = "its reversal potential says whether it excites or inhibits";
      Require.notNegative("weight of a conductance", weight, "", way);
    }
  }

  @Override
  public String toString() {
    return from.name()
        + " → "
        + to.name()
        + " ("
        + wiring
        + ", "
        + receptor
        + ", weight "
        + Digits.of(weight, 6)
        + ", delay "
        + Digits.of(delay, 4)
        + " ms)";
  }
}
