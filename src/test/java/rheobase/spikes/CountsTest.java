package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.spikes.process.PoissonProcess;

/** Counts, rates and histograms keep every spike. */
class CountsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void spikeCountSurvivesEveryRebinning(long seed) {
    // n = ∫ρ dt, whatever the bins
    SpikeTrain train = PoissonProcess.at(hertz(40)).draw(987.65 * seed, seed(seed));
    for (double width : new double[] {.1, .3, 1, 2.7, 50, 5000, 1e5}) {
      Counts counts = Counts.of(train, width);
      assertThat(counts.total()).isEqualTo(train.count());
      for (int factor : new int[] {1, 2, 3, 7, 10, 1000, 1_000_000}) {
        Counts joined = counts.rebin(factor);
        assertThat(joined.total()).isEqualTo(train.count());
        assertThat(joined.toArray()).isEqualTo(Counts.of(train, width * factor).toArray());
      }
    }
  }

  @Test
  void spikesOnAGridStayInTheirBins() {
    // 0.1 · i is not what it seems: 0.1 · 3 / 0.3 < 1 in floating point
    double[] times = new double[300];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 0.1;
    }
    SpikeTrain clock = SpikeTrain.of(30, times);
    assertThat(Counts.of(clock, 0.1).toArray()).containsOnly(1);
    assertThat(Counts.of(clock, 0.3).toArray()).containsOnly(3).hasSize(100);
    assertThat(clock.fano(0.3)).isCloseTo(0, within(1e-12));
  }

  @Test
  void spikeAtTheEndIsInTheLastBin() {
    Counts counts = Counts.of(SpikeTrain.between(-10, 30, -10, 0, 30), 20);
    assertThat(counts.toArray()).containsExactly(2, 1);
    assertThat(counts.edges()).containsExactly(-10, 10, 30);
    assertThat(counts.count(1)).isEqualTo(1);
    assertThat(counts.toString()).isEqualTo("3 in 2 bins of 20.00 ms");
  }

  @Test
  void shorterLastBinCountsForTheTotalOnly() {
    Counts counts = Counts.of(SpikeTrain.of(25, 1, 11, 21, 22, 23, 24), 10);
    assertThat(counts.toArray()).containsExactly(1, 1, 4);
    assertThat(counts.edges()).containsExactly(0, 10, 20, 25);
    assertThat(counts.mean()).isEqualTo(1);
    assertThat(counts.fano()).isZero();
    assertThat(counts.total()).isEqualTo(6);
  }

  @Test
  void correlationIsOneWithItselfAndMinusOneWithTheComplement() {
    SpikeTrain left = SpikeTrain.of(40, 1, 21);
    SpikeTrain right = SpikeTrain.of(40, 11, 31);
    assertThat(Counts.of(left, 10).correlation(Counts.of(left, 10))).isEqualTo(1);
    assertThat(Counts.of(left, 10).correlation(Counts.of(right, 10))).isEqualTo(-1);
    assertThat(Counts.of(left, 10).correlation(Counts.of(SpikeTrain.of(40), 10))).isNaN();
    CountMatrix matrix = CountMatrix.of(SpikeTrains.of(left, right), 10);
    assertThat(matrix.correlations()[1][0]).isEqualTo(-1);
    assertThat(matrix.meanCorrelation()).isCloseTo(-1, within(1e-12));
    assertThat(matrix.row(1)).containsExactly(0, 1, 0, 1);
    assertThat(matrix.toString()).isEqualTo("spike counts of 2 trains in 4 bins of 10.00 ms");
  }

  @Test
  void meanCorrelationIsTheMeanOverPairs() {
    SpikeTrains trains = PoissonProcess.at(hertz(20)).draw(6, seconds(5), seed(2));
    CountMatrix matrix = CountMatrix.of(trains, 50);
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        sum += matrix.correlations()[i][j];
      }
    }
    assertThat(matrix.meanCorrelation()).isCloseTo(sum / 15, within(1e-12));
  }

  @Test
  void fanoAcrossTrialsAveragesColumns() {
    // column 1: counts 2, 0 (mean 1, variance 2); column 2: 1, 1; column 3 is empty and left out
    SpikeTrains trials = SpikeTrains.of(SpikeTrain.of(30, 1, 2, 15), SpikeTrain.of(30, 12));
    assertThat(CountMatrix.of(trials, 10).fano()).isEqualTo((2 + 0) / 2.0);
  }

  @Test
  void intervalHistogramHoldsEveryInterval() {
    SpikeTrains trains = SpikeTrains.of(SpikeTrain.of(99, 0, 5, 10, 30), SpikeTrain.of(99, 7, 10));
    Counts histogram = Counts.ofIntervals(trains, 5);
    // intervals 5, 5, 20 and 3 ms; lengths on an edge belong to the later bin
    assertThat(histogram.toArray()).containsExactly(1, 2, 0, 0, 1);
    assertThat(histogram.edges()).containsExactly(0, 5, 10, 15, 20, 25);
    assertThat(Counts.ofIntervals(SpikeTrains.of(SpikeTrain.of(9, 1, 1)), 5).toArray())
        .containsExactly(1);
  }

  @Test
  void psthIsSpikesPerTrialAndSecond() {
    SpikeTrains trials = SpikeTrains.of(SpikeTrain.of(25, 1, 2, 24), SpikeTrain.of(25, 12));
    RateCurve psth = RateCurve.psth(trials, 10);
    // 2, 1 and 1 spikes in two trials of 10, 10 and 5 ms
    assertThat(psth.rates()).containsExactly(100, 50, 100);
    assertThat(psth.times()).containsExactly(5, 15, 22.5);
    assertThat(psth.total()).isEqualTo(2);
    assertThat(psth.toString())
        .isEqualTo(
            "rate of 2 trains in steps of 10.00 ms: mean 80.00 Hz, highest 100.0 Hz at 5.00000 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GAUSSIAN", "EXPONENTIAL", "BOX"})
  void smoothingKeepsEverySpikeAndNarrowsToTheHistogram(String shape) {
    SpikeTrains trains = PoissonProcess.at(hertz(40)).draw(5, 1003.3, seed(3));
    Kernel kernel = Kernel.valueOf(shape);
    for (double width : new double[] {.01, 1, 20, 900}) {
      // n = ∫ r dt, to rounding
      assertThat(RateCurve.smoothed(trains, kernel, width, 1).total())
          .isCloseTo(trains.count() / 5.0, within(1e-9));
    }
    double[] narrow = RateCurve.smoothed(trains, kernel, 1e-6, 1).rates();
    double[] sharp = RateCurve.psth(trains, 1).rates();
    for (int i = 0; i < sharp.length; i++) {
      assertThat(narrow[i]).isCloseTo(sharp[i], within(1e-6));
    }
  }

  @Test
  void oneSpikeBecomesTheKernel() {
    SpikeTrains one = SpikeTrains.of(SpikeTrain.of(1000.5, 500.25));
    double[] bell = RateCurve.smoothed(one, Kernel.GAUSSIAN, 20, .5).rates();
    double[] decay = RateCurve.smoothed(one, Kernel.EXPONENTIAL, 20, .5).rates();
    double[] box = RateCurve.smoothed(one, Kernel.BOX, 20, .5).rates();
    for (int i = 0; i < bell.length; i++) {
      double x =
          (i - 1000) * .5 / 20; // widths from the spike, which lies in the middle of bin 1000
      // the kernel at mid-bin, in Hz; a bin of 1/40 width costs (1/40)²/24 of its curvature
      double gauss = 1000 * StrictMath.exp(-x * x / 2) / (20 * StrictMath.sqrt(2 * StrictMath.PI));
      assertThat(bell[i]).isCloseTo(gauss, within(2e-3));
      if (i != 1000) { // the bin of the jump is half empty
        assertThat(decay[i]).isCloseTo(x < 0 ? 0 : 50 * StrictMath.exp(-x), within(2e-3));
      }
    }
    assertThat(Arrays.stream(box).filter(r -> r > 1e-9).count()).isEqualTo(41);
    assertThat(box[1000]).isCloseTo(50, within(1e-9));
  }

  @Test
  void constantRateStaysConstantUpToTheEnds() {
    double[] every = new double[200];
    Arrays.setAll(every, i -> i + .5);
    double[] rates =
        RateCurve.smoothed(SpikeTrains.of(SpikeTrain.of(200, every)), Kernel.GAUSSIAN, 30, 1)
            .rates();
    for (double rate : rates) {
      assertThat(rate).isCloseTo(1000, within(1e-6));
    }
  }

  @Test
  void runsAreWhatLiesBetweenBinsBelowTheThreshold() {
    // counts 2 1 0 0 3 1 1 0 1, written down bin by bin
    var train = SpikeTrain.between(0, 90, 1, 2, 15, 41, 42, 43, 55, 65, 85);
    var counts = Counts.of(train, 10);
    assertThat(counts.runsAbove(0))
        .containsExactly(new Counts.Run(0, 2, 3), new Counts.Run(4, 3, 5), new Counts.Run(8, 1, 1));
    assertThat(counts.runsAbove(1))
        .containsExactly(new Counts.Run(0, 1, 2), new Counts.Run(4, 1, 3));
    assertThat(counts.runsAbove(3)).isEmpty();
    // every bin exceeds −1, so one run has all spikes
    assertThat(counts.runsAbove(-1)).containsExactly(new Counts.Run(0, 9, 9));
    assertThatThrownBy(() -> counts.runsAbove(Double.NaN)).hasMessageContaining("threshold (NaN");
  }
}
