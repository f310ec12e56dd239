package rheobase.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IonConcentrationsTest {
  private static final IonConcentrations MAMMAL = IonConcentrations.mammal();
  private static final IonConcentrations SQUID = IonConcentrations.squid();

  @Test
  void potassiumOfAMammalBalancesNearMinus89Millivolts() {
    // 8.314462618 · 310.15/96485.33212 V · ln(5/140)
    assertThat(MAMMAL.potassium()).isCloseTo(-89.0587, within(1e-4));
  }

  @Test
  void aRatioOfSixteenAndAHalfGivesMinus75Millivolts() {
    // e^(75/26.7267) = 16.547
    assertThat(IonConcentrations.nernst(16.547, 1, 1, 37)).isCloseTo(-75, within(1e-3));
  }

  @Test
  void theSquidsPotassiumBalancesNearMinus75() {
    // kandel2013, table 6–1: E_K = −75, E_Na = +55, E_Cl = −60 mV, rounded there
    assertThat(SQUID.potassium()).isCloseTo(-75, within(0.5));
    assertThat(SQUID.sodium()).isCloseTo(55, within(0.5));
    assertThat(SQUID.chloride()).isCloseTo(-60, within(0.5));
  }

  @Test
  void oneIonAloneHoldsThePotentialAtItsBalance() {
    assertThat(MAMMAL.goldman(1, 0, 0)).isCloseTo(MAMMAL.potassium(), within(1e-12));
    assertThat(MAMMAL.goldman(0, 2, 0)).isCloseTo(MAMMAL.sodium(), within(1e-12));
    assertThat(MAMMAL.goldman(0, 0, 3)).isCloseTo(MAMMAL.chloride(), within(1e-12));
    assertThat(MAMMAL.rest(1, 0)).isEqualTo(MAMMAL.potassium());
  }

  @Test
  void theSquidRestsNearMinus60() {
    // hodgkin1949: permeabilities of K, Na and Cl at rest as 1 : 0.04 : 0.45; kandel2013: −60 mV
    assertThat(SQUID.goldman(1, 0.04, 0.45)).isCloseTo(-60, within(0.5));
  }

  @Test
  void restIsWhereTheNetCurrentVanishes() {
    double v = MAMMAL.rest(1, 0.13);
    double net = 1 * (v - MAMMAL.potassium()) + 0.13 * (v - MAMMAL.sodium());
    assertThat(net).isCloseTo(0, within(1e-12));
    // so potassium leaves and sodium enters, for ever: what the pump must put right
    assertThat(v).isBetween(MAMMAL.potassium(), MAMMAL.sodium());
  }

  @Test
  void morePotassiumOutsideDepolarises() {
    IonConcentrations more = MAMMAL.withPotassiumOutside(20);
    assertThat(more.potassium()).isGreaterThan(MAMMAL.potassium());
    assertThat(more.goldman(1, 0.04, 0.45)).isGreaterThan(MAMMAL.goldman(1, 0.04, 0.45));
  }

  @Test
  void nonsenseIsRefusedWithAWayOut() {
    assertThatThrownBy(() -> MAMMAL.withPotassiumOutside(0))
        .hasMessageContaining("potassium outside (0.0 mM)");
    assertThatThrownBy(() -> MAMMAL.goldman(0, 0, 0)).hasMessageContaining("at least one ion");
    assertThatThrownBy(() -> IonConcentrations.nernst(1, 1, 0, 37)).hasMessageContaining("valence");
  }
}
