package rheobase.network.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;

class PottsTest {
  private static final double TC = Ising.CRITICAL_TEMPERATURE;

  @Test
  void criticalTemperaturesAreThoseOfDuality() {
    // T_c = J/ln(1 + √q); 2/ln(1 + √2) = 2.269185314
    assertThat(TC).isCloseTo(2.269185314213022, within(1e-12));
    assertThat(Potts.ising(8).criticalTemperature()).isCloseTo(TC, within(1e-12));
    assertThat(Potts.of(8, 10).criticalTemperature()).isCloseTo(0.701231560, within(1e-8));
  }

  @Test
  void exactLawsOfTheMagnetTakeTheirKnownValues() {
    // Onsager: e(T_c) = −√2; all aligned at T → 0; high-temperature series −2 tanh(1/T) − 8 tanh⁵…
    assertThat(Ising.energy(TC)).isCloseTo(-StrictMath.sqrt(2), within(1e-10));
    assertThat(Ising.energy(0.3)).isCloseTo(-2, within(1e-8));
    assertThat(Ising.energy(1000)).isCloseTo(-2 * StrictMath.tanh(1e-3), within(1e-8));
    assertThat(Ising.magnetization(2)).isCloseTo(0.911319, within(1e-6));
    assertThat(Ising.magnetization(TC)).isZero();
  }

  @Test
  void clustersAndSingleSpinsDrawTheStatesOfTheBoltzmannDistribution() {
    for (Potts model : new Potts[] {Potts.ising(3), Potts.of(3, 3)}) {
      double temperature = 1.5 * model.criticalTemperature();
      double[] law = equalPairs(model, temperature);
      assertThat(chiSquare(model, model.clusters(temperature, 200, 40_000, Seed.seed(1)), law))
          .isGreaterThan(0.001);
      assertThat(
              chiSquare(model, model.singles(temperature, true, 200, 200_000, Seed.seed(2)), law))
          .isGreaterThan(0.001);
    }
  }

  /** Every state of a lattice of 3 × 3: how likely each number of equal pairs is. */
  private static double[] equalPairs(Potts model, double temperature) {
    double[] law = new double[19];
    int[] state = new int[9];
    int all = (int) StrictMath.round(StrictMath.pow(model.states(), 9));
    for (int code = 0; code < all; code++) {
      int rest = code;
      for (int i = 0; i < 9; i++) {
        state[i] = rest % model.states();
        rest /= model.states();
      }
      int pairs = 0;
      for (int i = 0; i < 9; i++) {
        pairs += state[i] == state[i / 3 * 3 + (i + 1) % 3] ? 1 : 0;
        pairs += state[i] == state[(i + 3) % 9] ? 1 : 0;
      }
      law[pairs] += StrictMath.exp(model.coupling() * (pairs - 18) / temperature);
    }
    double sum = Arrays.stream(law).sum();
    return Arrays.stream(law).map(w -> w / sum).toArray();
  }

  private static double chiSquare(Potts model, SpinRun run, double[] law) {
    int every = 10; // rounds so far apart are nearly independent
    long[] seen = new long[19];
    double[] energies = run.energies();
    for (int i = 0; i < energies.length; i += every) {
      seen[(int) StrictMath.round(-energies[i] * 9 / model.coupling())]++;
    }
    int n = energies.length / every;
    // numbers of pairs expected fewer than five times stand together
    double rare = 0;
    long rarely = 0;
    double[] expected = new double[20];
    long[] observed = new long[20];
    int k = 0;
    for (int pairs = 0; pairs < 19; pairs++) {
      if (law[pairs] * n < 5) {
        rare += law[pairs] * n;
        rarely += seen[pairs];
      } else {
        expected[k] = law[pairs] * n;
        observed[k++] = seen[pairs];
      }
    }
    if (rare > 1) {
      expected[k] = rare;
      observed[k++] = rarely;
    }
    return new ChiSquareTest()
        .chiSquareTest(Arrays.copyOf(expected, k), Arrays.copyOf(observed, k));
  }

  @Test
  void largeLatticeFollowsOnsagerAndYang() {
    SpinRun below = Potts.ising(32).clusters(2.0, 100, 1500, Seed.seed(3));
    // exact for the infinite lattice; at T = 2 the correlation length is below two sites
    assertThat(below.meanOrder()).isCloseTo(Ising.magnetization(2), within(2e-3));
    // E = −J Σδ and −Σ s s′ differ by 2 a site
    assertThat(below.meanEnergy() + 2).isCloseTo(Ising.energy(2), within(5e-3));
    SpinRun above = Potts.ising(32).clusters(3.0, 100, 1500, Seed.seed(4));
    assertThat(above.meanEnergy() + 2).isCloseTo(Ising.energy(3), within(5e-3));
  }

  @Test
  void binderCumulantAtTheCriticalTemperatureIsTheSameForAllSizes() {
    // Kamieniarz and Blöte 1993: U* = 0.61069 for the periodic square; small lattices a little less
    for (int side : new int[] {8, 16}) {
      double binder = Potts.ising(side).clusters(TC, 200, 6000, Seed.seed(5)).binder();
      assertThat(binder).isCloseTo(0.6107, within(0.012));
    }
  }

  @Test
  void tenStatesHaveALoopThatTwoStatesLoseWhenGivenTime() {
    double[] steps = {-0.04, -0.02, 0, 0.02, 0.04};
    Potts ten = Potts.of(24, 10);
    double[] near = Arrays.stream(steps).map(d -> ten.criticalTemperature() + d / 2).toArray();
    assertThat(ten.loop(near, 150, Seed.seed(6)).gap()).isGreaterThan(0.4);
    // no metastable state: what is left is scatter of eight thousand correlated rounds
    Potts two = Potts.of(12, 2);
    double[] far = Arrays.stream(steps).map(d -> two.criticalTemperature() + 5 * d).toArray();
    assertThat(two.loop(far, 16_000, Seed.seed(6)).gap()).isLessThan(0.1);
  }

  @Test
  void sameSeedGivesTheSameRun() {
    Potts model = Potts.of(8, 3);
    assertThat(model.clusters(1, 10, 100, Seed.seed(7)).order())
        .isEqualTo(model.clusters(1, 10, 100, Seed.seed(7)).order());
    assertThat(model.singles(1, false, 10, 100, Seed.seed(7)).picture())
        .isDeepEqualTo(model.singles(1, false, 10, 100, Seed.seed(7)).picture());
  }

  @Test
  void interruptionLeavesWhatIsThere() {
    Thread.currentThread().interrupt();
    SpinRun run = Potts.ising(64).clusters(2, 1_000_000, 1_000_000, Seed.seed(8));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.order()).isEmpty();
  }

  @Test
  void latticeOnWhichASiteMeetsANeighbourTwiceIsRefused() {
    assertThatThrownBy(() -> Potts.ising(2)).hasMessageContaining("side of the lattice");
  }
}
