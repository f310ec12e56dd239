package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;

class CostTest {
  private static final Neuron LEAKY = LeakyIntegrateAndFire.textbook();
  private static final Neuron SIMPLE = Izhikevich.regularSpiking();
  private static final Neuron SQUID = HodgkinHuxley.modern();

  @Test
  void whatIsCountedIsTheModelsOwnEquation() {
    for (Neuron neuron : List.of(LEAKY, SIMPLE, SQUID)) {
      for (double shift : new double[] {0, 7.3, -11.9}) {
        double[] x = neuron.start();
        x[0] += shift;
        double[] slope = new double[x.length];
        neuron.slope(x, 0.7, slope);
        // two ways of writing one formula: they differ by rounding
        assertThat(new Arithmetic().slope(neuron, x, 0.7)).containsExactly(slope, within(1e-9));
      }
    }
  }

  @Test
  void aStepOfAnAxonCostsNineOfASimpleCell() {
    // by hand: R I, + E, − V, / τ, and x + h dx
    assertThat(Cost.of(LEAKY).operations()).isEqualTo(4 + 2);
    // by hand: 7 in dv/dt (0.04 v v, 5 v, four sums), 3 in du/dt, and twice x + h dx
    assertThat(Cost.of(SIMPLE).operations()).isEqualTo(7 + 3 + 4);
    // by hand: currents 4 + 2, 3 + 2 and 2, their sum and 1/C 4; rates 6 + 3 + 3 + 4 + 6 + 3 and
    // six
    // exponentials of 10; three gates of 4; four times x + h dx. The paper says 120
    assertThat(Cost.of(SQUID).operations()).isEqualTo(17 + 25 + 60 + 12 + 8);
  }

  @Test
  void aStepThatIsTooLongIsFound() {
    Cost simple = Cost.of(SIMPLE);
    double[] errors = simple.errors(10, 1, 0.25, 0.005);
    assertThat(errors[2]).isLessThan(errors[1]);
    // at 1 ms its rate is still within 5 %
    assertThat(errors[0]).isLessThanOrEqualTo(0.05);
    assertThat(simple.longestStep(10, 0.05)).isEqualTo(1);
    // at 0.1 ms forward Euler loses the axon: its gates are faster than that
    assertThat(Cost.of(SQUID).errors(10, 0.1)).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(Cost.of(SQUID).longestStep(10, 0.05)).isEqualTo(0.05);
    assertThat(simple.perMillisecond(0.5)).isEqualTo(28);
  }

  @Test
  void nonsenseIsRefusedInWords() {
    assertThatThrownBy(() -> Cost.of(FitzHughNagumo.classic()))
        .hasMessageContainingAll("FitzHugh", "Izhikevich");
    assertThatThrownBy(() -> Cost.of(SIMPLE).errors(0, 0.1)).hasMessageContaining("rate (0.0 Hz)");
  }
}
