package rheobase.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.synapse.Kinetics.Scale.UNIT_AREA;
import static rheobase.synapse.Kinetics.Scale.UNIT_PEAK;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Coupling;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

class NetworkTest {
  private static final LeakyIntegrateAndFire CELL = LeakyIntegrateAndFire.textbook();
  private static final Population E = Population.of("excitatory", 40, CELL);
  private static final Population I = Population.of("inhibitory", 10, CELL);
  private static final Receptor JUMP = Receptor.jump();

  private static void refused(ThrowingCallable nonsense, String message) {
    assertThatThrownBy(nonsense)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void strangersAndNamesakesAreRefused() {
    Connection stray = new Connection(E, I, Wiring.bernoulli(0.1), JUMP, 1, 1);
    refused(
        () -> Network.of(E).with(stray),
        "population 10 inhibitory (leaky integrate-and-fire) is connected or driven, but not in the"
            + " network, which has [40 excitatory (leaky integrate-and-fire)]; add it to the network");
    refused(
        () -> Network.of(E, I.withSize(9)).with(stray),
        "population 10 inhibitory (leaky integrate-and-fire) is connected or driven, but not in the"
            + " network, which has [40 excitatory (leaky integrate-and-fire), 9 inhibitory (leaky"
            + " integrate-and-fire)]; they differ in more than that: use one value for both");
    refused(
        () -> Network.of(E, E), "two populations are called excitatory; give each a name of its own");
    refused(
        () -> Network.of(E).population("Excitatory"),
        "no population \"Excitatory\"; there are [40 excitatory (leaky integrate-and-fire)]");
  }

  @Test
  void delaysAreWholeSteps() {
    refused(
        () -> Network.of(E, I).with(new Connection(E, I, Wiring.allToAll(), JUMP, 1, 0.25)),
        "delay (0.25 ms) must be a multiple of the step (0.1 ms); choose the step first, withStep,"
            + " or another delay");
    refused(
        () -> new Connection(E, I, Wiring.allToAll(), JUMP, 1, -1),
        "delay (-1.0 ms) must be zero or positive, and finite; 0 is none");
  }

  @Test
  void nonsenseIsRefusedWithTheWayOut() {
    refused(
        () -> new Connection(E, E, Wiring.fixedInDegree(40), JUMP, 1, 1),
        "number of inputs (40) must be at most 39, the number of excitatory neurons; draw fewer or"
            + " make the sending population larger");
    refused(
        () -> Wiring.bernoulli(1.2),
        "probability of a synapse (1.2) must lie between 0.0 and 1.0; 0 cuts the connection");
    refused(
        () -> new Receptor(Kinetics.instantaneous(), new Coupling.Current()),
        "a receptor that is instantaneous cannot act as a current; what is instantaneous is a jump"
            + " of the potential: Receptor.jump()");
    refused(
        () -> Kinetics.doubleExponential(5, 5, UNIT_AREA),
        "rise (5.0 ms) must be shorter than the decay (5.0 ms); Kinetics.alpha has one time constant"
            + " for both");
    Receptor gaba = Receptor.conductance(Kinetics.exponential(10, UNIT_PEAK), -80);
    refused(
        () -> new Connection(I, E, Wiring.allToAll(), gaba, -0.01, 1),
        "weight of a conductance (-0.01) must be zero or positive, and finite; its reversal potential says"
            + " whether it excites or inhibits");
    refused(
        () -> Drive.poisson(E, -1, JUMP, 1),
        "rate (-1.0 1/ms) must be zero or positive, and finite; hertz(1000) is 1 spike in each ms");
    refused(() -> Population.of(" ", 3, CELL), "name of the population is empty; such as \"excitatory\"");
    refused(
        () -> Steps.constant(1).then(5, 2).then(5, 3),
        "time of a step (5.0 ms) must come after the step before it; sort the steps");
    refused(
        () -> Wiring.explicit(new int[][] {{2, 1}}),
        "inputs of neuron 0 are [2, 1]; list each sending neuron once, ascending from 0");
  }

  @Test
  void fixedInDegreeDrawsSoManyDistinctOthersEachAlikeOften() {
    int[] drawn = new int[40];
    for (int inputs : new int[] {5, 33}) { // few are drawn, of many the rest
      Arrays.fill(drawn, 0);
      for (int target = 0; target < 4000; target++) {
        int self = target % 40;
        int[] sources = Wiring.fixedInDegree(inputs).sources(self, 40, true, seed(target));
        assertThat(sources).hasSize(inputs).doesNotContain(self).isSorted().doesNotHaveDuplicates();
        for (int s : sources) {
          drawn[s]++;
        }
      }
      double expected = 4000.0 * inputs / 40;
      // five standard deviations of a binomial count, the largest of 40
      double spread = 5 * Math.sqrt(expected * (1 - inputs / 40.0));
      for (int count : drawn) {
        assertThat((double) count).isEqualTo(expected, within(spread));
      }
    }
  }

  @Test
  void bernoulliConnectsEveryPairIndependently() {
    int targets = 2000;
    int from = 500;
    double p = 0.13;
    double sum = 0;
    double squares = 0;
    int neighbours = 0;
    for (int target = 0; target < targets; target++) {
      int[] sources = Wiring.bernoulli(p).sources(target, from, false, seed(9));
      assertThat(sources).isSorted().doesNotHaveDuplicates();
      sum += sources.length;
      squares += (double) sources.length * sources.length;
      for (int i = 1; i < sources.length; i++) {
        neighbours += sources[i] == sources[i - 1] + 1 ? 1 : 0;
      }
    }
    double mean = sum / targets;
    // binomial: mean p n, variance p (1 − p) n; pairs of neighbours p² each; five standard errors
    assertThat(mean).isEqualTo(p * from, within(5 * Math.sqrt(p * (1 - p) * from / targets)));
    double variance = squares / targets - mean * mean;
    assertThat(variance).isEqualTo(p * (1 - p) * from, within(0.16 * p * (1 - p) * from));
    double pairs = p * p * (from - 1) * targets;
    assertThat((double) neighbours).isEqualTo(pairs, within(5 * Math.sqrt(1.3 * pairs)));
    assertThat(Wiring.bernoulli(1).sources(3, 6, true, seed(1))).containsExactly(0, 1, 2, 4, 5);
    assertThat(Wiring.bernoulli(0).sources(3, 6, true, seed(1))).isEmpty();
  }

  @Test
  void aDrugChangesTheConnectionsItActsOn() {
    Network network =
        Network.of(E, I)
            .with(
                new Connection(E, I, Wiring.allToAll(), JUMP, 1, 1),
                new Connection(I, E, Wiring.allToAll(), JUMP, -2, 1));
    Network blocked = network.changed(c -> c.from().equals(I) ? c.withWeight(0) : c);
    assertThat(blocked.connections().stream().map(Connection::weight)).isEqualTo(List.of(1.0, 0.0));
    assertThat(network.connections().get(1).weight()).isEqualTo(-2);
  }

  @Test
  void kineticsAreScaledToAreaOrPeak() {
    for (Kinetics kinetics :
        List.of(
            Kinetics.exponential(3, UNIT_AREA),
            Kinetics.alpha(2, UNIT_AREA),
            Kinetics.doubleExponential(0.5, 4, UNIT_AREA))) {
      double area = 0;
      for (int i = 0; i < 80_000; i++) {
        area += kinetics.at((i + 0.5) * 1e-3) * 1e-3; // ∫ s dt
      }
      // midpoint rule of 1 µs: its error is below (10⁻³)²/24 times the largest slope, 2
      assertThat(area).as(kinetics.toString()).isEqualTo(1, within(1e-6));
    }
    for (Kinetics kinetics :
        List.of(
            Kinetics.exponential(3, UNIT_PEAK),
            Kinetics.alpha(2, UNIT_PEAK),
            Kinetics.doubleExponential(0.5, 4, UNIT_PEAK))) {
      double peak = 0;
      for (int i = 0; i < 80_000; i++) {
        peak = Math.max(peak, kinetics.at(i * 1e-3));
      }
      assertThat(peak).as(kinetics.toString()).isEqualTo(1, within(1e-6));
    }
  }
}
