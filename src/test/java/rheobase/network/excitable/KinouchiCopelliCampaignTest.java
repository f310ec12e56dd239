package rheobase.network.excitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.avalanche.critical.DynamicRange;
import rheobase.avalanche.critical.Fluctuations;
import rheobase.numerics.Grid;

/** The network at full length: its dynamic range, its fluctuations, how long a curve takes. */
@Tag("campaign")
class KinouchiCopelliCampaignTest {

  // independent simulation, n = 10, N = 20 000, 1500 steps of which 500 are forgotten
  @ParameterizedTest
  @CsvSource({"0.5, 20.1", "0.8, 22.8", "1, 27.2", "1.2, 23.5", "1.5, 21.4"})
  void theNetworkHasTheRangeOfItsMeanField(double branching, double decibel) {
    var network = KinouchiCopelli.critical().withNodes(20_000).withBranching(branching);
    double[] r = Grid.logspace(1e-5, 10, 31);
    double[] f = network.responses(r, 1500, 500, seed(1));
    double f0 = network.responses(new double[] {0}, 1500, 500, seed(1))[0];
    var range = DynamicRange.of(r, f, f0, 0.1);
    System.out.println("σ = " + branching + ": " + range + ", F₀ = " + f0);
    assertThat(range.decibel()).isEqualTo(decibel, within(0.8));
  }

  // independent simulation, N = 2000, n = 3, r = 10⁻⁵, 60 000 steps: lag-1 autocorrelation and
  // variance over mean of the number of active elements
  @ParameterizedTest
  @CsvSource({
    "0.6, 0.589, 1.5",
    "0.8, 0.780, 2.65",
    "0.9, 0.883, 4.5",
    "0.95, 0.937, 8.1",
    "1, 0.970, 16.9",
    "1.05, 0.982, 27.7",
    "1.2, 0, 2.75",
    "1.4, 0.660, 1.5"
  })
  void fluctuationsAreSlowestAndLargestJustAboveTheCriticalPoint(
      double branching, double correlation, double fano) {
    Fluctuations seen = fluctuations(branching, 1);
    System.out.println("σ = " + branching + ": " + seen);
    if (correlation > 0) {
      // one wiring, and at σ = 0.6 some thousand independent avalanches
      assertThat(seen.autocorrelation()).isEqualTo(correlation, within(0.04));
    }
    // one wiring and one run: slow fluctuations leave a quarter, at their largest more
    assertThat(seen.susceptibility()).isEqualTo(fano, within((fano > 10 ? 0.5 : 0.25) * fano));
  }

  @Test
  void justAboveTheCriticalPointTheWiringDecidesHowLargeFluctuationsAre() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (long seed = 1; seed <= 4; seed++) {
      double fano = fluctuations(1.1, seed).susceptibility();
      least = Math.min(least, fano);
      most = Math.max(most, fano);
    }
    System.out.printf("σ = 1.1, four wirings: var/mean %.1f to %.1f%n", least, most);
    // independent simulation of one wiring: 5.7. Ours gave 9.9, 11, 5.8 and 25: the number belongs
    // to the wiring, so all that can be asked is that the other one is among them
    assertThat(least).isEqualTo(5.7, within(0.25 * 5.7));
    assertThat(most).isGreaterThan(2 * least);
  }

  @Test
  void theEntropyOfTheActivityJumpsWhereSilenceIsLost() {
    // independent simulation: 1.25 bits at σ = 1, 6.3 bits at σ = 1.1
    assertThat(fluctuations(1, 1).entropy()).isEqualTo(1.25, within(0.4));
    assertThat(fluctuations(1.1, 1).entropy()).isEqualTo(6.3, within(0.3));
  }

  private static Fluctuations fluctuations(double branching, long seed) {
    var network = new KinouchiCopelli(2000, 10, 3, branching);
    int[] all = network.activity(1e-5, 60_000, seed(seed));
    return Fluctuations.of(Arrays.copyOfRange(all, 500, all.length));
  }

  @Test
  void aHundredThousandElementsHaveTheRangeOfTheMeanFieldToo() {
    long before = System.nanoTime();
    double[] r = Grid.logspace(1e-5, 10, 31);
    double[] f = KinouchiCopelli.critical().responses(r, 500, 200, seed(1));
    System.out.printf(
        "31 stimuli of 500 steps, N = 100 000: %.1f s%n", (System.nanoTime() - before) / 1e9);
    // mean field 27.22
    assertThat(DynamicRange.of(r, f, 0, 0.1).decibel()).isEqualTo(27.2, within(0.8));
  }
}
