package rheobase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Seed;
import rheobase.numerics.algebra.Jacobian;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.Stability;
import rheobase.simulation.pattern.FiringPattern;

/**
 * Slips of earlier interactive figures of these models, kept so that they do not come back; those
 * of the pages in the browser are held by the tests of the playground.
 */
class KnownSlipsTest {
  static List<Neuron> membranes() {
    return List.of(
        HodgkinHuxley.modern(),
        PersistentSodium.textbook(),
        PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
        PersistentSodiumPotassium.subcriticalHopf(),
        MorrisLecar.hopf(),
        MorrisLecar.classOne());
  }

  @ParameterizedTest
  @MethodSource("membranes")
  void twiceTheCapacitanceIsHalfTheSlopeOfThePotential(Neuron neuron)
      throws ReflectiveOperationException {
    double[] x = neuron.start();
    x[0] += 12; // away from rest
    double[] dx = new double[x.length];
    double[] halved = new double[x.length];
    neuron.slope(x, 3, dx);
    withTwiceTheCapacitance(neuron).slope(x, 3, halved);
    // C dV/dt = I − Σ I_ion
    assertThat(halved[0]).isEqualTo(dx[0] / 2, within(1e-12 * Math.abs(dx[0])));
    for (int i = 1; i < x.length; i++) {
      assertThat(halved[i]).isEqualTo(dx[i]);
    }
  }

  private static Neuron withTwiceTheCapacitance(Neuron neuron) throws ReflectiveOperationException {
    var parts = neuron.getClass().getRecordComponents();
    Object[] values = new Object[parts.length];
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = parts[i].getAccessor().invoke(neuron);
      if (parts[i].getName().equals("capacitance")) {
        values[i] = 2 * (double) values[i];
      }
    }
    return (Neuron) neuron.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  @Test
  void potassiumPullsInProportionToItsDrivingForce() {
    var neuron = PersistentSodiumPotassium.saddleNodeOnInvariantCircle();
    double[][] jacobian =
        Jacobian.of((t, x, dx) -> neuron.slope(x, 0, dx), new double[] {-40, 0.3});
    // ∂(dV/dt)/∂n = −g_K (V − E_K)/C = −10 · (−40 + 90)/1, and not −g_K V = 400
    assertThat(jacobian[0][1]).isEqualTo(-500, within(1e-6));
  }

  @Test
  void eachGateHasItsOwnHalfActivationAndSlope() {
    // V_m = −20, k_m = 15; V_n = −25, k_n = 5: all four differ
    var neuron = PersistentSodiumPotassium.saddleNodeOnInvariantCircle();
    gate(v -> neuron.gates().get(0).settled(v), -20, 15);
    gate(v -> neuron.gates().get(1).settled(v), -25, 5);
  }

  private static void gate(DoubleUnaryOperator opened, double half, double slope) {
    assertThat(opened.applyAsDouble(half)).isEqualTo(0.5, within(1e-12));
    // 1/(1 + e⁻¹), one slope factor above
    assertThat(opened.applyAsDouble(half + slope)).isEqualTo(0.7310586, within(1e-7));
  }

  @Test
  void theSimpleModelDividesByItsSquareTerm() {
    // 0.04 v² + (5 − b) v + 140 + I = 0: v = (b − 5 ± √((5 − b)² − 0.16 (140 + I)))/0.08
    double root = StrictMath.sqrt(4.8 * 4.8 - 0.16 * 142);
    var rest = EquilibriumCurve.of(Izhikevich.regularSpiking()).at(2);
    assertThat(rest.get(0).potential()).isEqualTo((-4.8 - root) / 0.08, within(1e-9));
    assertThat(rest.get(1).potential()).isEqualTo((-4.8 + root) / 0.08, within(1e-9));
  }

  @Test
  void aNegativeDeterminantIsASaddleAndNeverASaddleNode() {
    var chance = Seed.seed(1).stream("matrices");
    int saddles = 0;
    for (int i = 0; i < 10_000; i++) {
      var matrix =
          new Linearisation(
              chance.nextDouble(-1, 1),
              chance.nextDouble(-1, 1),
              chance.nextDouble(-1, 1),
              chance.nextDouble(-1, 1));
      if (matrix.determinant() < -1e-6) {
        saddles++;
        assertThat(matrix.kind()).as("%s", matrix).isEqualTo(Stability.SADDLE);
      } else {
        assertThat(matrix.kind()).as("%s", matrix).isNotEqualTo(Stability.SADDLE);
      }
    }
    // a matrix and the same with its columns exchanged have determinants of opposite signs
    assertThat(saddles).isBetween(4800, 5200);
  }

  @Test
  void tonicSpikingHasBOfOneFifth() {
    assertThat(FiringPattern.TONIC_SPIKING.neuron().b()).isEqualTo(0.2);
  }

  @Test
  void noAxisHasACurrentInMillivolt() throws IOException {
    // "outward current over g_K" is a potential
    Pattern slip = Pattern.compile("axis\\(\"[^\"]*current\", \"mV\"\\)");
    for (Path file : sources()) {
      assertThat(slip.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
    }
  }

  @Test
  void noPageDrawsChanceWithoutASeed() throws IOException {
    // the classes are held to it by ArrowsTest
    try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : scripts.filter(f -> f.toString().endsWith(".js")).toList()) {
        assertThat(Files.readString(file))
            .as("%s", file)
            .doesNotContain("Math.random")
            .doesNotContain("getRandomValues");
      }
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> notebooks = Files.list(Path.of("notebooks/source"));
        Stream<Path> library = Files.walk(Path.of("src/main/java"))) {
      return Stream.concat(notebooks, library)
          .filter(f -> f.toString().endsWith(".md") || f.toString().endsWith(".java"))
          .toList();
    }
  }
}
