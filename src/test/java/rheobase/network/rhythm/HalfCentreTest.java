package rheobase.network.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfCentreTest {
  private static final HalfCentre PAIR = HalfCentre.wangRinzel();

  // one pair that takes turns by release, one by escape
  @ParameterizedTest
  @CsvSource({"-60, 0.3", "-50, 0.8"})
  void twoLikeNeuronsTakeTurnsHalfAPeriodApart(double leak, double rebound) {
    Rhythm rhythm = PAIR.with(leak, rebound).rhythm();
    // exchanging the two moves a symmetric rhythm by half a period
    assertThat(rhythm.phase()).isCloseTo(0.5, within(1e-3));
    assertThat(rhythm.alternates()).isTrue();
  }

  @Test
  void releaseLetsGoBeforeTheOtherRisesAndEscapeAfter() {
    // by release the active neuron falls below θ_syn first: up for less than half of the period
    assertThat(PAIR.rhythm().duty()).isLessThan(0.4);
    // by escape the silent neuron rises above θ_syn against an active one: more than half
    assertThat(PAIR.with(-50, 0.8).rhythm().duty()).isGreaterThan(0.5);
  }

  @Test
  void theSlopeKnowsNoFirstAndNoSecond() {
    double[] one = new double[4];
    double[] other = new double[4];
    PAIR.slope(0, new double[] {-40, 0.1, -70, 0.3}, one);
    PAIR.slope(0, new double[] {-70, 0.3, -40, 0.1}, other);
    assertThat(other).containsExactly(one[2], one[3], one[0], one[1]);
  }

  @Test
  void aQ10OfOneChangesNothing() {
    assertThat(PAIR.warmed(10, 1, 1)).isEqualTo(PAIR);
    assertThat(PAIR.warmed(0, 3, 1.5)).isEqualTo(PAIR);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5, 5, 10})
  void whereAllRatesScaleSoDoesThePeriod(double change) {
    // all currents and gates times q: dx/d(qt) as before, so T ∝ Q10^(−ΔT/10)
    double expected = PAIR.rhythm().period() * StrictMath.pow(2.5, -change / 10);
    // a thousandth: periods are taken as settled where they agree to 10⁻⁴
    assertThat(PAIR.warmed(change, 2.5, 2.5).rhythm().period())
        .isCloseTo(expected, within(1e-3 * expected));
  }

  @Test
  void withoutInhibitionTheyDoNotTakeTurns() {
    HalfCentre parted = new HalfCentre(1, 0.3, 0.1, 0, 120, -60, -80, -44, 3);
    assertThat(parted.rhythm().alternates()).isFalse();
    assertThat(parted.rhythm()).hasToString("no rhythm");
  }

  @Test
  void theStepIsFineEnough() {
    double[][] seen = PAIR.potentials(400, 1);
    double[][] fine = PAIR.potentials(400, 0.2);
    assertThat(seen[1][200]).isEqualTo(fine[1][1000]);
    // 82.68 ms with steps from 0.025 to 0.25 ms in an independent program
    assertThat(PAIR.rhythm().period()).isCloseTo(82.68, within(0.02));
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> PAIR.with(-60, -1)).hasMessageContaining("0 blocks it");
    assertThatThrownBy(() -> PAIR.warmed(10, 0, 1)).hasMessageContaining("2 to 4 is usual");
  }
}
