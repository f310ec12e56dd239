package rheobase.population.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.numerics.Seed;
import rheobase.population.information.NoiseCorrelation.Independent;
import rheobase.population.information.NoiseCorrelation.Measured;
import rheobase.population.information.NoiseCorrelation.Ring;
import rheobase.population.information.NoiseCorrelation.Uniform;

class PopulationCodeTest {
  private static final RingTuning TUNING = new RingTuning(1, 20, 2);

  private static double falling(double distance) {
    return 0.2 * StrictMath.exp(-distance / 0.5);
  }

  private static PopulationCode two(double first, double second, double r) {
    return PopulationCode.of(new double[] {first, second}, new Uniform(2, r));
  }

  // (f₁² + f₂² − 2 r f₁ f₂)/(1 − r²), the inverse of a 2 × 2 matrix written out
  @ParameterizedTest
  @CsvSource({
    "1, 1, -.5, 4",
    "1, 1, 0, 2",
    "1, 1, .2, 1.666667",
    "1, 1, .5, 1.333333",
    "1, 1, .9, 1.052632",
    "1, -1, -.5, 1.333333",
    "1, -1, .2, 2.5",
    "1, -1, .5, 4",
    "1, -1, .9, 20",
    "1, 0, 0, 1",
    "1, 0, .2, 1.041667",
    "1, 0, .5, 1.333333",
    "1, 0, .9, 5.263158"
  })
  void noiseAlongTheSignalHidesItAndNoiseAcrossItDoesNot(
      double f1, double f2, double r, double expected) {
    assertThat(two(f1, f2, r).information()).isCloseTo(expected, within(1e-6));
  }

  // cos²θ/(1 + r) + sin²θ/(1 − r) = 1 where cos 2θ = r
  @ParameterizedTest
  @CsvSource({".2, 39.23", ".5, 30", ".8, 18.43"})
  void correlationsBreakEvenWhereTheCosineOfTwiceTheAngleIsTheCorrelation(double r, double angle) {
    assertThat(Math.toDegrees(0.5 * Math.acos(r))).isCloseTo(angle, within(0.005));
    assertThat(PopulationCode.pair(0.5 * Math.acos(r), r).information())
        .isCloseTo(1, within(1e-12));
    assertThat(PopulationCode.pair(Math.PI / 2, r).information())
        .isCloseTo(1 / (1 - r), within(1e-12));
  }

  @Test
  void theThreeContributionsOfAnUnequalPair() {
    var code = two(1, 0.5, 0.5);
    // by hand: (1 + .25 − .5)/.75; 1.25; 1.25²/(1 + .25 + .5)
    assertThat(code.information()).isCloseTo(1, within(1e-12));
    assertThat(code.shuffled()).isCloseTo(1.25, within(1e-12));
    assertThat(code.readAsIndependent()).isCloseTo(1.5625 / 1.75, within(1e-12));
    // C⁻¹ f′ ∝ (1 − .25, .5 − .5): the second unit is not read at all
    assertThat(code.informationDirection()).containsExactly(new double[] {1, 0}, within(1e-12));
  }

  // Φ(−d′/2), normal table
  @ParameterizedTest
  @CsvSource({"1, .30854", "2, .15866", "3, .06681"})
  void theErrorOfTheBestReader(double d, double error) {
    assertThat(PopulationCode.of(new double[] {1}, new Independent(1)).error(d))
        .isCloseTo(error, within(5e-6));
  }

  @Test
  void noDirectionShowsMoreThanTheInformationDirection() {
    var code = TUNING.pool(Ring.of(16, PopulationCodeTest::falling)).withLimiting(0.003);
    assertThat(code.signalToNoise(code.informationDirection()))
        .isCloseTo(code.information(), within(1e-9));
    var chance = new Seed(3).stream("directions");
    for (int k = 0; k < 200; k++) {
      double[] direction = chance.doubles(16).map(x -> x - 0.5).toArray();
      assertThat(code.signalToNoise(direction)).isLessThanOrEqualTo(code.information());
    }
    assertThat(code.readAsIndependent()).isLessThan(code.information());
  }

  // N/(1 + (N − 1) r) → 1/r
  @ParameterizedTest
  @CsvSource({"10, 5.263158", "100, 9.174312", "1000, 9.910803", "10000, 9.991008"})
  void alikeUnitsWithACommonCorrelationSaturate(int units, double expected) {
    double[] signal = new double[units];
    Arrays.fill(signal, 1);
    assertThat(PopulationCode.of(signal, new Uniform(units, 0.1)).information())
        .isCloseTo(expected, within(1e-6));
  }

  // independent computation in double precision (dense Cholesky)
  @ParameterizedTest
  @CsvSource({
    "16, 115.58, 97.31, 144.48", "64, 462.33, 207.51, 577.91",
    "256, 1849.3, 288.67, 2311.7", "1024, 7397.3, 320.48, 9246.6"
  })
  void limitedRangeCorrelationsSaturateAndUniformOnesHelp(
      int units, double independent, double falling, double uniform) {
    assertThat(TUNING.pool(new Independent(units)).information())
        .isCloseTo(independent, within(5e-5 * independent));
    assertThat(TUNING.pool(Ring.of(units, PopulationCodeTest::falling)).information())
        .isCloseTo(falling, within(5e-5 * falling));
    assertThat(TUNING.pool(new Uniform(units, 0.2)).information())
        .isCloseTo(uniform, within(5e-5 * uniform));
  }

  @Test
  void noiseAlongTheSignalLimitsAnyPool() {
    double epsilon = 1e-3;
    for (int units : new int[] {16, 1024, 10_000}) {
      var code = TUNING.pool(new Uniform(units, 0.2));
      double own = code.information();
      // I₀/(1 + ε I₀), Moreno-Bote and others 2014
      assertThat(code.withLimiting(epsilon).information())
          .isCloseTo(own / (1 + epsilon * own), within(1e-9 * own))
          .isLessThan(1 / epsilon);
    }
  }

  @Test
  void aMatrixWrittenOutGivesTheSame() {
    int n = 12;
    for (NoiseCorrelation structured :
        new NoiseCorrelation[] {
          new Uniform(n, 0.3), Ring.of(n, PopulationCodeTest::falling), new Independent(n)
        }) {
      double[][] full = new double[n][];
      for (int i = 0; i < n; i++) {
        double[] unit = new double[n];
        unit[i] = 1;
        full[i] = structured.times(unit);
        assertThat(structured.solve(full[i])).containsExactly(unit, within(1e-12));
      }
      var measured = TUNING.pool(Measured.of(full)).withLimiting(0.01);
      var code = TUNING.pool(structured).withLimiting(0.01);
      assertThat(code.information()).isCloseTo(measured.information(), within(1e-10));
      assertThat(code.readAsIndependent()).isCloseTo(measured.readAsIndependent(), within(1e-10));
    }
  }

  // what the structured matrices compute in n steps, Cholesky's decomposition in n³/3
  @Test
  void hundredsOfUnitsWrittenOutGiveTheSameToTheLastDigits() {
    int n = 400;
    for (NoiseCorrelation structured :
        new NoiseCorrelation[] {new Uniform(n, 0.1), Ring.of(n, PopulationCodeTest::falling)}) {
      double[][] full = new double[n][];
      for (int i = 0; i < n; i++) {
        double[] unit = new double[n];
        unit[i] = 1;
        full[i] = structured.times(unit);
        full[i][i] = 1;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          full[i][j] = full[j][i]; // the transform rounds either way
        }
      }
      double dense = TUNING.pool(Measured.of(full)).withLimiting(1e-3).information();
      assertThat(TUNING.pool(structured).withLimiting(1e-3).information())
          .isCloseTo(dense, within(1e-10 * dense));
    }
  }

  @Test
  void aReaderOfRandomAnswersErrsAsTheoryForetells() {
    NoiseCorrelation[] kinds = {
      new Uniform(8, 0.4), new Uniform(8, -0.1), Ring.of(8, PopulationCodeTest::falling)
    };
    for (NoiseCorrelation kind : kinds) {
      var code = TUNING.pool(kind).withLimiting(0.002);
      double difference = 2 / Math.sqrt(code.information()); // d′ = 2
      var read = Readout.of(code, code.informationDirection(), difference, 20_000, new Seed(5));
      // Φ(−1), four standard errors
      assertThat(read.error()).isCloseTo(0.158655, within(4 * 0.00258));
      double shuffled = code.signalToNoise(code.signal());
      var poor = Readout.of(code, code.signal(), difference, 20_000, new Seed(6));
      double d = difference * Math.sqrt(shuffled);
      double expected = PopulationCode.of(new double[] {1}, new Independent(1)).error(d);
      assertThat(poor.error()).isCloseTo(expected, within(4 * poor.standardError()));
    }
  }

  @Test
  void estimatesFromFewTrialsAreFreeOfBiasAndKnowTheirError() {
    var code = TUNING.pool(new Uniform(10, 0.3));
    double truth = code.information();
    int repeats = 400;
    double[] estimates = new double[repeats];
    double claimed = 0;
    double naive = 0;
    double shuffled = 0;
    for (int k = 0; k < repeats; k++) {
      Seed seed = new Seed(9).child("repeat", k);
      double[][] first = answers(code, 0, 25, seed.child("stimulus", 0));
      double[][] second = answers(code, 0.2, 25, seed.child("stimulus", 1));
      var estimate = InformationEstimate.between(first, second, 0.2);
      estimates[k] = estimate.information();
      claimed += estimate.standardError() / repeats;
      naive += estimate.uncorrected() / repeats;
      shuffled += estimate.shuffled() / repeats;
    }
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double spread =
        Math.sqrt(Arrays.stream(estimates).map(x -> (x - mean) * (x - mean)).sum() / repeats);
    // four standard errors of the mean
    assertThat(mean).isCloseTo(truth, within(4 * spread / Math.sqrt(repeats)));
    assertThat(shuffled).isCloseTo(code.shuffled(), within(4 * spread / Math.sqrt(repeats)));
    assertThat(claimed / spread).isCloseTo(1, within(0.15)); // 400 repeats know a spread to 4 %
    assertThat(naive).isGreaterThan(1.5 * truth);
  }

  private static double[][] answers(PopulationCode code, double stimulus, int trials, Seed seed) {
    var normal =
        org.apache.commons.rng.sampling.distribution.ZigguratSampler.NormalizedGaussian.of(
            seed.stream("answers"));
    double[][] answers = new double[trials][];
    for (int t = 0; t < trials; t++) {
      double[] z = new double[code.units()];
      Arrays.setAll(z, i -> normal.sample());
      double[] noise = code.correlation().correlate(z);
      answers[t] = new double[z.length];
      for (int i = 0; i < z.length; i++) {
        answers[t][i] = code.signal()[i] * stimulus + code.deviations()[i] * noise[i];
      }
    }
    return answers;
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> new Uniform(11, -0.1))
        .hasMessageContaining("must lie above -0.1000 and below 1");
    assertThatThrownBy(() -> Ring.of(8, d -> 1)).hasMessageContaining("must be positive");
    assertThatThrownBy(() -> Measured.of(new double[][] {{1, 2}, {2, 1}}))
        .hasMessageContaining("positive definite; measure more trials than units");
    assertThatThrownBy(() -> PopulationCode.of(new double[] {1, 2, 3}, new Uniform(2, 0)))
        .hasMessageContaining("must be the number of signals, 3");
    assertThatThrownBy(() -> InformationEstimate.between(new double[4][9], new double[4][9], 1))
        .hasMessageContaining("five more than units");
  }
}
