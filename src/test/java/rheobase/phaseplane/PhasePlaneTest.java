package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.PersistentSodiumPotassium;

/** Planes: windows, nullclines, separatrices and basins. */
class PhasePlaneTest {
  @Test
  void theNullclinesCrossAtTheEquilibria() {
    PhasePlane plane = PhasePlane.of(FitzHughNagumo.classic(), 0.5);
    for (int variable = 0; variable < 2; variable++) {
      double nearest = Double.POSITIVE_INFINITY;
      Equilibrium rest = plane.equilibria().get(0);
      for (double[][] line : plane.nullcline(variable)) {
        for (int i = 0; i < line[0].length; i++) {
          nearest =
              Math.min(
                  nearest,
                  StrictMath.hypot(
                      line[0][i] - rest.potential(), line[1][i] - rest.state().get(1)));
        }
      }
      assertThat(nearest).isLessThan(0.05); // a cell of the grid
    }
  }

  @Test
  void theSeparatrixPartsRestFromFiring() {
    Izhikevich cell = Izhikevich.regularSpiking();
    PhasePlane plane = PhasePlane.of(cell, 0);
    List<double[][]> halves = plane.separatrices();

    // One saddle, at (−50, −10); both halves begin there
    assertThat(halves).hasSize(2);
    assertThat(halves.get(0)[0][0]).isEqualTo(-50, within(1e-6));
    // Left of the saddle and right of it at its own u: one rests, one fires
    double[][] left = plane.trajectory(-51, -10, 5);
    double[][] right = plane.trajectory(-49, -10, 50);
    assertThat(left[0][left[0].length - 1]).isLessThan(-51);
    assertThat(Arrays.stream(right[0]).anyMatch(v -> v >= 30)).isTrue();
  }

  @Test
  void aBistableCellHasTwoBasins() {
    PhasePlane plane = PhasePlane.of(PersistentSodiumPotassium.subcriticalHopf(), 45);
    Basins basins = Basins.of(plane);
    // Between the fold of cycles (42.23) and the Hopf point (48.90) rest and firing both attract
    assertThat(basins.share(0)).isBetween(0.01, 0.5);
    assertThat(basins.share(-1)).isEqualTo(1 - basins.share(0), within(1e-12));
    // Below the fold everything comes to rest
    assertThat(Basins.of(plane.under(40)).share(0)).isEqualTo(1);
  }

  @Test
  void theBasinsAreTheSameOnceMore() {
    PhasePlane plane = PhasePlane.of(PersistentSodiumPotassium.subcriticalHopf(), 45);
    assertThat(Basins.of(plane).ends()).isEqualTo(Basins.of(plane).ends());
  }

  @Test
  void theWindowHoldsASpike() {
    PhasePlane plane = PhasePlane.of(FitzHughNagumo.classic(), 0);
    // v-nullcline's knees at v = ±1
    assertThat(plane.left()).isLessThan(-1.2);
    assertThat(plane.right()).isGreaterThan(1);
  }

  @Test
  void whatIsNoPlaneIsRefused() {
    assertThatThrownBy(() -> PhasePlane.of(HodgkinHuxley.modern(), 0))
        .hasMessageContaining("needs two variables")
        .hasMessageContaining("has 4");
    assertThatThrownBy(() -> PhasePlane.of(FitzHughNagumo.classic(), 0).within(1, 0, 0, 1))
        .hasMessageContaining("right edge");
    assertThatThrownBy(() -> PhasePlane.of(FitzHughNagumo.classic(), Double.NaN))
        .hasMessageContaining("current");
  }
}
