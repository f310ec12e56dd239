package rheobase.avalanche.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.critical.BranchingProcess;
import rheobase.avalanche.fit.Comparison;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Rival;
import rheobase.spikes.SpikeTrains;

class ControlsTest {
  @Test
  void inBinsOfAStepTheAvalanchesAreTheCascades() {
    var units = new CascadingUnits(64, .8, 1000, 100, 4);
    Avalanches all = Avalanches.in(units.draw(seconds(1000), seed(1)), 4);
    double n = all.number();
    BranchingProcess law = BranchingProcess.of(.8);
    for (int size = 1; size <= 3; size++) {
      int s = size;
      double p = law.sizeProbability(s);
      double seen = Arrays.stream(all.sizes()).filter(x -> x == s).count() / n;
      assertThat(seen).isCloseTo(p, within(4 * StrictMath.sqrt(p * (1 - p) / n)));
    }
    double mean = Arrays.stream(all.sizes()).average().orElseThrow();
    // 1/(1 − σ) = 5, variance σ/(1 − σ)³ = 100
    assertThat(mean).isCloseTo(5, within(4 * 10 / StrictMath.sqrt(n)));
  }

  @Test
  void criticalUnitsHaveTheExponentOfACriticalBranchingProcess() {
    SpikeTrains spikes = CascadingUnits.critical().draw(seconds(600), seed(1));
    PowerLawFit fit = PowerLaw.fit(Avalanches.in(spikes, 4).sizes(), CutOffs.between(10, 600));
    // 3/2; on 10 … 600 the law of Borel is that to a percent
    assertThat(fit.exponent()).isCloseTo(1.5, within(4 * fit.standardError()));
    assertThat(CascadingUnits.seen(spikes, .25, seed(1)).size()).isEqualTo(16);
    assertThatThrownBy(() -> CascadingUnits.seen(spikes, 0, seed(1)))
        .hasMessageContaining("must lie in (0, 1]");
  }

  @Test
  void aSpikeIsAWaveAtItsElectrodeAndAWeakerOneBesideIt() {
    SpikeTrains spikes = new CascadingUnits(16, .5, 100, 60, 4).draw(seconds(20), seed(2));
    var silent = new ElectrodeGrid(spikes, .2, 1e-9, seed(2));
    assertThat(silent.side()).isEqualTo(4);
    double[] x = silent.potential(5);
    double deepest = Arrays.stream(x).min().orElseThrow();
    assertThat(deepest).isLessThan(-.9); // a wave of depth 1, sampled within half its rise
    assertThatThrownBy(() -> new ElectrodeGrid(spikes.first(15), .2, .1, seed(2)))
        .hasMessageContaining("must be a square");
  }

  @Test
  void aThresholdBetweenNoiseAndWavesFindsTheSpikes() {
    SpikeTrains spikes = new CascadingUnits(16, .5, 100, 60, 4).draw(seconds(60), seed(2));
    var grid = new ElectrodeGrid(spikes, .2, .15, seed(2));
    double found = grid.events(5).count();
    // waves of one electrode that touch are one event, few at this rate
    assertThat(found / spikes.count()).isBetween(.85, 1.0);
    assertThat(grid.events(2).count()).isGreaterThan(4 * spikes.count()); // the noise is let in
  }

  @Test
  void eachControlIsCalledWhatItIs() {
    for (Control control : Control.values()) {
      PowerLawFit fit = control.fit(seed(3));
      boolean passes =
          fit.bootstrap(100, seed(3)).plausible()
              && fit.against(Rival.CUT_OFF_POWER_LAW).winner() != Comparison.Winner.RIVAL;
      // a true power law passes in eight samples of ten; this seed is one of them for both
      assertThat(passes).as(control.words()).isEqualTo(control.isPowerLaw());
    }
  }

  @Test
  void blindedSamplesAreTheControlsInAnOrderOfTheSeed() {
    BlindedSamples five = BlindedSamples.five(seed(136));
    assertThat(Arrays.stream("ABCDE".split("")).map(five::revealed))
        .containsExactlyInAnyOrder(Control.values());
    assertThatThrownBy(() -> five.fit("F")).hasMessageContaining("no sample \"F\"");
  }

  @Test
  void whatStandsInForPublishedDataHasTheirTail() {
    // Clauset et al. 2009, table 6.1; five digits by an independent computation on the data
    Map<PublishedTail, double[]> table =
        Map.of(
            PublishedTail.WORDS, new double[] {7, 1.95273, 2958},
            PublishedTail.TERRORISM, new double[] {12, 2.36995, 547},
            PublishedTail.BLACKOUTS, new double[] {230_000, 2.27264, 59});
    for (PublishedTail set : PublishedTail.values()) {
      double[] row = table.get(set);
      PowerLawFit fit = set.fit(null);
      assertThat(fit.lower()).as(set.name()).isEqualTo(row[0]);
      assertThat(fit.exponent()).as(set.name()).isCloseTo(row[1], within(1e-3));
      assertThat((double) fit.size()).as(set.name()).isEqualTo(row[2]);
    }
  }
}
