package rheobase.network.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.simulation.NetworkSimulation;
import rheobase.spikes.SpikeTrains;

/** A neuron that adds up fires like a clock; one that is balanced fires like a die. */
class BalancedNeuronTest {

  /** A bias below zero stands for no inhibition; a strength of 2 for synapses twice as strong. */
  private static BalancedNeuron neuron(double bias, double strength) {
    return bias < 0
        ? BalancedNeuron.unbalanced()
        : new BalancedNeuron(1000, 250, 0.005, 0.3 * strength, 1.2 * strength, bias);
  }

  private static SpikeTrains run(BalancedNeuron neuron, int copies, double duration, long seed) {
    return NetworkSimulation.of(neuron.network(copies), duration, seed(seed)).run().spikes();
  }

  @ParameterizedTest
  @CsvSource({
    // bias, strength; μ, σ = √(τ Σ K r J²), and the rate of the Siegert formula by an independent
    // computation, given to two decimals
    "-1, 1, 30, 3.000, 42.38",
    "18, 1, 18, 6.708, 18.27",
    "16, 1, 16, 6.708, 13.93",
    "14, 1, 14, 6.708, 9.87",
    "10, 1, 10, 6.708, 3.52",
    "8, 2, 8, 13.416, 12.21",
    "5, 2, 5, 13.416, 8.49"
  })
  void manySmallInputsHaveARateThatIsAnIntegral(
      double bias, double strength, double mean, double deviation, double rate) {
    var neuron = neuron(bias, strength);
    assertThat(neuron.mean()).isEqualTo(mean, within(1e-9));
    assertThat(neuron.deviation()).isEqualTo(deviation, within(5e-4));
    assertThat(neuron.diffusion().rate()).isEqualTo(rate, within(0.0051));
  }

  @ParameterizedTest
  @CsvSource({
    // rate and CV of 200 s, by an independent simulation
    "-1, 42.0, 0.161",
    "14, 9.24, 0.714",
    "10, 2.81, 0.888"
  })
  void balanceMakesTheNeuronIrregular(double bias, double rate, double cv) {
    // 20 copies for 1.5 s have n = rate · 30 s intervals, with standard errors CV/√n of the rate
    // and
    // about CV/√(2n) of CV (three of each; short trains bias CV down by up to a tenth)
    var spikes = run(neuron(bias, 1), 20, 1500, 1);
    double n = rate * 30;
    assertThat(spikes.rate()).isEqualTo(rate, within(rate * (0.04 + 3 * cv / Math.sqrt(n))));
    assertThat(spikes.cv()).isEqualTo(cv, within(0.02 + 3 * cv / Math.sqrt(2 * n) + 0.1 * cv));
  }

  @ParameterizedTest
  @Tag("campaign")
  @CsvSource({
    // rate and CV of 200 s at a step of 0.02 ms, by an independent simulation
    "-1, 1, 42.0, 0.161",
    "18, 1, 17.8, 0.558",
    "16, 1, 13.4, 0.625",
    "14, 1, 9.24, 0.714",
    "10, 1, 2.81, 0.888",
    "8, 2, 11.1, 0.860",
    "5, 2, 7.27, 0.927"
  })
  void theTableHoldsOverTwoHundredSeconds(double bias, double strength, double rate, double cv) {
    // 4 % and 0.02 are the differences between programs that are allowed; 64 copies over 100 s have
    // 18 000 intervals or more, and a standard error of at most 0.006 of their own
    var spikes = run(neuron(bias, strength), 64, 100_000, 2);
    assertThat(spikes.rate()).isCloseTo(rate, Percentage.withPercentage(4));
    assertThat(spikes.cv()).isEqualTo(cv, within(0.02));
  }

  @Test
  void fourTimesTheInputsDoubleThePartsAndKeepTheFluctuation() {
    // J ∝ K^(−½): K J ∝ √K, K J² stays
    var few = BalancedNeuron.balanced();
    var many = few.withMoreInputs(4, 0.5);
    assertThat(many.excitation()).isEqualTo(2 * few.excitation(), within(1e-9));
    assertThat(many.inhibition()).isEqualTo(2 * few.inhibition(), within(1e-9));
    assertThat(many.mean()).isEqualTo(few.mean(), within(1e-9));
    assertThat(many.deviation()).isEqualTo(few.deviation(), within(1e-9));
    // J ∝ 1/K: the parts stay, the fluctuation halves
    assertThat(few.withMoreInputs(4, 1).excitation()).isEqualTo(few.excitation(), within(1e-9));
    assertThat(few.withMoreInputs(4, 1).deviation()).isEqualTo(few.deviation() / 2, within(1e-9));
  }

  @Test
  void aNegativeWeightIsRefused() {
    assertThatThrownBy(() -> new BalancedNeuron(1, 1, 0.005, 0.3, -1, 0))
        .hasMessageContaining("inhibitory weight");
  }
}
