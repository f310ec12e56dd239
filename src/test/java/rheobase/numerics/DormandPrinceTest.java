package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DormandPrinceTest {
  private static final Flow CIRCLE =
      (t, x, dx) -> {
        dx[0] = -x[1];
        dx[1] = x[0];
      };

  private static double missed(double tolerance, int[] steps) {
    var method = new DormandPrince(CIRCLE, tolerance, tolerance);
    double[] x = {1, 0};
    double t = 0;
    while (t < 10) {
      t += method.step(t, 10 - t, x);
      steps[0]++;
    }
    assertThat(t).isEqualTo(10, within(1e-12));
    return Math.hypot(x[0] - Math.cos(10), x[1] - Math.sin(10));
  }

  @Test
  void theErrorFollowsTheToleranceAndTheStepItsFifthRoot() {
    int[] coarse = {0};
    int[] fine = {0};
    assertThat(missed(1e-5, coarse)).isBetween(1e-8, 3e-4);
    assertThat(missed(1e-10, fine)).isBetween(1e-13, 3e-9);
    // An error of one step of h⁵: 10⁵ times less takes ten times as many steps
    assertThat((double) fine[0] / coarse[0]).isBetween(6.0, 12.0);
  }

  @Test
  void itIsOfFifthOrder() {
    // with a tolerance that always bears, the longest step decides
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      var method = new DormandPrince(CIRCLE, 1, 1);
      double[] x = {1, 0};
      int count = 10 << k;
      for (int i = 0; i < count; i++) {
        method.step(i, 1.0 / count, x);
      }
      errors[k] = Math.hypot(x[0] - Math.cos(1), x[1] - Math.sin(1));
    }
    assertThat(errors[0] / errors[1]).isBetween(28.0, 36.0); // 2⁵ = 32
  }

  @Test
  void timeEntersTheSlope() {
    var method = new DormandPrince((t, x, dx) -> dx[0] = 5 * t * t * t * t, 1e-3);
    double[] x = {0};
    double t = 0;
    while (t < 2) {
      t += method.step(t, 2 - t, x);
    }
    assertThat(x[0]).isEqualTo(32, within(1e-12)); // t⁵, without error
  }

  @Test
  void aJumpOfTheStateIsNoticed() {
    var method = new DormandPrince((t, x, dx) -> dx[0] = x[0], 1e-9);
    double[] x = {1};
    method.step(0, 0.01, x);
    x[0] = 2;
    assertThat(method.step(0.01, 0.01, x)).isEqualTo(0.01);
    assertThat(x[0]).isEqualTo(2 * Math.exp(0.01), within(1e-12));
  }

  @Test
  void whatRunsAwayComesToAnEnd() {
    var method = new DormandPrince((t, x, dx) -> dx[0] = x[0] * x[0] * x[0], 1e-9);
    double[] x = {1e3};
    for (int k = 0; k < 100_000 && Double.isFinite(x[0]); k++) {
      method.step(k, 1, x);
    }
    assertThat(x[0]).isNotFinite();
  }

  @Test
  void aToleranceOfNothingIsRefused() {
    assertThatThrownBy(() -> new DormandPrince(CIRCLE, 1e-6, 0)).hasMessageContaining("tolerance");
  }
}
