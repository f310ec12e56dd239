package rheobase.network.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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

  private static double mean(List<SpikeTrains> runs, ToDoubleFunction<SpikeTrains> measure) {
    return runs.stream().mapToDouble(measure).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // g, η, rate and its tolerance, peak of the population's spectrum and its tolerance: Brunel
    // 2000, section 6; of state A an independent computation, 330 Hz
    "3, 2, 330, 5, 330, 10",
    "6, 4, 60.7, 2, 180, 15",
    "5, 2, 37.7, 0.7, 0, 0",
    "4.5, 0.9, 5.5, 0.4, 22, 3"
  })
  void theFourStatesOfBrunelAreThoseOfThePaper(
      double g, double eta, double rate, double by, double peak, double peakBy) {
    var model = BrunelNetwork.asynchronousIrregular().withInhibition(g).withDrive(eta);
    List<SpikeTrains> runs = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      SpikeTrains spikes = settled(model.network(), 2200, seed);
      report("%s, seed %d: %.2f Hz, CV %.3f", model, seed, spikes.rate(), spikes.cv());
      runs.add(spikes);
    }
    double found = mean(runs, PublishedStatesTest::rhythm);
    report("%s: spectrum greatest at %.1f Hz", model, found);
    assertThat(mean(runs, SpikeTrains::rate)).isEqualTo(rate, within(by));
    if (peak > 0) {
      assertThat(found).isEqualTo(peak, within(peakBy));
    }
    if (g == 3) {
      assertThat(mean(runs, SpikeTrains::cv)).isLessThan(0.02);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // neurons, C_E, J, g, η; rate and its tolerance, CV ± 0.05: the program of the next test, whose
    // numbers of these two networks come out with contacts drawn once, too
    "2000, 160, 0.5, 5, 2, 53.4, 2, 1.14",
    "5000, 400, 0.25, 6, 4, 59.0, 1.5, 1.16"
  })
  void smallNetworksOfStrongSynapsesFireAtTheseRates(
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
    List<SpikeTrains> runs = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      SpikeTrains spikes = settled(model.network(), 2200, seed);
      report("%s, seed %d: %.2f Hz, CV %.3f", model, seed, spikes.rate(), spikes.cv());
      runs.add(spikes);
    }
    assertThat(mean(runs, SpikeTrains::rate)).isEqualTo(rate, within(by));
    assertThat(mean(runs, SpikeTrains::cv)).isEqualTo(cv, within(0.05));
  }

  /**
   * Of an independent program in Python: its numbers come out if contacts are drawn with repetition
   * and one second is watched but for its first 200 ms. {@code docs/decisions.md} has what else was
   * tried.
   */
  @ParameterizedTest
  @CsvSource({
    // neurons, C_E, J, g, η; rate and its tolerance, CV and its tolerance, all by that program
    "5000, 400, 0.25, 5, 2, 40.8, 1, 0.81, 0.05",
    "5000, 400, 0.25, 6, 4, 59.0, 1.5, 1.16, 0.05",
    "12500, 1000, 0.1, 5, 2, 37.7, 0.7, 0.42, 0.03",
    "12500, 1000, 0.1, 6, 4, 58.4, 2, 0.74, 0.03",
    // above 0.5, so between 0.5 and 1
    "12500, 1000, 0.1, 4.5, 0.9, 5.75, 0.4, 0.75, 0.25"
  })
  void withContactsDrawnWithRepetitionTheyAreThoseOfAnotherProgram(
      int neurons,
      int inputs,
      double jump,
      double g,
      double eta,
      double rate,
      double by,
      double cv,
      double cvBy) {
    var model =
        BrunelNetwork.asynchronousIrregular()
            .scaledTo(neurons, inputs, jump)
            .withInhibition(g)
            .withDrive(eta);
    List<SpikeTrains> runs = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      SpikeTrains spikes = settled(RepeatedContacts.of(model, seed(seed)), 1000, seed);
      report(
          "repeated contacts, %s, seed %d: %.2f Hz, CV %.3f, 1-ms std/mean %.2f, peak %.0f Hz",
          model, seed, spikes.rate(), spikes.cv(), swing(spikes), rhythm(spikes));
      runs.add(spikes);
    }
    assertThat(mean(runs, SpikeTrains::rate)).isEqualTo(rate, within(by));
    assertThat(mean(runs, SpikeTrains::cv)).isEqualTo(cv, within(cvBy));
  }

  /** That of state B is not reproduced, as {@code docs/decisions.md} says; the paper has 180 Hz. */
  @ParameterizedTest
  @CsvSource({
    // g, η; frequency and its tolerance, by the same program; of how many runs we take the mean:
    // in one second a slow rhythm shows as any of 16, 20 and 24 Hz
    "6, 4, 167, 15, 4",
    "4.5, 0.9, 24, 3, 10"
  })
  void theFrequenciesAreThoseOfAnotherProgram(
      double g, double eta, double peak, double by, int number) {
    var model = BrunelNetwork.asynchronousIrregular().withInhibition(g).withDrive(eta);
    List<SpikeTrains> runs = new ArrayList<>();
    for (int seed = 1; seed <= number; seed++) {
      runs.add(settled(model.network(), 1000, seed));
    }
    report("%s, %d runs: %.1f Hz", model, number, mean(runs, PublishedStatesTest::rhythm));
    assertThat(mean(runs, PublishedStatesTest::rhythm)).isEqualTo(peak, within(by));
  }

  private static double swing(SpikeTrains spikes) {
    Counts counts = Counts.of(spikes.pooled(), 1);
    return Math.sqrt(counts.fano() / counts.mean());
  }

  /** The frequency at which the population swings most, resolved to 4 Hz. */
  private static double rhythm(SpikeTrains spikes) {
    return Spectrum.of(RateCurve.psth(spikes, 1), 250).peak(8, 450);
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
