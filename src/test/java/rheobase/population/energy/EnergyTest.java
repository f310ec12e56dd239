package rheobase.population.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnergyTest {

  @Test
  void theBudgetOfTheBrainLeavesALineUnexplained() {
    var brain = EnergyLedger.brain();
    // 17.00 − 8.89 − 6.19
    assertThat(brain.power("unexplained")).isCloseTo(1.92, within(1e-12));
    assertThat(brain.parts().stream().mapToDouble(EnergyLedger.Part::power).sum()).isEqualTo(17.0);
    assertThat(brain.with("heat", 10.81).parts()).hasSize(2);
    assertThat(brain)
        .hasToString(
            "whole brain, 17.00 W: heat 8.89 W (52.3 %), ATP 6.19 W (36.4 %), unexplained 1.92 W"
                + " (11.3 %)");
  }

  @Test
  void communicationCostsThirtyFiveTimesWhatComputationDoes() {
    var cortex = EnergyLedger.cortexByUse();
    // 3.52/4.94, 0.10/4.94 and the rest, by hand
    assertThat(cortex.share("communication")).isCloseTo(0.713, within(5e-4));
    assertThat(cortex.share("computation")).isCloseTo(0.0202, within(5e-5));
    assertThat(cortex.share("upkeep")).isCloseTo(0.267, within(5e-4));
    assertThat(cortex.power("communication") / cortex.power("computation"))
        .isCloseTo(35.2, within(1e-9));
    for (var ledger : List.of(cortex, EnergyLedger.cortexByTissue())) {
      assertThat(ledger.parts().stream().mapToDouble(p -> ledger.share(p.name())).sum())
          .isCloseTo(1, within(1e-15));
      assertThat(ledger.parts()).noneMatch(p -> p.name().equals("unexplained"));
    }
  }

  @Test
  void aBitCostsAtLeastThreeZeptojoules() {
    // k × 310.15 K × ln 2, by hand
    assertThat(Landauer.energy(37)).isCloseTo(2.968e-21, within(5e-25));
    assertThat(1 / Landauer.energy(37)).isCloseTo(3.369e20, within(5e16));
  }

  @Test
  void theToyHasItsOptimumWhereTheSlopeVanishes() {
    var toy = BitsPerJoule.bestAt(2500);
    // 2 ln 2 · ½ log₂(2501) · 2501 − 2500 = ln(2501) · 2501 − 2500
    assertThat(toy.fixedCost()).isCloseTo(2501 * Math.log(2501) - 2500, within(1e-8));
    assertThat(toy.fixedCost()).isCloseTo(1.71e4, within(1e2));
    assertThat(toy.best()).isCloseTo(2500, within(1e-6));
    assertThat(toy.efficiency(2500))
        .isGreaterThan(toy.efficiency(2400))
        .isGreaterThan(toy.efficiency(2600));
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> EnergyLedger.brain().with("heat", 12))
        .hasMessageContaining("must not exceed the total, 17.00 W");
    assertThatThrownBy(() -> EnergyLedger.brain().power("thought"))
        .hasMessageContaining("it has [heat, ATP, unexplained]");
    assertThatThrownBy(() -> Landauer.energy(-300)).hasMessageContaining("a body has 37 °C");
    assertThatThrownBy(() -> new BitsPerJoule(0)).hasMessageContaining("fixed cost");
  }
}
