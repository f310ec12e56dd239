package rheobase.population.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.network.Network;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.CountMatrix;

/** What 100 s of the balanced network say of the limit that 8 s of it suggest. */
@Tag("campaign") // 100 s of 500 cells twice, and pools of 400: a minute on a quiet core
class LimitingCorrelationsCampaignTest {

  /** Counts of the excitatory cells in 2000 windows of 50 ms. */
  private static CountMatrix counts(double drive, long noise) {
    Network network =
        KineticNetwork.lowRate().withSize(500).withInhibitoryDecay(4).withDrive(drive).network();
    double from = KineticNetwork.SETTLING;
    var run =
        NetworkSimulation.of(network, from + 100_000, new Seed(181))
            .withNoise(new Seed(noise))
            .run();
    return CountMatrix.of(
        run.spikes(network.population("excitatory")).within(from, from + 100_000), 50);
  }

  @Test
  void aLimitSeenByAHundredCellsIsPassedByFourHundred() {
    CountMatrix first = counts(1.5, 182);
    CountMatrix second = counts(2.5, 183);
    int[] few = {5, 10, 20, 40, 60, 80, 100, 120};
    var seen = PoolInformation.of(first, second, 1, few, 6, new Seed(184));
    // the notebook's 8 s give 0.032 ± 0.012
    assertThat(seen.limiting().seen()).isTrue();
    assertThat(seen.limiting().epsilon()).isCloseTo(0.032, within(0.012));
    var all = PoolInformation.of(first, second, 1, new int[] {200, 300, 400}, 2, new Seed(185));
    // still rising, beyond the law that fits the first 120, and towards another limit: 38, then 70
    double low = all.information().low()[2];
    assertThat(low).isGreaterThan(all.information().high()[0]);
    assertThat(low).isGreaterThan(seen.limiting().at(400));
    assertThat(all.limiting().most()).isGreaterThan(1.5 * seen.limiting().most());
    // the reader who ignores correlations has nearly stopped: 100 more cells add less than a tenth
    double[] naive = all.readAsIndependent().mean();
    assertThat(naive[2] / naive[1]).isBetween(1.0, 1.1);
    // shuffled trials double with the cells; which 200 those are is chance
    double[] shuffled = all.shuffled().mean();
    assertThat(shuffled[2] / shuffled[0]).isCloseTo(2, within(0.3));
  }
}
