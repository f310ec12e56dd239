package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every stepper owes its users. */
class StepperContractTest {
  /** x' = −x towards a target that moves: no stepper follows it without error. */
  private static final Relaxation CHASE =
      (t, x, rate, target) -> {
        rate[0] = 1;
        target[0] = StrictMath.sin(t);
      };

  /** The exact solution from x(0) = 1: x = (sin t − cos t)/2 + 3/2 e^(−t). */
  private static double chased(double t) {
    return (StrictMath.sin(t) - StrictMath.cos(t)) / 2 + 1.5 * StrictMath.exp(-t);
  }

  private static double errorAfterOne(Stepper stepper, int steps) {
    double h = 1.0 / steps;
    double[] x = {1};
    Stepper.Steps along = stepper.over(CHASE, 1);
    for (int k = 0; k < steps; k++) {
      along.step(k * h, h, x);
    }
    return Math.abs(x[0] - chased(1));
  }

  @ParameterizedTest
  @CsvSource({"EULER, 1", "SEQUENTIAL_EULER, 1", "RUNGE_KUTTA, 4", "EXPONENTIAL, 1"})
  void halvingTheStepDividesTheErrorByTwoToTheOrder(Stepper stepper, int order) {
    double ratio = errorAfterOne(stepper, 100) / errorAfterOne(stepper, 200);
    // The next term of the error is of relative size h = 0.01.
    assertThat(StrictMath.log(ratio) / StrictMath.log(2)).isEqualTo(order, within(0.05));
  }

  @ParameterizedTest
  @EnumSource(Stepper.class)
  void aStateAtRestStays(Stepper stepper) {
    double[] x = {0.5};
    Relaxation settled =
        (t, state, rate, target) -> {
          rate[0] = 3;
          target[0] = 0.5;
        };
    stepper.over(settled, 1).step(0, 0.1, x);
    assertThat(x[0]).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(Stepper.class)
  void aStepOfNoLengthChangesNothing(Stepper stepper) {
    double[] x = {0.25};
    stepper.over(CHASE, 1).step(1, 0, x);
    assertThat(x[0]).isEqualTo(0.25);
  }

  @Test
  void theExponentialStepIsExactForConstantCoefficientsHoweverLong() {
    double[] x = {1};
    Relaxation decay =
        (t, state, rate, target) -> {
          rate[0] = 0.7;
          target[0] = -2;
        };
    Stepper.EXPONENTIAL.over(decay, 1).step(0, 10, x);
    // x = −2 + 3 e^(−7), one rounding error
    assertThat(x[0]).isEqualTo(-2 + 3 * StrictMath.exp(-7), within(1e-15));
  }

  @Test
  void sequentialEulerLetsTheSecondVariableSeeTheFirstOnesNewValue() {
    double[] x = {1, 0};
    Flow flow =
        (t, state, dx) -> {
          dx[0] = 1;
          dx[1] = state[0];
        };
    Stepper.SEQUENTIAL_EULER.over(flow, 2).step(0, 0.5, x);
    // u ← 0 + 0.5·1.5, where plain Euler has 0.5·1
    assertThat(x).containsExactly(1.5, 0.75);
  }

  @Test
  void theExponentialStepperRefusesAFlowWithoutRates() {
    Flow plain = (t, x, dx) -> dx[0] = 1;
    assertThatThrownBy(() -> Stepper.EXPONENTIAL.over(plain, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RUNGE_KUTTA");
  }
}
