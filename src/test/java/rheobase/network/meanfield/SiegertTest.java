package rheobase.network.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;

/** The limits of a neuron under white noise are known. */
class SiegertTest {
  private static final LeakyIntegrateAndFire CELL = new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);

  @Test
  void withoutNoiseTheRateIsThatOfTheCurve() {
    // for σ → 0 above threshold: 1/(t_ref + τ ln((μ − V_r)/(μ − θ))), with an error of order σ²
    for (double mean : new double[] {21, 25, 40}) {
      assertThat(new Siegert(CELL, mean, 0.01).rate())
          .isCloseTo(CELL.rate(mean), Percentage.withPercentage(1e-2));
      assertThat(new Siegert(CELL, mean, 0.01).cv()).isLessThan(0.01);
    }
  }

  @Test
  void irregularityGrowsAsTheNoiseDoes() {
    // far above threshold a first passage of drifted diffusion: CV² = σ²τ/2 · ∫ 2 (μ−V)^(−3) dV /
    // (mean passage)², to first order in σ², without refractoriness
    var free = CELL.withRefractoryPeriod(0);
    double mean = 60;
    double passage = StrictMath.log(50 / 40.0);
    double variance = (1 / (40.0 * 40) - 1 / (50.0 * 50)) / 2;
    assertThat(new Siegert(free, mean, 0.1).cv())
        .isCloseTo(0.1 * Math.sqrt(variance) / passage, Percentage.withPercentage(0.1));
  }

  @Test
  void farBelowThresholdEscapeIsRareAndPoissonian() {
    // Kramers: ν τ = (θ − μ)/(σ √π) e^(−(θ−μ)²/σ²), to a relative σ²/2(θ−μ)²: 1 % at seven σ
    var rare = new Siegert(CELL, 6, 2);
    double distance = 7;
    double kramers = 1000 * distance * Math.exp(-distance * distance) / (20 * Math.sqrt(Math.PI));
    assertThat(rare.rate()).isCloseTo(kramers, Percentage.withPercentage(1.5));
    assertThat(rare.cv()).isEqualTo(1, within(1e-3));
  }

  @Test
  void stateOfTheAsynchronousNetworkSeenByOneNeuron() {
    // Brunel's state C: C_E = 1000, J = 0.1 mV, g = 5, ν_ext = 20 Hz, ν = 37.95 Hz: CV 0.675 by an
    // independent computation
    double rate = 0.03795;
    double mean = 1000 * 0.1 * 20 * (0.02 + rate * (1 - 0.25 * 5));
    double power = 1000 * 0.01 * 20 * (0.02 + rate * (1 + 0.25 * 25));
    var noise = new Siegert(CELL, mean, Math.sqrt(power));
    assertThat(noise.rate()).isEqualTo(37.95, within(0.1));
    assertThat(noise.cv()).isEqualTo(0.675, within(5e-4));
  }

  @Test
  void nothingOverflowsFarAwayFromThreshold() {
    assertThat(new Siegert(CELL, -1000, 1).rate()).isZero();
    assertThat(new Siegert(CELL, -1000, 1).cv()).isEqualTo(1);
    assertThat(new Siegert(CELL, 1e6, 1).rate()).isEqualTo(500, within(0.1));
    assertThat(new Siegert(CELL, 1e6, 1).cv()).isLessThan(1e-6).isNotNegative();
  }

  @Test
  void noiseWithoutStrengthIsRefused() {
    assertThatThrownBy(() -> new Siegert(CELL, 0, 0)).hasMessageContaining("deviation (0.0 mV)");
  }
}
