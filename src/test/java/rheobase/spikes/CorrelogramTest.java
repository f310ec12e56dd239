package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.spikes.process.PoissonProcess;
import rheobase.spikes.process.RefractoryPoisson;

/** Correlograms against a count of all pairs, and against what is known of processes. */
class CorrelogramTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void slidingCountEqualsTheCountOfAllPairs(long seed) {
    SpikeTrains pair = PoissonProcess.at(hertz(60)).draw(2, seconds(3), seed(seed));
    SpikeTrain a = pair.train(0);
    SpikeTrain b = pair.train(1);
    for (double width : new double[] {.5, 3, 17}) {
      assertThat(Correlogram.cross(a, b, width, 100).pairs())
          .containsExactly(allPairs(a, b, width, 100, false));
      assertThat(Correlogram.auto(a, width, 100).pairs())
          .containsExactly(allPairs(a, a, width, 100, true));
    }
  }

  /** Every spike of one train with every spike of the other, but for itself. */
  private static long[] allPairs(
      SpikeTrain a, SpikeTrain b, double width, double reach, boolean self) {
    int most = (int) (reach / width);
    long[] pairs = new long[2 * most + 1];
    for (int i = 0; i < a.count(); i++) {
      for (int j = 0; j < b.count(); j++) {
        long k = StrictMath.round((b.time(j) - a.time(i)) / width);
        if (StrictMath.abs(k) <= most && !(self && i == j)) {
          pairs[most + (int) k]++;
        }
      }
    }
    return pairs;
  }

  @Test
  void deadTimeLeavesAHoleAroundLagZero() {
    SpikeTrains trains = RefractoryPoisson.at(hertz(50), 5).draw(10, seconds(100), seed(1));
    var correlogram = Correlogram.auto(trains, .5, 50);
    double[] lags = correlogram.lags();
    double[] rates = correlogram.rates();
    for (int i = 0; i < lags.length; i++) {
      double lag = StrictMath.abs(lags[i]);
      if (lag < 5) { // bins reach half a width further, and 4.75 < d
        assertThat(rates[i]).isZero();
      } else if (lag > 5.5 && lag < 9.5) {
        // h(τ) = λ e^(−λ(τ − d)) for d < τ < 2d; 25 pairs a bin and Hz: 4 σ is 6 Hz
        double renewal = 66.667 * StrictMath.exp(-.066667 * (lag - 5));
        assertThat(rates[i]).isCloseTo(renewal, within(6.5));
      } else if (lag > 40) {
        // far away the spike is forgotten: 50 Hz ± 1.4, 4 σ
        assertThat(rates[i]).isCloseTo(50, within(6.0));
      }
    }
    assertThat(correlogram.unrelated()).isCloseTo(50, within(.5));
    assertThat(correlogram.toString())
        .startsWith("autocorrelogram of ")
        .contains("0.000 Hz at lag 0");
  }

  @Test
  void unrelatedTrainsAreFlatUpToTheLongestLag() {
    SpikeTrains pair = PoissonProcess.at(hertz(100)).draw(2, seconds(100), seed(2));
    var correlogram = Correlogram.cross(pair.train(0), pair.train(1), 1000, 90_000);
    // at lag ±90 s a tenth of the partners is left: 10⁵ pairs a bin, scatter of the rates 3 %
    for (double rate : correlogram.rates()) {
      assertThat(rate).isCloseTo(correlogram.unrelated(), within(12.0));
    }
  }

  @Test
  void delayedCopyPeaksAtItsDelay() {
    SpikeTrain train = PoissonProcess.at(hertz(20)).draw(seconds(50), seed(3));
    double[] later = Arrays.stream(train.times()).map(t -> t + 4).filter(t -> t < 50_000).toArray();
    var correlogram = Correlogram.cross(train, SpikeTrain.of(50_000, later), 1, 10);
    long[] pairs = correlogram.pairs();
    assertThat(correlogram.lags()[14]).isEqualTo(4);
    assertThat(pairs[14]).isGreaterThanOrEqualTo(later.length);
    // chance coincidences elsewhere: 20 Hz · 1 ms · 1000 spikes = 20
    assertThat(pairs[6]).isLessThan(60);
  }

  @Test
  void exchangingTheTrainsMirrorsTheLags() {
    // whole milliseconds, so that many lags fall on edges of 2 ms bins
    SpikeTrain a = SpikeTrain.of(100, 3, 10, 11, 40, 41, 77);
    SpikeTrain b = SpikeTrain.of(100, 4, 10, 14, 39, 50, 76);
    long[] one = Correlogram.cross(a, b, 2, 20).pairs();
    long[] other = Correlogram.cross(b, a, 2, 20).pairs();
    for (int i = 0; i < one.length; i++) {
      assertThat(one[i]).isEqualTo(other[one.length - 1 - i]);
    }
  }

  @Test
  void coincidentSpikesOfOneTrainCountInBothOrders() {
    var correlogram = Correlogram.auto(SpikeTrain.of(100, 20, 20, 60), 1, 50);
    assertThat(correlogram.pairs()[50]).isEqualTo(2);
    assertThat(correlogram.pairs()[90]).isEqualTo(2);
    assertThat(correlogram.pairs()[10]).isEqualTo(2);
  }

  @Test
  void silenceHasAnEmptyCorrelogram() {
    var correlogram = Correlogram.auto(SpikeTrain.of(100), 1, 50);
    assertThat(correlogram.pairs()).containsOnly(0);
    assertThat(correlogram.unrelated()).isZero();
    assertThat(Correlogram.auto(SpikeTrains.of(SpikeTrain.of(100)), 1, 50).unrelated()).isZero();
  }
}
