package rheobase.network.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Test;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.SpikeTrains;

class PublishedNetworksTest {
  private static SpikeTrains settled(Network network, double duration, long seed) {
    var run = NetworkSimulation.of(network, duration, seed(seed)).withTraces(0, 1);
    return run.run().spikes().within(200, duration);
  }

  @Test
  void theDriveOfBrunelsNetworkAtOneHoldsTheMeanPotentialAtThreshold() {
    BrunelNetwork model = BrunelNetwork.asynchronousIrregular().withDrive(1);
    // C_E ν_θ J τ = θ; ν_θ = 10 Hz for each of the thousand
    assertThat(model.externalRate()).isEqualTo(10, within(1e-12));
    double mean = model.externalRate() * model.jump() * model.neuron().membraneTimeConstant();
    assertThat(mean).isEqualTo(model.neuron().threshold(), within(1e-12));
  }

  @Test
  void brunelsNetworkHasATenthOfAllPossibleSynapses() {
    Network network = BrunelNetwork.fastOscillation().network();
    assertThat(network.size()).isEqualTo(12_500);
    assertThat(network.connections().stream().map(Connection::weight))
        .containsExactly(0.1, -0.6000000000000001, 0.1, -0.6000000000000001);
    assertThat(BrunelNetwork.slowOscillation().inhibitoryInputs()).isEqualTo(250);
    assertThat(BrunelNetwork.synchronousRegular().toString())
        .isEqualTo("Brunel's network of 12500 neurons, g = 3, η = 2");
    assertThatThrownBy(() -> BrunelNetwork.synchronousRegular().scaledTo(100, 90, 1))
        .hasMessage(
            "number of inputs (90.0) must lie between 1.0 and 79.0; the paper has a tenth of the"
                + " neurons");
  }

  @Test
  void theSmallNetworkOfBrunelFiresAsItsMeanFieldSays() {
    var model = BrunelNetwork.asynchronousIrregular().scaledTo(2000, 160, 0.5);
    SpikeTrains spikes = settled(model.network(), 2200, 1);
    // independent simulations in Python, from seed to seed: 53.4 ± 2 Hz; mean field 54.44 Hz
    assertThat(spikes.rate()).isEqualTo(53.4, within(2.0));
    // CV 1.14 over long runs; a hundred intervals a neuron leave it a little lower
    assertThat(spikes.cv()).isEqualTo(1.14, within(0.06));
  }

  @Test
  void currentBasedNetworksSustainThemselves() {
    SpikeTrains spikes = settled(SelfSustainedNetwork.currentBased(), 1200, 1);
    // independent simulations: 5.3 to 5.9 Hz, going on beyond 1.2 s; ± 7 % by Bernoulli wiring
    assertThat(spikes.rate()).isBetween(5.3 * 0.93, 5.9 * 1.07);
    assertThat(spikes.pooled().time(spikes.count() - 1)).isGreaterThan(1190);
  }
}
