package rheobase.neuron.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The curves along which channels open and artificial neurons answer. */
class ActivationTest {
  @ParameterizedTest
  @EnumSource(Activation.class)
  void theSlopeOfAnActivationIsItsDerivative(Activation activation) {
    for (double x : new double[] {-2, -0.3, 0.4, 1.7}) {
      double h = 1e-6;
      double difference = (activation.of(x + h) - activation.of(x - h)) / (2 * h);
      assertThat(activation.slope(x)).isEqualTo(difference, within(1e-8));
    }
  }
}
