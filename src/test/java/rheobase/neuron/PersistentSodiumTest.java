package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.numerics.Roots;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

/** Where persistent sodium, alone and with potassium, rests and how it loses its rest. */
class PersistentSodiumTest {
  private static final PersistentSodium SODIUM = PersistentSodium.textbook();

  @ParameterizedTest
  @CsvSource({
    // independent computation, double precision: equilibria without current, to 1e-3, and whether
    // they are stable
    "-60, -45, -52.512, true",
    "-45, -30, -40.286, false",
    "20, 40, 30.863, true"
  })
  void sodiumAloneRestsTwice(double low, double high, double equilibrium, boolean stable) {
    double v = Roots.between(SODIUM::equilibriumCurrent, low, high);
    assertThat(v).isEqualTo(equilibrium, within(1e-3));
    assertThat(slopeAt(SODIUM, v + 1e-3) < 0).isEqualTo(stable);
  }

  @Test
  void sodiumAloneLosesItsLowerRestAtASaddleNode() {
    double v = Roots.between(derivative(SODIUM::equilibriumCurrent), -52, -42);
    // independent computation, double precision: dI∞/dV = 0 at −46.196 mV, I = 15.776, to 1e-3 (the
    // book: 16)
    assertThat(v).isEqualTo(-46.196, within(1e-3));
    assertThat(SODIUM.equilibriumCurrent(v)).isEqualTo(15.776, within(1e-3));
    // independent computation, double precision: at I = 16 only the upper equilibrium, 31.10, is
    // left
    double upper = Roots.between(x -> SODIUM.equilibriumCurrent(x) - 16, -100, 100);
    assertThat(upper).isEqualTo(31.10, within(5e-3));
  }

  @Test
  void thePassageSlowsDownAsTheRootOfTheDistanceToTheSaddleNode() {
    double saddleNode = 15.776;
    double near = interval(SODIUM, saddleNode + 0.01);
    double far = interval(SODIUM, saddleNode + 0.04);
    // the time through the ghost of a saddle-node goes as (I − I_SN)^(−1/2): half at four times the
    // distance, less the part of the cycle that does not slow down and the 1e-3 of I_SN
    assertThat(near / far).isEqualTo(2, within(0.1));
  }

  @Test
  void withAPeakAboveItsUpperEquilibriumItNeverFires() {
    var bistable = SODIUM.withPeak(60);
    Recording run = Simulation.of(bistable, Stimulus.constant(16), 1000).run();
    assertThat(run.spikes().count()).isZero();
    assertThat(run.potential().at(1000)).isEqualTo(31.10, within(5e-3));
  }

  @ParameterizedTest
  @MethodSource("highThreshold")
  void highThresholdModelsShareOneSaddleNode(PersistentSodiumPotassium neuron) {
    double v = Roots.between(derivative(neuron::equilibriumCurrent), -65, -55);
    // independent computation, double precision: I = 4.51287 at V = −60.933, to 1e-3 (the book:
    // 4.51)
    assertThat(v).isEqualTo(-60.933, within(1e-3));
    assertThat(neuron.equilibriumCurrent(v)).isEqualTo(4.51287, within(1e-5));
  }

  static List<PersistentSodiumPotassium> highThreshold() {
    return List.of(
        PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
        PersistentSodiumPotassium.saddleNode(),
        PersistentSodiumPotassium.saddleHomoclinicOrbit());
  }

  static Stream<Arguments> lowThreshold() {
    return Stream.of(
        // independent computation, double precision: trace 0, to 1e-3
        arguments(PersistentSodiumPotassium.supercriticalHopf(), -56.4815, 14.6590),
        arguments(PersistentSodiumPotassium.subcriticalHopf(), -49.675, 48.902));
  }

  @ParameterizedTest
  @MethodSource("lowThreshold")
  void lowThresholdModelsLoseTheirRestWhereTheTraceVanishes(
      PersistentSodiumPotassium neuron, double potential, double current) {
    double v = Roots.between(x -> trace(neuron, x), -62, -45);
    assertThat(v).isEqualTo(potential, within(1e-3));
    assertThat(neuron.equilibriumCurrent(v)).isEqualTo(current, within(1e-3));
    // an Andronov–Hopf bifurcation, not a saddle-node: the equilibrium current still rises there
    assertThat(derivative(neuron::equilibriumCurrent).applyAsDouble(v)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    // independent computation, double precision: I, f in Hz, to 0.5 %
    "4.52, 11.46",
    "4.55, 24.22",
    "4.6, 34.72",
    "4.7, 46.91",
    "5, 66.22",
    "6, 95.11",
    "10, 141.37",
    "20, 195.28",
    "40, 257.86"
  })
  void ratesRiseFromZeroOnTheInvariantCircle(double current, double rate) {
    double found =
        1000 / interval(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), current);
    assertThat(found).isEqualTo(rate, within(0.005 * rate));
  }

  @ParameterizedTest
  @CsvSource({"15, 3.76", "16, 7.49"})
  void supercriticalOscillationsGrowFromNothing(double current, double amplitude) {
    // independent computation, double precision: V_max − V_min, to its last digit
    double[] swing = lateSwing(PersistentSodiumPotassium.supercriticalHopf(), current);
    assertThat(swing[1] - swing[0]).isEqualTo(amplitude, within(0.02));
  }

  @Test
  void restAndFiringExistSideBySideWherePotassiumIsFast() {
    var neuron = PersistentSodiumPotassium.saddleNode();
    // independent computation, double precision: from rest, 3 is not enough; from the cycle at 10,
    // 794 Hz at 3, 547 Hz at 0.5,
    // silence at −1; rates to 1 Hz, their last digit
    assertThat(Simulation.of(neuron, Stimulus.constant(3), 300).run().spikes().count()).isZero();
    assertThat(rateAfterFiring(neuron, 10, 3)).isEqualTo(794, within(1.0));
    assertThat(rateAfterFiring(neuron, 10, 0.5)).isEqualTo(547, within(1.0));
    assertThat(rateAfterFiring(neuron, 10, -1)).isZero();
  }

  static Stream<Arguments> endsOfFiring() {
    return Stream.of(
        // independent computation, double precision: where the cycle ends when the current is
        // lowered, to 0.02
        arguments(PersistentSodiumPotassium.saddleNode(), 10, -0.298),
        arguments(PersistentSodiumPotassium.saddleHomoclinicOrbit(), 10, 3.092),
        arguments(PersistentSodiumPotassium.subcriticalHopf(), 60, 42.23));
  }

  @ParameterizedTest
  @MethodSource("endsOfFiring")
  void firingEndsBelowTheCurrentAtWhichItBegan(
      PersistentSodiumPotassium neuron, double firing, double end) {
    assertThat(rateAfterFiring(neuron, firing, end + 0.02)).isPositive();
    assertThat(rateAfterFiring(neuron, firing, end - 0.02)).isZero();
  }

  /** The rate at a current that is lowered slowly, so that the cycle is not thrown off. */
  private static double rateAfterFiring(Neuron neuron, double firing, double current) {
    Stimulus lowered = Stimulus.ramp(firing, current, 50, 450);
    var late = Simulation.of(neuron, lowered, 700).run().spikes().within(600, 700).train(0);
    double[] intervals = late.intervals();
    return intervals.length == 0 ? 0 : 1000 / intervals[intervals.length - 1];
  }

  /** The last of the intervals, which is the period once the start is forgotten. */
  private static double interval(Neuron neuron, double current) {
    double[] intervals =
        Simulation.of(neuron, Stimulus.constant(current), 1500).run().spikes().train(0).intervals();
    return intervals[intervals.length - 1];
  }

  private static double[] lateSwing(Neuron neuron, double current) {
    var potential = Simulation.of(neuron, Stimulus.constant(current), 1000).run().potential();
    double[] swing = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double t = 900; t < 1000; t += 0.005) {
      swing[0] = Math.min(swing[0], potential.at(t));
      swing[1] = Math.max(swing[1], potential.at(t));
    }
    return swing;
  }

  private static double slopeAt(Neuron neuron, double v) {
    double[] dx = new double[1];
    neuron.slope(new double[] {v}, 0, dx);
    return dx[0];
  }

  /** The trace of the Jacobian at the equilibrium of a potential, by central differences. */
  private static double trace(PersistentSodiumPotassium neuron, double v) {
    double n = neuron.potassiumOpened(v);
    double h = 1e-5;
    double[] up = new double[2];
    double[] down = new double[2];
    neuron.slope(new double[] {v + h, n}, 0, up);
    neuron.slope(new double[] {v - h, n}, 0, down);
    return (up[0] - down[0]) / (2 * h) - 1 / neuron.potassiumTimeConstant();
  }

  private static DoubleUnaryOperator derivative(DoubleUnaryOperator f) {
    return x -> (f.applyAsDouble(x + 1e-5) - f.applyAsDouble(x - 1e-5)) / 2e-5;
  }
}
