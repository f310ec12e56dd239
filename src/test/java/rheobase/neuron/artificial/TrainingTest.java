package rheobase.neuron.artificial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rheobase.neuron.channel.Activation;

class TrainingTest {
  private static final double[][] PAIRS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[] OR = {0, 1, 1, 1};
  private static final double[] XOR = {0, 1, 1, 0};
  private static final ArtificialNeuron START =
      ArtificialNeuron.of(Activation.LOGISTIC, -0.5, 1, 0.5);

  @Test
  void oneNeuronLearnsOr() {
    Training training = Training.of(START, PAIRS, OR, 2, 250);
    for (int i = 0; i < PAIRS.length; i++) {
      assertThat(training.neuron().output(PAIRS[i])).isEqualTo(OR[i], within(0.2));
    }
    assertThat(training.errors()).hasSize(251).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(training.toString()).contains("250 rounds").contains("0.1519");
  }

  @Test
  void oneNeuronFindsNothingBetterThanOneHalfForXor() {
    Training training = Training.of(START, PAIRS, XOR, 2, 1000);
    double[] errors = training.errors();
    // saying ½ to everything costs (½)²
    assertThat(errors[1000]).isEqualTo(0.25, within(1e-6));
    assertThat(training.neuron().output(1, 0)).isEqualTo(0.5, within(1e-3));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void oneRoundGoesAgainstTheSlopeOfTheError(Activation activation) {
    double[] w = {0.3, 0.7, -0.2};
    double rate = 0.01;
    var start = ArtificialNeuron.of(activation, w[2], w[0], w[1]);
    ArtificialNeuron after = Training.of(start, PAIRS, OR, rate, 1).neuron();
    double h = 1e-6;
    for (int i = 0; i < 3; i++) {
      double[] up = w.clone();
      double[] down = w.clone();
      up[i] += h;
      down[i] -= h;
      // ∂E/∂w by central differences, whose error is of order h²
      double slope = (error(activation, up) - error(activation, down)) / (2 * h);
      double moved = i < 2 ? after.weights().get(i) : after.bias();
      assertThat(moved).isEqualTo(w[i] - rate * slope, within(1e-9));
    }
  }

  private static double error(Activation activation, double[] w) {
    return Training.of(ArtificialNeuron.of(activation, w[2], w[0], w[1]), PAIRS, OR, 1, 1)
        .errors()[0];
  }

  @Test
  void nonsenseIsRefusedInWords() {
    assertThatThrownBy(() -> Training.of(START, PAIRS, new double[] {1}, 1, 1))
        .hasMessageContaining("1 targets for 4 examples");
    assertThatThrownBy(() -> Training.of(START, PAIRS, OR, 0, 1))
        .hasMessageContaining("learning rate (0.0)");
    assertThatThrownBy(() -> Training.of(START, PAIRS, OR, 1, 0))
        .hasMessageContaining("number of rounds (0)");
    assertThatThrownBy(() -> Training.of(START, new double[0][], new double[0], 1, 1))
        .hasMessageContaining("number of examples (0)");
    assertThatThrownBy(() -> Training.of(START, new double[][] {{1}}, new double[] {1}, 1, 1))
        .hasMessageContaining("1 inputs for 2 weights");
    assertThatThrownBy(() -> Training.of(null, PAIRS, OR, 1, 1))
        .hasMessageContaining("neuron is missing");
  }

  @Test
  void anInterruptedTrainingStopsWhereItIs() {
    Thread.currentThread().interrupt();
    assertThat(Training.of(START, PAIRS, OR, 2, 100).errors()).hasSize(1);
    assertThat(Thread.interrupted()).isFalse();
  }
}
