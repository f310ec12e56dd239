package rheobase.figures.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.figures.Dots;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Grid;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.CycleBranch;
import rheobase.phaseplane.bifurcation.HysteresisLoop;
import rheobase.phaseplane.bifurcation.NormalForm;

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
  void aSimpleCellShadesWhatRestsWithoutASpike() {
    Chart portrait = Portraits.portrait(PhasePlane.of(Izhikevich.regularSpiking(), 0));
    assertThat(portrait.alt()).contains("comes to rest without a spike", "separatrix", "saddle at");
  }

  @Test
  void aSignMapHasFourRegions() {
    Chart signs = Portraits.signs(PhasePlane.of(FitzHughNagumo.classic(), 0.5));
    assertThat(signs.alt())
        .contains("dv/dt > 0 and dw/dt > 0", "dv/dt < 0 and dw/dt < 0", "unstable focus at");
  }

  @Test
  void aLocalPortraitNamesItsKindAndItsEigenvalues() {
    Chart focus = LocalPortraits.local(new Linearisation(-1, -3, 3, -1));
    assertThat(focus.alt()).contains("stable focus", "λ = −1 ± 3i");
    Chart saddle = LocalPortraits.local(new Linearisation(1, 2, 3, -4));
    assertThat(saddle.alt()).contains("saddle", "λ = 2, −5");
  }

  @Test
  void thePlaneOfTraceAndDeterminantNamesItsRegions() {
    Chart plane = LocalPortraits.traceDeterminantPlane(7, 14);
    assertThat(plane.alt()).contains("saddles", "nodes", "foci", "not generic", "trace τ");
    assertThat(plane.png()).isEqualTo(LocalPortraits.traceDeterminantPlane(7, 14).png());
  }

  @Test
  void aSmallPlaneOfTraceAndDeterminantHasNoRoomForSketches() {
    Chart plane = LocalPortraits.traceDeterminantPlane(7, 14);
    for (Chart each : List.of(plane, plane.size(300, 240))) {
      Dots dots = Dots.of(each);
      int ground = dots.at(-6, -6.2);
      boolean sketched = dots.at(-2.94, -6.2) != ground; // beneath the middle of the left saddle
      assertThat(sketched).isEqualTo(each.width() > 300);
    }
  }

  @Test
  void aNormalFormShowsItsEquilibria() {
    Chart before = LocalPortraits.portrait(NormalForm.SADDLE_NODE, -0.3);
    assertThat(before.alt()).contains("stable node at", "saddle at");
    Chart after = LocalPortraits.portrait(NormalForm.SADDLE_NODE, 0.3);
    assertThat(after.alt()).contains("No equilibrium");
  }

  @Test
  void aLoopHasTwoWays() {
    var loop =
        HysteresisLoop.of(PersistentSodiumPotassium.saddleNode(), 30, Grid.linspace(-1, 5, 7));
    assertThat(Loops.rateLoop(loop).alt()).contains("“rising”", "“falling”", "rate");
    assertThat(Loops.amplitudeLoop(loop).alt()).contains("amplitude");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Portraits.portrait(null)).hasMessageContaining("phase plane");
    assertThatThrownBy(() -> Portraits.orbit("", null)).hasMessageContaining("path");
  }
}
