package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.numerics.algebra.Eigenvalue;

/** An equilibrium is called what its eigenvalues say. */
class StabilityTest {
  static List<Arguments> matrices() {
    // By hand: τ = tr J, Δ = det J; Δ < 0 saddle, τ² ≥ 4Δ node, τ² < 4Δ focus
    return List.of(
        Arguments.of(new double[][] {{-2, 0}, {0, -1}}, Stability.STABLE_NODE),
        Arguments.of(new double[][] {{-1, -3}, {3, -1}}, Stability.STABLE_FOCUS),
        Arguments.of(new double[][] {{1, 2}, {3, -4}}, Stability.SADDLE),
        Arguments.of(new double[][] {{1, -3}, {3, 1}}, Stability.UNSTABLE_FOCUS),
        Arguments.of(new double[][] {{2, 0}, {0, 1}}, Stability.UNSTABLE_NODE),
        Arguments.of(new double[][] {{0, -1}, {1, 0}}, Stability.CENTRE),
        Arguments.of(new double[][] {{0, 0}, {0, -1}}, Stability.SADDLE_NODE),
        Arguments.of(new double[][] {{-3}}, Stability.STABLE_NODE),
        Arguments.of(new double[][] {{3}}, Stability.UNSTABLE_NODE),
        Arguments.of(
            new double[][] {{-5, 0, 0}, {0, 0.1, -2}, {0, 2, 0.1}}, Stability.UNSTABLE_FOCUS),
        Arguments.of(new double[][] {{-5, 0, 0}, {0, 1, 0}, {0, 0, -2}}, Stability.SADDLE));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void itsName(double[][] jacobian, Stability name) {
    assertThat(Stability.of(Eigenvalue.of(jacobian))).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void itsEigenvaluesAddUpToTheTrace(double[][] jacobian, Stability name) {
    double trace = 0;
    double sum = 0;
    for (int i = 0; i < jacobian.length; i++) {
      trace += jacobian[i][i];
      sum += Eigenvalue.of(jacobian)[i].real();
    }
    assertThat(sum)
        .as(name.toString())
        .isCloseTo(trace, org.assertj.core.api.Assertions.within(1e-12));
  }
}
