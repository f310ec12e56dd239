import static rheobase.numerics.Seed.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Wiring;
import rheobase.network.published.SelfSustainedNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.SpikeTrains;
import rheobase.synapse.Receptor;

/**
 * The COBA network with connectivity and start values of ours, for a comparison spike by spike:
 * {@code Coba.java export NEURONS} prints what {@code brian_spikes.py} reads; {@code Coba.java
 * compare NEURONS SECONDS SPIKES} says how many of its spikes are ours.
 */
final class Coba {
  private static final Seed SEED = seed(2007);

  public static void main(String[] arguments) throws IOException {
    Network network = network(Integer.parseInt(arguments[1]));
    if (arguments[0].equals("export")) {
      export(network);
    } else {
      compare(network, Double.parseDouble(arguments[2]), Path.of(arguments[3]));
    }
  }

  /** Fewer neurons with as many inputs each as the published 4,000. */
  private static Network network(int neurons) {
    Network published = SelfSustainedNetwork.conductanceBased();
    Wiring wiring = Wiring.bernoulli(0.02 * 4000 / neurons);
    Population e = published.population("excitatory").withSize(neurons / 5 * 4);
    Population i = published.population("inhibitory").withSize(neurons / 5);
    Network network = Network.of(e, i);
    for (Connection c : published.connections()) {
      Population from = c.from().name().equals(e.name()) ? e : i;
      Population to = c.to().name().equals(e.name()) ? e : i;
      network = network.with(new Connection(from, to, wiring, c.receptor(), c.weight(), 0));
    }
    return network;
  }

  private static void export(Network network) {
    System.out.printf("size %d %d%n", network.populations().get(0).size(), network.size());
    Receptor exciting = network.connections().get(0).receptor();
    Receptor inhibiting = network.connections().get(1).receptor();
    for (int p = 0; p < 2; p++) {
      Population population = network.populations().get(p);
      UniformRandomProvider chance = null;
      for (int i = 0; i < population.size(); i++) {
        chance = i % 64 == 0 ? SEED.child("start", p).stream("word", i / 64) : chance;
        double v = population.potential().orElseThrow().draw(chance);
        Start open = population.openings().get(exciting);
        double ge = 100 * open.draw(chance); // in units of the leak of 0.01 µS
        double gi = 100 * population.openings().get(inhibiting).draw(chance);
        System.out.printf(
            Locale.ROOT, "start %d %s %s %s%n", network.first(population) + i, v, ge, gi);
      }
    }
    List<Connection> connections = network.connections();
    for (int c = 0; c < connections.size(); c++) {
      Connection k = connections.get(c);
      for (int t = 0; t < k.to().size(); t++) {
        boolean within = k.from().equals(k.to());
        Seed seed = SEED.child("connection", c);
        for (int s : k.wiring().sources(t, k.from().size(), within, seed)) {
          System.out.printf(
              "synapse %d %d%n", network.first(k.from()) + s, network.first(k.to()) + t);
        }
      }
    }
  }

  private static void compare(Network network, double seconds, Path file) throws IOException {
    SpikeTrains spikes =
        NetworkSimulation.of(network, 1000 * seconds, SEED).run().spikes();
    Set<String> ours = new HashSet<>();
    for (int u = 0; u < network.size(); u++) {
      for (int n = 0; n < spikes.train(u).count(); n++) {
        ours.add(u + " " + Math.round(spikes.train(u).time(n) / network.step()));
      }
    }
    Set<String> theirs = new HashSet<>(Files.readAllLines(file));
    int all = ours.size();
    ours.retainAll(theirs);
    System.out.printf("spikes|%d|%d|%d%n", all, theirs.size(), ours.size());
  }
}
