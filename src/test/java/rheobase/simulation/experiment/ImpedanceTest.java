package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.logspace;
import static rheobase.units.Quantities.hertz;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.stimulus.Stimulus;

class ImpedanceTest {
  private static final LeakyIntegrateAndFire CELL = LeakyIntegrateAndFire.textbook();

  @Test
  void aLeakyMembraneFollowsItsLawAtEveryFrequency() {
    Impedance impedance = Impedance.of(CELL, 0.05, logspace(hertz(1), hertz(200), 9));
    for (int i = 0; i < 9; i++) {
      double radians = 2 * Math.PI * impedance.frequencies()[i] / 1000 * 20;
      // |Z| = R/√(1 + (ωτ)²); a current held over each of ≥ 200 steps a cycle is off by 10⁻⁴
      double law = 100 / Math.sqrt(1 + radians * radians);
      assertThat(impedance.magnitudes()[i]).isEqualTo(law, within(2e-4 * law));
    }
    assertThat(impedance.resonates()).isFalse();
    assertThat(impedance.peak()).isEqualTo(1);
    assertThat(impedance.gain()).isEqualTo(1);
    assertThat(impedance.unit()).isEqualTo("MΩ");
    assertThat(impedance).hasToString(impedance.toString()).asString().contains("no resonance");
  }

  @ParameterizedTest
  @CsvSource({"1", "20", "67", "150"})
  void theAxonAnswersAsItsLinearisationSays(double frequency) {
    Neuron axon = HodgkinHuxley.modern();
    double measured = Impedance.of(axon, 0.02, hertz(frequency)).magnitudes()[0];
    // (iω − J) x = e₀/C; at 0.02 µA/cm² the quadratic part of the answer is below 1 %
    double linear = linearised(axon, 2 * Math.PI * hertz(frequency));
    assertThat(measured).isEqualTo(linear, within(5e-3 * linear));
  }

  /** |x₀| of the linear response at rest to a current of amplitude 1 and angular frequency ω. */
  private static double linearised(Neuron neuron, double omega) {
    Recording run =
        Simulation.of(neuron, Stimulus.constant(0), 300).withTraces(1, neuron.step()).run();
    int n = neuron.variables().size();
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      Trace trace = run.traces().get(i);
      rest[i] = trace.value(trace.size() - 1);
    }
    double[][] matrix = new double[2 * n][2 * n];
    for (int j = 0; j < n; j++) {
      double[] up = new double[n];
      double[] down = new double[n];
      double h = 1e-5;
      double[] x = rest.clone();
      x[j] += h;
      neuron.slope(x, 0, up);
      x[j] -= 2 * h;
      neuron.slope(x, 0, down);
      for (int i = 0; i < n; i++) {
        matrix[i][j] = -(up[i] - down[i]) / (2 * h);
        matrix[n + i][n + j] = matrix[i][j];
      }
      matrix[j][n + j] = -omega;
      matrix[n + j][j] = omega;
    }
    double[] drive = new double[2 * n];
    drive[0] = 1; // C = 1 µF/cm²
    double[] answer = LinearSystem.solve(matrix, drive);
    return Math.hypot(answer[0], answer[n]);
  }

  @Test
  void onlyTheAxonResonatesNearSixtySevenHertz() {
    Impedance axon = Impedance.of(HodgkinHuxley.modern(), 0.2, linspace(hertz(1), hertz(100), 34));
    assertThat(axon.resonates()).isTrue();
    // maximum of the linearisation above, on a grid of 3 Hz
    assertThat(axon.peak()).isEqualTo(67, within(1e-9));
    assertThat(axon.gain()).isEqualTo(2.83, within(0.01));
    assertThat(axon.gains()[0]).isEqualTo(1);
    assertThat(axon.unit()).isEqualTo("kΩ cm²");
    assertThat(axon.toString()).contains("resonates at 67.00 Hz");
  }

  @Test
  void aNeuronThatFiresHasNoImpedance() {
    refused(() -> Impedance.of(CELL, 0.3, hertz(1)), "amplitude (0.3 nA)", "at 1.000 Hz", "halve");
  }

  @Test
  void nonsenseIsRefusedInWords() {
    refused(() -> Impedance.of(CELL, 0, hertz(1)), "amplitude (0.0 nA)");
    refused(() -> Impedance.of(CELL, 0.05), "number of frequencies (0)");
    refused(() -> Impedance.of(CELL, 0.05, hertz(5), hertz(5)), "frequency (0.005 1/ms)", "sort");
    refused(() -> Impedance.of(CELL, 0.05, Double.NaN), "frequency (NaN 1/ms)");
    refused(() -> Impedance.of(null, 0.05, 1), "neuron is missing");
  }

  @Test
  void anInterruptedMeasurementKeepsWhatWasDone() {
    Thread.currentThread().interrupt();
    Impedance none = Impedance.of(CELL, 0.05, hertz(1));
    assertThat(none.frequencies()).isEmpty();
    assertThat(none.toString()).contains("interrupted");
    assertThat(Thread.interrupted()).isFalse();
  }

  private static void refused(ThrowingCallable nonsense, String... fragments) {
    assertThatThrownBy(nonsense)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(List.of(fragments)));
  }
}
