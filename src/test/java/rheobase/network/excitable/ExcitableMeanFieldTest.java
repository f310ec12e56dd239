package rheobase.network.excitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.avalanche.critical.DynamicRange;
import rheobase.numerics.Grid;

class ExcitableMeanFieldTest {

  private static ExcitableMeanField meanField(double branching) {
    return new ExcitableMeanField(10, 10, branching);
  }

  // independent computation of the mean field, K = 10, n = 10
  @ParameterizedTest
  @CsvSource({
    "0.001, 17.64",
    "0.5, 19.94",
    "0.8, 22.72",
    "0.9, 24.38",
    "1, 27.22",
    "1.1, 24.46",
    "1.2, 22.98",
    "1.5, 20.72",
    "2, 19.02"
  })
  void theRangeIsWidestAtTheCriticalPoint(double branching, double decibel) {
    var field = meanField(branching);
    double[] r = Grid.logspace(1e-5, 20, 401);
    var range = DynamicRange.of(r, field.responses(r), field.spontaneous(), field.largest());
    assertThat(range.decibel()).isEqualTo(decibel, within(0.05));
  }

  @Test
  void faintStimuliAreAnsweredInProportionAndByTheirRootAtTheCriticalPoint() {
    // p ∝ r below σ = 1; from p = (1 − (n − 1) p)(σ p + r + …) with σ = 1: p ∝ √r
    assertThat(slope(meanField(0.5))).isEqualTo(1, within(0.005));
    assertThat(slope(meanField(0.9))).isEqualTo(1, within(0.05));
    assertThat(slope(meanField(1))).isEqualTo(0.5, within(0.005));
  }

  private static double slope(ExcitableMeanField field) {
    return StrictMath.log10(field.response(1e-5) / field.response(1e-7)) / 2;
  }

  @Test
  void aboveTheCriticalPointSilenceIsLost() {
    assertThat(meanField(1).spontaneous()).isZero();
    // independent computation
    assertThat(meanField(1.2).spontaneous()).isEqualTo(0.0176, within(1e-4));
    assertThat(meanField(1.5).spontaneous()).isEqualTo(0.0353, within(1e-4));
    // just above, p₀ ≈ (σ − 1)/(n − 1 + (K − 1)/(2 K)): expand the equation to second order
    assertThat(meanField(1.001).spontaneous()).isEqualTo(0.001 / 9.45, within(1e-6));
  }

  @Test
  void theStimulusOfAResponseHasThatResponse() {
    for (double branching : new double[] {0, 0.7, 1, 1.3}) {
      var field = meanField(branching);
      for (double r : new double[] {1e-6, 1e-3, 0.3, 5}) {
        assertThat(field.stimulus(field.response(r)) / r).isEqualTo(1, within(1e-4));
      }
    }
    // without neighbours λ = p/(1 − (n − 1) p)
    assertThat(meanField(0).stimulus(0.05)).isEqualTo(-Math.log1p(-0.05 / 0.55), within(1e-12));
    assertThat(meanField(1).response(1000)).isEqualTo(0.1, within(1e-9));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new ExcitableMeanField(10, 2, 1)).hasMessageContaining("states (2)");
    assertThatThrownBy(() -> meanField(-1)).hasMessageContaining("branching ratio");
    assertThatThrownBy(() -> meanField(1).response(-1))
        .hasMessageContaining("rate of the stimulus");
    assertThatThrownBy(() -> meanField(1).stimulus(0.2)).hasMessageContaining("response");
  }
}
