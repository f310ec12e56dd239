package rheobase.avalanche.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MixingTest {
  @Test
  void aRunOfBinsMixesFamiliesAndCutsThemToPieces() {
    // counted by hand: runs {0, 1, 0} at 0 to 1, then {1} at 5 after empty bins
    var mixing = Mixing.of(new int[] {0, 1, 0, 1}, new double[] {0, 0.5, 1.2, 5}, 1);
    assertThat(mixing.sizes()).containsExactly(3, 1);
    assertThat(mixing.families()).containsExactly(2, 1);
    assertThat(mixing.familySizes()).containsExactly(2, 2);
    assertThat(mixing.pieces()).containsExactly(1, 2);
  }

  @Test
  void everyEventNeedsALabel() {
    assertThatThrownBy(() -> Mixing.of(new int[] {0}, new double[] {0, 1}, 1))
        .hasMessageContaining("1 labels for 2 times");
  }
}
