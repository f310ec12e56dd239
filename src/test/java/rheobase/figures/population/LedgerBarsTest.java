package rheobase.figures.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.figures.layer.Column;
import rheobase.population.energy.EnergyLedger;

class LedgerBarsTest {
  private static final EnergyLedger BRAIN = EnergyLedger.brain();
  private static final EnergyLedger USE = EnergyLedger.cortexByUse();

  @Test
  void theGapIsInTheWordsAndInTheData() {
    var bars = LedgerBars.ledgerBars(BRAIN, "ATP", EnergyLedger.cortexByTissue(), USE);
    assertThat(bars.alt()).startsWith("Linked bars. whole brain").contains("unexplained 1.92 W");
    var columns = bars.plot().layers().get(0).data(bars.plot().x(), bars.plot().y());
    assertThat(columns).extracting(Column::header).containsExactly("ledger", "line", "power [W]");
    assertThat(columns.get(1).words()).contains("unexplained", "white matter", "upkeep");
    // 17 + 4.94 + 4.94
    assertThat(Arrays.stream(columns.get(2).numbers()).sum()).isCloseTo(26.88, within(1e-9));
  }

  @Test
  void anotherLedgerIsAnotherPicture() {
    byte[] one = LedgerBars.ledgerBars(BRAIN, "ATP", USE).png();
    assertThat(LedgerBars.ledgerBars(BRAIN, "ATP", USE).png()).isEqualTo(one);
    assertThat(LedgerBars.ledgerBars(BRAIN.with("heat", 9), "ATP", USE).png()).isNotEqualTo(one);
  }

  @Test
  void aPartCannotExceedWhatItIsPartOf() {
    assertThatThrownBy(() -> LedgerBars.ledgerBars(BRAIN.with("ATP", 3), "ATP", USE))
        .hasMessageContaining("must not exceed what it is part of, 3.000 W");
    assertThatThrownBy(() -> LedgerBars.ledgerBars(BRAIN, "thought", USE))
        .hasMessageContaining("is no line of this ledger");
  }
}
