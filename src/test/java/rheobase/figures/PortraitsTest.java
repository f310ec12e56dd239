package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.Bifurcations;
import rheobase.phaseplane.CycleBranch;
import rheobase.phaseplane.PhasePlane;

/** Portraits and diagrams say in words and in data what they show. */
class PortraitsTest {
  @Test
  void aPortraitNamesItsNullclinesAndEquilibria() {
    Chart portrait = Portraits.portrait(PhasePlane.of(FitzHughNagumo.classic(), 0.5));
    assertThat(portrait.alt()).contains("dv/dt = 0", "dw/dt = 0", "unstable focus at", "Arrows");
    assertThat(portrait.csv()).contains("equilibrium", "unstable focus");
    // From everywhere the neuron goes on firing: nothing is shaded, no path parts anything
    assertThat(portrait.alt()).doesNotContain("Shaded", "separatrix");
  }

  @Test
  void aBistablePortraitShadesWhatComesToRest() {
    var plane = PhasePlane.of(PersistentSodiumPotassium.saddleNode(), 3);
    Chart portrait = Portraits.portrait(plane);
    assertThat(portrait.alt())
        .contains("Shaded: from", "comes to rest", "separatrix", "stable node at", "saddle at");
    assertThat(portrait.png()).isEqualTo(Portraits.portrait(plane).png());
  }

  @Test
  void anOrbitIsALayerLikeAnyOther() {
    var plane = PhasePlane.of(FitzHughNagumo.classic(), 0.5);
    Chart with =
        Portraits.empty(plane).layer(Portraits.orbit("launched", plane.trajectory(0, 0, 100)));
    assertThat(with.alt()).contains("launched");
  }

  @Test
  void aDiagramHasStableAndUnstablePartsOfBothKinds() {
    var found = Bifurcations.of(MorrisLecar.hopf());
    var cycles = CycleBranch.from(found.hopf().get(0), 0, 100);
    Chart diagram = Portraits.diagram(found.curve(), 60, 100, found.found(), cycles);
    assertThat(diagram.alt()).contains("stable cycle", "unstable cycle", "“stable”", "“unstable”");
    // The Hopf point at 93.8576 (tr J = 0) is marked; the one at 212 lies outside
    assertThat(diagram.csv()).contains("current [µA/cm²]");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Portraits.portrait(null)).hasMessageContaining("phase plane");
    assertThatThrownBy(() -> Portraits.orbit("", null)).hasMessageContaining("path");
  }
}
