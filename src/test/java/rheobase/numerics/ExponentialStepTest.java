package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialStepTest {
  /** The distance of the polynomial from φ₁ between its nodes, 1.6 · 10⁻¹³, and roundings. */
  private static final double PERCENT = 100 * 2e-13;

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.005, 0.3})
  void isTheIntegralOfADecay(double rate) {
    ExponentialStep step = ExponentialStep.of(rate);
    for (double x = -0.125; x < 100; x += 0.001) {
      double expected = Math.abs(x) < 1e-9 ? rate : -rate * StrictMath.expm1(-x) / x;
      assertThat(step.over(x / rate)).isCloseTo(expected, withinPercentage(PERCENT));
    }
    assertThat(step.over(1e300)).isEqualTo(1e-300, within(1e-315));
    assertThat(step.over(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void thePolynomialIsWhatItsCoefficientsSay() {
    ExponentialStep step = ExponentialStep.of(0.005);
    double[] c = step.coefficients();
    for (double total = -20; total <= step.most(); total++) {
      double sum = 0;
      for (int n = c.length - 1; n >= 0; n--) {
        sum = sum * total + c[n];
      }
      assertThat(step.within(total)).isCloseTo(sum, withinPercentage(1e-12));
      assertThat(step.over(total)).isEqualTo(step.within(total));
    }
  }

  @Test
  void nothingMovesAtRest() {
    assertThat(ExponentialStep.of(0.005).within(0)).isCloseTo(0.005, within(1e-15));
  }
}
