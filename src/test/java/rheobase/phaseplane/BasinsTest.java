package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.Firing;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Stepper;

/** The basins against the plainest way to them: each state is followed on the model's own step. */
class BasinsTest {
  private static final int EVERY = 5; // of 81 rows and columns

  static Stream<Arguments> planes() {
    return Stream.of(
        Arguments.of(PersistentSodiumPotassium.subcriticalHopf(), 45), // rest inside a cycle
        Arguments.of(PersistentSodiumPotassium.saddleNode(), 3), // rest beside a cycle
        Arguments.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 3), // rest alone
        Arguments.of(PersistentSodiumPotassium.saddleHomoclinicOrbit(), 4),
        Arguments.of(MorrisLecar.hopf(), 90),
        Arguments.of(FitzHughNagumo.classic(), 0.5), // a cycle alone
        Arguments.of(Izhikevich.regularSpiking(), 0)); // a reset
  }

  @ParameterizedTest
  @MethodSource("planes")
  void everyStateEndsWhereThePlainWayLeads(Neuron neuron, double current) {
    PhasePlane plane = PhasePlane.of(neuron, current);
    Basins basins = Basins.of(plane);
    List<Equilibrium> stable =
        plane.equilibria().stream().filter(e -> e.kind().isStable()).toList();
    for (int j = 0; j < basins.others().size(); j += EVERY) {
      for (int i = 0; i < basins.potentials().size(); i += EVERY) {
        double v = basins.potentials().get(i);
        double w = basins.others().get(j);
        assertThat(basins.ends().get(j).get(i))
            .as("from (%s, %s)", v, w)
            .isEqualTo(plainly(plane, stable, v, w));
      }
    }
  }

  /**
   * Up to 60,000 steps: three spikes are firing, or one where it ends in a reset; 500 steps within
   * a hundredth are rest.
   */
  private static int plainly(PhasePlane plane, List<Equilibrium> stable, double v, double w) {
    Neuron neuron = plane.neuron();
    var steps = Stepper.RUNGE_KUTTA.over((t, x, dx) -> neuron.slope(x, plane.current(), dx), 2);
    double[] x = {v, w};
    boolean resets = neuron.firing() != Firing.UPSTROKE;
    int spikes = resets && v >= neuron.threshold() ? 1 : 0;
    int stayed = 0;
    for (int k = 0; k < 60_000 && spikes < (resets ? 1 : 3); k++) {
      int near = -1;
      for (int s = stable.size() - 1; s >= 0; s--) {
        double dv = (x[0] - stable.get(s).potential()) / (plane.right() - plane.left());
        double dw = (x[1] - stable.get(s).state().get(1)) / (plane.top() - plane.bottom());
        near = dv * dv + dw * dw < 1e-4 ? s : near;
      }
      stayed = near < 0 ? 0 : stayed + 1;
      if (stayed > 500) {
        return near;
      }
      double before = x[0];
      steps.step(0, neuron.step(), x);
      spikes += before < neuron.threshold() && x[0] >= neuron.threshold() ? 1 : 0;
    }
    return -1;
  }
}
