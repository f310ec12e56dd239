package rheobase.sweep.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.sweep.SweepRow;

class BalanceMapTest {
  private static final BalanceMap MAP = BalanceMap.ofInhibition();

  @Test
  void everyPixelHasItsNumbersAndItsSpikes() {
    assertThat(MAP.sweep().finished()).isEqualTo(56); // 7 strengths, 8 decays
    assertThat(MAP.excerpts()).hasSize(56);
    assertThat(MAP.excerpt(0.7 + 0.6 / 2, 12).size()).isEqualTo(40); // not quite 1.0
    assertThat(BalanceMap.ofConnectivity().sweep().finished()).isEqualTo(20); // 5 by 4
    assertThatThrownBy(() -> MAP.excerpt(1.05, 12)).hasMessageContaining("does not go through");
  }

  @Test
  void cellsStayIrregularUntilThereAreWaves() {
    // another simulation of preset L: CV 0.97 ± 0.04 and var/mean below 7 up to 14 ms
    for (double decay : new double[] {4, 8, 10, 12, 14}) {
      SweepRow pixel = MAP.sweep().at(1, decay);
      assertThat(pixel.get("var/mean")).isLessThan(7);
      // four seconds have 13 spikes a cell, which leaves out the longest intervals
      assertThat(pixel.get("CV")).isBetween(0.88, 1.01);
      assertThat(BalanceMap.balanced(pixel)).isTrue();
    }
    assertThat(MAP.sweep().at(1, 18).get("var/mean")).isGreaterThan(18); // the same, at 16 ms
    assertThat(BalanceMap.critical(MAP.sweep().at(1, 4))).isFalse(); // DCC above 0.12 at 4 ms
  }

  @Test
  void theStripIsAMinorityAndTheRulesMarkIt() {
    assertThat(MAP.overlap(r -> BalanceMap.balanced(r) && BalanceMap.critical(r))).isEqualTo(1);
    assertThat(MAP.overlap(BalanceMap::balanced)).isLessThan(0.5);
    assertThat(MAP.overlap(r -> false)).isZero();
    // counted in the table by hand: nothing passes for critical that is not balanced
    assertThat(MAP.verdicts()).containsOnlyKeys("neither", "balanced", "both");
    assertThat(MAP.verdicts().get("both")[0]).hasSize(21);
    assertThat(MAP.verdicts().get("neither")[1]).hasSize(9).doesNotContain(4, 6, 8, 10);
  }

  @Test
  @Tag("campaign")
  void aPixelComputedNowIsThatOfTheMap() {
    assertThat(MAP.live(1, 12)).isEqualTo(MAP.sweep().at(1, 12));
  }
}
