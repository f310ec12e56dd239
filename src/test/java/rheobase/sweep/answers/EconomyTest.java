package rheobase.sweep.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.network.excitable.KinouchiCopelli;
import rheobase.numerics.Seed;
import rheobase.population.energy.SignallingCost;

class EconomyTest {
  private static final KinouchiCopelli NETWORK = KinouchiCopelli.critical().withNodes(1000);
  private static final double[] RATIOS = {0, 0.4, 0.7, 0.9, 1.1, 1.2};
  private static final Economy[] FOUND =
      IntStream.range(0, RATIOS.length)
          .mapToObj(i -> Economy.of(NETWORK.withBranching(RATIOS[i]), 100, Seed.seed(1)))
          .toArray(Economy[]::new);

  private static double best(double spike, double rest) {
    var cost = new SignallingCost(spike, rest);
    double[] each = new double[RATIOS.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = cost.bitsPerJoule(FOUND[i].bits(), 1000, FOUND[i].rate(), Economy.window());
    }
    int best = 0;
    for (int i = 0; i < each.length; i++) {
      best = each[i] > each[best] ? i : best;
    }
    return RATIOS[best];
  }

  @Test
  void withoutLinksElementsFireAsOftenAsTheyArePushed() {
    // 50 elements, 1100 trials of 20 ms at 0.27 Hz are 300 spikes: 6 %; refractoriness takes 0.2 %
    assertThat(FOUND[0].rate()).isCloseTo(Economy.pushes(), within(0.06));
  }

  @Test
  void everyStepTowardsCriticalityAndBeyondCostsSpikes() {
    assertThat(FOUND).extracting(Economy::rate).isSorted();
    // below 1 a push sets off 1/(1 − σ) activations while all others rest
    assertThat(FOUND[2].rate() / FOUND[0].rate()).isCloseTo(1 / 0.3, within(1.0));
  }

  @Test
  void theInformationOfAFewElementsIsGreatestNearTheCriticalPoint() {
    double most = Math.log(11) / Math.log(2);
    assertThat(FOUND).extracting(Economy::bits).allMatch(bits -> bits > 0 && bits < most);
    assertThat(best(0, 1)).isEqualTo(0.9); // where only rest costs, bits alone decide
  }

  @Test
  void theDearerASpikeTheFartherFromCriticalityOneShouldBe() {
    SignallingCost cortex = SignallingCost.greyMatter();
    double alone = best(1, 0);
    double both = best(cortex.spike(), cortex.rest());
    assertThat(alone).isLessThanOrEqualTo(both);
    assertThat(both).isLessThan(best(0, 1));
  }

  @Test
  void refusesANetworkTooSmallToLookAt() {
    assertThatThrownBy(() -> Economy.of(NETWORK.withNodes(20), 10, Seed.seed(1)))
        .hasMessageContaining("50 of them are seen");
  }
}
