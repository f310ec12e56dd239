package rheobase.network.published;

import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Receptor;

/** The cells and synapses of a {@link KineticNetwork}, with the numbers that nobody varies. */
final class KineticCircuit {
  private static final double STEP = 0.05; // ms
  private static final double CAPACITANCE = 1; // nF: 20 ms = 1 nF · 20 MΩ
  private static final double[] EXCITATORY = {0.012, 0.024}; // J_EE, J_IE: onto E, onto I
  private static final double[] INHIBITORY = {0.18, 0.31}; // J_EI, J_II
  private static final double[] OUTER = {0.022, 0.04}; // J_Eo, J_Io

  private KineticCircuit() {}

  static Network of(KineticNetwork cells) {
    var e = population("excitatory", cells.excitatory(), 20, 2);
    var i = population("inhibitory", cells.inhibitory(), 10, 1);
    KineticWiring wiring = cells.wiring();
    Receptor opensE = cells.synapses().excitatory();
    Receptor opensI = cells.synapses().inhibitory();
    double excitation = cells.excitation();
    double inhibition = cells.inhibition();
    return Network.of(e, i)
        .withStep(STEP)
        .withInterpolatedTimes()
        .with(
            connection(e, e, wiring, opensE, excitation * EXCITATORY[0]),
            connection(e, i, wiring, opensE, excitation * EXCITATORY[1]),
            connection(i, e, wiring, opensI, inhibition * INHIBITORY[0]),
            connection(i, i, wiring, opensI, inhibition * INHIBITORY[1]))
        .with(
            Drive.poisson(e, cells.drive(), opensE, OUTER[0] * CAPACITANCE),
            Drive.poisson(i, cells.drive(), opensE, OUTER[1] * CAPACITANCE));
  }

  private static Population population(String name, int size, double tau, double refractory) {
    var neuron = new LeakyIntegrateAndFire(tau, tau / CAPACITANCE, -70, -50, -60, refractory);
    return Population.of(name, size, neuron).startingAt(Start.uniform(-60, -50));
  }

  /** The weight J is a conductance over the capacitance, times ms. */
  private static Connection connection(
      Population from, Population to, KineticWiring wiring, Receptor receptor, double weight) {
    return new Connection(from, to, wiring.from(from.size()), receptor, weight * CAPACITANCE, 0);
  }
}
