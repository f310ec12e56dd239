package rheobase.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZetaTest {
  @Test
  void zetaHasItsKnownValues() {
    // Euler: π²/6; Apéry's constant; ζ(3/2), all to rounding
    assertThat(Zeta.hurwitz(2, 1)).isCloseTo(StrictMath.PI * StrictMath.PI / 6, within(1e-14));
    assertThat(Zeta.hurwitz(3, 1)).isCloseTo(1.2020569031595942, within(1e-14));
    assertThat(Zeta.hurwitz(1.5, 1)).isCloseTo(2.612375348685488, within(1e-14));
    // ζ(2, ½) = 3 ζ(2)
    assertThat(Zeta.hurwitz(2, 0.5)).isCloseTo(StrictMath.PI * StrictMath.PI / 2, within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.3, 1, 1.0000001, 1.5, 3, 40})
  void finiteSumsAndTheirDerivativesAreThoseAddedUp(double s) {
    double[] z = new double[3];
    for (double b : new double[] {3, 20, 5000}) {
      double[] plain = new double[3];
      for (int k = 3; k <= b; k++) {
        double log = StrictMath.log(k / 3.0);
        double term = StrictMath.exp(-s * log);
        plain[0] += term;
        plain[1] += term * log;
        plain[2] += term * log * log;
      }
      Zeta.sums(s, 3, b, z);
      for (int i = 0; i < 3; i++) {
        assertThat(z[i]).isCloseTo(plain[i], within(1e-12 * plain[i] + 1e-300));
      }
    }
  }

  @Test
  void endlessSumsNeedAnExponentAboveOne() {
    assertThatThrownBy(() -> Zeta.hurwitz(1, 1)).hasMessageContaining("must lie above 1");
    assertThatThrownBy(() -> Zeta.hurwitz(2, 0)).hasMessageContaining("must be positive");
  }

  @Test
  void theNormalTailIsKnownWhereItUnderflows() {
    // Abramowitz and Stegun, table 26.1: Q(1) and Q(5); ln Q(30) by mpmath
    assertThat(Gaussian.above(1)).isCloseTo(.15865525393145705, within(1e-15));
    assertThat(Gaussian.above(5)).isCloseTo(2.866515718791939e-7, within(1e-19));
    assertThat(Gaussian.logAbove(30)).isCloseTo(-454.3212439563432, within(1e-10));
    assertThat(Gaussian.logAbove(2.5)).isCloseTo(Gaussian.logAbove(2.5 + 1e-13), within(1e-11));
  }
}
