package rheobase.neuron.artificial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.channel.Activation;

/** What an artificial neuron and a layer of them compute. */
class ArtificialNeuronTest {
  @ParameterizedTest
  @CsvSource({"10, 0.0489", "20, 0.01216", "50, 0.001973", "100, 0.000493"})
  void rectifiedPiecesFollowASineWithinTheirBound(int pieces, double error) {
    HiddenLayer network = HiddenLayer.through(ArtificialNeuronTest::sine, 0, 1, pieces);
    double found = network.largestError(ArtificialNeuronTest::sine, 0, 1, 20_001);
    // π²/2n² is the bound M h²/8 with M = 4π², h = 1/n; the value an independent computation, to 1
    // %
    assertThat(found).isLessThanOrEqualTo(StrictMath.PI * StrictMath.PI / (2.0 * pieces * pieces));
    assertThat(found).isEqualTo(error, within(0.01 * error));
  }

  private static double sine(double x) {
    return StrictMath.sin(2 * StrictMath.PI * x);
  }

  @Test
  void theGradientOfAnArtificialNeuronIsItsDerivative() {
    ArtificialNeuron neuron = ArtificialNeuron.of(Activation.LOGISTIC, 0.3, 0.5, -1.2);
    double h = 1e-6;
    double up = ArtificialNeuron.of(Activation.LOGISTIC, 0.3, 0.5 + h, -1.2).output(2, 1);
    double down = ArtificialNeuron.of(Activation.LOGISTIC, 0.3, 0.5 - h, -1.2).output(2, 1);
    assertThat(neuron.gradient(2, 1)[0]).isEqualTo((up - down) / (2 * h), within(1e-8));
  }
}
