package rheobase.population.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;

class LandscapeTest {
  private static final Seed SEED = Seed.seed(20);

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @Test
  void aSloppyHillHasAConditionNumberOfAHundred() {
    // eigenvalues 1 and 0.01, sloppy direction at 60°, so the stiff one lies across at −30°
    FisherSpectrum spectrum = Landscape.sloppy().curvature(0.3, -0.2);
    assertThat(spectrum.eigenvalues()).containsExactly(new double[] {1, 0.01}, within(1e-8));
    assertThat(spectrum.condition()).isCloseTo(100, within(1e-4));
    assertThat(spectrum.angle(0)).isCloseTo(-30, within(1e-6));
    assertThat(spectrum.angle(1)).isCloseTo(60, within(1e-6));
  }

  @Test
  void aRoundHillHasNoSloppyDirection() {
    // 1/s² with s = 1.5
    assertThat(Landscape.generic().curvature(0, 0).eigenvalues())
        .containsExactly(new double[] {1 / 2.25, 1 / 2.25}, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 0, 1})
  void onARidgeOneDirectionIsFree(double first) {
    Landscape.Ridge ridge = Landscape.dependent();
    FisherSpectrum spectrum = ridge.curvature(first, ridge.best(first));
    // on the ridge the Hessian is ∇c ∇cᵀ/s² with c = θ₂ − g(θ₁): (1 + g′²)/s² and 0
    double slope = 0.5 * 0.8 * StrictMath.exp(0.8 * first);
    assertThat(spectrum.eigenvalues()[0]).isCloseTo((1 + slope * slope) / 0.25, within(1e-4));
    assertThat(spectrum.eigenvalues()[1]).isCloseTo(0, within(1e-4));
    double along = StrictMath.toDegrees(StrictMath.atan(slope));
    assertThat(spectrum.angle(1)).isCloseTo(along, within(1e-3));
  }

  @Test
  void manySolutionsHaveThreePeaksAndNearOnesMeltIntoOne() {
    assertThat(Landscape.manySolutions().maxima()).isEqualTo(3);
    // two equal normal bumps have one peak where their centres are less than 2 s apart
    assertThat(new Landscape.Peaks(List.of(0.0, 1.9), List.of(0.0, 0.0), 1).maxima()).isOne();
    assertThat(new Landscape.Peaks(List.of(0.0, 2.1), List.of(0.0, 0.0), 1).maxima()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noPerformanceIsBetterThanTheBest(Scenario scenario) {
    double[] grid = Grid.linspace(-3, 3, 61);
    for (double[] row : scenario.landscape().over(grid, grid)) {
      assertThat(DoubleStream.of(row)).allMatch(p -> p >= 0 && p < 1.01);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theShiftIsBenignForTypicalPeopleAndForAAndBadForB(Scenario scenario) {
    assertThat(DoubleStream.of(scenario.shares(SEED))).allMatch(share -> share > 0.9);
    double[] shifted = scenario.shifted(Scenario.SHIFT).shares(SEED);
    assertThat(shifted[0]).isGreaterThan(0.8);
    assertThat(shifted[1]).isGreaterThan(0.8);
    assertThat(shifted[2]).isLessThan(0.2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2})
  void aCloudOnTheTopOfARoundHillIsWellAsOftenAsTheLawSays(double spread) {
    // P > ½ within |θ|² < 2 s² ln 2, and |θ|²/σ² is χ² with two degrees: 1 − 2^(−s²/σ²)
    double expected = 1 - StrictMath.pow(2, -2.25 / (spread * spread));
    double share = new Cohort("cloud", 0, 0, spread).share(Landscape.generic(), 40_000, SEED);
    // four standard errors of a share of 40 000
    assertThat(share).isCloseTo(expected, within(0.01));
  }

  @Test
  void movedCohortsAreTheSamePeople() {
    Cohort cohort = new Cohort("people", 1, 2, 0.5);
    double[][] here = cohort.people(5, SEED);
    double[][] there = cohort.moved(1, -2).people(5, SEED);
    for (int i = 0; i < 5; i++) {
      assertThat(there[0][i]).isCloseTo(here[0][i] + 1, within(1e-12));
      assertThat(there[1][i]).isCloseTo(here[1][i] - 2, within(1e-12));
    }
  }

  @Test
  void oneDrugRescuesBAndHarmsTheOthers() {
    Scenario ill = Scenario.dependent();
    assertThat(ill.shifted(1).b().share(ill.landscape(), 2000, SEED)).isLessThan(0.1);
    // the ridge lies g(2.1) − g(1.1) = 1.48 above where B's mean has come to
    double[] treated = ill.treated(1, 1.48).shares(SEED);
    assertThat(treated[2]).isGreaterThan(0.7);
    assertThat(treated[0]).isLessThan(0.1);
    assertThat(treated[1]).isLessThan(0.1);
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> new Landscape.Hill(1, 2, 0)).hasMessageContaining("stiff one");
    assertThatThrownBy(() -> new Landscape.Peaks(List.of(1.0), List.of(), 1))
        .hasMessageContaining("one of each a peak");
    assertThatThrownBy(() -> new Cohort("people", 0, 0, 0)).hasMessageContaining("alike");
  }
}
