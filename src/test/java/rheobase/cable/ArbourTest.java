package rheobase.cable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;

class ArbourTest {
  private static final Arbour TREE = Arbour.purkinje(Seed.seed(1));

  @Test
  void aPurkinjeCellReceivesOverAHundredThousandInputs() {
    // napper1988: about 175,000 on one cell of a rat; the order is asked for, not the number
    assertThat(TREE.inputs()).isBetween(1e5, 2e5);
    assertThat(TREE.inputs()).isLessThanOrEqualTo(17 * TREE.length());
  }

  @Test
  void everyTwigGrowsFromAThickerOne() {
    List<Arbour.Knot> knots = TREE.knots();
    for (int k = 1; k < knots.size(); k++) {
      Arbour.Knot parent = knots.get(knots.get(k).parent());
      assertThat(knots.get(k).parent()).isLessThan(k);
      assertThat(parent.diameter()).isGreaterThanOrEqualTo(knots.get(k).diameter());
      assertThat(knots.get(k).path()).isGreaterThan(parent.path());
    }
  }

  @Test
  void inputsAreCountedFromTheCellBodyOutwards() {
    assertThat(TREE.inputsWithin(0)).isZero();
    assertThat(TREE.inputsWithin(100)).isBetween(1.0, TREE.inputs());
    assertThat(TREE.inputsWithin(1000)).isEqualTo(TREE.inputs());
  }

  @Test
  void theSameSeedGrowsTheSameTree() {
    assertThat(Arbour.purkinje(Seed.seed(1))).isEqualTo(TREE);
    assertThat(Arbour.purkinje(Seed.seed(2))).isNotEqualTo(TREE);
  }
}
