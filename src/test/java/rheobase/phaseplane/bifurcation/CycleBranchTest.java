package rheobase.phaseplane.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;

/** Limit cycles, stable and unstable, and where their branches turn and end. */
class CycleBranchTest {
  private static CycleBranch born(Neuron neuron, int hopf, double low, double high) {
    return CycleBranch.from(Bifurcations.of(neuron).hopf().get(hopf), low, high);
  }

  private static List<Double> folds(CycleBranch branch) {
    return branch.bifurcations().stream()
        .filter(Bifurcation.FoldOfCycles.class::isInstance)
        .map(Bifurcation::current)
        .toList();
  }

  @Test
  void theUnstableCycleOfMorrisLecarMeetsTheStableOneAndDiesAtTheOtherHopfPoint() {
    CycleBranch branch = born(MorrisLecar.hopf(), 0, 0, 300);

    // Simulation in Python: the stable cycle lives from 88.294 to 216.89 µA/cm²
    assertThat(folds(branch)).hasSize(2);
    assertThat(folds(branch).get(0)).isEqualTo(88.294, within(0.02));
    assertThat(folds(branch).get(1)).isEqualTo(216.89, within(0.02));
    // The upper Hopf point, from tr J = 0: 212.0188
    double[] currents = branch.currents();
    assertThat(currents[currents.length - 1]).isEqualTo(212.0188, within(0.02));
    // A branch born subcritically is unstable up to its first fold and stable after it
    assertThat(branch.cycles().get(0).isStable()).isFalse();
    assertThat(branch.part(true)).isNotEmpty();
  }

  @Test
  void aHomoclinicOrbitEndsTheCycle() {
    // Stepping the current down in Python until firing stops: −0.298 and 3.092, each ± 0.02
    CycleBranch fast = born(PersistentSodiumPotassium.saddleNode(), 0, -20, 100);
    CycleBranch slow = born(PersistentSodiumPotassium.saddleHomoclinicOrbit(), 0, -20, 100);

    assertThat(fast.bifurcations().get(0)).isInstanceOf(Bifurcation.Homoclinic.class);
    assertThat(fast.bifurcations().get(0).current()).isEqualTo(-0.298, within(0.02));
    assertThat(slow.bifurcations().get(0).current()).isEqualTo(3.092, within(0.02));
  }

  @Test
  void onAnInvariantCircleTheRateFallsToZeroWithoutAHomoclinicOrbit() {
    CycleBranch branch = born(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 0, -20, 300);
    LimitCycle last = branch.cycles().get(branch.cycles().size() - 1);

    assertThat(branch.bifurcations()).isEmpty();
    // The saddle-node: 4.51287
    assertThat(last.current()).isBetween(4.51287, 4.6);
    // f ≈ 136 √(I − I_SN) Hz near it, from simulations in Python; 5 % for the distance from the
    // limit
    assertThat(last.frequency())
        .isCloseTo(136 * Math.sqrt(last.current() - 4.51287), within(0.05 * last.frequency()));
  }

  @Test
  void theSubcriticalSetIsBistableBetweenItsFoldAndItsHopfPoint() {
    CycleBranch branch = born(PersistentSodiumPotassium.subcriticalHopf(), 0, 0, 60);
    // Simulation in Python: 42.23
    assertThat(folds(branch).get(0)).isEqualTo(42.23, within(0.02));
  }

  @Test
  void theAxonStopsFiringAtItsFold() {
    Neuron axon = HodgkinHuxley.modern();
    LimitCycle firing = LimitCycle.reached(axon, 10, axon.start(), 100);
    // 68.324 Hz at 10 µA/cm², from simulation in Python
    assertThat(firing.frequency()).isEqualTo(68.324, within(0.02));
    assertThat(firing.isStable()).isTrue();

    CycleBranch branch = CycleBranch.from(firing, false, 5, 10.5);

    // Lowering the current in Python until firing stops: 6.2600 ± 0.005, 50.0 ± 1 Hz
    var fold = (Bifurcation.FoldOfCycles) branch.bifurcations().get(0);
    assertThat(fold.current()).isEqualTo(6.2600, within(5e-3));
    assertThat(fold.cycle().frequency()).isEqualTo(50.0, within(1.0));
  }

  @Test
  void periodsAreThoseOfLongRuns() {
    var neuron = FitzHughNagumo.classic();
    // Runge–Kutta with steps of 0.02 in Python: 39.474, 36.979, 36.699
    assertThat(LimitCycle.reached(neuron, 0.5, neuron.start(), 400).period())
        .isEqualTo(39.474, within(1e-3));
    assertThat(LimitCycle.reached(neuron, 1.0, neuron.start(), 400).period())
        .isEqualTo(36.699, within(1e-3));
  }

  @Test
  void aNeuronAtRestAndOneThatIsResetAreRefused() {
    var resting = FitzHughNagumo.classic();
    assertThatThrownBy(() -> LimitCycle.reached(resting, 0, resting.start(), 200))
        .hasMessageContaining("on no cycle")
        .hasMessageContaining("change the current");
    assertThatThrownBy(
            () -> LimitCycle.reached(Izhikevich.regularSpiking(), 10, new double[] {-65, -13}, 200))
        .hasMessageContaining("is reset at its spikes");
  }
}
