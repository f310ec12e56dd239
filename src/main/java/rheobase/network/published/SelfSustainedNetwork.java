package rheobase.network.published;

import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Kinetics.Scale;
import rheobase.synapse.Receptor;
import rheobase.units.From;

/**
 * The networks of Vogels and Abbott, which once started go on firing without any drive, in the form
 * in which simulators are compared on them: 3200 neurons that excite and 800 that inhibit, every
 * pair connected with probability 0.02, no delays; τ = 20 ms, threshold −50 mV, reset −60 mV, 5 ms
 * refractory; excitation closes within 5 ms, inhibition within 10 ms.
 */
public final class SelfSustainedNetwork {
  private static final int EXCITATORY = 3200;
  private static final int INHIBITORY = 800;
  private static final double PROBABILITY = 0.02;

  private SelfSustainedNetwork() {}

  /**
   * Benchmark 1, COBA: synapses are conductances. A leak of 10 nS towards −60 mV; one spike opens 6
   * nS towards 0 mV or 67 nS towards −80 mV. Conductances that are open at the start set it going;
   * in some realisations it dies soon.
   *
   * @return the network, on a step of 0.1 ms; populations {@code excitatory} and {@code inhibitory}
   */
  @From(value = "brette2007", where = "appendix 2, benchmark 1")
  public static Network conductanceBased() {
    var neuron = new LeakyIntegrateAndFire(20, 100, -60, -50, -60, 5); // 100 MΩ is 10 nS
    Receptor opening = Receptor.conductance(Kinetics.exponential(5, Scale.UNIT_PEAK), 0);
    Receptor closing = Receptor.conductance(Kinetics.exponential(10, Scale.UNIT_PEAK), -80);
    return of(neuron, Start.normal(-65, 5), opening, 0.006, closing, 0.067, true);
  }

  /**
   * Benchmark 2, CUBA: synapses are currents. Rest at −49 mV, above threshold, so that every neuron
   * fires by itself; one spike adds 1.62 mV or −9 mV to R I.
   *
   * @return the network, on a step of 0.1 ms; populations {@code excitatory} and {@code inhibitory}
   */
  @From(value = "brette2007", where = "appendix 2, benchmark 2")
  public static Network currentBased() {
    var neuron = new LeakyIntegrateAndFire(20, 1, -49, -50, -60, 5); // currents are given as R I
    Receptor exciting = Receptor.current(Kinetics.exponential(5, Scale.UNIT_PEAK));
    Receptor inhibiting = Receptor.current(Kinetics.exponential(10, Scale.UNIT_PEAK));
    return of(neuron, Start.uniform(-60, -50), exciting, 1.62, inhibiting, -9, false);
  }

  private static Network of(
      LeakyIntegrateAndFire neuron,
      Start start,
      Receptor exciting,
      double excitation,
      Receptor inhibiting,
      double inhibition,
      boolean kicked) {
    Population e = Population.of("excitatory", EXCITATORY, neuron).startingAt(start);
    Population i = Population.of("inhibitory", INHIBITORY, neuron).startingAt(start);
    if (kicked) { // (4 ± 1.5) · 10 nS and (20 ± 12) · 10 nS
      Start open = Start.normal(0.04, 0.015);
      Start closed = Start.normal(0.2, 0.12);
      e = e.startingAt(exciting, open).startingAt(inhibiting, closed);
      i = i.startingAt(exciting, open).startingAt(inhibiting, closed);
    }
    Wiring wiring = Wiring.bernoulli(PROBABILITY);
    return Network.of(e, i)
        .with(
            new Connection(e, e, wiring, exciting, excitation, 0),
            new Connection(i, e, wiring, inhibiting, inhibition, 0),
            new Connection(e, i, wiring, exciting, excitation, 0),
            new Connection(i, i, wiring, inhibiting, inhibition, 0));
  }
}
