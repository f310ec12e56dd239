package rheobase.figures.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.simulation.experiment.FiringCurve;
import rheobase.simulation.experiment.PulseTrain;

/** A firing curve says in words where it begins and what changes there. */
class FiringCurvesTest {
  @Test
  void aCurveMarksTheBifurcationsWithinItsRange() {
    MorrisLecar neuron = MorrisLecar.classTwo();
    FiringCurve curve = FiringCurve.fromRest(neuron, 42, 43, 50);
    Chart chart = FiringCurves.firingCurve(curve, Bifurcations.of(neuron).found());
    // at 42 one spike and silence; the Hopf point lies at 42.8, others beyond 50
    assertThat(chart.alt())
        .startsWith("F–I curve")
        .contains("subcritical Andronov–Hopf", "42.8", "spikes at the onset only");
    assertThat(chart.csv()).contains("current [µA/cm²]", "rate [Hz]");
    assertThat(FiringCurves.firingCurve(curve).alt()).doesNotContain("Hopf");
  }

  @Test
  void aPushedNeuronIsSeenOverTimeAndInItsPlane() {
    PulseTrain train = PulseTrain.single(PersistentSodiumPotassium.subcriticalHopf(), 45).doublet();
    assertThat(Pushes.pushed(train, 18, 2.75, 30).alt()).contains("Beneath");
    PhasePlane window = PhasePlane.of(train.neuron(), 45).within(-65, -30, 0.1, 0.6);
    assertThat(Pushes.orbits(train, window, 18, 10, 2, 2.75).alt())
        .contains("divides rest from spike", "2 ms apart", "2.75 ms apart", "stable rest");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> FiringCurves.firingCurve(null)).hasMessageContaining("firing curve");
  }
}
