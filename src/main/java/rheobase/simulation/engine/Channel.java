package rheobase.simulation.engine;

import rheobase.neuron.Neuron;
import rheobase.synapse.Coupling;
import rheobase.synapse.Receptor;

/**
 * One receptor in the membranes of one population, on its exciting or on its inhibiting side. All
 * inputs through it share its state: s, and x where it opens slowly, both times their weights.
 *
 * @param receptor its kinetics and coupling
 * @param excites whether its current counts as excitation
 */
record Channel(Receptor receptor, boolean excites) {

  /**
   * The side on which an input acts.
   *
   * @param receptor behind the synapse
   * @param weight of the synapse
   * @param neuron of the membrane
   * @return whether it pulls the potential towards threshold and beyond
   */
  static boolean excites(Receptor receptor, double weight, Neuron neuron) {
    if (receptor.coupling() instanceof Coupling.Conductance g) {
      return neuron.polarity() * (g.reversalPotential() - neuron.threshold()) > 0;
    }
    return neuron.polarity() * weight > 0;
  }

  boolean jumps() {
    return receptor.coupling() instanceof Coupling.Jump;
  }

  boolean conducts() {
    return receptor.coupling() instanceof Coupling.Conductance;
  }

  double reversalPotential() {
    return ((Coupling.Conductance) receptor.coupling()).reversalPotential();
  }

  boolean opensSlowly() {
    return receptor.kinetics().rise() > 0;
  }
}
