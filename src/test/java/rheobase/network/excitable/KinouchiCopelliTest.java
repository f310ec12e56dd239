package rheobase.network.excitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;

class KinouchiCopelliTest {
  private static final KinouchiCopelli NETWORK = KinouchiCopelli.critical().withNodes(2000);
  private static final int FINGERPRINT = 177849359; // of this program, on JDK 17

  /** The same rules as they are read: every element and every link in every step, no lists. */
  private static double plainDensity(KinouchiCopelli network, double rate, int steps, Seed seed) {
    int n = network.nodes();
    var wiring = seed.stream("plain wiring");
    var chance = seed.stream("plain steps");
    int links = n * network.neighbours() / 2;
    int[][] pair = new int[links][];
    double[] p = new double[links];
    for (int l = 0; l < links; l++) {
      int i = wiring.nextInt(n);
      pair[l] = new int[] {i, (i + 1 + wiring.nextInt(n - 1)) % n};
      p[l] = wiring.nextDouble() * 2 * network.branching() / network.neighbours();
    }
    int[] state = new int[n];
    double sum = 0;
    for (int t = 0; t < steps; t++) {
      boolean[] pushed = new boolean[n];
      for (int l = 0; l < links; l++) {
        for (int side = 0; side < 2; side++) {
          if (state[pair[l][side]] == 1 && chance.nextDouble() < p[l]) {
            pushed[pair[l][1 - side]] = true;
          }
        }
      }
      for (int i = 0; i < n; i++) {
        boolean world = chance.nextDouble() < 1 - Math.exp(-rate);
        if (state[i] == 0) {
          state[i] = pushed[i] || world ? 1 : 0;
        } else {
          state[i] = (state[i] + 1) % network.states();
        }
        sum += t >= steps / 3 && state[i] == 1 ? 1 : 0;
      }
    }
    return sum / n / (steps - steps / 3);
  }

  @Test
  void visitingOnlyTheActiveGivesWhatVisitingAllGives() {
    for (double rate : new double[] {0.003, 0.05, 1}) {
      for (double branching : new double[] {0.5, 1, 1.4}) {
        var network = NETWORK.withBranching(branching);
        double plain = plainDensity(network, rate, 300, seed(3));
        double fast = network.responses(new double[] {rate}, 300, 100, seed(4))[0];
        // two wirings and 200 steps of 2000 elements scatter by two percent, and more where rare
        assertThat(fast).isEqualTo(plain, within(0.06 * plain + 2e-4));
      }
    }
  }

  @Test
  void withoutNeighboursEveryElementAnswersAlone() {
    // p = (1 − (n − 1) p) λ, so p = λ/(1 + (n − 1) λ); 1.6·10⁶ element steps
    for (double rate : new double[] {0.01, 0.5}) {
      double lambda = 1 - Math.exp(-rate);
      double density =
          NETWORK.withBranching(0).responses(new double[] {rate}, 1000, 200, seed(1))[0];
      assertThat(density).isEqualTo(lambda / (1 + 9 * lambda), within(2e-4));
    }
  }

  @Test
  void aboveTheCriticalPointActivityKeepsItselfAlive() {
    // independent simulation at N = 20 000: F₀ = 0.0172 at σ = 1.2 and 0.0354 at 1.5; below,
    // silence
    double[] nothing = {0};
    var large = NETWORK.withNodes(20_000);
    double above = large.withBranching(1.2).responses(nothing, 400, 200, seed(1))[0];
    assertThat(above).isEqualTo(0.0172, within(0.0008));
    double far = large.withBranching(1.5).responses(nothing, 400, 200, seed(1))[0];
    assertThat(far).isEqualTo(0.0354, within(0.0008));
    assertThat(large.withBranching(0.7).responses(nothing, 400, 200, seed(1))[0]).isZero();
  }

  @Test
  void anElementFiresAtMostOnceInNSteps() {
    int[] active = NETWORK.withStates(5).activity(50, 40, seed(1));
    for (int t = 5; t < active.length; t++) {
      int cycle = Arrays.stream(active, t - 4, t + 1).sum();
      assertThat(cycle).isLessThanOrEqualTo(2000);
    }
    assertThat(Arrays.stream(active, 10, 40).average().orElseThrow()).isEqualTo(400, within(1.0));
  }

  @Test
  void belowTheCriticalPointAvalanchesHaveTheMeanSizeOfABranchingProcess() {
    // ⟨S⟩ = 1/(1 − σ): a random graph has few loops
    var half = NETWORK.withNodes(20_000).withBranching(0.5).avalanches(20_000, 20_000, seed(1));
    assertThat(half.meanSize()).isEqualTo(2, within(0.05));
    assertThat(half.unfinished()).isZero();
    // no offspring: degrees are Poisson numbers of mean K, each link silent with 1 − σ/K: e^(−σ)
    long alone = Arrays.stream(half.durations()).filter(d -> d == 1).count();
    assertThat(alone / 20_000.0).isEqualTo(Math.exp(-0.5), within(0.01));
    assertThat(half.sizes()).hasSize(20_000);
    assertThat(Arrays.stream(half.patterns()).sum()).isEqualTo(20_000);
    assertThat(NETWORK.withBranching(1.5).avalanches(50, 2000, seed(1)).unfinished())
        .isGreaterThan(10);
  }

  @Test
  void strongerStimuliDrawMoreAndAFewElementsShowAPart() {
    var small = NETWORK.withNodes(500);
    double[] rates = {0.001, 0.1};
    double[][] all = small.answers(rates, 20, 60, 20, 500, seed(1));
    double[][] few = small.answers(rates, 20, 60, 20, 50, seed(1));
    assertThat(mean(all[1])).isGreaterThan(2 * mean(all[0]));
    // what is watched changes nothing of what happens: a tenth of the elements, a tenth of the
    // counts
    assertThat(mean(few[1])).isEqualTo(mean(all[1]) / 10, within(0.01 * mean(all[1])));
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  @Test
  void theSameSeedRunsAlikeAndAnInterruptedRunKeepsWhatItHas() {
    assertThat(NETWORK.activity(0.01, 200, seed(7)))
        .isEqualTo(NETWORK.activity(0.01, 200, seed(7)));
    assertThat(NETWORK.activity(0.01, 200, seed(8)))
        .isNotEqualTo(NETWORK.activity(0.01, 200, seed(7)));
    // fingerprint of this run, the same on every machine and JDK
    assertThat(Arrays.hashCode(NETWORK.activity(0.01, 200, seed(7)))).isEqualTo(FINGERPRINT);
    Thread.currentThread().interrupt();
    assertThat(NETWORK.responses(new double[] {0.1, 1}, 100, 0, seed(1))).isEmpty();
    assertThat(NETWORK.activity(0.1, 100, seed(1))).isEmpty();
    assertThat(NETWORK.avalanches(10, 100, seed(1)).sizes()).isEmpty();
    assertThat(NETWORK.answers(new double[] {1}, 3, 9, 9, 9, seed(1))[0]).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> NETWORK.withBranching(6))
        .hasMessageContaining("branching ratio (6.0) must lie");
    assertThatThrownBy(() -> NETWORK.withStates(2)).hasMessageContaining("number of states (2)");
    assertThatThrownBy(() -> NETWORK.withNodes(1)).hasMessageContaining("number of elements (1)");
    assertThatThrownBy(() -> NETWORK.responses(new double[] {1}, 10, 10, seed(1)))
        .hasMessageContaining("number of steps (10)");
    assertThat(NETWORK.toString())
        .isEqualTo("2000 excitable elements of 10 neighbours and 10 states, σ = 1");
  }
}
