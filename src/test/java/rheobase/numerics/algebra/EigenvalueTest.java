package rheobase.numerics.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.numerics.Flow;
import rheobase.numerics.Seed;

/** Eigenvalues and Jacobians keep the laws of linear algebra. */
class EigenvalueTest {
  @Test
  void theySumToTheTraceAndMultiplyToTheDeterminantHoweverLargeTheMatrix() {
    var chance = Seed.seed(1424).stream("matrices");
    for (int trial = 0; trial < 500; trial++) {
      int n = 2 + trial % 4;
      double size = StrictMath.pow(10, chance.nextInt(13) - 6); // 10⁻⁶ to 10⁶
      double[][] a = new double[n][n];
      double trace = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i][j] = size * (2 * chance.nextDouble() - 1);
        }
        trace += a[i][i];
      }
      double sum = 0;
      double imaginary = 0;
      for (Eigenvalue each : Eigenvalue.of(a)) {
        sum += each.real();
        imaginary += each.imaginary();
      }
      // 10⁻¹⁰ of the elements: QR of a 5 × 5 matrix in doubles keeps a few 10⁻¹⁵ of them
      assertThat(sum).isEqualTo(trace, within(1e-10 * size));
      assertThat(imaginary).isEqualTo(0, within(1e-10 * size));
    }
  }

  @Test
  void ofAPairThePositiveImaginaryPartComesFirst() {
    // λ² + λ + 4 = 0: −½ ± i √15/2
    Eigenvalue[] pair = Eigenvalue.of(new double[][] {{0, 1}, {-4, -1}});
    assertThat(pair[0].imaginary()).isEqualTo(Math.sqrt(15) / 2, within(1e-15));
    assertThat(pair[1].imaginary()).isEqualTo(-Math.sqrt(15) / 2, within(1e-15));
    assertThat(pair[0]).hasToString("−0.5 + 1.936i");
  }

  @Test
  void theJacobianIsThatOnPaper() {
    Flow flow =
        (t, x, dx) -> {
          dx[0] = StrictMath.exp(x[0] / 10) * x[1];
          dx[1] = x[0] * x[0] - StrictMath.sin(x[1]);
        };
    double[][] j = Jacobian.of(flow, new double[] {-60, 0.4});
    // By hand; the sixth-order differences leave a few 10⁻¹² of the field, which is 3600 here
    assertThat(j[0][0]).isEqualTo(0.04 * StrictMath.exp(-6), within(1e-10));
    assertThat(j[0][1]).isEqualTo(StrictMath.exp(-6), within(1e-10));
    assertThat(j[1][0]).isEqualTo(-120, within(1e-8));
    assertThat(j[1][1]).isEqualTo(-StrictMath.cos(0.4), within(1e-8));
  }
}
