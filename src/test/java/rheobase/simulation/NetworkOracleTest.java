package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Steps;
import rheobase.network.Wiring;

/** The engine against the plain program, spike for spike. */
class NetworkOracleTest {
  private static List<List<Double>> spikes(NetworkRecording recording) {
    List<List<Double>> all = new ArrayList<>();
    recording.spikes().stream().forEach(t -> all.add(Arrays.stream(t.times()).boxed().toList()));
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rheobase.simulation.SmallNetworks#networks")
  void theEngineFiresEverySpikeOfThePlainProgram(String name, Network network) {
    double duration = network.step() < 0.05 ? 16 : 32; // fine steps are many
    NetworkRecording recording = NetworkSimulation.of(network, duration, seed(3)).run();
    assertThat(recording.spikes().count()).as(name).isGreaterThan(12);
    assertThat(spikes(recording)).isEqualTo(PlainNetwork.spikes(network, duration, seed(3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rheobase.simulation.SmallNetworks#severalBlocks")
  void severalBlocksAreOneNetwork(String name, Network network) {
    NetworkRecording recording = NetworkSimulation.of(network, 16, seed(3)).run();
    assertThat(recording.spikes().count()).as(name).isGreaterThan(60);
    assertThat(spikes(recording)).isEqualTo(PlainNetwork.spikes(network, 16, seed(3)));
    for (int threads = 2; threads <= 5; threads++) {
      NetworkRecording shared =
          NetworkSimulation.of(network, 16, seed(3)).withThreads(threads).run();
      assertThat(shared.spikes().fingerprint()).isEqualTo(recording.spikes().fingerprint());
      assertThat(shared.currents().get(1).net()).isEqualTo(recording.currents().get(1).net());
      assertThat(shared.checkpoint().state()).isEqualTo(recording.checkpoint().state());
    }
  }

  @Test
  void widerBlocksAreOneNetwork() {
    Network network = SmallNetworks.wide();
    NetworkRecording recording = NetworkSimulation.of(network, 5, seed(3)).run();
    assertThat(recording.spikes().count()).isGreaterThan(500);
    assertThat(spikes(recording)).isEqualTo(PlainNetwork.spikes(network, 5, seed(3)));
  }

  @Test
  void threadsShareManyThatConduct() {
    Network few = SmallNetworks.wide();
    Population e = few.population("excitatory").withSize(16_400);
    Population i = few.population("inhibitory");
    Network network = Network.of(e, i);
    for (Connection c : few.connections()) {
      Population from = c.from().name().equals(e.name()) ? e : i;
      Population to = c.to().name().equals(e.name()) ? e : i;
      Wiring wiring = Wiring.bernoulli(0.001);
      network = network.with(new Connection(from, to, wiring, c.receptor(), c.weight(), c.delay()));
    }
    network = network.with(Drive.current(e, Steps.constant(40)));
    NetworkRecording alone = NetworkSimulation.of(network, 8, seed(3)).run();
    NetworkRecording shared = NetworkSimulation.of(network, 8, seed(3)).withThreads(3).run();
    assertThat(alone.spikes().count()).isGreaterThan(2000);
    assertThat(shared.spikes().fingerprint()).isEqualTo(alone.spikes().fingerprint());
    assertThat(shared.currents().get(1).net()).isEqualTo(alone.currents().get(1).net());
    assertThat(shared.checkpoint().state()).isEqualTo(alone.checkpoint().state());
  }
}
