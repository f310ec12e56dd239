package rheobase.network.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strong parts that cancel: balance as it was first understood. */
class BinaryNetworkTest {
  private static final BinaryNetwork NETWORK = BinaryNetwork.published();

  @Test
  void withEndlesslyManyInputsTheActivityIsThatOutside() {
    // (J_I E − J_E I)/(J_E − J_I) = (1.8 − 1.6)/0.2 = 1 and (E − I)/(J_E − J_I) = 0.2/0.2 = 1
    for (double drive : new double[] {0.1, 0.2, 0.3}) {
      assertThat(NETWORK.withDrive(drive).balanced())
          .containsExactly(new double[] {drive, drive}, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // K, m₀; m_E, m_I by an independent solution of the same equations, to its last digit
    "1000, 0.1, 0.0587, 0.0787",
    "1000, 0.2, 0.1547, 0.1765",
    "1000, 0.3, 0.2527, 0.2727",
    "400, 0.2, 0.1413, 0.1700",
    "400, 0.3, 0.2367, 0.2637"
  })
  void theTheoryForFiniteInputsIsThatOfAnIndependentSolution(
      int inputs, double drive, double e, double i) {
    assertThat(NETWORK.withInputs(inputs).withDrive(drive).expected())
        .containsExactly(new double[] {e, i}, within(5.1e-5));
  }

  @Test
  void moreInputsComeNearerToTheBalancedActivity() {
    var large = NETWORK.withSize(200_000);
    double[] distance = new double[5];
    int[] inputs = {400, 1600, 6400, 25_600, 102_400};
    for (int k = 0; k < 5; k++) {
      distance[k] = 0.2 - large.withInputs(inputs[k]).expected()[0];
    }
    // the threshold is 1/√K of the parts, so four times the inputs halve the distance, from below
    // since the fluctuations grow with the activity: by 1.52, 1.70, 1.83, 1.91
    for (int k = 0; k < 3; k++) {
      double now = distance[k] / distance[k + 1];
      assertThat(distance[k + 1] / distance[k + 2]).isBetween(now, 2.0);
    }
    assertThat(distance[3] / distance[4]).isEqualTo(2, within(0.1));
  }

  @Test
  void aRunFindsWhatTheTheoryExpects() {
    // an independent simulation of N = 4000, K = 400 found (0.133, 0.165) at m₀ = 0.2, and differs
    // by
    // 7 % from seed to seed and for its finite density; a quarter of the units here
    var seen = NETWORK.withSize(1500).withInputs(150).run(30, seed(1));
    double[] expected = NETWORK.withSize(1500).withInputs(150).expected();
    assertThat(seen.excitatoryActivity()).isCloseTo(expected[0], Percentage.withPercentage(15));
    assertThat(seen.inhibitoryActivity()).isCloseTo(expected[1], Percentage.withPercentage(10));
  }

  @Test
  @Tag("campaign")
  void activitiesAreThoseOfAnIndependentSimulation() {
    // m₀ = 0.2: (0.133, 0.165); m₀ = 0.3: (0.230, 0.260); K = 400, N = 4000, 60 time units; ± 7 %
    double[][] table = {{0.2, 0.133, 0.165}, {0.3, 0.230, 0.260}};
    for (double[] row : table) {
      var seen = NETWORK.withDrive(row[0]).run(60, seed(2));
      assertThat(seen.excitatoryActivity()).isCloseTo(row[1], Percentage.withPercentage(7));
      assertThat(seen.inhibitoryActivity()).isCloseTo(row[2], Percentage.withPercentage(7));
    }
  }

  @Test
  void partsGrowWithTheRootOfTheInputsAndCancel() {
    var few = NETWORK.withSize(1600).withInputs(50).run(12, seed(3));
    var many = NETWORK.withSize(1600).withInputs(200).run(12, seed(3));
    // √4 = 2 from the strength, times the activities (m₀ + m_E) and m_I, which rise to their limit;
    // those of the runs
    double e = 2 * (0.2 + many.excitatoryActivity()) / (0.2 + few.excitatoryActivity());
    double i = 2 * many.inhibitoryActivity() / few.inhibitoryActivity();
    assertThat(many.excitation() / few.excitation()).isCloseTo(e, Percentage.withPercentage(5));
    assertThat(many.inhibition() / few.inhibition()).isCloseTo(i, Percentage.withPercentage(5));
    // and what is left is of the order of the threshold, 1, as is the fluctuation
    assertThat(Math.abs(few.net())).isLessThan(1);
    assertThat(Math.abs(many.net())).isLessThan(1);
    assertThat(many.fluctuation()).isCloseTo(few.fluctuation(), Percentage.withPercentage(25));
  }

  @Test
  void synapsesThatFallWithTheNumberOfInputsLoseTheFluctuations() {
    var weak = NETWORK.withSize(1600).withWeakSynapses();
    var at100 = weak.withInputs(100).run(12, seed(4));
    var at400 = weak.withInputs(400).run(12, seed(4));
    // equal to the strong network at K = 100
    assertThat(at100).isEqualTo(NETWORK.withSize(1600).withInputs(100).run(12, seed(4)));
    // then the fluctuation falls as √(α/K), α = m_E + J_E² m_I: by two and a little more
    assertThat(at400.fluctuation()).isLessThan(0.55 * at100.fluctuation());
    // and the activity of E dies out: E m₀ − θ_E/10 = 0.1 and I m₀ − θ_I/10 = 0.09 are balanced by
    // m_E = 0 and m_I = 0.05; at K = 102400 there is 0.010 and 0.057 left
    assertThat(at400.excitatoryActivity()).isLessThan(at100.excitatoryActivity());
    assertThat(weak.withSize(200_000).withInputs(102_400).expected())
        .containsExactly(new double[] {0, 0.05}, within(0.0105));
  }

  @Test
  void theSameSeedGivesTheSameRun() {
    var small = NETWORK.withSize(500).withInputs(50);
    assertThat(small.run(12, seed(6))).isEqualTo(small.run(12, seed(6)));
    assertThat(small.run(12, seed(6))).isNotEqualTo(small.run(12, seed(7)));
  }

  @Test
  void moreInputsThanUnitsAreRefused() {
    assertThatThrownBy(() -> NETWORK.withInputs(5000)).hasMessageContaining("number of inputs");
    assertThatThrownBy(() -> NETWORK.run(1, seed(5))).hasMessageContaining("duration");
  }
}
