package rheobase.population.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.numerics.algebra.PrincipalAxes;

class FisherSpectrumTest {
  private static final SteadilyDriven NEURON = SteadilyDriven.cortical();

  @Test
  void oneRateLeavesOneDirectionOfTwoConductancesFree() {
    double inhibition = NEURON.inhibitionFor(10, 20);
    double[] gradient = NEURON.gradient(10, inhibition);
    var spectrum = FisherSpectrum.ofSensitivities(new double[][] {gradient}, 1);
    // F = ∇f ∇fᵀ has the eigenvalues |∇f|² and 0; independent computation: ∂f = (594.2, −355.6)
    assertThat(StrictMath.sqrt(spectrum.eigenvalues()[0]))
        .isCloseTo(StrictMath.hypot(594.2, 355.6), within(0.1));
    assertThat(spectrum.eigenvalues()[1]).isZero();
    assertThat(spectrum.condition()).isInfinite();
    assertThat(spectrum.angle(0)).isCloseTo(-30.9, within(0.05));
    assertThat(spectrum.angle(1)).isCloseTo(59.1, within(0.05));
  }

  @Test
  void fourParametersOfANeuronSpanDecadesOfStiffness() {
    double inhibition = NEURON.inhibitionFor(10, 20);
    var spectrum =
        FisherSpectrum.ofSensitivities(NEURON.sensitivities(10, inhibition, 0, 2, 4, 6, 8), 1);
    double[] values = spectrum.eigenvalues();
    for (int k = 0; k < 3; k++) {
      // each direction of this neuron is at least ten times sloppier than the one before
      assertThat(values[k]).isGreaterThan(10 * values[k + 1]);
    }
    assertThat(values[3]).isPositive();
  }

  @Test
  void sensitivitiesAreSlopesOnLogarithmicScales() {
    double inhibition = NEURON.inhibitionFor(10, 20);
    double[] gradient = NEURON.gradient(10, inhibition);
    double[] row = NEURON.sensitivities(10, inhibition, 0)[0];
    // ∂f/∂ln g = g ∂f/∂g; and f = 1/(τ + C c) gives ∂f/∂ln τ = −f² τ, ∂f/∂ln C = −f² C c
    // 10⁻⁵ of it: the rate bends so near its rheobase that differences are no better
    assertThat(row[1]).isCloseTo(10 * gradient[0], within(0.06));
    assertThat(row[2]).isCloseTo(inhibition * gradient[1], within(0.04));
    assertThat(row[3]).isCloseTo(-20 * 20 * 2e-3, within(1e-4));
    assertThat(row[0]).isCloseTo(-20 * 20 * 48e-3, within(1e-4));
  }

  @Test
  void axesRebuildTheMatrixAndAreOrthogonal() {
    double[][] matrix = {{2, -1, 0.5}, {-1, 3, 0.25}, {0.5, 0.25, -1}};
    PrincipalAxes axes = PrincipalAxes.of(matrix);
    assertThat(axes.values()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        double product = 0;
        for (int k = 0; k < 3; k++) {
          sum +=
              axes.values().get(k)
                  * axes.directions().get(k).get(i)
                  * axes.directions().get(k).get(j);
          product += axes.directions().get(i).get(k) * axes.directions().get(j).get(k);
        }
        // A = Σ λ v vᵀ and v · v′ = δ, to rounding
        assertThat(sum).isCloseTo(matrix[i][j], within(1e-14));
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-14));
      }
    }
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> FisherSpectrum.of(new double[][] {{1, 2}, {3, 4}}))
        .hasMessageContaining("symmetric");
    assertThatThrownBy(
            () -> FisherSpectrum.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}).angle(0))
        .hasMessageContaining("direction(k)");
  }
}
