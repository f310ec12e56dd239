package rheobase.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.numerics.Seed.seed;
import static rheobase.simulation.stimulus.Stimulus.constant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.simulation.Trace;

class HiddenCellTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 64, 65, 2026})
  void twoCurrentStepsTellAllSixConstants(long seed) {
    HiddenCell cell = HiddenCell.of(seed(seed));
    double rest = cell.inject(constant(0), 10).potential().at(10);
    Trace weak = cell.inject(constant(0.05), 400).potential();
    double resistance = (weak.at(400) - rest) / 0.05;
    double tau = -10 / Math.log(1 - (weak.at(10) - rest) / (weak.at(400) - rest));
    HiddenCell.Answer strong = cell.inject(constant(1), 100);
    double first = strong.spikes().time(0);
    double settled = rest + resistance;
    double threshold = settled - (settled - rest) * Math.exp(-first / tau);
    double reset = strong.potential().at(first + 1);
    double climb = tau * Math.log((settled - reset) / (settled - threshold));
    double refractory = strong.spikes().intervals()[0] - climb;
    var guess = new LeakyIntegrateAndFire(tau, resistance, rest, threshold, reset, refractory);
    // The charging curve is exact, so only e^(−400/τ) ≤ 2·10⁻⁶ of the step is still missing.
    assertThat(cell.largestError(guess)).isLessThan(1e-4);
  }

  @Test
  void theSameSeedGivesTheSameCellAndAnotherSeedAnother() {
    LeakyIntegrateAndFire cell = HiddenCell.of(seed(64)).revealed();
    assertThat(HiddenCell.of(seed(64)).revealed()).isEqualTo(cell);
    assertThat(HiddenCell.of(seed(65)).revealed()).isNotEqualTo(cell);
  }

  @Test
  void saysNothingOfItsConstants() {
    HiddenCell cell = HiddenCell.of(seed(64));
    assertThat(cell).hasToString("an integrate-and-fire cell whose constants are hidden (seed 64)");
    assertThat(cell.inject(constant(1), 100).toString())
        .contains("spikes; ")
        .doesNotContain("Leaky");
  }

  @Test
  void aGuessIsAsBadAsItsWorstConstant() {
    HiddenCell cell = HiddenCell.of(seed(64));
    LeakyIntegrateAndFire truth = cell.revealed();
    assertThat(cell.largestError(truth)).isZero();
    double period = truth.refractoryPeriod();
    assertThat(cell.largestError(truth.withRefractoryPeriod(1.5 * period))).isBetween(0.499, 0.501);
  }

  @Test
  void aCellNeedsASeed() {
    assertThatThrownBy(() -> HiddenCell.of(null)).hasMessageContaining("seed is missing");
  }
}
