package rheobase.network.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.network.neutral.FounderCode.Cue;
import rheobase.numerics.Seed;

class FounderCodeTest {
  private static final FounderCode SPARSE = FounderCode.sparse();

  @Test
  void whereAllSitesAreAlikeNobodyCanTellTheFounder() {
    // formula: chance is 1/10; 4000 tries scatter by 0.005
    assertThat(SPARSE.linkedToAll().accuracy(Cue.STRENGTH, 4000, new Seed(1)))
        .isCloseTo(0.1, within(0.02));
  }

  @Test
  void inASparseNetworkTheOrderOfThoseWhoWakeTellsMoreThanWhoWakes() {
    double size = SPARSE.accuracy(Cue.SIZE, 4000, new Seed(1));
    double order = SPARSE.accuracy(Cue.ORDER, 4000, new Seed(1));
    double strength = SPARSE.accuracy(Cue.STRENGTH, 4000, new Seed(1));
    double both = SPARSE.accuracy(Cue.BOTH, 4000, new Seed(1));
    // chance is 0.1; the ranks are the claim of the article, not a published number
    assertThat(size).isLessThan(0.2);
    assertThat(order).isGreaterThan(0.3);
    assertThat(strength).isGreaterThan(0.3);
    assertThat(order).isGreaterThan(strength);
    assertThat(both).isGreaterThan(strength);
  }
}
