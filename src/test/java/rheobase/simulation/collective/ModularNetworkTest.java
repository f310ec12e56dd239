package rheobase.simulation.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.network.Connection;
import rheobase.network.published.KineticNetwork;
import rheobase.network.published.ModularNetwork;
import rheobase.simulation.NetworkSimulation;

class ModularNetworkTest {
  private static final ModularNetwork RANDOM =
      ModularNetwork.random(KineticNetwork.lowRate().withSize(2000), 5);

  @Test
  void movingInputsInsideKeepsTheirNumber() {
    for (double part : new double[] {0.2, 0.6, 1}) {
      for (Connection c : RANDOM.withPartWithin(part).network(seed(1)).connections()) {
        int inputs = c.from().name().equals("excitatory") ? 160 : 40;
        int senders = c.from().size() / 5;
        for (int target : new int[] {0, c.to().size() / 2, c.to().size() - 1}) {
          int home = target / (c.to().size() / 5);
          int self = c.from().equals(c.to()) ? target : -1;
          int[] sources = c.wiring().sources(target, c.from().size(), self >= 0, seed(1));
          assertThat(sources).hasSize(inputs).doesNotHaveDuplicates().doesNotContain(self);
          assertThat(Arrays.stream(sources).filter(i -> i / senders == home).count())
              .isEqualTo(Math.round(part * inputs));
        }
      }
    }
  }

  @Test
  void theDenserTheModulesTheShorterTheWires() {
    // two random points of a unit square: (2 + √2 + 5 ln(1 + √2))/15 = 0.5214
    assertThat(RANDOM.withPartWithin(1).wiringLength(seed(1))).isEqualTo(0.5214, within(0.005));
    double before = Double.POSITIVE_INFINITY;
    for (double part : new double[] {0.2, 0.4, 0.6, 0.8, 1}) {
      double length = RANDOM.withPartWithin(part).wiringLength(seed(1));
      assertThat(length).isLessThan(before);
      before = length;
    }
  }

  @Test
  void theSameSeedWiresAlike() {
    var once = RANDOM.network(seed(3));
    assertThat(RANDOM.network(seed(3))).isEqualTo(once);
    assertThat(RANDOM.network(seed(4))).isNotEqualTo(once);
    var run = NetworkSimulation.of(once, 20, seed(1)).withTraces(0, 1).run();
    assertThat(run.complete()).isTrue();
  }

  @Test
  void modulesMustBeFilled() {
    var cells = KineticNetwork.lowRate();
    assertThatThrownBy(() -> new ModularNetwork(cells, 7, 0.5))
        .hasMessageContaining("7 modules cannot share 800 excitatory and 200 inhibitory neurons");
    assertThatThrownBy(() -> new ModularNetwork(cells, 10, 0.9))
        .hasMessageContaining("part of inputs from the own module (0.9) must be at most 0.475");
    assertThatThrownBy(() -> new ModularNetwork(cells, 1, 0.5))
        .hasMessageContaining("number of modules (1)");
    assertThat(RANDOM.toString()).startsWith("5 modules, 20 % of inputs from the own module; 2000");
  }
}
