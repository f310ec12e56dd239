package rheobase.population.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Seed;
import rheobase.population.information.NoiseCorrelation.Independent;
import rheobase.population.information.NoiseCorrelation.Measured;
import rheobase.population.information.NoiseCorrelation.Ring;
import rheobase.population.information.NoiseCorrelation.Uniform;

class ContributionsTest {
  private static final RingTuning TUNING = new RingTuning(1, 20, 2);

  private static double falling(double distance) {
    return 0.2 * StrictMath.exp(-distance / 0.5);
  }

  // f₁² + f₂², r² (f₁² + f₂²)/(1 − r²), −2 r f₁ f₂/(1 − r²): the inverse of a 2 × 2 matrix
  @ParameterizedTest
  @CsvSource({"1, 1, .5", "1, -1, .5", "1, .5, .5", "1, 0, .9", "2, 3, -.4"})
  void ofAPairAreThoseOfTheInverseWrittenOut(double f1, double f2, double r) {
    var code = PopulationCode.of(new double[] {f1, f2}, new Uniform(2, r));
    var parts = Contributions.of(code);
    double squares = f1 * f1 + f2 * f2;
    assertThat(parts.independent()).isCloseTo(squares, within(1e-12));
    assertThat(parts.noiseCorrelation()).isCloseTo(r * r * squares / (1 - r * r), within(1e-12));
    assertThat(parts.interplay()).isCloseTo(-2 * r * f1 * f2 / (1 - r * r), within(1e-12));
    assertThat(parts.total()).isCloseTo(code.information(), within(1e-12));
  }

  @Test
  void ofAnyNoiseAreThoseOfItsMatrixWrittenOut() {
    int n = 12;
    for (NoiseCorrelation structured :
        new NoiseCorrelation[] {
          new Uniform(n, 0.3), Ring.of(n, ContributionsTest::falling), new Independent(n)
        }) {
      double[][] full = new double[n][];
      for (int i = 0; i < n; i++) {
        double[] unit = new double[n];
        unit[i] = 1;
        full[i] = structured.times(unit);
      }
      for (double limiting : new double[] {0, 0.01}) {
        var code = TUNING.pool(structured).withLimiting(limiting);
        var parts = Contributions.of(code);
        // all of C, the limiting part among it, as one matrix of correlations
        double[] f = code.signal();
        double[] d = code.deviations();
        double[] s = new double[n];
        Arrays.setAll(s, i -> Math.sqrt(d[i] * d[i] + limiting * f[i] * f[i]));
        double[][] whole = new double[n][n];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            whole[i][j] = (d[i] * d[j] * full[i][j] + limiting * f[i] * f[j]) / (s[i] * s[j]);
          }
        }
        var written = Contributions.of(new PopulationCode(f, s, Measured.of(whole), 0));
        assertThat(parts.independent()).isCloseTo(written.independent(), within(1e-9));
        assertThat(parts.noiseCorrelation()).isCloseTo(written.noiseCorrelation(), within(1e-9));
        assertThat(parts.interplay()).isCloseTo(written.interplay(), within(1e-9));
        assertThat(parts.noiseCorrelation()).isNotNegative();
      }
    }
  }

  // d′² does not know which axes the answers are written in
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1.1, 2.5})
  void turningSignalAndNoiseTogetherChangesNothing(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double r = 0.6;
    double[] f = {1.3, -0.4};
    double[] turned = {c * f[0] - s * f[1], s * f[0] + c * f[1]};
    // C = 1 + r σₓ, turned: (1 − r sin 2α, r cos 2α; r cos 2α, 1 + r sin 2α)
    double first = Math.sqrt(1 - 2 * r * s * c);
    double second = Math.sqrt(1 + 2 * r * s * c);
    double rho = r * (c * c - s * s) / (first * second);
    var before = PopulationCode.of(f, new Uniform(2, r));
    var after = new PopulationCode(turned, new double[] {first, second}, new Uniform(2, rho), 0);
    assertThat(after.information()).isCloseTo(before.information(), within(1e-12));
  }

  @Test
  void readingAlongTheInformationDirectionTellsAllAndNoOtherDirectionDoes() {
    var code = PopulationCode.pair(0.7, 0.5);
    double[] best = code.informationDirection();
    double peak = Math.atan2(best[1], best[0]);
    for (double off : new double[] {-1, -0.1, 0.1, 1}) {
      double[] n = {Math.cos(peak + off), Math.sin(peak + off)};
      assertThat(code.signalToNoise(n)).isLessThan(code.information());
    }
    assertThat(code.signalToNoise(best)).isCloseTo(code.information(), within(1e-12));
  }

  @Test
  void onePairIsHelpedAtOneStimulusAndHurtAtAnother() {
    double[] preferred = {-0.6, 0.6};
    // between the two preferred directions one falls while the other rises, beyond both fall
    for (double stimulus : new double[] {0, 1.4}) {
      var alone = TUNING.pool(stimulus, preferred, new Independent(2)).information();
      var shared = TUNING.pool(stimulus, preferred, new Uniform(2, 0.5)).information();
      assertThat(shared > alone).isEqualTo(stimulus == 0);
    }
  }

  @Test
  void theSlopeIsTheDerivativeOfTheCurve() {
    for (double at : new double[] {-2, 0, 0.3, 1.5}) {
      double difference = (TUNING.mean(at + 1e-5) - TUNING.mean(at - 1e-5)) / 2e-5;
      // the difference quotient is good to h²
      assertThat(TUNING.slope(at)).isCloseTo(difference, within(1e-7));
    }
  }

  @Test
  void answersHaveTheSignalAndTheNoiseOfTheirPool() {
    var code = TUNING.pool(new Uniform(4, 0.3)).withLimiting(0.01);
    double[][] answers = code.answers(0.5, 40_000, new Seed(11));
    double mean = Arrays.stream(answers).mapToDouble(a -> a[1]).average().orElseThrow();
    double other = Arrays.stream(answers).mapToDouble(a -> a[3]).average().orElseThrow();
    double variance = code.deviations()[1] * code.deviations()[1] + 0.01 * square(code.signal()[1]);
    // four standard errors of a mean, of a variance
    double error = Math.sqrt(variance / 40_000);
    assertThat(mean).isCloseTo(0.5 * code.signal()[1], within(4 * error));
    double found = Arrays.stream(answers).mapToDouble(a -> square(a[1] - mean)).sum() / 39_999;
    assertThat(found).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / 40_000)));
    double both =
        Arrays.stream(answers).mapToDouble(a -> (a[1] - mean) * (a[3] - other)).sum() / 39_999;
    double expected =
        0.3 * code.deviations()[1] * code.deviations()[3]
            + 0.01 * code.signal()[1] * code.signal()[3];
    assertThat(both).isCloseTo(expected, within(8 * variance / Math.sqrt(40_000)));
  }

  private static double square(double x) {
    return x * x;
  }
}
