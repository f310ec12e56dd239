package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTableTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.19, 0.7, 1.3, 2})
  void everyCountHasTheShareOfNumbersThatPoissonGivesIt(double mean) {
    int[] entries = PoissonTable.of(mean).entries();
    long[] numbers = new long[16];
    for (int k = 0; k < 16; k++) {
      long below = Integer.toUnsignedLong(entries[k]) >>> 4;
      numbers[k] += below;
      numbers[entries[k] & 15] += (1L << 28) - below;
    }
    // P(n) = λⁿ e^(−λ)/n!; each is rounded to 2⁻³², the first takes what is left of fifteen
    // roundings
    var poisson = PoissonDistribution.of(mean);
    for (int n = 0; n < 16; n++) {
      assertThat(numbers[n] * 0x1p-32).isCloseTo(poisson.probability(n), within(1e-8));
    }
  }

  @Test
  void theTableReadsWhatItsEntriesSay() {
    PoissonTable table = PoissonTable.of(1.3);
    int[] entries = table.entries();
    for (int k = 0; k < 16; k++) {
      int below = entries[k] >>> 4;
      assertThat(table.events((k << 28) | below)).isEqualTo(entries[k] & 15);
      if (below > 0) {
        assertThat(table.events((k << 28) | (below - 1))).isEqualTo(k);
      }
    }
  }

  @Test
  void nothingHappensAtAMeanOfZero() {
    PoissonTable never = PoissonTable.of(0);
    for (int k = 0; k < 16; k++) {
      assertThat(never.events(k << 28)).isZero();
      assertThat(never.events((k << 28) | 0xFFFFFFF)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.19, 2, 7.3})
  void meanAndVarianceAreTheRate(double mean) {
    PoissonTable table = PoissonTable.of(mean);
    Lanes lanes = Lanes.of(Seed.seed(7), "drive", 0, 64);
    double sum = 0;
    double squares = 0;
    int n = 200_000;
    for (int i = 0; i < n; i++) {
      int count = table.next(lanes, i % 64);
      sum += count;
      squares += (double) count * count;
    }
    double found = sum / n;
    // four standard errors: λ/n of the mean, about (2λ² + λ)/n of the variance
    assertThat(found).isCloseTo(mean, within(4 * Math.sqrt(mean / n)));
    assertThat(squares / n - found * found)
        .isCloseTo(mean, within(4 * Math.sqrt((2 * mean * mean + mean) / n)));
  }

  @Test
  void aMeanBelowZeroIsRefused() {
    assertThatThrownBy(() -> PoissonTable.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mean number of events in a step");
  }

  @Test
  void whatAMemberDrawsDependsNotOnItsBlock() {
    Lanes whole = Lanes.of(Seed.seed(7), "drive", 0, 128);
    Lanes half = Lanes.of(Seed.seed(7), "drive", 64, 64);
    for (int n = 0; n < 10; n++) {
      assertThat(half.next(3)).isEqualTo(whole.next(67));
    }
  }
}
