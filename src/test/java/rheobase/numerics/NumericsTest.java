package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Test;
import rheobase.numerics.algebra.LinearSystem;

class NumericsTest {
  @Test
  void theSameSeedAndNameGiveTheSameStream() {
    assertThat(seed(7).stream("wiring").longs(5).toArray())
        .isEqualTo(seed(7).stream("wiring").longs(5).toArray());
  }

  @Test
  void anotherSeedNameOrMemberGivesAnotherStream() {
    long first = seed(7).stream("wiring").nextLong();
    assertThat(
            new long[] {
              seed(8).stream("wiring").nextLong(),
              seed(7).stream("noise").nextLong(),
              seed(7).stream("wiring", 1).nextLong(),
              seed(7).child("wiring", 0).stream("wiring").nextLong()
            })
        .doesNotContain(first)
        .doesNotHaveDuplicates();
  }

  @Test
  void neighbouringStreamsAreUncorrelated() {
    int n = 100_000;
    var one = seed(1).stream("spikes", 0);
    var two = seed(1).stream("spikes", 1);
    double product = 0;
    for (int i = 0; i < n; i++) {
      product += (one.nextDouble() - 0.5) * (two.nextDouble() - 0.5);
    }
    // Correlation of independent uniforms: mean 0, deviation 1/√n; four deviations.
    assertThat(product / n * 12).isEqualTo(0, within(4 / Math.sqrt(n)));
  }

  @Test
  void aStreamIsTheSameOnEveryMachine() {
    // Our own first draws, so that a change of mixing or generator cannot pass unseen.
    assertThat(seed(1).stream("noise").nextLong()).isEqualTo(FIRST_DRAW);
  }

  private static final long FIRST_DRAW = -7035228299489726421L;

  @Test
  void brentFindsTheRootToTwelveDigits() {
    assertThat(Roots.between(x -> x * x - 2, 0, 2)).isEqualTo(Math.sqrt(2), within(1e-11));
  }

  @Test
  void noChangeOfSignIsRefusedWithBothValues() {
    assertThatThrownBy(() -> Roots.between(x -> x * x + 1, -1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value 2.0")
        .hasMessageContaining("value 5.0");
  }

  @Test
  void linearEquationsAreSolvedAndSingularOnesRefused() {
    double[] x = LinearSystem.solve(new double[][] {{2, 1}, {1, 3}}, new double[] {3, 5});
    // 2·0.8 + 1.4 = 3 and 0.8 + 3·1.4 = 5
    assertThat(x[0]).isEqualTo(0.8, within(1e-14));
    assertThat(x[1]).isEqualTo(1.4, within(1e-14));
    assertThatThrownBy(
            () -> LinearSystem.solve(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 2}))
        .hasMessageContaining("singular");
  }

  @Test
  void leastSquaresMeetsALineThroughItsPoints() {
    double[][] rows = {{1, 0}, {1, 1}, {1, 2}};
    double[] fit = LinearSystem.leastSquares(rows, new double[] {1, 3, 5});
    assertThat(fit[0]).isEqualTo(1, within(1e-12));
    assertThat(fit[1]).isEqualTo(2, within(1e-12));
  }

  @Test
  void aFunctionOfEveryNumberKeepsTheirOrder() {
    assertThat(Grid.map(new double[] {1, 2, 3}, x -> x * x)).containsExactly(1, 4, 9);
    assertThatThrownBy(() -> Grid.map(new double[0], null)).hasMessageContaining("is missing");
  }

  @Test
  void aGridHasExactEnds() {
    assertThat(Grid.linspace(0, 0.3, 4)).hasSize(4).startsWith(0).endsWith(0.3);
    assertThat(Grid.logspace(1e-3, 7, 5)).hasSize(5).startsWith(1e-3).endsWith(7);
    double[] log = Grid.logspace(1, 1000, 4);
    assertThat(log[1]).isEqualTo(10, within(1e-12));
  }

  @Test
  void aGridOfOnePointIsRefused() {
    assertThatThrownBy(() -> Grid.linspace(0, 1, 1)).hasMessageContaining("at least 2");
    assertThatThrownBy(() -> Grid.logspace(0, 1, 3)).hasMessageContaining("positive");
  }
}
