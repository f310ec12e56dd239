package rheobase.avalanche.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.avalanche.ExponentRelation;
import rheobase.avalanche.Kappa;
import rheobase.avalanche.ShapeCollapse;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;

class BranchingTest {
  private static final Cascades CRITICAL = BranchingProcess.of(1).draw(200_000, 200_000, seed(3));

  @Test
  void sizesHaveBorelsLaw() {
    var critical = BranchingProcess.of(1);
    double[] first = {.367879, .135335, .074681, .048842, .0350935};
    for (int n = 1; n <= 5; n++) {
      // e^−n n^(n−1)/n!, evaluated by hand; for 5 it is 625 e^−5/120 = .03509347
      assertThat(critical.sizeProbability(n)).isCloseTo(first[n - 1], within(5e-7));
    }
    assertThat(critical.sizeProbability(100)).isCloseTo(3.986e-4, within(5e-8));
    // Stirling: n^−3/2/√2π
    assertThat(critical.sizeProbability(100_000) * StrictMath.pow(100_000, 1.5))
        .isCloseTo(1 / StrictMath.sqrt(2 * StrictMath.PI), within(1e-6));
    assertThat(critical.largerThan(100)).isCloseTo(.079567, within(5e-7));
    assertThat(critical.largerThan(1000)).isCloseTo(.025224, within(5e-7));
    // 1/(1 − σ) and σ/(1 − σ)³
    assertThat(BranchingProcess.of(.5).meanSize()).isCloseTo(2, within(1e-12));
    assertThat(BranchingProcess.of(.5).sizeVariance()).isCloseTo(4, within(1e-12));
    assertThat(BranchingProcess.of(.9).sizeVariance()).isCloseTo(900, within(1e-9));
  }

  @Test
  void durationsFollowTheIterationOfTheGeneratingFunction() {
    var critical = BranchingProcess.of(1);
    // f → e^(f − 1) from 0, by hand
    assertThat(critical.durationProbability(1)).isCloseTo(.367879, within(5e-7));
    assertThat(critical.durationProbability(2)).isCloseTo(.163584, within(5e-7));
    assertThat(critical.durationProbability(3)).isCloseTo(.094454, within(5e-7));
    assertThat(critical.durationProbability(10)).isCloseTo(.014019, within(5e-7));
    assertThat(critical.aliveAt(100)).isCloseTo(.019353, within(5e-7)); // about 2/g
  }

  @ParameterizedTest
  @CsvSource({"1.1, .823866", "1.2, .686302", "1.5, .417188", "2, .203188", "0.7, 1"})
  void cascadesEndWithTheProbabilityThatReproducesItself(double ratio, double q) {
    // q = e^(σ(q − 1)), solved independently
    assertThat(BranchingProcess.of(ratio).extinction()).isCloseTo(q, within(5e-7));
  }

  @Test
  void criticalCascadesHaveTheExponentsOfTheirFiniteRange() {
    // an independent computation with 10⁶ cascades: 1.498, 1.940, 1.764, 1.887, 1.743, ± .03;
    // τ_T is 2 and γ is 2 only far beyond these ranges
    PowerLawFit sizes = PowerLaw.fit(CRITICAL.sizes(), CutOffs.between(10, 1e4));
    PowerLawFit durations = PowerLaw.fit(CRITICAL.durations(), CutOffs.between(30, 500));
    assertThat(sizes.exponent()).isCloseTo(1.498, within(.03));
    assertThat(durations.exponent()).isCloseTo(1.940, within(.03));
    assertThat(PowerLaw.fit(CRITICAL.durations(), CutOffs.between(3, 500)).exponent())
        .isCloseTo(1.764, within(.03));
    assertThat(CRITICAL.meanSizes().exponent(20, 100).slope()).isCloseTo(1.887, within(.03));
    assertThat(CRITICAL.meanSizes().exponent(5, 50).slope()).isCloseTo(1.743, within(.03));
    var relation = ExponentRelation.of(sizes, durations, CRITICAL.meanSizes().exponent(20, 100));
    assertThat(relation.distance()).isLessThan(4 * relation.distanceError());
    assertThat(relation.toString()).startsWith("γ = 1.");
  }

  @Test
  void theCoursesOfCriticalCascadesFallOnAParabola() {
    ShapeCollapse collapse = CRITICAL.profiles().collapse(20, 60, 30);
    assertThat(collapse.exponent()).isCloseTo(1.887, within(.06)); // as mean sizes, which it is
    assertThat(collapse.cost()).isLessThan(collapse.flatCost() / 10);
    double mean = Arrays.stream(collapse.shape()).average().orElseThrow();
    for (int i = 0; i < collapse.place().length; i++) {
      double u = collapse.place()[i];
      // 6u(1 − u) is the limit; .23 from it at T = 20 and .14 at T = 40 by independent computation
      assertThat(collapse.shape()[i] / mean).isCloseTo(6 * u * (1 - u), within(.23));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, .906, .892", "0.8, .942, .939", "0.9, .967, .971",
    "1.0, 1.011, 1.024", "1.1, 1.104, 1.102", "1.2, 1.195, 1.184"
  })
  void kappaTellsOnWhichSideOfCriticalityItIs(double ratio, double far, double near) {
    int[] sizes = BranchingProcess.of(ratio).draw(60_000, 10_000, seed(5)).sizes();
    // an independent computation; its tolerance .01 covers 60,000 cascades
    assertThat(Kappa.of(sizes, 10_000)).isCloseTo(far, within(.01));
    assertThat(Kappa.of(sizes, 1000)).isCloseTo(near, within(.01));
  }

  @Test
  void aSmallLargestSizeRaisesKappa() {
    assertThat(Kappa.of(CRITICAL.sizes(), 60)).isCloseTo(1.075, within(.01)); // independently
  }

  @Test
  void cascadesThatDoNotEndAreMarked() {
    Cascades all = BranchingProcess.of(1.5).draw(20_000, 1000, seed(1));
    // those that never end: 1 − q = 1 − .417188, four errors; a few large ones would have ended
    assertThat(all.censored() / 20_000.0).isCloseTo(.582812, within(.014));
    assertThat(Arrays.stream(all.sizes()).max().orElseThrow()).isEqualTo(1000);
    assertThat(all.toString()).contains("stopped");
    assertThatThrownBy(() -> BranchingProcess.of(-1)).hasMessageContaining("1 is critical");
  }

  @Test
  void neutralDriftIsFreeOfScale() {
    var neutral = BirthDeathProcess.neutral();
    double[] first = {.5, .125, .0625, .0390625};
    Cascades drawn = neutral.draw(100_000, 20_000, seed(2));
    for (int n = 1; n <= 4; n++) {
      int size = n;
      // Catalan: C(n−1) 2^−(2n−1)
      assertThat(neutral.sizeProbability(n)).isCloseTo(first[n - 1], within(1e-15));
      double seen = Arrays.stream(drawn.sizes()).filter(s -> s == size).count() / 1e5;
      assertThat(seen).isCloseTo(first[n - 1], within(4 * StrictMath.sqrt(first[n - 1] / 1e5)));
    }
    // 1/(1 + t)
    assertThat(neutral.aliveAt(9)).isCloseTo(.1, within(1e-15));
    double late = Arrays.stream(drawn.durations()).filter(t -> t > 9).count() / 1e5;
    assertThat(late).isCloseTo(.1, within(.004));
    assertThat(PowerLaw.fit(drawn.sizes(), CutOffs.between(10, 1e4)).exponent())
        .isCloseTo(1.5, within(.03));
  }
}
