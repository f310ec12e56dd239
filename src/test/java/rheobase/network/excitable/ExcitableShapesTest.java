package rheobase.network.excitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two areas, a dendrite, a patch of channels. */
class ExcitableShapesTest {

  @Test
  void aDendriteThatPassesEverythingFiresWhole() {
    var sure = new ExcitableDendrite(5, 1).avalanches(20, seed(1));
    assertThat(sure.sizes())
        .containsOnly(63); // 2⁶ − 1 sites, each once: colliding spikes annihilate
    assertThat(new ExcitableDendrite(5, 0).avalanches(20, seed(1)).sizes()).containsOnly(1);
    // the longest way from site to site: up 5 generations and down 5
    assertThat(Arrays.stream(sure.durations()).max().orElseThrow()).isLessThanOrEqualTo(11);
  }

  @Test
  void aSmallDendriteHasTheMeanAvalancheOfAPencilAndPaper() {
    // by hand, for a root with two tips: from the root 1 + 2 p sites fire, from a tip 1 + p + p²,
    // on
    // average 1 + (4 p + 2 p²)/3
    double p = 0.6;
    var small = new ExcitableDendrite(1, p).avalanches(40_000, seed(2));
    // standard error 0.005
    assertThat(small.meanSize()).isEqualTo(1 + (4 * p + 2 * p * p) / 3, within(0.02));
  }

  @Test
  void aDendriteHearsFainterStimuliTheLargerItIs() {
    double[] faint = {1e-3};
    double before = 0;
    for (int generations : new int[] {0, 3, 6}) {
      double rate =
          new ExcitableDendrite(generations, 0.9).responses(faint, 20_000, 100, seed(1))[0];
      assertThat(rate).isGreaterThan(1.5 * before);
      before = rate;
    }
    // a site alone: F = λ/(1 + (n − 1) λ) with n = 4
    double alone = new ExcitableDendrite(0, 1).responses(new double[] {1}, 40_000, 0, seed(1))[0];
    double lambda = 1 - Math.exp(-1);
    assertThat(alone).isEqualTo(lambda / (1 + 3 * lambda), within(0.005));
  }

  @Test
  void independentChannelsOpenByChanceAndCoupledOnesInBursts() {
    double rate = 1e-4;
    int[] alone = new ChannelPool(1000, 10, 0).openings(rate, 100_000, seed(1));
    // mean N λ/(1 + (n − 1) λ), a Poisson number: variance over mean 1, up to 1 %
    double lambda = 1 - Math.exp(-rate);
    assertThat(mean(alone)).isEqualTo(1000 * lambda / (1 + 9 * lambda), within(0.004));
    assertThat(fano(alone)).isEqualTo(1, within(0.02));
    int[] half = new ChannelPool(1000, 10, 0.5).openings(rate, 100_000, seed(1));
    // each opening sets off 1/(1 − σ) = 2, a little less as some channels are inactivated
    assertThat(mean(half) / mean(alone)).isEqualTo(2, within(0.1));
    int[] threshold = new ChannelPool(1000, 10, 1).openings(rate, 100_000, seed(1));
    assertThat(fano(threshold)).isGreaterThan(3 * fano(half));
    // channels that open as fast as they can: N/n
    assertThat(mean(new ChannelPool(1000, 10, 1).openings(50, 1000, seed(1))))
        .isEqualTo(100, within(1e-9));
  }

  private static double mean(int[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double fano(int[] x) {
    double m = mean(x);
    return Arrays.stream(x).mapToDouble(v -> (v - m) * (v - m)).sum() / (x.length - 1) / m;
  }

  @Test
  void theSecondAreaHearsNothingWithoutALink() {
    var area = KinouchiCopelli.critical().withNodes(200).withBranching(0.8);
    double[] rates = {1e-3, 0.1};
    double[][] cut = new CoupledAreas(area, area, 0).answers(rates, 5, 300, 20, 200, seed(1));
    assertThat(Arrays.stream(cut).flatMapToDouble(Arrays::stream).sum()).isZero();
    double[][] linked = new CoupledAreas(area, area, 0.5).answers(rates, 5, 60, 20, 200, seed(1));
    assertThat(Arrays.stream(linked[1]).sum()).isGreaterThan(2 * Arrays.stream(linked[0]).sum());
    assertThat(new CoupledAreas(area, area, 0.5).answers(rates, 5, 60, 20, 200, seed(1)))
        .isDeepEqualTo(linked);
  }

  @Test
  void anInterruptedRunKeepsWhatItHasAndNonsenseIsRefused() {
    Thread.currentThread().interrupt();
    assertThat(new ChannelPool(10, 5, 1).openings(1, 10, seed(1))).isEmpty();
    assertThat(new ExcitableDendrite(3, 1).responses(new double[] {1}, 9, 0, seed(1))).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(() -> new ExcitableDendrite(30, 0.5))
        .hasMessageContaining("number of generations");
    assertThatThrownBy(() -> new ExcitableDendrite(3, 1.5))
        .hasMessageContaining("probability of transmission");
    assertThatThrownBy(() -> new ChannelPool(0, 5, 1)).hasMessageContaining("number of channels");
    var area = KinouchiCopelli.critical();
    assertThatThrownBy(() -> new CoupledAreas(area, area, 2)).hasMessageContaining("transmission");
    assertThat(List.of(new ExcitableDendrite(2, 0.5), new ChannelPool(9, 5, 1)).toString())
        .contains("7 sites", "9 channels of 5 states");
  }
}
