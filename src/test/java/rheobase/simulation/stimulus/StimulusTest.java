package rheobase.simulation.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.numerics.Seed.seed;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StimulusTest {
  @Test
  void noiseHasItsMeanDeviationAndMemory() {
    int n = 200_000;
    Stimulus course = Stimulus.noise(2, 0.5, 5).realised(seed(11), 0, 0.5);
    double[] x = new double[n];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      x[k] = course.at(k * 0.5);
      sum += x[k];
    }
    double mean = sum / n;
    double variance = 0;
    double lagged = 0;
    for (int k = 0; k + 10 < n; k++) {
      variance += (x[k] - mean) * (x[k] - mean);
      lagged += (x[k] - mean) * (x[k + 10] - mean);
    }
    // 10⁵ ms are 10⁴ correlation times: σ √(2/10⁴) = 0.007 for the mean; four deviations each
    assertThat(mean).isEqualTo(2, within(0.028));
    assertThat(Math.sqrt(variance / n)).isEqualTo(0.5, within(0.02));
    // e^(−τ/τ) after one correlation time of 10 steps
    assertThat(lagged / variance).isEqualTo(StrictMath.exp(-1), within(0.04));
  }

  @Test
  void stimuliAreWhatTheySay() {
    assertThat(Stimulus.ramp(1, 3, 10, 20).at(15)).isEqualTo(2);
    assertThat(Stimulus.ramp(1, 3, 10, 20).at(50)).isEqualTo(3);
    assertThat(Stimulus.pulses(2, 1, 5, 8).at(5.5)).isEqualTo(2);
    assertThat(Stimulus.pulses(2, 1, 5, 8).at(6)).isZero();
    assertThat(Stimulus.constant(1).plus(Stimulus.step(2, 5)).at(6)).isEqualTo(3);
    assertThat(Stimulus.recorded(new double[] {0, 10}, new double[] {1, 2}).at(5)).isEqualTo(1.5);
    assertThat(Stimulus.recorded(new double[] {0, 10}, new double[] {1, 2}).at(50)).isEqualTo(2);
    assertThat(Stimulus.step(2, 5, 9)).hasToString("current of 2 from 5 to 9 ms");
    assertThat(Stimulus.step(2, 5)).hasToString("current of 2 from 5 ms on");
    assertThat(Stimulus.pulses(1, 4, 40, 60)).hasToString("pulses of 1 for 4 ms at 40, 60 ms");
    // a quarter of the first cycle of a sine of 10 Hz
    assertThat(Stimulus.chirp(2, 0.01, 0.01, 100).at(25)).isEqualTo(2, within(1e-12));
  }

  @Test
  void noiseWithoutASeedSaysHowToGetOne() {
    assertThatThrownBy(() -> Stimulus.noise(0, 1, 5).at(0)).hasMessageContaining("seed");
  }

  static Stream<Arguments> nonsense() {
    double nan = Double.NaN;
    return Stream.of(
        refusal(() -> Stimulus.constant(nan), "constant current (NaN)"),
        refusal(() -> Stimulus.step(1, 5, 5), "width of the pulse (0.0 ms)"),
        refusal(() -> Stimulus.step(nan, 5), "current of the pulse (NaN)"),
        refusal(() -> Stimulus.pulses(1, 2), "number of pulses (0)"),
        refusal(() -> Stimulus.ramp(0, 1, 9, 9), "end of the ramp (9.0 ms)", "use a step"),
        refusal(() -> Stimulus.noise(0, -1, 5), "deviation of the noise (-1.0)"),
        refusal(() -> Stimulus.noise(0, 1, 0), "correlation time (0.0 ms)"),
        refusal(() -> Stimulus.chirp(1, -1, 1, 9), "first frequency (-1.0 1/ms)", "hertz(1)"),
        refusal(() -> recorded(new double[] {0}, 1), "number of samples (1)"),
        refusal(() -> recorded(new double[] {0, 0}, 1, 2), "time of sample 1 (0.0 ms)", "sort"),
        refusal(() -> recorded(new double[] {0, 1}, 1), "2 times for 1 currents"),
        refusal(() -> recorded(new double[] {0, 1}, 1, nan), "current of sample 1 (NaN)"));
  }

  private static Stimulus recorded(double[] times, double... values) {
    return Stimulus.recorded(times, values);
  }

  private static Arguments refusal(ThrowingCallable nonsense, String... fragments) {
    return arguments(nonsense, List.of(fragments));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefusedInWords(ThrowingCallable nonsense, List<String> fragments) {
    assertThatThrownBy(nonsense)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(fragments));
  }
}
