package rheobase.network.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.network.Network;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.Counts;
import rheobase.spikes.Spectrum;
import rheobase.spikes.SpikeTrains;

class PublishedNetworksTest {
  private static final double SETTLING = 200;

  private static SpikeTrains settled(Network network, double duration, long seed) {
    NetworkRecording recording =
        NetworkSimulation.of(network, duration, seed(seed)).withTraces(0, 1).withThreads(2).run();
    return recording.spikes().within(SETTLING, duration);
  }

  // numbers, where nothing else is said: an independent simulation of the same equations in Python,
  // mean over seeds; tolerances are its scatter from seed to seed

  @Test
  void theSmallNetworkIsAsynchronousAndIrregular() {
    SpikeTrains spikes =
        settled(BrunelNetwork.asynchronousIrregular().scaledTo(2000, 160, 0.5).network(), 1200, 1);
    assertThat(spikes.rate()).isEqualTo(53.4, within(2.0));
  }

  @Tag("campaign")
  @ParameterizedTest
  @CsvSource({
    "2000, 160, 0.5, 5, 2, 53.4, 2, 1.14",
    "5000, 400, 0.25, 5, 2, 40.8, 1, 0.81",
    "5000, 400, 0.25, 6, 4, 59.0, 1.5, 1.16"
  })
  void reducedNetworksFireAtTheseRates(
      int neurons, int inputs, double jump, double g, double eta, double rate, double by, double cv) {
    var model =
        BrunelNetwork.asynchronousIrregular()
            .scaledTo(neurons, inputs, jump)
            .withInhibition(g)
            .withDrive(eta);
    double meanRate = 0;
    double meanCv = 0;
    for (int seed = 1; seed <= 3; seed++) {
      SpikeTrains spikes = settled(model.network(), 3200, seed);
      System.out.printf("N=%d g=%s eta=%s seed %d: %.2f Hz, CV %.3f%n", neurons, g, eta, seed, spikes.rate(), spikes.cv());
      meanRate += spikes.rate() / 3;
      meanCv += spikes.cv() / 3;
    }
    assertThat(meanRate).isEqualTo(rate, within(by));
    assertThat(meanCv).isEqualTo(cv, within(0.05));
  }

  @Tag("campaign")
  @ParameterizedTest
  @CsvSource({"3, 2", "6, 4", "5, 2", "4.5, 0.9"})
  void theFourStates(double g, double eta) {
    for (int seed = 1; seed <= 2; seed++) {
      var model = BrunelNetwork.asynchronousIrregular().withInhibition(g).withDrive(eta);
      SpikeTrains spikes = settled(model.network(), 1224, seed);
      Counts counts = Counts.of(spikes.pooled(), 1);
      System.out.printf("g=%s eta=%s seed %d: %.2f Hz, CV %.3f%n", g, eta, seed, spikes.rate(), spikes.cv());
    }
  }
}
