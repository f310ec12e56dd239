package rheobase.avalanche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.PoissonProcess;

class AvalanchesTest {
  @Test
  void avalanchesAreRunsOfBinsThatAreNotEmpty() {
    Avalanches all = Avalanches.in(Counts.of(ms(4), 0, 2, 1, 0, 0, 3, 0, 1, 4, 2, 0));
    // by hand: 2 + 1, 3, 1 + 4 + 2 spikes in 2, 1, 3 bins
    assertThat(all.sizes()).containsExactly(3, 3, 7);
    assertThat(all.durations()).containsExactly(2, 1, 3);
    assertThat(all.profile(2)).containsExactly(1, 4, 2);
    assertThat(all.cutAtStart()).isFalse();
    assertThat(all.cutAtEnd()).isFalse();
    assertThat(all)
        .hasToString("3 avalanches in bins of 4 ms (mean size 4.333, largest 7, longest 3 bins)");
  }

  @Test
  void whatTheWindowCutsIsLeftOutAndReported() {
    Avalanches all = Avalanches.in(Counts.of(ms(1), 5, 0, 1, 1, 0, 2, 9));
    assertThat(all.sizes()).containsExactly(2);
    assertThat(all.cutAtStart()).isTrue();
    assertThat(all.cutAtEnd()).isTrue();
    assertThat(all.toString()).contains("the first and the last, cut by the window, are left out");
    Avalanches one = Avalanches.in(Counts.of(ms(1), 1, 1, 1)); // a single run from end to end
    assertThat(one.number()).isZero();
    assertThat(one.cutAtStart() && one.cutAtEnd()).isTrue();
  }

  @Test
  void aThresholdSeparatesAvalanchesAndIsTakenOffTheirSizes() {
    Avalanches all = Avalanches.in(Counts.of(ms(1), 0, 3, 1, 2, 4, 1, 0), 1);
    assertThat(all.sizes()).containsExactly(3, 6);
    // S − θ T: 3 − 1, 6 − 2
    assertThat(all.sizesAboveThreshold()).containsExactly(2, 4);
  }

  @Test
  void aUnitThatFiresTwiceCountsOnce() {
    SpikeTrains spikes =
        SpikeTrains.of(
            SpikeTrain.of(10, 2.1, 3.2, 7.5), SpikeTrain.of(10, 2.2), SpikeTrain.of(10, 7.6, 7.7));
    Avalanches all = Avalanches.in(spikes, ms(1));
    assertThat(all.sizes()).containsExactly(3, 3);
    assertThat(all.distinctUnits()).containsExactly(2, 2);
    assertThatThrownBy(() -> Avalanches.in(Counts.of(1, 0, 1, 0)).distinctUnits())
        .hasMessageContaining("cut them from spike trains");
  }

  @Test
  void theUsualBinIsTheMeanIntervalOfThePooledTrain() {
    SpikeTrains spikes = SpikeTrains.of(SpikeTrain.of(10, 1, 4), SpikeTrain.of(10, 3, 7));
    // (7 − 1)/(4 − 1)
    assertThat(Avalanches.in(spikes).bin()).isEqualTo(2);
    assertThatThrownBy(() -> Avalanches.in(SpikeTrains.of(SpikeTrain.of(10, 1))))
        .hasMessageContaining("an interval needs two");
  }

  @Test
  void poissonTrainsMakeAvalanchesWithoutAnyCascade() {
    SpikeTrains spikes = PoissonProcess.at(hertz(10)).draw(20, seconds(1000), seed(4));
    Avalanches all = Avalanches.in(spikes);
    double n = all.number();
    assertThat(n).isGreaterThan(40_000);
    double ones = Arrays.stream(all.sizes()).filter(s -> s == 1).count() / n;
    // a bin is empty with probability 1/e: ⟨T⟩ = e, ⟨S⟩ = e/(1 − 1/e), P(S = 1) = (1/e)/(e − 1);
    // four standard errors
    assertThat(Arrays.stream(all.durations()).average().orElseThrow())
        .isCloseTo(StrictMath.E, within(4 * 2.2 / StrictMath.sqrt(n)));
    assertThat(Arrays.stream(all.sizes()).average().orElseThrow())
        .isCloseTo(4.3003, within(4 * 3.6 / StrictMath.sqrt(n)));
    assertThat(ones).isCloseTo(.21410, within(4 * .41 / StrictMath.sqrt(n)));
  }

  @Test
  void aStreamIsCutAsTheWholeIs() {
    int[] counts =
        IntStream.range(0, 5000)
            .map(
                i ->
                    (int) (3 * StrictMath.abs(StrictMath.sin(i * 0.37) * StrictMath.sin(i * 0.11))))
            .toArray();
    Avalanches all = Avalanches.in(Counts.of(ms(1), counts), 1);
    List<Integer> sizes = new ArrayList<>();
    var cutter = new Cutter(1, (first, duration, size) -> sizes.add((int) size));
    for (int i = 0; i < counts.length; i++) {
      for (int k = 0; k < counts[i]; k++) {
        cutter.add(i, 1); // event by event; empty bins are not mentioned
      }
    }
    cutter.finish(counts.length);
    assertThat(sizes).hasSizeGreaterThan(100);
    assertThat(sizes.stream().mapToInt(Integer::intValue).toArray()).containsExactly(all.sizes());
    assertThatThrownBy(() -> cutter.add(3, 1)).hasMessageContaining("in the order of time");
  }

  @Test
  void aSignalIsCutIntoAreasAboveAThreshold() {
    Excursions all = Excursions.above(new double[] {2, 0, 2, 4, 0, 1, 3, 1, 5}, 0.5, 1);
    // (1 + 3)/2, 2/2; the first and the last are cut
    assertThat(all.areas()).containsExactly(2, 1);
    assertThat(all.durations()).containsExactly(2, 1);
  }
}
