package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.HodgkinHuxley;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.bifurcation.Bifurcation;
import rheobase.phaseplane.bifurcation.Bifurcation.AndronovHopf;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.CycleBranch;
import rheobase.phaseplane.bifurcation.LimitCycle;
import rheobase.simulation.experiment.Threshold;
import rheobase.simulation.stimulus.Stimulus;

/**
 * The axon in its four conventions. Unless another origin is named, an expected number comes from
 * an independent computation in Python: double precision, Runge–Kutta with a step of 0.01 ms, root
 * finding for equilibria and bifurcations. Tolerances are what that computation is sure of.
 */
class SquidAxonTest {
  private static final HodgkinHuxley MODERN = HodgkinHuxley.modern();

  /**
   * What is expected of a convention; potentials are given in the modern one.
   *
   * @param rest the resting potential, ± 0.001
   * @param decay the real part of the pair of eigenvalues there, ± 0.001
   * @param turning its imaginary part, ± 0.001
   * @param fast the real one that decays fastest, ± 0.001
   * @param slow the real one that decays slowest, ± 0.001
   * @param hopf the lower Andronov–Hopf current, ± 0.002
   * @param upper the upper one, ± 0.01
   * @param fold where the stable cycle ends, ± 0.005
   * @param repetitive the least step that makes it fire on, ± 0.005
   * @param spike the least step that makes one spike, ± 0.005
   * @param pulse the least pulse of 1 ms that makes one, ± 0.01
   * @param peak of the spike after 20 µA/cm² for 1 ms, ± 0.1
   * @param halfWidth of that spike, ± 0.03
   * @param trough after that spike, ± 0.05
   */
  private record Numbers(
      double rest,
      double decay,
      double turning,
      double fast,
      double slow,
      double hopf,
      double upper,
      double fold,
      double repetitive,
      double spike,
      double pulse,
      double peak,
      double halfWidth,
      double trough) {}

  static Stream<Arguments> conventions() {
    Numbers squid =
        new Numbers(
            -64.9964, -.2026, .3832, -4.675, -.1207, 9.7754, 154.522, 6.2600, 6.261, 2.240, 6.919,
            40.50, 1.46, -76.18);
    Numbers rounded =
        new Numbers(
            -64.9997, -.2026, .3832, -4.675, -.1207, 9.7793, 154.526, 6.2644, 6.265, 2.241, 6.921,
            40.50, 1.46, -76.18);
    Numbers textbook =
        new Numbers(
            -64.9538, -.1927, .3852, -4.689, -.1209, 8.4105, 163.348, 5.2654, 5.265, 2.072, 6.519,
            45.20, 1.44, -76.22);
    return Stream.of(
        arguments(MODERN, squid),
        arguments(HodgkinHuxley.squid1952(), squid),
        arguments(HodgkinHuxley.restAtZero(), rounded),
        arguments(HodgkinHuxley.izhikevich2007(), textbook));
  }

  /** A potential of any convention in the modern one. */
  private static double modern(HodgkinHuxley axon, double v) {
    return axon.polarity() * v + axon.shift();
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void restIsAFocusWithTwoFurtherDirections(HodgkinHuxley axon, Numbers expected) {
    Equilibrium rest = EquilibriumCurve.of(axon).at(0).get(0);
    assertThat(modern(axon, rest.potential())).isEqualTo(expected.rest(), within(1e-3));
    assertThat(Simulation.rest(axon)[0]).isEqualTo(rest.potential(), within(1e-3));

    List<Eigenvalue> rates =
        rest.eigenvalues().stream()
            .sorted(Comparator.comparingDouble(Eigenvalue::real))
            .filter(e -> e.imaginary() >= 0)
            .toList();
    assertThat(rates).hasSize(3);
    assertThat(rates.get(0).real()).isEqualTo(expected.fast(), within(1e-3));
    assertThat(rates.get(1).real()).isEqualTo(expected.decay(), within(1e-3));
    assertThat(rates.get(1).imaginary()).isEqualTo(expected.turning(), within(1e-3));
    assertThat(rates.get(2).real()).isEqualTo(expected.slow(), within(1e-3));
  }

  @Test
  void theGatesOfTheSquidAtRest() {
    double[] rest = Simulation.rest(MODERN);
    assertThat(rest[1]).isEqualTo(.05296, within(1e-5));
    assertThat(rest[2]).isEqualTo(.59599, within(1e-5));
    assertThat(rest[3]).isEqualTo(.31773, within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void restIsLostAndWonBackAtAndronovHopfPoints(HodgkinHuxley axon, Numbers expected) {
    List<AndronovHopf> points =
        Bifurcations.of(axon).hopf().stream()
            .sorted(Comparator.comparingDouble(h -> Math.abs(h.current())))
            .toList();
    assertThat(points).hasSize(2);
    double sign = axon.polarity();
    assertThat(points.get(0).current()).isEqualTo(sign * expected.hopf(), within(2e-3));
    assertThat(points.get(0).isSupercritical()).isFalse();
    assertThat(points.get(1).current()).isEqualTo(sign * expected.upper(), within(1e-2));
    assertThat(points.get(1).isSupercritical()).isTrue();
  }

  @Test
  void theSquidSwingsAt93HertzWhereItsRestIsLost() {
    AndronovHopf lower = Bifurcations.of(MODERN).hopf().get(0);
    assertThat(lower.point().potential()).isEqualTo(-59.654, within(1e-3));
    assertThat(lower.frequency()).isEqualTo(93.3, within(0.05));
    // Rinzel and Miller 1980: the upper point has the faster oscillation
    assertThat(Bifurcations.of(MODERN).hopf().get(1).frequency()).isEqualTo(169, within(0.5));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void theStableCycleEndsInAFold(HodgkinHuxley axon, Numbers expected) {
    double sign = axon.polarity();
    double current = sign * (expected.fold() + 0.3);
    LimitCycle cycle = LimitCycle.reached(axon, current, displaced(axon, 20), 200);
    CycleBranch branch =
        CycleBranch.from(
            cycle, sign < 0, current - (sign > 0 ? 1 : 0.1), current + (sign > 0 ? 0.1 : 1));
    double fold =
        branch.bifurcations().stream()
            .filter(Bifurcation.FoldOfCycles.class::isInstance)
            .mapToDouble(Bifurcation::current)
            .findFirst()
            .orElseThrow();
    assertThat(fold).isEqualTo(sign * expected.fold(), within(5e-3));
  }

  private static double[] displaced(HodgkinHuxley axon, double by) {
    double[] state = axon.start();
    state[0] += axon.polarity() * by;
    return state;
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void stepsAndPulsesHaveTheirThresholds(HodgkinHuxley axon, Numbers expected) {
    double sign = axon.polarity();
    assertThat(Threshold.ofSpike(axon, I -> Stimulus.step(I, 5), 50, 0, 4 * sign).value())
        .isEqualTo(sign * expected.spike(), within(5e-3));
    assertThat(Threshold.ofSpike(axon, I -> Stimulus.step(I, 5, 6), 25, 0, 20 * sign).value())
        .isEqualTo(sign * expected.pulse(), within(1e-2));
    Threshold firing =
        Threshold.ofRepetitiveFiring(
            axon, I -> Stimulus.step(I, 0), 600, 4 * sign, (expected.repetitive() + 0.5) * sign);
    assertThat(firing.value()).isEqualTo(sign * expected.repetitive(), within(5e-3));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void theSpikeHasItsHeightItsWidthAndItsTrough(HodgkinHuxley axon, Numbers expected) {
    Recording run =
        Simulation.of(axon, Stimulus.step(20 * axon.polarity(), 5, 6), 15).startingAtRest().run();
    double[] v = run.potential().values();
    int peak = 0;
    int trough = 0;
    for (int i = 0; i < v.length; i++) {
      v[i] = modern(axon, v[i]);
      peak = v[i] > v[peak] ? i : peak;
      trough = v[i] < v[trough] ? i : trough;
    }
    double half = (expected.rest() + v[peak]) / 2;
    int wide = 0;
    for (double each : v) {
      wide += each > half ? 1 : 0;
    }
    assertThat(v[peak]).isEqualTo(expected.peak(), within(0.1));
    assertThat(wide * 0.01).isEqualTo(expected.halfWidth(), within(0.03));
    assertThat(v[trough]).isEqualTo(expected.trough(), within(0.05));
    assertThat(run.spikes().count()).isEqualTo(1);
    if (axon.equals(MODERN)) {
      assertThat((trough - peak) * 0.01).isEqualTo(2.9, within(0.1)); // half a digit, and its width
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6.5, 55.06",
    "7, 58.33",
    "8, 62.47",
    "10, 68.324",
    "15, 78.65",
    "20, 86.47",
    "30, 98.75",
    "50, 117.04"
  })
  void theRateStartsHighAndRisesSlowly(double current, double rate) {
    LimitCycle cycle = LimitCycle.reached(MODERN, current, displaced(MODERN, 20), 200);
    assertThat(cycle.frequency()).isEqualTo(rate, within(0.1));
  }

  @Test
  void tenMicroamperesMake69SpikesInASecond() {
    Recording run =
        Simulation.of(MODERN, Stimulus.constant(10), 1000)
            .startingAt(-65, .05293, .59612, .31768)
            .withSpikesOnly()
            .run();
    double[] times = run.spikes().train(0).times();
    assertThat(times).hasSize(69);
    double[] first = {1.901, 16.823, 31.472, 46.109};
    for (int i = 0; i < first.length; i++) {
      assertThat(times[i]).isEqualTo(first[i], within(5e-3));
    }
    assertThat((times[68] - times[0]) / 68).isEqualTo(14.636, within(5e-3));
  }

  @Test
  void atEightRestAndFiringStandSideBySide() {
    Equilibrium rest = EquilibriumCurve.of(MODERN).at(8).get(0);
    assertThat(rest.potential()).isEqualTo(-60.353, within(1e-3));
    assertThat(rest.kind().isStable()).isTrue();
    // a kick of 3 mV dies out, one of 4 mV does not
    assertThat(spikesAfterKick(rest, 3)).isZero();
    assertThat(spikesAfterKick(rest, 4)).isGreaterThan(15);
  }

  private static int spikesAfterKick(Equilibrium rest, double kick) {
    double[] state = rest.state().stream().mapToDouble(Double::doubleValue).toArray();
    state[0] += kick;
    return Simulation.of(MODERN, Stimulus.constant(8), 300)
        .startingAt(state)
        .withSpikesOnly()
        .run()
        .spikes()
        .count();
  }

  @Test
  void potassiumFlowsOutwardsAtEveryInstantOfASpike() {
    Recording run = Simulation.of(MODERN, Stimulus.step(20, 0, 1), 30).startingAtRest().run();
    List<Trace> currents = run.ionicCurrents();
    assertThat(currents).extracting(t -> t.variable().name()).contains("I_Na", "I_K", "I_leak");
    // V never falls to E_K = −77 mV, and sodium flows inwards, since V stays below E_Na
    assertThat(Arrays.stream(currents.get(1).values())).allMatch(i -> i > 0);
    assertThat(Arrays.stream(currents.get(0).values())).allMatch(i -> i < 0);
  }
}
