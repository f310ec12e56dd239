package rheobase.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;

/** Postsynaptic potentials: which way they go, and how far. */
class SynapseTest {
  private static final LeakyIntegrateAndFire CELL = LeakyIntegrateAndFire.textbook();

  @Test
  void aWeakSynapseMakesADifferenceOfTwoExponentials() {
    // R ĝ (E − V) τ/(τ_m − τ) (e^(−t/τ_m) − e^(−t/τ)) while the potential hardly moves: at 10⁻⁶ µS
    // the driving force changes by 10⁻⁵
    var weak = new Synapse(1e-6, 5, 0);
    double[] found = weak.potential(CELL, -70, 40, 5);
    for (int i = 0; i < 5; i++) {
      double t = 10 * i;
      double law = 100 * 1e-6 * 70 * 5 / (20 - 5) * (Math.exp(-t / 20) - Math.exp(-t / 5));
      assertThat(found[i]).isEqualTo(law, within(1e-4 * law + 1e-12));
    }
  }

  @Test
  void excitationPullsUpAndInhibitionDown() {
    double up = Synapse.excitatory().peak(CELL, -70);
    double down = Synapse.inhibitory().peak(CELL, -70);
    // first order: R ĝ (E − V) (τ/τ_m)^(τ_m/(τ_m − τ)), 1.10 and −0.5 mV, less what it moves itself
    assertThat(up).isEqualTo(1.10, within(0.04));
    assertThat(down).isEqualTo(-0.5, within(0.04));
  }

  @Test
  void inhibitionVanishesAtItsReversalPotentialAndTurnsRoundBelow() {
    assertThat(Synapse.inhibitory().peak(CELL, -80)).isZero();
    assertThat(Synapse.inhibitory().peak(CELL, -90)).isPositive();
    assertThat(Synapse.inhibitory().peak(CELL, -60))
        .isEqualTo(2 * Synapse.inhibitory().peak(CELL, -70), within(1e-9)); // 20 mV against 10
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new Synapse(0, 5, 0)).hasMessageContaining("conductance");
  }
}
