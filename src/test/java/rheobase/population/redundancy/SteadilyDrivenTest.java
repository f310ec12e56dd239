package rheobase.population.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadilyDrivenTest {
  private static final SteadilyDriven NEURON = SteadilyDriven.cortical();

  @Test
  void silenceEndsOnAStraightRidge() {
    // (50 g_E − 200)/30, from V∞ = V_θ
    for (double e : new double[] {4, 6, 10}) {
      assertThat(NEURON.rheobase(e)).isCloseTo((50 * e - 200) / 30, within(1e-12));
      assertThat(NEURON.rate(e + 1e-9, NEURON.rheobase(e))).isPositive();
      assertThat(NEURON.rate(e, NEURON.rheobase(e) + 1e-9)).isZero();
    }
    assertThat(NEURON.rheobaseSlope()).isCloseTo(5.0 / 3, within(1e-15));
  }

  // independent computation in double precision
  @ParameterizedTest
  @CsvSource({"6, 3.26972", "8, 6.64443", "10, 9.99252", "12, 13.33089", "13, 14.9986"})
  void twentyHertzLieOnARidge(double excitation, double inhibition) {
    assertThat(NEURON.inhibitionFor(excitation, 20)).isCloseTo(inhibition, within(5e-5));
    assertThat(NEURON.rate(excitation, NEURON.inhibitionFor(excitation, 20)))
        .isCloseTo(20, within(1e-6));
  }

  @Test
  void acrossTheRidgeTheRateIsStiffAndAlongItSloppy() {
    double[] stiff = NEURON.gradient(10, NEURON.inhibitionFor(10, 20));
    // independent computation in double precision
    assertThat(stiff).containsExactly(new double[] {594.2, -355.6}, within(0.1));
    double length = Math.hypot(stiff[0], stiff[1]);
    assertThat(-stiff[1] / length).isCloseTo(0.5136, within(1e-4));
    assertThat(stiff[0] / length).isCloseTo(0.8581, within(1e-4));
    assertThat(-stiff[0] / stiff[1]).isCloseTo(1.6708, within(1e-3));
    assertThat(Math.toDegrees(Math.atan2(stiff[1], stiff[0]))).isCloseTo(-30.9, within(0.05));
  }

  @Test
  void aHomeostatFindsTheRidgeAgain() {
    double before = NEURON.inhibitionFor(10, 20);
    // independent computation in double precision
    assertThat(NEURON.rate(13, before)).isCloseTo(110.57, within(0.01));
    double[] g = NEURON.homeostat(13, before, 20, 0.002, 0.1, 2000);
    assertThat(NEURON.rate(13, g[2000])).isCloseTo(20, within(0.01));
    assertThat(g[2000]).isCloseTo(NEURON.inhibitionFor(13, 20), within(1e-4));
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> NEURON.inhibitionFor(4.1, 50))
        .hasMessageContaining("raise the excitation");
    assertThatThrownBy(() -> NEURON.rate(-1, 0)).hasMessageContaining("conductance");
    assertThatThrownBy(() -> new SteadilyDriven(200, 10, -40, 0, -80, -50, -60, 2))
        .hasMessageContaining("must lie below threshold (-50.0 mV)");
  }
}
