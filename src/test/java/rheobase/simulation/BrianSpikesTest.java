package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Wiring;
import rheobase.network.published.SelfSustainedNetwork;
import rheobase.spikes.SpikeTrains;

class BrianSpikesTest {

  @Test
  void everySpikeOfConductanceBasedNeuronsIsFiredInTheSameStepAsByAnotherSimulator()
      throws IOException {
    Network network = thousand();
    SpikeTrains spikes = NetworkSimulation.of(network, 200, seed(2007)).run().spikes();
    Set<String> ours = new TreeSet<>();
    for (int u = 0; u < network.size(); u++) {
      for (int n = 0; n < spikes.train(u).count(); n++) {
        ours.add(u + " " + Math.round(spikes.train(u).time(n) / network.step()));
      }
    }
    // Brian2 2.9.0 on exported wiring and start values: the file says by which programs; exact,
    // since
    // nothing but rounding differs, and a membrane forgets it
    assertThat(ours).isEqualTo(recorded());
  }

  /** A thousand neurons with as many inputs each as the published four thousand. */
  private static Network thousand() {
    Network published = SelfSustainedNetwork.conductanceBased();
    Population e = published.population("excitatory").withSize(800);
    Population i = published.population("inhibitory").withSize(200);
    Network network = Network.of(e, i);
    for (Connection c : published.connections()) {
      Population from = c.from().name().equals(e.name()) ? e : i;
      Population to = c.to().name().equals(e.name()) ? e : i;
      Wiring wiring = Wiring.bernoulli(0.08);
      network = network.with(new Connection(from, to, wiring, c.receptor(), c.weight(), 0));
    }
    return network;
  }

  private static Set<String> recorded() throws IOException {
    String name = "coba-1000-by-brian2.txt";
    try (InputStream in = BrianSpikesTest.class.getResourceAsStream(name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
