package rheobase.avalanche.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.ms;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.Excursions;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.numerics.Grid;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class MeasuresTest {
  @Test
  void entropyIsWhatItTakesToTell() {
    assertThat(Information.entropy(5, 5, 5, 5)).isCloseTo(2, within(1e-12)); // log₂ 4
    assertThat(Information.entropy(7, 0)).isZero();
    // Miller and Madow: 3/(2 · 20 ln 2)
    assertThat(Information.corrected(5, 5, 5, 5)).isCloseTo(2 + .10820, within(1e-5));
    long[][] told = {{10, 0}, {0, 10}};
    long[][] untold = {{5, 5}, {5, 5}};
    assertThat(Information.mutual(told)).isCloseTo(1, within(1e-12));
    assertThat(Information.mutual(untold)).isCloseTo(0, within(1e-12));
    assertThatThrownBy(() -> Information.entropy(0, 0)).hasMessageContaining("watch longer");
  }

  @Test
  void answersThatNeverOverlapTellWhichStimulusItWas() {
    double[] low = Grid.linspace(0, 1, 1000);
    double[] high = Grid.linspace(5, 6, 1000);
    // one bit; Miller and Madow add (1 + 1 − 1)/(2 · 2000 ln 2) = 0.0004
    assertThat(Information.ofAnswers(new double[][] {low, high}, 2)).isCloseTo(1, within(.001));
    // of four classes too: two belong to each
    assertThat(Information.ofAnswers(new double[][] {low, high}, 4)).isCloseTo(1, within(.001));
    assertThat(Information.ofAnswers(new double[][] {low, low}, 4)).isCloseTo(0, within(.002));
    // half of the first answers lie where all the second do
    double[] half = Grid.map(Grid.linspace(0, 1, 1000), x -> x < 0.5 ? x : 5 + x);
    // quarters: H = 2 bits, and 3/2 bits given either stimulus
    assertThat(Information.ofAnswers(new double[][] {half, high}, 4)).isCloseTo(.5, within(.01));
    double[] silent = new double[10];
    assertThat(Information.ofAnswers(new double[][] {silent, silent}, 3)).isZero();
  }

  @Test
  void patternsAreWhichUnitsWereActiveTogether() {
    SpikeTrains spikes =
        SpikeTrains.of(SpikeTrain.of(10, .5, 2.5, 2.6, 7.5), SpikeTrain.of(10, .6, 4.5, 7.6));
    // {0, 1} in bins 0 and 7, {0} in bin 2, {1} in bin 4
    assertThat(Information.patterns(spikes, ms(1))).containsExactly(2, 1, 1);
  }

  @Test
  void theDynamicRangeOfASaturatingResponseIsKnown() {
    double[] s = Grid.logspace(1e-4, 1e4, 401);
    double[] f = Grid.map(s, x -> x / (1 + x));
    // F = s/(1 + s): s₉₀/s₁₀ = 9/(1/9) = 81
    assertThat(DynamicRange.of(s, f, 0, 1).decibel())
        .isCloseTo(10 * StrictMath.log10(81), within(.01));
    assertThatThrownBy(() -> DynamicRange.of(s, f, 0, 2)).hasMessageContaining("widen the range");
  }

  @Test
  void fluctuationsOfADrivenProcessGrowTowardsCriticality() {
    Fluctuations calm = Fluctuations.of(DrivenBranching.ofMean(.2, 50).draw(50_000, seed(1)));
    Fluctuations wild = Fluctuations.of(DrivenBranching.ofMean(.9, 50).draw(50_000, seed(1)));
    // AR(1) with Poisson noise: variance over mean 1/(1 − m²), autocorrelation m; three errors
    assertThat(calm.susceptibility()).isCloseTo(1 / (1 - .04), within(.03));
    assertThat(wild.susceptibility()).isCloseTo(1 / (1 - .81), within(.35));
    assertThat(calm.autocorrelation()).isCloseTo(.2, within(.015));
    assertThat(wild.autocorrelation()).isCloseTo(.9, within(.01));
    assertThat(wild.entropy()).isGreaterThan(calm.entropy());
  }

  @Test
  void cascadesByCauseAreAllThatDescendsFromOneEvent() {
    double[] times = {0, 1, 2, 3, 4, 9};
    var all = CausalCascades.ofParents(new int[] {-1, 0, -1, 1, 2, -1}, times);
    assertThat(all.sizes()).containsExactly(3, 2, 1);
    assertThat(all.lifetimes()).containsExactly(3, 2, 0);
    assertThatThrownBy(() -> CausalCascades.ofParents(new int[] {0}, new double[] {0}))
        .hasMessageContaining("a cause comes first");
  }

  @Test
  void aWanderingSignalHasPowerLawsWithoutAnyCascade() {
    double[] signal = new OrnsteinUhlenbeck(10_000).draw(2_000_000, ms(1), seed(1));
    double n = signal.length / 10_000.0;
    // mean 0 and variance 1; four errors of √(2/n) for n time constants
    assertThat(Arrays.stream(signal).average().orElseThrow())
        .isCloseTo(0, within(4 * StrictMath.sqrt(2 / n)));
    Excursions all = Excursions.above(signal, ms(1), 0);
    // returns of a random walk: T^−3/2, area A^−4/3, ⟨A⟩ ∝ T^3/2; finite range and step, ± .08
    assertThat(PowerLaw.fit(all.durations(), CutOffs.between(10, 1000)).exponent())
        .isCloseTo(1.5, within(.1));
    assertThat(PowerLaw.fit(all.areas(), CutOffs.between(1, 1000)).exponent())
        .isCloseTo(4 / 3.0, within(.1));
    assertThat(all.meanAreas().exponent(10, 1000).slope()).isCloseTo(1.5, within(.1));
  }
}
