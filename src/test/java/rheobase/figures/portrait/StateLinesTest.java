package rheobase.figures.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.PersistentSodium;
import rheobase.phaseplane.bifurcation.Bifurcations;

class StateLinesTest {
  @Test
  void showsTwoAttractorsAndTheSourceBetweenThem() {
    Chart line = StateLines.stateLine(PersistentSodium.textbook(), 0, -80, 45);
    // independent computation: −52.512, −40.286 and 30.863 mV at I = 0
    assertThat(line.alt())
        .contains("stable node at −52.51 mV")
        .contains("unstable node at −40.2")
        .contains("stable node at 30.86 mV")
        .contains("which way V moves");
  }

  @Test
  void losesTwoOfThemPastTheSaddleNode() {
    Chart line = StateLines.stateLine(PersistentSodium.textbook(), 20, -80, 45);
    assertThat(line.alt()).contains("Equilibria: stable node at 31.16 mV, 0 mV/ms.");
  }

  @Test
  void theTwoMeetInASaddleNodeWithoutASaddle() {
    // independent computation: 15.77589 µA/cm² at −46.19571 mV
    assertThat(Bifurcations.of(PersistentSodium.textbook()).toString())
        .contains("saddle-node at 15.7759: dI/dV = 0 at −46.1957")
        .contains("on a line an attractor and a source meet there");
  }

  @Test
  void refusesWhatIsNoLine() {
    assertThatThrownBy(() -> StateLines.stateLine(FitzHughNagumo.classic(), 0, -2, 2))
        .hasMessageContaining("needs one variable, but the FitzHugh–Nagumo neuron has 2");
  }
}
