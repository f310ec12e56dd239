package rheobase.network.published;

import rheobase.network.Wiring;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How many cells a {@link KineticNetwork} has and how they are wired: four fifths excite, and each
 * pair is connected by chance or each cell has as many inputs as the next.
 *
 * @param size how many neurons, a multiple of five
 * @param probability p, with which a pair is connected
 * @param fixedInDegree whether each neuron has exactly p times as many inputs as there are senders
 */
public record KineticWiring(int size, @In("") double probability, boolean fixedInDegree) {

  /** Refuses what is no network. */
  public KineticWiring {
    Require.atLeast("number of neurons", size, 10, "the published network has 1000");
    if (size % 5 != 0) {
      throw new IllegalArgumentException(
          "number of neurons (" + size + ") must be a multiple of 5; four fifths of them excite");
    }
    Require.within("connection probability", probability, 0, 1, "", "0.2 is published");
  }

  KineticWiring withProbability(double other) {
    return new KineticWiring(size, other, fixedInDegree);
  }

  KineticWiring withFixedInDegree() {
    return new KineticWiring(size, probability, true);
  }

  /** Each cell keeps its number of inputs: the more cells, the sparser. */
  KineticWiring withSize(int neurons) {
    return new KineticWiring(neurons, probability * size / neurons, fixedInDegree);
  }

  Wiring from(int senders) {
    int inputs = (int) Math.rint(probability * senders);
    return fixedInDegree ? Wiring.fixedInDegree(inputs) : Wiring.bernoulli(probability);
  }

  @Override
  public String toString() {
    return size
        + " neurons, "
        + (fixedInDegree ? "in-degree fixed at " : "connected with probability ")
        + Digits.of(fixedInDegree ? probability * size : probability, 4);
  }
}
