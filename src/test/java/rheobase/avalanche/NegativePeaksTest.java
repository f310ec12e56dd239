package rheobase.avalanche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.numerics.Seed.seed;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import rheobase.spikes.SpikeTrain;

class NegativePeaksTest {
  private static double[] noise(int samples) {
    var normal = ZigguratSampler.NormalizedGaussian.of(seed(3).stream("noise"));
    double[] x = new double[samples];
    for (int i = 0; i < samples; i++) {
      x[i] = normal.sample();
    }
    return x;
  }

  @Test
  void anExcursionIsOneEventAtItsLowestSample() {
    double[] x = noise(1000);
    x[500] = -20;
    x[501] = -30;
    x[502] = -10;
    x[700] = 40; // upwards is no event
    SpikeTrain events = NegativePeaks.in(x, 0.5, 6);
    assertThat(events.times()).containsExactly(250.5);
    assertThat(events.stop()).isEqualTo(500);
  }

  @Test
  void noiseAloneCrossesAsOftenAsANormalLawSays() {
    SpikeTrain events = NegativePeaks.in(noise(1_000_000), 1, 3);
    // P(x < −3) = 1.350·10⁻³ a sample, those that touch counted once: 1348. From ten thousand
    // samples the median tells the deviation to 1.2 %, which makes 11 % of events; three errors
    assertThat((double) events.count()).isBetween(1348 * .67, 1348 * 1.33);
  }

  @Test
  void eventsDoNotRaiseTheirOwnThreshold() {
    double[] x = noise(10_000);
    for (int i = 0; i < x.length; i += 50) {
      x[i] = -30;
    }
    // 200 waves of depth 30 make the standard deviation 4.3; the median hardly moves
    assertThat(NegativePeaks.in(x, 1, 6).count()).isEqualTo(200);
    assertThatThrownBy(() -> NegativePeaks.in(x, 1, 0)).hasMessageContaining("3 are usual");
  }
}
