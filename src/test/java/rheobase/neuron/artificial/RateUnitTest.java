package rheobase.neuron.artificial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.numerics.Flow;
import rheobase.numerics.Stepper;

/** A unit that feeds back on itself, against its solution on paper. */
class RateUnitTest {
  @ParameterizedTest
  @CsvSource({
    // independent computation, double precision: τ = 1, h = 1, v₀ = 0: λ, t, v(t), to its last
    // digit
    "0.5, 2, 1.264241",
    "1, 5, 5",
    "1.5, 2, 3.436564"
  })
  void followsItsSolution(double coupling, double time, double output) {
    assertThat(new RateUnit(1, coupling).output(0, 1, time)).isEqualTo(output, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({"0.5", "0.9", "1", "1.5", "-1"})
  void theExactSolutionAndRungeKuttaAgree(double coupling) {
    var unit = new RateUnit(1, coupling);
    Flow flow = (t, x, dx) -> dx[0] = unit.slope(x[0], 1);
    var steps = Stepper.RUNGE_KUTTA.over(flow, 1);
    double[] x = {0.3};
    for (int k = 0; k < 200; k++) {
      steps.step(k * 0.01, 0.01, x);
    }
    // independent computation, double precision: to 1e-6 at a step of 0.01
    assertThat(x[0]).isEqualTo(unit.output(0.3, 1, 2), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "0.9, 10", "0.99, 100"})
  void feedbackStretchesTheTimeConstant(double coupling, double time) {
    // τ/(1 − λ)
    assertThat(new RateUnit(1, coupling).effectiveTimeConstant()).isEqualTo(time, within(1e-10));
  }

  @Test
  void settlesWhereLeakAndFeedbackHoldTheInput() {
    // h/(1 − λ) = 3/0.5; a perfect integrator settles nowhere
    assertThat(RateUnit.leaky().settled(3)).isEqualTo(6);
    assertThat(RateUnit.integrator().settled(3)).isNaN();
    assertThat(RateUnit.leaky().withSelfCoupling(1.2).settled(3)).isNaN();
  }
}
