package rheobase.network.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.numerics.Seed;

class DepressingNetworkTest {
  private static final DepressingNetwork PUBLISHED = DepressingNetwork.published();

  @ParameterizedTest
  // independent computation, ± 5 %: the rate of the upper state
  @CsvSource({"65, 129", "70, 141", "80, 164"})
  void strongSynapsesHoldTheUpperState(double release, double rate) {
    var run = PUBLISHED.withRelease(release).run(4000, new Seed(1));
    assertThat(run.rateUp()).isCloseTo(rate, within(0.05 * rate));
  }

  @Test
  void weakSynapsesKnowTheLowerStateOnly() {
    var run = PUBLISHED.withRelease(40).run(10_000, new Seed(1));
    // independent computation: 0.13 to 0.25 Hz, largest avalanche by cause about 15
    assertThat(run.shareUp()).isZero();
    assertThat(run.rateDown()).isBetween(0.13, 0.25);
    assertThat(Arrays.stream(run.sizes(false)).max().orElseThrow()).isLessThanOrEqualTo(15);
  }

  @Test
  void aSpikeInheritsFromTheNeuronThatSentTheLastEvent() {
    var run = PUBLISHED.run(2000, new Seed(1));
    int[] parents = run.parents();
    int[] neurons = run.neurons();
    for (int s = 0; s < parents.length; s += 7) {
      if (parents[s] >= 0) {
        int child = neurons[s];
        assertThat(run.labels()[s]).isEqualTo(run.labels()[parents[s]]);
        assertThat(run.targets(neurons[parents[s]])).contains(child);
      }
    }
  }

  @Test
  void withoutDriveNothingHappens() {
    assertThat(PUBLISHED.withDrive(0).run(500, new Seed(1)).times()).isEmpty();
  }

  @Test
  void theStateDependsOnWhereTheNetworkComesFrom() {
    double[] rates = PUBLISHED.withRelease(50).loop(75, 10_000, new Seed(7)).rates();
    int n = rates.length;
    // between 58 and 60 pA, on the way up and down: the loop of the independent computation
    double up = Arrays.stream(rates, (int) (0.16 * n), (int) (0.2 * n)).average().orElseThrow();
    double down = Arrays.stream(rates, (int) (0.8 * n), (int) (0.84 * n)).average().orElseThrow();
    assertThat(down).isGreaterThan(100);
    assertThat(up).isLessThan(down);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> PUBLISHED.withRelease(-1))
        .hasMessageContaining("release w_in")
        .hasMessageContaining("60 pA");
  }

  @Tag("campaign")
  @ParameterizedTest
  // independent computation: the share of 50-ms bins with an event, 0.09 to 0.20
  @CsvSource({"50", "54", "58"})
  void inBetweenBriefEventsInterruptTheLowerState(double release) {
    var run = PUBLISHED.withRelease(release).run(60_000, new Seed(1));
    assertThat(run.shareUp()).isBetween(0.09, 0.20);
    // independent computation: 80 to 90 ms; counted here in whole bins of 50 ms
    assertThat(Arrays.stream(run.stays()).average().orElseThrow()).isCloseTo(85, within(25.0));
  }

  @Tag("campaign")
  @Test
  void nearSixtyPicoampereTheStatesAlternate() {
    var run = PUBLISHED.run(120_000, new Seed(1));
    // independent computation: 115 Hz ± 5 %, seconds to tens of seconds, lower state P(S = 1) 0.61
    assertThat(run.rateUp()).isCloseTo(115, within(0.05 * 115));
    assertThat(run.shareUp()).isBetween(0.2, 0.95);
    assertThat(Arrays.stream(run.stays()).max().orElseThrow()).isGreaterThan(2000);
  }

  @Tag("campaign")
  @ParameterizedTest
  // independent computation, ± 0.08: τ on [3, 300]; at 80 pA a range from 1.46 to 1.52
  @CsvSource({"60, 1.545", "65, 1.50", "80, 1.49"})
  void avalanchesByCauseOfTheUpperStateAreScaleFree(double release, double exponent) {
    // seeds 1 and 2 (and 4): the wiring of seed 3 does not hold the upper state at 60 pA
    var runs =
        LongStream.of(1, 2, 4)
            .mapToObj(s -> PUBLISHED.withRelease(release).run(60_000, new Seed(s)))
            .toList();
    int[] sizes = runs.stream().flatMapToInt(r -> Arrays.stream(r.sizes(true))).toArray();
    double[] lifetimes =
        runs.stream()
            .flatMapToDouble(r -> DoubleStream.of(r.lifetimes(true)))
            .filter(t -> t > 0)
            .toArray();
    assertThat(PowerLaw.fit(sizes, CutOffs.between(3, 300)).exponent())
        .isCloseTo(exponent, within(0.08));
    // 1.98 ± 0.08 at 60 pA; the range is ours: 20 to 300 ms, above the few ms of one generation
    assertThat(PowerLaw.fit(lifetimes, CutOffs.between(20, 300)).exponent())
        .isCloseTo(1.98, within(0.08));
  }
}
