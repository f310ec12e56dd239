package rheobase.figures.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.layer.Axis.axis;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Test;
import rheobase.avalanche.critical.BranchingProcess;
import rheobase.avalanche.critical.Cascades;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.LogBins;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Rival;
import rheobase.avalanche.fit.Sample;
import rheobase.figures.Chart;

class DistributionsTest {
  private static final Cascades CASCADES = BranchingProcess.of(1).draw(20_000, 100_000, seed(1));
  private static final PowerLawFit FIT =
      PowerLaw.fit(CASCADES.sizes(), CutOffs.between(10, 10_000));

  @Test
  void theFitIsDrawnOverItsRegionAndSaysItsExponent() {
    Chart chart = Distributions.distribution(axis("size", "spikes"), FIT);
    assertThat(chart.alt()).contains("exponent −1.").contains("size").contains("probability");
    assertThat(chart.png()).isNotEmpty();
    Chart above = Distributions.cumulative(axis("size", "spikes"), FIT);
    assertThat(above.alt()).contains("share at or above");
    assertThat(above.png()).isNotEmpty();
    Chart both = Distributions.rival(chart, Rival.LOGNORMAL.fit(FIT), FIT);
    assertThat(both.alt()).contains("lognormal");
  }

  @Test
  void meanSizesAndTheCollapseAreDrawn() {
    var line = CASCADES.meanSizes().exponent(5, 50);
    Chart sizes = Distributions.sizeAndDuration(CASCADES.meanSizes(), line, 5, 50);
    assertThat(sizes.alt()).contains("γ = 1.");
    Chart shape = Distributions.collapse(CASCADES.profiles().collapse(10, 30, 20));
    assertThat(shape.alt()).contains("10 bins").contains("mean");
    assertThat(shape.png()).isNotEmpty();
  }

  @Test
  void binsOfEqualRatioHoldEveryValueOnce() {
    for (Sample sample :
        new Sample[] {
          Sample.of(CASCADES.sizes()), Sample.of(PowerLaw.continuous(2, 1).draw(5000, seed(1)))
        }) {
      LogBins bins = LogBins.of(sample, 5);
      int sum = 0;
      for (int n : bins.numbers()) {
        sum += n;
      }
      assertThat(sum).isEqualTo(sample.size());
    }
    // 4 ones, 2 twos, 1 three of 7: P = 4/7, and the bin of 2 and 3 is 2 wide
    LogBins few = LogBins.of(Sample.of(1, 1, 1, 1, 2, 2, 3), 4);
    assertThat(few.densities()).containsExactly(4.0 / 7, 3.0 / 2 / 7);
  }
}
