package rheobase.spikes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** Statistics of drawn trains against the laws they are drawn from. */
class LawsTest {

  @Test
  void poissonCountsHaveTheirTextbookProbabilities() {
    // P_T(n) = (rT)ⁿ e^(−rT) / n! at rT = 5, to the six digits given
    double[] expected = {.006738, .033690, .084224, .140374, .175467, .175467};
    for (int n = 0; n < expected.length; n++) {
      assertThat(PoissonProcess.at(hertz(50)).countProbability(n, ms(100)))
          .isCloseTo(expected[n], within(5e-7));
    }
    // e⁻² and 2² e⁻² / 2!, to four digits
    assertThat(PoissonProcess.at(hertz(20)).countProbability(0, ms(100)))
        .isCloseTo(.1353, within(5e-5));
    assertThat(PoissonProcess.at(hertz(20)).countProbability(2, ms(100)))
        .isCloseTo(.2707, within(5e-5));
    assertThat(PoissonProcess.at(0).countProbability(0, 1)).isEqualTo(1);
    assertThat(PoissonProcess.at(0).countProbability(3, 1)).isZero();
  }

  @Test
  void poissonTrainScoresOneInEveryMeasure() {
    SpikeTrain train = PoissonProcess.at(hertz(20)).draw(seconds(10_000), seed(1));
    // CV = CV2 = LV = Fano factor = 1; 2·10⁵ intervals leave a standard error below 0.004
    assertThat(train.cv()).isCloseTo(1, within(.01));
    assertThat(train.cv2()).isCloseTo(1, within(.01));
    assertThat(train.lv()).isCloseTo(1, within(.01));
    // 10⁵ windows of 100 ms: the standard error of a variance is √(2/n) = 0.0045
    assertThat(train.fano(100)).isCloseTo(1, within(.02));
    // LvR = LV (R = 0) for a Poisson process
    assertThat(train.lvr(0)).isEqualTo(train.lv());
  }

  @ParameterizedTest
  @CsvSource({".1, .900, .9487", ".5, .500, .7071"})
  void bernoulliStepsMakeTheTrainTooRegular(double p, double fano, double cv) {
    // Fano = 1 − rΔt, CV = √(1 − rΔt), to the digits given
    var process = BernoulliProcess.at(p, ms(1));
    assertThat(process.fano()).isCloseTo(fano, within(5e-5));
    assertThat(process.cv()).isCloseTo(cv, within(5e-5));
    SpikeTrain train = process.draw(2e6, seed(2));
    // 10⁵ windows of 20 steps: standard error 0.0045 F; 2·10⁵ intervals and more
    assertThat(train.fano(20)).isCloseTo(fano, within(.01));
    assertThat(train.cv()).isCloseTo(cv, within(.01));
  }

  @Test
  void bernoulliWarnsOnlyWhereTheBiasShows() {
    assertThat(BernoulliProcess.at(hertz(100), ms(1)).warning()).isEmpty();
    assertThat(BernoulliProcess.at(hertz(200), ms(1)).warning())
        .contains("0.2")
        .contains("0.800")
        .contains("0.500 ms or less");
    assertThat(BernoulliProcess.at(hertz(200), ms(1)).toString()).contains("too large");
  }

  @ParameterizedTest
  @CsvSource({"2, .7071, .6000, .7500", "4, .5000, .3333, .5469", "10, .3162, .1429, .3524"})
  void gammaShapeSetsTheIrregularity(double shape, double cv, double lv, double cv2) {
    // CV = 1/√k, LV = 3/(2k + 1), CV2 = 2 C(2k, k)/4ᵏ, to four digits
    var process = GammaProcess.at(hertz(20), shape);
    assertThat(process.cv()).isCloseTo(cv, within(5e-5));
    assertThat(process.lv()).isCloseTo(lv, within(5e-5));
    assertThat(process.cv2()).isCloseTo(cv2, within(5e-5));
    SpikeTrain train = process.draw(seconds(10_000), seed(4));
    // ±0.01 with 2·10⁵ intervals
    assertThat(train.cv()).isCloseTo(cv, within(.01));
    assertThat(train.lv()).isCloseTo(lv, within(.01));
    assertThat(train.cv2()).isCloseTo(cv2, within(.01));
    // Fano factor of long windows = CV²; at 5 s its correction is of order 1/(rT) = 0.01
    assertThat(process.fano(seconds(5))).isCloseTo(1 / shape, within(.01));
    // 5000 windows of 2 s: standard error √(2/n) F = 0.02 F
    assertThat(train.fano(seconds(2))).isCloseTo(process.fano(seconds(2)), within(.08 * cv * cv));
  }

  @Test
  void deadTimeNumbersOfTheTextbookTrain() {
    // r = 50 Hz, d = 5 ms: λ = 1/(1/r − d), CV = 1 − rd, Fano∞ = (1 − rd)²
    var process = RefractoryPoisson.at(hertz(50), ms(5));
    assertThat(1000 * process.freeRate()).isCloseTo(66.667, within(5e-4));
    assertThat(process.cv()).isCloseTo(.750, within(1e-12));
    assertThat(process.fanoLimit()).isCloseTo(.5625, within(1e-12));
    // Fano(10 ms) by hand: the one pair that fits has x = 5 ms in excess of d, so that
    // F = 1 − rT + (2/T) [x P(1, λx) − P(2, λx)/λ]; here λx = 1/3
    double q = StrictMath.exp(-1.0 / 3);
    double one = 5 * (1 - q) - 15 * (1 - q - q / 3);
    assertThat(process.fano(10)).isCloseTo(1 - .5 + one / 5, within(1e-9));
    assertThat(process.fano(10)).isCloseTo(.650, within(5e-4));
    // F(T) → CV² + (1/6 + CV⁴/2 − κ₃/(3⟨I⟩³)) / rT with κ₃ = 2/λ³ (Cox 1962), .5712 at 100 ms;
    // the terms left out decay like e^(−2T/⟨I⟩)
    assertThat(process.fano(100)).isCloseTo(.5625 + .0436198 / 5, within(1e-4));
    assertThat(process.fano(100)).isCloseTo(.568, within(.01));
    // F = 1 − rT up to the dead time, where no window holds two spikes
    assertThat(process.fano(5)).isCloseTo(.75, within(1e-12));
    assertThat(process.fano(seconds(20))).isCloseTo(.5625, within(1e-4));

    SpikeTrain train = process.draw(seconds(20_000), seed(6));
    // ±0.01 with 10⁶ intervals
    assertThat(train.rate()).isCloseTo(50, within(.2));
    assertThat(train.cv()).isCloseTo(.750, within(.01));
    assertThat(train.lv()).isCloseTo(.487, within(.01));
    assertThat(train.cv2()).isCloseTo(.679, within(.01));
    assertThat(train.fano(10)).isCloseTo(.650, within(.01));
    assertThat(train.fano(100)).isCloseTo(.568, within(.01));
    // 20000 windows of 1 s: standard error 0.0056
    assertThat(train.fano(1000)).isCloseTo(.5625, within(.02));
  }

  @Test
  void localMeasuresOfADeadTimeTrainAreIntegrals() {
    // With s = 2dλ and x = λ(I + I′ − 2d) ~ Gamma(2): I − I′ is uniform in ±x/λ, therefore
    // LV = E[(x/(x + s))²] and CV2 = E[x/(x + s)]; here s = 2/3
    double s = 2.0 / 3;
    assertThat(expectedOverGammaTwo(x -> (x / (x + s)) * (x / (x + s))))
        .isCloseTo(.487, within(5e-4));
    // .679 is from a simulation; the integral is .6782
    assertThat(expectedOverGammaTwo(x -> x / (x + s))).isCloseTo(.679, within(1e-3));
  }

  private static double expectedOverGammaTwo(DoubleUnaryOperator f) {
    return new SimpsonIntegrator()
        .integrate(1_000_000, x -> f.applyAsDouble(x) * x * StrictMath.exp(-x), 0, 60);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 20, 80, 320})
  void fanoFactorAgreesWithItsLawAlongAndAcrossTrials(double window) {
    var process = RefractoryPoisson.at(hertz(50), ms(5));
    SpikeTrains trials = process.draw(500, seconds(6.4), seed(8));
    // at least 10⁴ windows: standard error below 0.015 F; 4 of them
    assertThat(CountMatrix.of(trials, window).fano()).isCloseTo(process.fano(window), within(.04));
    assertThat(trials.fano(window)).isCloseTo(process.fano(window), within(.04));
  }

  @Test
  void gammaOfShapeOneIsPoisson() {
    // the exact count law must not care: F = 1 in every window
    for (double window : new double[] {1, 30, 1000}) {
      assertThat(GammaProcess.at(hertz(20), 1).fano(window)).isCloseTo(1, within(1e-9));
      assertThat(RefractoryPoisson.at(hertz(20), 0).fano(window)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void burstyGammaTrainsScoreAboveOne() {
    SpikeTrain train = GammaProcess.at(hertz(20), .5).draw(seconds(10_000), seed(9));
    // CV = √2, LV = 3/2, CV2 = 2 Γ(2)/(Γ(1.5)² · 2) = 4/π
    assertThat(train.cv()).isCloseTo(StrictMath.sqrt(2), within(.02));
    assertThat(train.lv()).isCloseTo(1.5, within(.01));
    assertThat(train.cv2()).isCloseTo(4 / StrictMath.PI, within(.01));
    assertThat(GammaProcess.at(1, .5).cv2()).isCloseTo(4 / StrictMath.PI, within(1e-12));
  }

  @Test
  void driftingRateRaisesCvAndFanoButHardlyCv2AndLv() {
    DoubleUnaryOperator rate = t -> hertz(20) * (1 + .9 * StrictMath.sin(t / 3000));
    SpikeTrain train = InhomogeneousPoisson.at(rate, hertz(38)).draw(seconds(5000), seed(10));
    assertThat(train.cv()).isGreaterThan(1.3);
    assertThat(train.fano(1000)).isGreaterThan(5);
    // local measures of a Poisson process whose rate hardly changes between neighbouring spikes
    assertThat(train.cv2()).isCloseTo(1, within(.05));
    assertThat(train.lv()).isCloseTo(1, within(.05));
  }

  @Test
  void thinnedRateFollowsTheStimulus() {
    DoubleUnaryOperator rate = t -> t < 500 ? hertz(10) : hertz(40);
    SpikeTrains trials = InhomogeneousPoisson.at(rate, hertz(50)).draw(400, ms(1000), seed(12));
    // 2000 and 8000 spikes: 4 standard errors are 9 % and 4.5 %
    assertThat(trials.within(0, 499.999).rate()).isCloseTo(10, within(.9));
    assertThat(trials.within(500, 1000).rate()).isCloseTo(40, within(1.8));
    // across trials it is Poisson whatever the rate does: 400 trials, 10 columns, error 0.022
    assertThat(CountMatrix.of(trials, 100).fano()).isCloseTo(1, within(.09));
  }

  @Test
  void independentTrainsHaveNoCountCorrelation() {
    SpikeTrains pair = PoissonProcess.at(hertz(20)).draw(2, seconds(1000), seed(13));
    double r = Counts.of(pair.train(0), 100).correlation(Counts.of(pair.train(1), 100));
    // |r| < 3/√n over n = 10⁴ bins
    assertThat(r).isCloseTo(0, within(.03));
    // the mean over 45 pairs scatters by 1/√(45 n)
    SpikeTrains ten = PoissonProcess.at(hertz(20)).draw(10, seconds(1000), seed(14));
    assertThat(CountMatrix.of(ten, 100).meanCorrelation()).isCloseTo(0, within(.0045));
  }

  @Test
  void sharedSpikesCorrelateCountsByTheirShare() {
    SpikeTrains three = PoissonProcess.at(hertz(20)).draw(3, seconds(2000), seed(15));
    SpikeTrain one = SpikeTrains.of(three.train(0), three.train(1)).pooled();
    SpikeTrain other = SpikeTrains.of(three.train(0), three.train(2)).pooled();
    // half of each train's spikes are common, so r = 1/2; 2·10⁴ bins, standard error 0.006
    var counts = CountMatrix.of(SpikeTrains.of(one, other), 100);
    assertThat(counts.meanCorrelation()).isCloseTo(.5, within(.025));
    assertThat(counts.correlations()[0][1])
        .isCloseTo(counts.meanCorrelation(), within(1e-12))
        .isCloseTo(Counts.of(one, 100).correlation(Counts.of(other, 100)), within(1e-12));
    assertThat(Arrays.stream(counts.correlations()[1]).toArray()[1]).isCloseTo(1, within(1e-12));
  }
}
