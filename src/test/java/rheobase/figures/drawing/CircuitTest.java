package rheobase.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.figures.drawing.Circuit.Branch;

class CircuitTest {
  private static final Circuit SQUID =
      Circuit.of(Branch.gated("Na", 50), Branch.gated("K", -77), Branch.open("L", -54.387));

  @Test
  void saysWhichWayEachBatteryFaces() {
    assertThat(SQUID.chart().alt())
        .contains("a variable resistor g_Na in series with a battery E_Na of 50 mV, its positive")
        .contains("E_K of −77 mV, its positive pole outside")
        .contains("a constant resistor g_L");
    assertThat(SQUID.chart().csv()).contains("Na,50,variable").contains("L,-54.387,constant");
  }

  @Test
  void aGateAndAnotherPoleAreSeen() {
    Chart open = Circuit.of(Branch.open("Na", 50)).chart();
    assertThat(Circuit.of(Branch.gated("Na", 50)).chart().svg()).isNotEqualTo(open.svg());
    assertThat(Circuit.of(Branch.open("Na", -50)).chart().svg()).isNotEqualTo(open.svg());
    assertThat(SQUID.chart().svg()).startsWith("<svg").hasSizeLessThan(40_000);
  }

  @Test
  void refusesWhatCannotBeWired() {
    assertThatThrownBy(() -> Circuit.of(Branch.open("Na", 50), Branch.gated("Na", 60)))
        .hasMessage("two branches of the circuit have one name; names are [Na, Na]");
    assertThatThrownBy(() -> Branch.open(" ", 50)).hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> Branch.open("K", Double.NaN))
        .hasMessageContaining("potential of branch K");
    assertThatThrownBy(Circuit::of).hasMessageContaining("number of branches");
  }
}
