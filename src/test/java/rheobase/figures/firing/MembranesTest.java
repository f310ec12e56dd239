package rheobase.figures.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Panels;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.experiment.SpikePhases;
import rheobase.simulation.stimulus.Stimulus;

/** What the figures of a membrane say to those who cannot see them. */
class MembranesTest {
  @Test
  void aSpikeBearsTheNamesOfItsSixPhasesAndShowsWhatFlows() {
    Recording run =
        Simulation.of(HodgkinHuxley.modern(), Stimulus.step(7, 2, 3), 26).startingAtRest().run();
    Panels figure = Membranes.phases(SpikePhases.of(run));
    assertThat(figure.alt())
        .contains("1 equilibrium", "2 depolarisation", "3 amplification", "4 repolarisation")
        .contains("5 hyperpolarisation", "A bracket, “6 refractory”")
        .contains("“I_Na” (line)", "“I_K” (line)", "“I_leak” (line)");
    assertThat(figure.manifest().toString()).contains("HodgkinHuxley");
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void gatesThatFollowAtOnceHaveNoTimeConstantToDraw() {
    assertThat(Membranes.gating(HodgkinHuxley.modern(), -100, 50).alt())
        .contains("“m∞”", "“h∞”", "“n∞”", "“τ_m”", "“τ_h”", "“τ_n”");
    assertThat(Membranes.gating(PersistentSodiumPotassium.saddleNode(), -90, 20).alt())
        .contains("“m∞”", "“n∞”", "“τ_n”")
        .doesNotContain("“τ_m”");
    assertThat(Membranes.gating(PersistentSodium.textbook(), -90, 60).charts()).hasSize(1);
  }

  @Test
  void aNeuronWithoutIonicCurrentsIsRefused() {
    Recording run =
        Simulation.of(LeakyIntegrateAndFire.textbook(), Stimulus.constant(0.3), 50).run();
    assertThatThrownBy(() -> Membranes.ionicCurrents(run))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no ionic currents");
  }
}
