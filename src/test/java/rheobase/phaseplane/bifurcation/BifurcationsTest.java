package rheobase.phaseplane.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Stability;
import rheobase.phaseplane.bifurcation.Bifurcation.AndronovHopf;
import rheobase.phaseplane.bifurcation.Bifurcation.SaddleNode;

/** Where and how rest is lost: currents from root finding, names from eigenvalues. */
class BifurcationsTest {
  /** Half a unit in the last place that the reference shows, and what its rounding may hide. */
  private static final double TOLERANCE = 1e-3;

  static List<Arguments> hopfPoints() {
    // An independent root finding on dI∞/dV and tr J in Python, double precision; the closed form
    // v = ∓√(1 − εb) for the classic FitzHugh–Nagumo neuron and v = (a − 5)/0.08 for the simple
    // model
    return List.of(
        Arguments.of(HodgkinHuxley.modern(), 9.7754, -59.654, 93.3, false),
        Arguments.of(FitzHughNagumo.classic(), 0.33128, -0.967471, 43.848, false),
        Arguments.of(FitzHughNagumo.symmetric(), 1.25907, -0.5627, 49.696, true),
        Arguments.of(FitzHughNagumo.withThreshold(), 0.03194, 0.059348, 15.594, false),
        Arguments.of(Izhikevich.regularSpiking(), 3.7975, -62.25, 9.549, false),
        Arguments.of(MorrisLecar.hopf(), 93.8576, -25.270, 12.70, false),
        Arguments.of(MorrisLecar.classTwo(), 42.8015, -38.535, 57.185, false),
        Arguments.of(MorrisLecar.classThree(), 87.2545, -36.591, 157.49, true),
        Arguments.of(PersistentSodiumPotassium.supercriticalHopf(), 14.6590, -56.4815, 340, true),
        Arguments.of(PersistentSodiumPotassium.subcriticalHopf(), 48.902, -49.675, 374.29, false));
  }

  @ParameterizedTest
  @MethodSource("hopfPoints")
  void restIsLostAtAnAndronovHopfPoint(
      Neuron neuron, double current, double potential, double frequency, boolean supercritical) {
    AndronovHopf first = Bifurcations.of(neuron).hopf().get(0);

    assertThat(first.current()).isEqualTo(current, within(TOLERANCE));
    assertThat(first.point().potential()).isEqualTo(potential, within(1e-2));
    assertThat(first.frequency()).isEqualTo(frequency, within(5e-3 * frequency));
    assertThat(first.isSupercritical()).isEqualTo(supercritical);
    assertThat(first.evidence()).contains("crosses", "Lyapunov");
  }

  static List<Arguments> saddleNodes() {
    // The same computation; (5 − b)²/0.16 − 140 for the simple model
    return List.of(
        Arguments.of(PersistentSodium.textbook(), 15.776, -46.196, false),
        Arguments.of(
            PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4.51287, -60.933, true),
        Arguments.of(PersistentSodiumPotassium.saddleNode(), 4.51287, -60.933, false),
        Arguments.of(PersistentSodiumPotassium.saddleHomoclinicOrbit(), 4.51287, -60.933, false),
        Arguments.of(MorrisLecar.saddleNodeOnCircle(), 39.9632, -29.390, true),
        Arguments.of(MorrisLecar.homoclinic(), 39.9632, -29.390, false),
        Arguments.of(MorrisLecar.classOne(), 36.7403, -41.338, true),
        Arguments.of(Izhikevich.regularSpiking(), 4.0, -60, false));
  }

  @ParameterizedTest
  @MethodSource("saddleNodes")
  void restMeetsASaddle(Neuron neuron, double current, double potential, boolean onCircle) {
    SaddleNode last =
        Bifurcations.of(neuron).saddleNodes().stream()
            .filter(s -> Math.abs(s.current() - current) < 1)
            .findFirst()
            .orElseThrow();

    assertThat(last.current()).isEqualTo(current, within(TOLERANCE));
    assertThat(last.point().potential()).isEqualTo(potential, within(1e-2));
    assertThat(last.onInvariantCircle()).isEqualTo(onCircle);
    assertThat(last.name()).isEqualTo("saddle-node" + (onCircle ? " on invariant circle" : ""));
  }

  @Test
  void theUpperHopfPointOfTheAxonIsSupercritical() {
    AndronovHopf upper = Bifurcations.of(HodgkinHuxley.modern()).hopf().get(1);
    // The same computation: 154.522 µA/cm², 169 Hz
    assertThat(upper.current()).isEqualTo(154.522, within(1e-2));
    assertThat(upper.frequency()).isEqualTo(169, within(0.5));
    assertThat(upper.isSupercritical()).isTrue();
  }

  @Test
  void restOfTheAxonHasItsEigenvalues() {
    Equilibrium rest = EquilibriumCurve.of(HodgkinHuxley.modern()).at(0).get(0);
    // An independent computation in Python: −64.9964 mV; .05296, .59599, .31773
    assertThat(rest.potential()).isEqualTo(-64.9964, within(1e-3));
    assertThat(rest.state().get(1)).isEqualTo(0.05296, within(1e-5));
    assertThat(rest.state().get(2)).isEqualTo(0.59599, within(1e-5));
    assertThat(rest.state().get(3)).isEqualTo(0.31773, within(1e-5));
    // −0.1207, −0.2026 ± 0.3832i, −4.675
    assertThat(rest.eigenvalues().get(0).real()).isEqualTo(-0.1207, within(1e-3));
    assertThat(rest.eigenvalues().get(1).imaginary()).isEqualTo(0.3832, within(1e-3));
    assertThat(rest.eigenvalues().get(3).real()).isEqualTo(-4.675, within(1e-3));
    assertThat(rest.kind()).isEqualTo(Stability.STABLE_NODE);
  }

  @Test
  void everyEquilibriumIsFoundAndNamed() {
    // C3: −52.512 stable, −40.286 unstable, 30.863 stable (an independent computation in Python)
    var oneVariable = EquilibriumCurve.of(PersistentSodium.textbook()).at(0);
    assertThat(oneVariable).extracting(e -> e.kind().isStable()).containsExactly(true, false, true);
    assertThat(oneVariable.get(1).potential()).isEqualTo(-40.286, within(1e-3));

    // v = −70, u = −14 stable node and v = −50, u = −10 saddle: 0.04 v² + 5 v + 140 = b v
    var two = EquilibriumCurve.of(Izhikevich.regularSpiking()).at(0);
    assertThat(two)
        .extracting(Equilibrium::kind)
        .containsExactly(Stability.STABLE_NODE, Stability.SADDLE);
    assertThat(two.get(0).potential()).isEqualTo(-70, within(1e-9));
    assertThat(two.get(1).state().get(1)).isEqualTo(-10, within(1e-9));
    assertThat(EquilibriumCurve.of(Izhikevich.regularSpiking()).at(5)).isEmpty();
  }

  static List<Arguments> upperHopfPoints() {
    // v = ±√(1 − εb) for the classic form; the same computation for the others
    return List.of(
        Arguments.of(FitzHughNagumo.classic(), 1.41872, false),
        Arguments.of(FitzHughNagumo.symmetric(), 2.74093, true),
        Arguments.of(FitzHughNagumo.withThreshold(), 0.21087, false),
        Arguments.of(MorrisLecar.hopf(), 212.0188, false));
  }

  @ParameterizedTest
  @MethodSource("upperHopfPoints")
  void aStrongCurrentBringsRestBack(Neuron neuron, double current, boolean supercritical) {
    AndronovHopf upper = Bifurcations.of(neuron).hopf().get(1);
    assertThat(upper.current()).isEqualTo(current, within(1e-4 * Math.max(1, current / 10)));
    assertThat(upper.isSupercritical()).isEqualTo(supercritical);
  }

  static List<Arguments> endsOfRest() {
    // izhikevich2007, chapter 6, and prescott2008 say which; the currents stand above
    return List.of(
        Arguments.of(
            PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
            "saddle-node on invariant circle"),
        Arguments.of(PersistentSodiumPotassium.saddleNode(), "saddle-node"),
        Arguments.of(PersistentSodiumPotassium.supercriticalHopf(), "supercritical Andronov–Hopf"),
        Arguments.of(PersistentSodiumPotassium.subcriticalHopf(), "subcritical Andronov–Hopf"),
        Arguments.of(MorrisLecar.homoclinic(), "saddle-node"),
        Arguments.of(MorrisLecar.classOne(), "saddle-node on invariant circle"),
        Arguments.of(MorrisLecar.classTwo(), "subcritical Andronov–Hopf"),
        Arguments.of(HodgkinHuxley.modern(), "subcritical Andronov–Hopf"),
        Arguments.of(Izhikevich.regularSpiking(), "subcritical Andronov–Hopf"));
  }

  @ParameterizedTest
  @MethodSource("endsOfRest")
  void restEndsInOneOfFourWays(Neuron neuron, String name) {
    assertThat(Bifurcations.of(neuron).endOfRest().name()).isEqualTo(name);
  }

  @Test
  void cyclesAddTheirFoldsAndAreFollowedOnce() {
    var found = Bifurcations.of(MorrisLecar.hopf()).withCycles(0, 300);
    // One branch joins both Hopf points; its folds lie at 88.294 and 216.89 (simulation in Python)
    assertThat(found.branches()).hasSize(1);
    assertThat(found.found())
        .extracting(Bifurcation::name)
        .contains("fold of limit cycles", "subcritical Andronov–Hopf");
    assertThat(found.found()).extracting(Bifurcation::current).isSorted();
  }

  @Test
  void aboveTheCircleTheRateBeginsAsTheNormalFormSays() {
    SaddleNode high =
        (SaddleNode)
            Bifurcations.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle()).endOfRest();
    // By hand from J and the second difference along its null vector: a = 0.19739, b = 1.04594
    assertThat(high.rateCoefficient())
        .isEqualTo(1000 * Math.sqrt(0.19739 * 1.04594) / Math.PI, within(0.01));
    // A run at 10⁻⁴ µA/cm² above has a period of 696.8 ms; the law holds to order √10⁻⁴ = 1 %
    assertThat(1000 / 696.8 / Math.sqrt(1e-4))
        .isEqualTo(high.rateCoefficient(), within(0.01 * high.rateCoefficient()));

    SaddleNode calcium = (SaddleNode) Bifurcations.of(MorrisLecar.saddleNodeOnCircle()).endOfRest();
    // 1.059 Hz at 40 µA/cm², 0.0368 above the saddle-node, from a simulation in Python
    assertThat(calcium.rateCoefficient() * Math.sqrt(40 - calcium.current()))
        .isEqualTo(1.059, within(0.03));
    assertThat(calcium.evidence()).contains("the rate begins as 5.662 √(I − I_c) Hz");
  }

  @Test
  void justBelowASaddleNodeTheDeterminantsHaveOppositeSigns() {
    var pair = EquilibriumCurve.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle()).at(4.5);
    assertThat(pair.get(0).determinant()).isPositive(); // a node
    assertThat(pair.get(1).determinant()).isNegative(); // and a saddle, never two nodes
    assertThat(pair.get(1).kind()).isEqualTo(Stability.SADDLE);
  }
}
