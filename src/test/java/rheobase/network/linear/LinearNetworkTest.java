package rheobase.network.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.artificial.RateUnit;
import rheobase.numerics.Flow;
import rheobase.numerics.Stepper;

/** Networks that settle, remember and run away, against closed forms. */
class LinearNetworkTest {
  private static LinearNetwork pair(double excitation) {
    return LinearNetwork.of(new double[][] {{excitation, -4}, {4, -1}});
  }

  @ParameterizedTest
  @CsvSource({
    // of [[w − 1, −4], [4, −2]]: (w − 3)/2 ± i √(16 − ((w + 1)/2)²)
    "2.8, -0.1, 3.5199, STABLE",
    "3.0, 0.0, 3.4641, MARGINAL",
    "3.2, 0.1, 3.4044, UNSTABLE"
  })
  void excitationThatFeedsBackMoreTurnsRestIntoARhythm(
      double excitation, double growth, double turns, LinearNetwork.Settling settling) {
    var network = pair(excitation);
    assertThat(network.eigenvalues().get(0).real()).isEqualTo(growth, within(1e-12));
    assertThat(network.eigenvalues().get(0).imaginary()).isEqualTo(turns, within(5e-5));
    assertThat(network.settling()).isEqualTo(settling);
  }

  @Test
  void aMarginalPairComesBackAfterItsPeriod() {
    // 2π/√12 = 1.8138
    double[] back = pair(3).after(new double[] {0.7, -0.2}, 2 * Math.PI / Math.sqrt(12));
    assertThat(back).containsExactly(new double[] {0.7, -0.2}, within(1e-12));
    assertThat(pair(3))
        .hasToString(
            "linear network of 2 units, marginal; the largest eigenvalue of M − 1 is 0 + 3.464i and its"
                + " mirror image, a period of 1.814");
  }

  @ParameterizedTest
  @CsvSource({
    // (1 − e^(−(1−λ)t))/(1 − λ), and t where λ = 1
    "0.5, 2, 1.264241",
    "1.0, 5, 5.000000",
    "1.5, 2, 3.436564"
  })
  void oneUnitIsTheSelfCoupledUnit(double coupling, double time, double output) {
    var network = LinearNetwork.of(new double[][] {{coupling}}).withInput(1);
    double exact = network.after(new double[] {0}, time)[0];
    assertThat(exact).isEqualTo(output, within(5e-7));
    var unit = new RateUnit(1, coupling);
    assertThat(exact).isEqualTo(unit.output(0, 1, time), within(1e-13));
    // Runge–Kutta at 0.01 makes an error of order 10⁻⁸ a time constant
    Flow flow = (t, x, dx) -> dx[0] = unit.slope(x[0], 1);
    var steps = Stepper.RUNGE_KUTTA.over(flow, 1);
    double[] x = {0};
    for (int k = 0; k < Math.round(time / 0.01); k++) {
      steps.step(k * 0.01, 0.01, x);
    }
    assertThat(exact).isEqualTo(x[0], within(1e-6));
  }

  @Test
  void feedbackStretchesTheTimeConstant() {
    // τ/(1 − λ)
    assertThat(new RateUnit(1, 0.5).effectiveTimeConstant()).isEqualTo(2, within(1e-12));
    assertThat(new RateUnit(1, 0.9).effectiveTimeConstant()).isEqualTo(10, within(1e-12));
    assertThat(new RateUnit(1, 0.99).effectiveTimeConstant()).isEqualTo(100, within(1e-9));
  }

  @Test
  void aStableNetworkSettlesAtItsSteadyState() {
    var network = pair(2.8).withInput(1, 0.5);
    // [[−1.8, 4], [−4, 2]]⁻¹ (1, 0.5) with determinant 12.4
    assertThat(network.steadyState())
        .containsExactly(new double[] {0 / 12.4, 3.1 / 12.4}, within(1e-12));
    double[] late = network.after(new double[] {3, -2}, 300); // e⁻³⁰ of the start is left
    assertThat(late).containsExactly(network.steadyState(), within(1e-11));
  }

  @Test
  void anIntegratorHasNoSteadyState() {
    var network = LinearNetwork.of(new double[][] {{1, 0}, {0, 0.5}}).withInput(1, 1);
    assertThat(network.settling()).isEqualTo(LinearNetwork.Settling.MARGINAL);
    assertThatThrownBy(network::steadyState).hasMessageContaining("singular");
    // the first unit sums its input: 1 · t
    assertThat(network.after(new double[] {0, 0}, 7)[0]).isEqualTo(7, within(1e-12));
  }

  @Test
  void theCourseIsExactAtEveryStep() {
    var network = pair(2.8).withInput(1, 0);
    double[] start = {1, 0};
    double[][] course = network.course(start, 4, 8);
    for (int k = 0; k <= 8; k++) {
      double[] direct = network.after(start, 0.5 * k);
      assertThat(course[0][k]).isEqualTo(direct[0], within(1e-13));
      assertThat(course[1][k]).isEqualTo(direct[1], within(1e-13));
    }
  }

  @Test
  void activityMaySwellBeforeItDiesOut() {
    // M = w [[1, −1], [1, −1]] squares to zero: v(t) = e⁻ᵗ (1 + M t) v(0), and from (1, 0) the
    // length is e⁻ᵗ √((1 + w t)² + (w t)²)
    var network = LinearNetwork.of(new double[][] {{6, -6}, {6, -6}});
    double[] size = network.size(new double[] {1, 0}, 3, 6);
    for (int k = 0; k <= 6; k++) {
      double t = 0.5 * k;
      double law = Math.exp(-t) * Math.hypot(1 + 6 * t, 6 * t);
      assertThat(size[k]).isEqualTo(law, within(1e-12));
    }
    assertThat(size[2]).isGreaterThan(3);
    // both eigenvalues of M − 1 are −1, as without any synapse
    assertThat(network.eigenvalues()).allMatch(e -> Math.abs(e.real() + 1) < 1e-7);
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    assertThatThrownBy(() -> LinearNetwork.of(new double[][] {{1, 2}, {3}}))
        .hasMessage(
            "row 2 of the weight matrix has 1 entries, but there are 2 units; give each unit a row"
                + " and a column");
    assertThatThrownBy(() -> pair(1).withInput(1)).hasMessageContaining("1 inputs for 2 units");
    assertThatThrownBy(() -> pair(1).after(new double[3], 1)).hasMessageContaining("3 outputs");
    assertThatThrownBy(() -> pair(Double.NaN)).hasMessageContaining("weight");
  }
}
