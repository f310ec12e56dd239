package rheobase.sweep.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.network.published.BrunelNetwork;
import rheobase.simulation.Progress;

class BrunelStateTest {
  private static BrunelState state(String name) {
    return BrunelState.bundled().stream().filter(s -> s.name().equals(name)).findFirst().get();
  }

  /** Independent computation at full size; one second and one seed scatter by the tolerances. */
  @Test
  void theTableHoldsTheFourStatesOfThePaper() {
    assertThat(state("A").rate()).isBetween(320.0, 340.0);
    assertThat(state("A").cv()).isLessThan(0.02);
    assertThat(state("B").rate()).isCloseTo(58.4, within(2.0));
    assertThat(state("C").rate()).isCloseTo(37.7, within(0.7));
    assertThat(state("D").rate()).isCloseTo(5.75, within(0.4));
  }

  /** Independent computation: 0.42 ± 0.03 where white noise gives 0.675. */
  @Test
  void theAsynchronousStateIsMoreRegularThanPoisson() {
    assertThat(state("C").cv()).isCloseTo(0.42, within(0.03));
  }

  @Test
  void theTableIsOfTheNetworksThatItNames() {
    BrunelState.networks()
        .forEach(
            (name, network) -> {
              assertThat(state(name).inhibition()).isEqualTo(network.inhibition());
              assertThat(state(name).drive()).isEqualTo(network.drive());
            });
  }

  /** Independent computation: 53.4 ± 2 Hz with 2000 cells; half a second scatters by 5 %. */
  @Test
  void aSmallNetworkIsMeasuredAlike() {
    var small = BrunelNetwork.asynchronousIrregular().scaledTo(2000, 160, 0.5);
    var row = BrunelState.measured("small C", small, 500, seed(1), Progress.NONE);
    assertThat(row.rate()).isCloseTo(53.4, within(2.7));
    assertThat(row.toString()).startsWith("state small C (g = 5, η = 2): ");
  }

  /** The row of state D, computed anew as the table says. */
  @Test
  @Tag("campaign")
  void theSlowStateIsThatOfTheTable() {
    var row =
        BrunelState.measured("D", BrunelNetwork.slowOscillation(), 1000, seed(1), Progress.NONE);
    assertThat(row.rate()).isCloseTo(state("D").rate(), within(1e-4));
  }
}
