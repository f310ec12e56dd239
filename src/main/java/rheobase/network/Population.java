package rheobase.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rheobase.neuron.Neuron;
import rheobase.synapse.Coupling;
import rheobase.synapse.Receptor;
import rheobase.units.Require;

/**
 * Many neurons of one kind.
 *
 * @param name what they are called, such as {@code excitatory}; the label of their spike trains
 * @param size how many there are
 * @param neuron the model that all of them follow
 * @param potential where their potentials start; empty for the model's own start
 * @param openings where the variable s of a receptor starts, times the weight; 0 for all others
 */
public record Population(
    String name,
    int size,
    Neuron neuron,
    Optional<Start> potential,
    Map<Receptor, Start> openings) {

  /** Refuses a population without a name or a neuron. */
  public Population {
    Require.present("name of the population", name, "such as \"excitatory\"");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of the population is empty; such as \"excitatory\"");
    }
    Require.atLeast("size of population " + name, size, 1, "leave it out to have none");
    Require.present("neuron of population " + name, neuron, "LeakyIntegrateAndFire.textbook()");
    openings = Map.copyOf(openings);
    for (Receptor receptor : openings.keySet()) {
      if (receptor.coupling() instanceof Coupling.Jump) {
        throw new IllegalArgumentException(
            "a receptor that makes the potential jump is never open; startingAt moves the start");
      }
    }
  }

  /**
   * Neurons that start as their model does.
   *
   * @param name what they are called
   * @param size how many
   * @param neuron the model
   * @return the population
   */
  public static Population of(String name, int size, Neuron neuron) {
    return new Population(name, size, neuron, Optional.empty(), Map.of());
  }

  /**
   * The same neurons, their potentials starting elsewhere.
   *
   * @param start in mV
   * @return a new population
   */
  public Population startingAt(Start start) {
    return new Population(name, size, neuron, Optional.of(start), openings);
  }

  /**
   * The same neurons, with a receptor open at the start.
   *
   * @param receptor which one; one that takes time
   * @param start of the current or the conductance behind it, in its unit
   * @return a new population
   */
  public Population startingAt(Receptor receptor, Start start) {
    Map<Receptor, Start> more = new LinkedHashMap<>(openings);
    more.put(receptor, start);
    return new Population(name, size, neuron, potential, more);
  }

  /**
   * As many neurons of another number.
   *
   * @param newSize how many
   * @return a new population
   */
  public Population withSize(int newSize) {
    return new Population(name, newSize, neuron, potential, openings);
  }

  /**
   * As many neurons of another model.
   *
   * @param newNeuron the model
   * @return a new population
   */
  public Population withNeuron(Neuron newNeuron) {
    return new Population(name, size, newNeuron, potential, openings);
  }

  @Override
  public String toString() {
    return size + " " + name + " (" + neuron.name() + ")";
  }
}
