package rheobase.network.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.network.Network;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.Counts;
import rheobase.spikes.RateCurve;
import rheobase.spikes.Spectrum;
import rheobase.spikes.SpikeTrains;

/**
 * Published networks at full length. Expected numbers: independent simulations of the same
 * equations in Python, whose tolerances are their scatter from seed to seed.
 */
@Tag("campaign")
class PublishedStatesTest {
  private static SpikeTrains settled(Network network, double duration, long seed) {
    var run = NetworkSimulation.of(network, duration, seed(seed)).withTraces(0, 1).withThreads(2);
    return run.run().spikes().within(200, duration);
  }

  private static void report(String what, Object... numbers) {
    System.out.println(String.format(Locale.ROOT, what, numbers));
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 160, 0.5, 5, 2, 53.4, 2, 1.14",
    // not reproduced yet: 41.9 ± 0.3 here, three seeds; 42.74 by mean field
    "5000, 400, 0.25, 5, 2, 40.8, 1, 0.81",
    "5000, 400, 0.25, 6, 4, 59.0, 1.5, 1.16"
  })
  void reducedNetworksOfBrunelFireAtTheseRates(
      int neurons,
      int inputs,
      double jump,
      double g,
      double eta,
      double rate,
      double by,
      double cv) {
    var model =
        BrunelNetwork.asynchronousIrregular()
            .scaledTo(neurons, inputs, jump)
            .withInhibition(g)
            .withDrive(eta);
    double meanRate = 0;
    double meanCv = 0;
    for (int seed = 1; seed <= 3; seed++) {
      SpikeTrains spikes = settled(model.network(), 2200, seed);
      report("%s, seed %d: %.2f Hz, CV %.3f", model, seed, spikes.rate(), spikes.cv());
      meanRate += spikes.rate() / 3;
      meanCv += spikes.cv() / 3;
    }
    assertThat(meanRate).isEqualTo(rate, within(by));
    assertThat(meanCv).isEqualTo(cv, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    // g, η, rate and its tolerance, least and greatest CV, peak of the population and its tolerance
    "3, 2, 330, 5, 0, 0.02, 330, 10",
    // not reproduced yet: CV 0.79 and peak 183 Hz here; the paper's peak is 180 Hz
    "6, 4, 58.4, 2, 0.71, 0.77, 167, 15",
    "5, 2, 37.7, 0.7, 0.39, 0.45, 0, 0",
    // not reproduced yet: peak 16 to 24 Hz here from seed to seed, in steps of 4; 22 in the paper
    "4.5, 0.9, 5.75, 0.4, 0.5, 1, 24, 3"
  })
  void theFourStatesOfBrunel(
      double g,
      double eta,
      double rate,
      double by,
      double leastCv,
      double mostCv,
      double peak,
      double peakBy) {
    var model = BrunelNetwork.asynchronousIrregular().withInhibition(g).withDrive(eta);
    double meanRate = 0;
    double meanCv = 0;
    double meanPeak = 0;
    for (int seed = 1; seed <= 3; seed++) {
      SpikeTrains spikes = settled(model.network(), 2200, seed);
      int[] counts = Counts.of(spikes.pooled(), 1).toArray();
      double mean = Arrays.stream(counts).average().orElseThrow();
      double variance =
          Arrays.stream(counts).mapToDouble(n -> (n - mean) * (n - mean)).average().orElseThrow();
      double found = Spectrum.of(RateCurve.psth(spikes, 1), 250).peak(8, 450);
      report(
          "%s, seed %d: %.2f Hz, CV %.3f, peak %.0f Hz, 1-ms std/mean %.2f",
          model, seed, spikes.rate(), spikes.cv(), found, Math.sqrt(variance) / mean);
      meanRate += spikes.rate() / 3;
      meanCv += spikes.cv() / 3;
      meanPeak += found / 3;
    }
    assertThat(meanRate).isEqualTo(rate, within(by));
    assertThat(meanCv).isBetween(leastCv, mostCv);
    if (peak > 0) {
      assertThat(meanPeak).isEqualTo(peak, within(peakBy));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void selfSustainedNetworksFireAtTheseRates(boolean conductances) {
    double sum = 0;
    int alive = 0;
    for (int seed = 1; seed <= 5; seed++) {
      Network network =
          conductances
              ? SelfSustainedNetwork.conductanceBased()
              : SelfSustainedNetwork.currentBased();
      SpikeTrains spikes = settled(network, 2000, seed);
      boolean lives = spikes.pooled().time(spikes.count() - 1) > 1990;
      report(
          "%s, seed %d: %.2f Hz, CV %.2f, %s",
          conductances ? "COBA" : "CUBA", seed, spikes.rate(), spikes.cv(), lives ? "" : "died");
      alive += lives ? 1 : 0;
      sum += lives ? spikes.rate() : 0;
    }
    // COBA 18.5 to 20 Hz if it survives the start, CUBA 5.3 to 5.9 Hz; single realisations scatter
    // by 7 % with Bernoulli wiring
    assertThat(alive).isPositive();
    assertThat(sum / alive).isBetween(conductances ? 18.0 : 5.3, conductances ? 20.8 : 5.9);
  }
}
