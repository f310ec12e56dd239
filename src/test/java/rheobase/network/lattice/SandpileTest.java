package rheobase.network.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;

class SandpileTest {
  private static RealMatrix toppling(int side) {
    int n = side * side;
    var matrix = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int apart = StrictMath.abs(i / side - j / side) + StrictMath.abs(i % side - j % side);
        matrix.setEntry(i, j, apart == 0 ? 4 : apart == 1 ? -1 : 0);
      }
    }
    return matrix;
  }

  @Test
  void orderOfTopplingDoesNotMatter() {
    int side = 6;
    UniformRandomProvider chance = Seed.seed(1).stream("order");
    for (int trial = 0; trial < 50; trial++) {
      int[] full = new int[side * side];
      Arrays.fill(full, 3);
      int[] byHand = full.clone();
      var toppling = new Toppling(side, full);
      int site = chance.nextInt(full.length);
      toppling.drop(site);
      byHand[site]++;
      assertThat(inAnyOrder(side, byHand, chance)).isEqualTo(toppling.size());
      assertThat(byHand).isEqualTo(full);
    }
  }

  /** Topples one full site after the other, drawn at random. */
  private static int inAnyOrder(int side, int[] heights, UniformRandomProvider chance) {
    RealMatrix matrix = toppling(side);
    int topplings = 0;
    while (true) {
      List<Integer> full = new ArrayList<>();
      for (int i = 0; i < heights.length; i++) {
        if (heights[i] >= 4) {
          full.add(i);
        }
      }
      if (full.isEmpty()) {
        return topplings;
      }
      int i = full.get(chance.nextInt(full.size()));
      for (int j = 0; j < heights.length; j++) {
        heights[j] -= (int) matrix.getEntry(i, j);
      }
      topplings++;
    }
  }

  @Test
  void everyGrainIsOnTheTableOrHasFallenOff() {
    SandpileRun run = new Sandpile(8).run(0, 5000, Seed.seed(2));
    int left = Arrays.stream(run.heights()).sum();
    // 3 grains on each of 64 sites at first
    assertThat(left + Arrays.stream(run.lost()).sum()).isEqualTo(3 * 64 + 5000);
  }

  @Test
  void meanNumberOfTopplingsIsThatOfTheInverseTopplingMatrix() {
    // Dhar 1990: topplings at j after a grain at i are on average the (i, j) of Δ⁻¹
    double exact = 0;
    for (double[] row : new LUDecomposition(toppling(8)).getSolver().getInverse().getData()) {
      exact += Arrays.stream(row).sum() / 64;
    }
    SandpileRun run = new Sandpile(8).run(500, 100_000, Seed.seed(3));
    // standard error about 0.5 %
    assertThat(run.meanTopplings()).isCloseTo(exact, within(0.02 * exact));
  }

  @Test
  void twoByTwoTableHas192RecurrentPiles() {
    // Dhar 1990: their number is det Δ = 2 · 4 · 4 · 6
    int recurrent = 0;
    for (int code = 0; code < 256; code++) {
      int[] heights = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
      recurrent += new Sandpile(2).recurrent(heights) ? 1 : 0;
    }
    assertThat(recurrent).isEqualTo(192);
    assertThat(new LUDecomposition(toppling(2)).getDeterminant()).isCloseTo(192, within(1e-9));
  }

  @Test
  void pilesThatARunLeavesAreRecurrent() {
    Sandpile pile = new Sandpile(16);
    assertThat(pile.recurrent(pile.run(0, 3000, Seed.seed(4)).heights())).isTrue();
    assertThat(pile.recurrent(new int[256])).isFalse();
  }

  @Test
  void interruptionLeavesWhatIsThere() {
    Thread.currentThread().interrupt();
    SandpileRun run = new Sandpile(16).run(1_000_000, 1_000_000, Seed.seed(5));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.topplings()).isEmpty();
  }
}
