package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.artificial.ArtificialNeuron;
import rheobase.neuron.artificial.HiddenLayer;
import rheobase.neuron.artificial.RateUnit;
import rheobase.neuron.channel.Activation;

/** Nonsense is refused with the thing, the value and the way out. */
class RefusalsTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  static Stream<Arguments> nonsense() {
    LeakyIntegrateAndFire cell = LeakyIntegrateAndFire.textbook();
    return Stream.of(
        refusal(
            () -> fire(0, 100, -70, -50, -70, 2), "membrane time constant (0.0 ms)", "positive"),
        refusal(() -> fire(-20, 100, -70, -50, -70, 2), "membrane time constant (-20.0 ms)"),
        refusal(() -> fire(NAN, 100, -70, -50, -70, 2), "membrane time constant (NaN ms)"),
        refusal(() -> fire(20, 0, -70, -50, -70, 2), "input resistance (0.0 MΩ)"),
        refusal(() -> fire(20, INFINITE, -70, -50, -70, 2), "input resistance (Infinity MΩ)"),
        refusal(() -> fire(20, 100, NAN, -50, -70, 2), "resting potential (NaN mV)"),
        refusal(() -> fire(20, 100, -70, NAN, -70, 2), "threshold (NaN mV)"),
        refusal(
            () -> fire(20, 100, -70, -50, -40, 2),
            "reset (-40.0 mV) must lie below threshold (-50.0 mV)",
            "fire for ever"),
        refusal(() -> fire(20, 100, -70, -50, -50, 2), "reset (-50.0 mV)"),
        refusal(() -> fire(20, 100, -70, -50, -INFINITE, 2), "reset (-Infinity mV)"),
        refusal(() -> cell.withRefractoryPeriod(-1), "refractory period (-1.0 ms)", "0 ms"),
        refusal(() -> cell.coincidenceWindow(0.5), "0.5", "two must suffice"),
        refusal(() -> cell.coincidenceWindow(1), "1.0"),
        refusal(() -> Izhikevich.of(NAN, .2, -65, 8), "a (NaN 1/ms)", "0.02"),
        refusal(() -> Izhikevich.of(.02, INFINITE, -65, 8), "b (Infinity 1/ms)"),
        refusal(() -> Izhikevich.of(.02, .2, 30, 8), "reset c (30.0 mV)", "peak (30.0 mV)"),
        refusal(() -> Izhikevich.of(.02, .2, -65, NAN), "d (NaN mV/ms)"),
        refusal(
            () -> Izhikevich.regularSpiking().withQuadratic(NAN, 140), "linear coefficient (NaN"),
        refusal(
            () -> Izhikevich.regularSpiking().withIntegratingRecovery(-65).hopfCurrent(),
            "origin -65.0 mV"),
        refusal(() -> new FitzHughNagumo(1, 0, 0, .08, .7, .8), "cubic coefficient (0.0)", "−1/3"),
        refusal(() -> new FitzHughNagumo(1, 0, -1, 0, .7, .8), "epsilon (0.0)", "0.08"),
        refusal(() -> new FitzHughNagumo(1, 0, -1, .08, .7, 0), "b (0.0)", "0.8"),
        refusal(() -> new FitzHughNagumo(NAN, 0, -1, .08, .7, .8), "linear coefficient (NaN)"),
        refusal(() -> squid(0, 120), "capacitance (0.0 µF/cm²)"),
        refusal(() -> squid(1, -120), "sodium conductance (-120.0 mS/cm²)", "blocks"),
        refusal(() -> PersistentSodium.textbook().withPeak(-55), "reset (-55.0 mV)", "peak (-55.0"),
        refusal(() -> PersistentSodium.textbook().withPeak(NAN), "peak (NaN mV)"),
        refusal(
            () -> PersistentSodiumPotassium.saddleNode().withPotassiumTimeConstant(0),
            "potassium time constant (0.0 ms)",
            "1 ms"),
        refusal(
            () -> new AdaptiveExponential(200, 10, -70, -50, 0, 2, 30, 0, -58, 0),
            "slope factor (0.0 mV)"),
        refusal(
            () -> new AdaptiveExponential(200, 10, -70, -50, 2, 2, 30, 0, 0, 0),
            "reset (0.0 mV)",
            "peak (0.0 mV)"),
        refusal(() -> new RateUnit(0, 0.5), "time constant (0.0 ms)"),
        refusal(() -> new RateUnit(10, INFINITE), "self-coupling (Infinity)", "integrator"),
        refusal(() -> ArtificialNeuron.of(Activation.RELU, 0), "number of weights (0)"),
        refusal(() -> ArtificialNeuron.of(Activation.RELU, NAN, 1), "bias (NaN)"),
        refusal(() -> ArtificialNeuron.of(Activation.RELU, 0, NAN), "weight 0 (NaN)"),
        refusal(() -> ArtificialNeuron.of(null, 0, 1), "activation is missing (null)", "LOGISTIC"),
        refusal(
            () -> ArtificialNeuron.of(Activation.TANH, 0, 1, 2).output(1),
            "1 inputs for 2 weights"),
        refusal(
            () ->
                new HiddenLayer(
                    List.of(ArtificialNeuron.of(Activation.RELU, 0, 1)), List.of(1.0, 2.0), 0),
            "2 output weights for 1 hidden units"),
        refusal(() -> HiddenLayer.through(x -> x, 0, 1, 0), "number of pieces (0)"),
        refusal(() -> HiddenLayer.through(x -> 1 / x, 0, 1, 4), "slope at knot 0.0"),
        refusal(() -> HiddenLayer.through(x -> x, 1, 0, 4), "last knot (0.0)", "swap"));
  }

  private static LeakyIntegrateAndFire fire(
      double tau, double r, double rest, double theta, double reset, double refractory) {
    return new LeakyIntegrateAndFire(tau, r, rest, theta, reset, refractory);
  }

  private static HodgkinHuxley squid(double capacitance, double sodium) {
    return new HodgkinHuxley(capacitance, sodium, 36, .3, 50, -77, -54.387, 0, 1);
  }

  private static Arguments refusal(ThrowingCallable nonsense, String... fragments) {
    return arguments(nonsense, List.of(fragments));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefusedInWords(ThrowingCallable nonsense, List<String> fragments) {
    assertThatThrownBy(nonsense)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(fragments));
  }
}
