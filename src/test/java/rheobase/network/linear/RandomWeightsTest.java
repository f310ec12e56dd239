package rheobase.network.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.algebra.Eigenvalue;

/** Signs by Dale's principle, balance, and the disc of eigenvalues. */
class RandomWeightsTest {
  private static final RandomWeights CORTEX = new RandomWeights(200, 0.8, 0.2, 0.06, 4);

  @Test
  void everyWrongSignIsNamedByRowAndColumn() {
    double[][] weights = {{0.5, -1, 0.2}, {-0.3, 0, 0}, {0, -2, -1}};
    assertThat(new Dale(1, 2).violations(weights))
        .containsExactly(new Dale.Violation(2, 1, -0.3), new Dale.Violation(1, 3, 0.2));
    assertThat(new Dale(1, 2).violations(weights).get(0))
        .hasToString("row 2, column 1: unit 1 excites, but sends −0.3");
    assertThatThrownBy(() -> new Dale(1, 1).violations(weights))
        .hasMessageContaining("2 × 2 matrix");
  }

  @Test
  void drawnWeightsObeyDale() {
    assertThat(new Dale(160, 40).violations(CORTEX.draw(seed(1)))).isEmpty();
    assertThat(CORTEX.excitatoryUnits()).isEqualTo(160);
  }

  @Test
  void fourFoldInhibitionBalancesFourFifthsOfExcitation() {
    // f/(1 − f)
    assertThat(CORTEX.balancingInhibition()).isEqualTo(4, within(1e-12));
    assertThat(CORTEX.meanRowSum()).isEqualTo(0, within(1e-12));
    // p N J (f − (1 − f) g) = 40 · 0.06 · (0.8 − 0.2)
    assertThat(CORTEX.withInhibition(1).meanRowSum()).isEqualTo(1.44, within(1e-12));
  }

  @Test
  void rowsSumToTheirMean() {
    // the mean of 200 row sums has the standard error radius/√200
    var weak = CORTEX.withInhibition(1);
    double mean =
        Arrays.stream(weak.draw(seed(2))).mapToDouble(row -> Arrays.stream(row).sum()).sum() / 200;
    assertThat(mean).isEqualTo(1.44, within(4 * weak.radius() / Math.sqrt(200)));
  }

  @Test
  void withoutBalanceOneEigenvalueStandsAloneAtTheMeanRowSum() {
    // the outlier lies within a few radius/√N of the mean row sum, the others within their disc
    var weak = CORTEX.withInhibition(1);
    Eigenvalue[] found = Eigenvalue.of(weak.draw(seed(3)));
    assertThat(found[0].real()).isEqualTo(1.44, within(0.15));
    assertThat(found[1].modulus()).isLessThan(1.25 * weak.radius());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5})
  void theEigenvaluesOfNormalWeightsFillADiscOfTheirGain(double gain) {
    double[][] weights = RandomWeights.gaussian(200, gain, seed(4));
    Eigenvalue[] found = Eigenvalue.of(weights);
    double farthest = Arrays.stream(found).mapToDouble(Eigenvalue::modulus).max().orElseThrow();
    // at N = 200 the farthest lies about 1 + √(ln N/4N) = 1.08 gains out, seldom 15 % off the disc
    assertThat(farthest / gain).isBetween(0.95, 1.15);
    // a uniform disc holds a quarter within half its radius: binomial, 3 standard errors of 0.031
    double near = Arrays.stream(found).filter(each -> each.modulus() < gain / 2).count() / 200.0;
    assertThat(near).isEqualTo(0.25, within(0.092));
  }

  @Test
  void threeHundredEigenvaluesKeepTraceAndSquaredTrace() {
    // Σ λ = tr M and Σ λ² = tr M², to rounding
    double[][] m = RandomWeights.gaussian(300, 1, seed(5));
    double trace = 0;
    double squares = 0;
    for (int a = 0; a < 300; a++) {
      trace += m[a][a];
      for (int b = 0; b < 300; b++) {
        squares += m[a][b] * m[b][a];
      }
    }
    double sum = 0;
    double sumOfSquares = 0;
    for (Eigenvalue each : Eigenvalue.of(m)) {
      sum += each.real();
      sumOfSquares += each.real() * each.real() - each.imaginary() * each.imaginary();
    }
    assertThat(sum).isEqualTo(trace, within(1e-10));
    assertThat(sumOfSquares).isEqualTo(squares, within(1e-10));
  }

  @Test
  void aChainHasOneEigenvalueHoweverLong() {
    // unit by unit down a chain nothing comes back: all eigenvalues of M are 0, those of M − 1 are
    // −1; a defective matrix costs digits, 10⁻¹⁶ to the power 1/n
    double[][] chain = new double[10][10];
    for (int a = 1; a < 10; a++) {
      chain[a][a - 1] = 3;
    }
    var network = LinearNetwork.of(chain);
    assertThat(network.settling()).isEqualTo(LinearNetwork.Settling.STABLE);
    assertThat(network.eigenvalues()).allMatch(each -> Math.abs(each.real() + 1) < 0.1);
  }

  @Test
  void sharesAreShares() {
    assertThatThrownBy(() -> new RandomWeights(10, 1.2, 0.1, 1, 4))
        .hasMessageContaining("excitatory fraction");
  }
}
