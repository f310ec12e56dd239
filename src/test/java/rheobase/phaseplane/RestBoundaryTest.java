package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.PersistentSodiumPotassium;

/** A threshold is a line: a separatrix, or a cycle that repels. */
class RestBoundaryTest {
  @Test
  void besideASaddleItIsTheSeparatrices() {
    PhasePlane plane = PhasePlane.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4);
    List<double[][]> found = RestBoundary.of(plane);
    assertThat(found).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(found.get(i)[0]).isEqualTo(plane.separatrices().get(i)[0]);
    }
  }

  @Test
  void aboutABistableFocusItIsTheUnstableCycle() {
    PersistentSodiumPotassium neuron = PersistentSodiumPotassium.subcriticalHopf();
    List<double[][]> found = RestBoundary.of(PhasePlane.of(neuron, 45));
    assertThat(found).hasSize(1);
    double[][] turn = found.get(0);
    int last = turn[0].length - 1;
    // it closes within the points that are kept, a five-hundredth of the window apart
    assertThat(turn[0][last]).isEqualTo(turn[0][0], within(1.0));
    assertThat(turn[1][last]).isEqualTo(turn[1][0], within(0.02));
    // an orbit begun within it comes to rest; one begun beyond it fires
    PhasePlane plane = PhasePlane.of(neuron, 45);
    double lowest = turn[0][0];
    for (double v : turn[0]) {
      lowest = Math.min(lowest, v);
    }
    assertThat(highest(plane.trajectory(lowest + 2, 0.3, 100))).isLessThan(-30);
    assertThat(highest(plane.trajectory(lowest - 4, 0.3, 100))).isGreaterThan(-30);
  }

  private static double highest(double[][] path) {
    double most = path[0][0];
    for (double v : path[0]) {
      most = Math.max(most, v);
    }
    return most;
  }

  @Test
  void aboutALoneFocusThereMayBeNone() {
    // the supercritical set below its Hopf point: no unstable cycle, no threshold
    assertThat(RestBoundary.of(PhasePlane.of(PersistentSodiumPotassium.supercriticalHopf(), 10)))
        .isEmpty();
  }
}
