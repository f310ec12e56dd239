package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.numerics.Roots;

/** What the equations say on paper. */
class ModelsTest {
  @ParameterizedTest
  @CsvSource({
    // f = 1/(t_ref + τ ln((E + R I − V_r)/(E + R I − θ))), 0 at and below the rheobase
    "0.2, 0",
    "0.201, 9.2536",
    "0.21, 15.9007",
    "0.25, 29.2494",
    "0.3, 41.7149",
    "0.5, 81.8564",
    "1.0, 154.7300"
  })
  void theTextbookNeuronFiresAtItsAnalyticRate(double current, double rate) {
    assertThat(LeakyIntegrateAndFire.textbook().rate(current)).isEqualTo(rate, within(5e-5));
  }

  @Test
  void theRheobaseIsTheDistanceToThresholdOverTheResistance() {
    // (−50 + 70) mV / 100 MΩ
    assertThat(LeakyIntegrateAndFire.textbook().rheobase()).isEqualTo(0.2);
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.4055", "0.7, 0.8473", "0.8, 1.3863", "0.9, 2.1972"})
  void twoInputsMeetWithinTheCoincidenceWindow(double size, double windowInTaus) {
    // −ln(θ/J − 1), in units of τ = 20 ms
    assertThat(LeakyIntegrateAndFire.textbook().coincidenceWindow(size) / 20)
        .isEqualTo(windowInTaus, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    // a, b: saddle-node (5 − b)²/0.16 − 140 and Hopf at v = (a − 5)/0.08
    "0.02, 0.2, 4.0000, 3.7975",
    "0.1, 0.2, 4.0000, 3.9375",
    "0.02, 0.25, 1.0156, 0.6850",
    "0.1, 0.26, 0.4225, 0.2625"
  })
  void theSimpleModelLosesItsRestByHopfFirst(double a, double b, double node, double hopf) {
    Izhikevich cell = Izhikevich.of(a, b, -65, 8);
    assertThat(cell.saddleNodeCurrent()).isEqualTo(node, within(5e-5));
    assertThat(cell.hopfCurrent()).isEqualTo(hopf, within(1e-4)).isLessThan(node);
  }

  @Test
  void regularSpikingRestsAtMinusSeventyAndHasItsSaddleAtMinusFifty() {
    double[] dx = new double[2];
    Izhikevich cell = Izhikevich.regularSpiking();
    // 0.04 v² + 5 v + 140 − 0.2 v = 0 has the roots −70 and −50; u = 0.2 v
    for (double v : new double[] {-70, -50}) {
      cell.slope(new double[] {v, 0.2 * v}, 0, dx);
      assertThat(dx[0]).isEqualTo(0, within(1e-12));
      assertThat(dx[1]).isEqualTo(0, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // trace c₁ + 2 c₂ v + 3 c₃ v² − ε b = 0: both roots, as currents
    "classic, 0.33128, 1.41872",
    "symmetric, 1.25907, 2.74093",
    "withThreshold, 0.03194, 0.21087"
  })
  void fitzHughNagumoLosesItsRestWhereTheTraceVanishes(String form, double first, double second)
      throws ReflectiveOperationException {
    var cell = (FitzHughNagumo) FitzHughNagumo.class.getMethod(form).invoke(null);
    double middle = -cell.quadratic() / (3 * cell.cubic());
    double low = Roots.between(v -> trace(cell, v), middle - 3, middle);
    double high = Roots.between(v -> trace(cell, v), middle, middle + 3);
    assertThat(cell.equilibriumCurrent(low)).isEqualTo(first, within(1e-4 / 2));
    assertThat(cell.equilibriumCurrent(high)).isEqualTo(second, within(1e-4 / 2));
  }

  /** The trace of the Jacobian, by central differences of the slope. */
  private static double trace(FitzHughNagumo cell, double v) {
    double h = 1e-5;
    double w = (v + cell.a()) / cell.b();
    double[] up = new double[2];
    double[] down = new double[2];
    cell.slope(new double[] {v + h, w}, 0, up);
    cell.slope(new double[] {v - h, w}, 0, down);
    double first = (up[0] - down[0]) / (2 * h);
    cell.slope(new double[] {v, w + h}, 0, up);
    cell.slope(new double[] {v, w - h}, 0, down);
    return first + (up[1] - down[1]) / (2 * h);
  }

  @Test
  void classicFitzHughNagumoRestsOnTheLeftBranch() {
    // Syllabus exercise 4.1: rest (−1.1994, −0.6243) at I = 0
    double[] rest = FitzHughNagumo.classic().start();
    assertThat(rest[0]).isEqualTo(-1.1994, within(5e-5));
    assertThat(rest[1]).isEqualTo(-0.6243, within(5e-5));
  }

  @Test
  void theSquidAxonStartsWithItsGatesAtRest() {
    // independent computation, double precision: the start state (−65, 0.05293, 0.59612, 0.31768)
    double[] start = HodgkinHuxley.modern().start();
    assertThat(start[0]).isEqualTo(-65);
    assertThat(start[1]).isEqualTo(0.05293, within(1e-5));
    assertThat(start[2]).isEqualTo(0.59612, within(1e-5));
    assertThat(start[3]).isEqualTo(0.31768, within(1e-5));
  }

  @Test
  void theGatesHaveNoHoleWhereNumeratorAndDenominatorVanish() {
    double[] around = new double[3];
    for (int i = 0; i < 3; i++) {
      double[] dx = new double[4];
      HodgkinHuxley.modern().slope(new double[] {-40 + (i - 1) * 1e-4, 0, 0.5, 0.5}, 0, dx);
      around[i] = dx[1];
    }
    // α_m(−40) = 1 and its slope 1/20 per mV: the middle lies between its neighbours
    assertThat(around[1])
        .isEqualTo((around[0] + around[2]) / 2, within(1e-9))
        .isEqualTo(1, within(1e-9));
  }
}
