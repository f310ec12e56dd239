package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;

/** A weak current is answered as the Jacobian says. */
class LinearResponseTest {
  private static Equilibrium rest(PersistentSodiumPotassium neuron, double current) {
    return PhasePlane.of(neuron, current).equilibria().get(0);
  }

  @Test
  void aLeakyMembraneFollowsItsLaw() {
    var cell = LeakyIntegrateAndFire.textbook();
    var response = new LinearResponse(Equilibrium.at(cell, 0, new double[] {-70}));
    // |Z| = R/√(1 + (2πfτ)²)
    double radians = 2 * Math.PI * 0.01 * 20;
    assertThat(response.impedance(0)).isEqualTo(100, within(1e-3));
    assertThat(response.impedance(0.01))
        .isEqualTo(100 / Math.sqrt(1 + radians * radians), within(1e-3));
  }

  @Test
  void aFocusAnswersMostNearItsOwnTurn() {
    Equilibrium focus = rest(PersistentSodiumPotassium.supercriticalHopf(), 10);
    // an independent computation: Im λ = 1.94 rad/ms, that is 309 Hz
    double turn = focus.eigenvalues().get(0).imaginary() / (2 * Math.PI);
    assertThat(Math.abs(1000 * turn)).isEqualTo(309, within(3.0));
    var response = new LinearResponse(focus);
    double best = 0;
    for (double f = 0.1; f < 0.6; f += 0.001) {
      best = response.impedance(f) > response.impedance(best) ? f : best;
    }
    assertThat(best).isEqualTo(Math.abs(turn), within(0.02));
    assertThat(response.impedance(best)).isGreaterThan(2 * response.impedance(0));
  }

  @Test
  void integratorAndResonatorRestAsNodeAndFocus() {
    // an independent computation at I = 4, 45 and, for Prescott's class 3, 57
    Equilibrium node = rest(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4);
    assertThat(node.eigenvalues().get(0).real()).isEqualTo(-0.673, within(1e-3));
    assertThat(node.eigenvalues().get(1).real()).isEqualTo(-0.909, within(1e-3));
    Equilibrium focus = rest(PersistentSodiumPotassium.subcriticalHopf(), 45);
    assertThat(focus.eigenvalues().get(0).real()).isEqualTo(-0.0711, within(1e-4));
    assertThat(Math.abs(focus.eigenvalues().get(0).imaginary())).isEqualTo(2.2644, within(1e-4));
    Equilibrium phasic = PhasePlane.of(MorrisLecar.classThree(), 57).equilibria().get(0);
    assertThat(phasic.eigenvalues().get(0).real()).isEqualTo(-0.178, within(1e-3));
    assertThat(Math.abs(phasic.eigenvalues().get(0).imaginary())).isEqualTo(0.684, within(1e-3));
  }

  @Test
  void aNodeOfTheIntegratorAnswersSlownessMost() {
    var response =
        new LinearResponse(rest(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4));
    for (double f = 0.01; f < 1; f *= 1.5) {
      assertThat(response.impedance(f)).isLessThan(response.impedance(0));
    }
  }

  @Test
  void onlyAStableRestAnswers() {
    assertThatThrownBy(
            () -> new LinearResponse(rest(PersistentSodiumPotassium.supercriticalHopf(), 16)))
        .hasMessageContaining("unstable focus");
  }
}
