package rheobase.phaseplane.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;

/** Loops that remember, loops that do not, and six whose names are hidden. */
class HysteresisLoopTest {
  @Test
  void aBistableNeuronGoesOnFiringBelowWhereItBegan() {
    var fast = PersistentSodiumPotassium.saddleNode();
    var loop = HysteresisLoop.of(fast, 50, Grid.linspace(-1, 5, 13));
    // The saddle-node at 4.51287 and the homoclinic orbit at −0.298, in steps of 0.5
    assertThat(loop.onset()).isEqualTo(5);
    assertThat(loop.end()).isEqualTo(0);
    // 794 Hz at 3 and 547 Hz at 0.5, simulations in Python
    assertThat(loop.falling().get(8).frequency()).isEqualTo(794, within(4.0));
    assertThat(loop.falling().get(3).frequency()).isEqualTo(547, within(4.0));
    assertThat(loop.rising().get(8).frequency()).isZero();
    assertThat(loop.toString()).contains("begins to swing at 5", "stops below 0");
  }

  @Test
  void aSupercriticalNeuronForgets() {
    var low = PersistentSodiumPotassium.supercriticalHopf();
    var loop = HysteresisLoop.stepped(low, 100, 0.02, Grid.linspace(14, 16, 5));
    // The Hopf point at 14.659; amplitudes 3.76 mV at 15 and 7.49 mV at 16, simulations in Python
    assertThat(loop.onset()).isEqualTo(15);
    assertThat(loop.end()).isEqualTo(15);
    assertThat(loop.rising().get(2).amplitude()).isEqualTo(3.76, within(0.1));
    assertThat(loop.falling().get(4).amplitude()).isEqualTo(7.49, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 51, 52, 53, 54})
  void sixBlindedSystemsHoldEveryWay(long seed) {
    var six = BlindedSystems.of(Seed.seed(seed));
    assertThat(six.revealed())
        .hasSize(6)
        .contains("circle", "saddle-node", "supercritical", "subcritical")
        .isEqualTo(BlindedSystems.of(Seed.seed(seed)).revealed());
    assertThat(six.neurons()).doesNotHaveDuplicates();
    assertThat(six.toString()).doesNotContain("Morris").contains("hidden");
  }

  /** The name that is hidden is the name that root finding gives. */
  @Test
  void aBlindedSystemIsWhatItsBifurcationSays() {
    var six = BlindedSystems.of(Seed.seed(51));
    for (int i = 0; i < six.size(); i++) {
      String name = Bifurcations.of(six.neurons().get(i)).endOfRest().name();
      assertThat(name).contains(six.revealed().get(i));
    }
  }

  @Test
  void theCurvesTellTheFourWaysApart() {
    var six = BlindedSystems.of(Seed.seed(51));
    var loops = six.loops();
    for (int i = 0; i < six.size(); i++) {
      HysteresisLoop loop = loops.get(i);
      double width = loop.onset() - loop.end();
      double atEnd =
          loop.falling().stream()
              .filter(r -> r.frequency() > 0)
              .findFirst()
              .orElseThrow()
              .frequency();
      double swing =
          loop.rising().stream()
              .filter(r -> r.frequency() > 0)
              .findFirst()
              .orElseThrow()
              .amplitude();
      String way = six.revealed().get(i);
      boolean remembers = way.equals("saddle-node") || way.equals("subcritical");
      // A loop is ten steps of 1/30 wide at least, and none is one at most
      assertThat(width > 0.3).as(way).isEqualTo(remembers);
      assertThat(width)
          .as(way)
          .satisfiesAnyOf(
              w -> assertThat(w).isGreaterThan(0.3), w -> assertThat(w).isLessThan(0.05));
      // Where a saddle ends the firing the rate falls below half of the highest
      assertThat(atEnd < 0.5).as(way).isEqualTo(way.equals("circle") || way.equals("saddle-node"));
      // Only a supercritical swing begins small
      assertThat(swing < 0.5).as(way).isEqualTo(way.equals("supercritical"));
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    var neuron = PersistentSodiumPotassium.saddleNode();
    assertThatThrownBy(() -> HysteresisLoop.of(neuron, 0, 1, 2)).hasMessageContaining("wait");
    assertThatThrownBy(() -> HysteresisLoop.of(neuron, 10, 1.0)).hasMessageContaining("currents");
    assertThatThrownBy(() -> BlindedSystems.of(null)).hasMessageContaining("seed");
  }
}
