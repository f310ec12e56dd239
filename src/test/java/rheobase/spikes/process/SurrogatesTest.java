package rheobase.spikes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class SurrogatesTest {
  /** Four copies of one regular train: as synchronous as can be. */
  private static SpikeTrains together() {
    SpikeTrain train = new GammaProcess(hertz(20), 4).draw(seconds(100), seed(1));
    return SpikeTrains.of(train, train, train, train);
  }

  @Test
  void everySurrogateKeepsTheNumberOfSpikesAndBreaksTheirSynchrony() {
    SpikeTrains real = together();
    for (SpikeTrains made :
        new SpikeTrains[] {
          Surrogates.scattered(real, seed(2)),
          Surrogates.shuffled(real, seed(2)),
          Surrogates.rotated(real, seed(2)),
          Surrogates.jittered(real, ms(200), seed(2))
        }) {
      for (int i = 0; i < 4; i++) {
        assertThat(made.train(i).count()).isEqualTo(real.train(i).count());
      }
      // 10,000 bins: independent pairs scatter by .01; windows of 200 ms leave slow rates
      assertThat(CountMatrix.of(made, ms(10)).meanCorrelation()).isLessThan(.05);
    }
  }

  @Test
  void eachSurrogateKeepsWhatItSays() {
    SpikeTrains real = together();
    // gamma of order 4: CV ½; a Poisson train 1; 2000 intervals, four errors
    assertThat(Surrogates.shuffled(real, seed(2)).cv()).isCloseTo(real.cv(), within(1e-9));
    assertThat(Surrogates.rotated(real, seed(2)).cv()).isCloseTo(real.cv(), within(.01));
    assertThat(Surrogates.scattered(real, seed(2)).cv()).isCloseTo(1, within(.09));
    double[] moved = Surrogates.jittered(real, ms(2), seed(2)).train(0).times();
    double[] times = real.train(0).times();
    for (int i = 0; i < times.length; i++) {
      assertThat(moved[i]).isCloseTo(times[i], within(4.0)); // within its window, or a neighbour's
    }
    assertThat(Arrays.equals(moved, times)).isFalse();
  }
}
