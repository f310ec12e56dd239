package rheobase.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.Izhikevich;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.spikes.SpikeTrain;

/**
 * The twenty patterns, spike for spike. Counts and times were computed with the published program
 * izhi2003.m (OpenSourceBrain) in double precision; its times are steps, so they must be met
 * exactly up to the rounding of a product.
 */
class FiringPatternTest {
  @ParameterizedTest
  @CsvSource({
    "TONIC_SPIKING, 5, 13, 86.75",
    "PHASIC_SPIKING, 1, 43.75, 43.75",
    "TONIC_BURSTING, 28, 25, 204.5",
    "PHASIC_BURSTING, 6, 39, 67.2",
    "MIXED_MODE, 6, 20, 131.5",
    "CLASS_ONE_EXCITABLE, 10, 84.5, 290.5",
    "CLASS_TWO_EXCITABLE, 14, 105.75, 293",
    "SPIKE_LATENCY, 1, 26.6, 26.6",
    "SUBTHRESHOLD_OSCILLATIONS, 1, 26.5, 26.5",
    "RESONATOR, 1, 338, 338",
    "INTEGRATOR, 1, 20, 20",
    "REBOUND_SPIKE, 1, 68, 68",
    "REBOUND_BURST, 7, 68, 92.2",
    "THRESHOLD_VARIABILITY, 1, 93.25, 93.25",
    "BISTABILITY, 5, 45.25, 208",
    "DEPOLARISING_AFTER_POTENTIAL, 1, 11.3, 11.3",
    "ACCOMMODATION, 1, 311.5, 311.5",
    "INHIBITION_INDUCED_SPIKING, 3, 94.5, 236",
    "INHIBITION_INDUCED_BURSTING, 12, 86.5, 204",
  })
  void firesAsPublished(FiringPattern pattern, int count, double first, double last) {
    SpikeTrain spikes = pattern.simulation().run().spikes().train(0);
    assertThat(spikes.count()).isEqualTo(count);
    assertThat(spikes.time(0)).isEqualTo(first, within(1e-9));
    assertThat(spikes.time(count - 1)).isEqualTo(last, within(1e-9));
  }

  @Test
  void adaptationLengthensEveryInterval() {
    SpikeTrain spikes =
        FiringPattern.SPIKE_FREQUENCY_ADAPTATION.simulation().run().spikes().train(0);
    // izhi2003.m, panel F: six spikes with these intervals.
    assertThat(spikes.intervals()).containsExactly(2, 2.75, 4.75, 22.75, 29);
  }

  @Test
  void classOneStartsAtThisCurrentAndClassTwoAtThat() {
    // izhi2003.m: the current in the step of the first spike.
    assertThat(currentAtFirstSpike(FiringPattern.CLASS_ONE_EXCITABLE))
        .isEqualTo(4.0875, within(1e-12));
    assertThat(currentAtFirstSpike(FiringPattern.CLASS_TWO_EXCITABLE))
        .isEqualTo(0.63625, within(1e-12));
  }

  private static double currentAtFirstSpike(FiringPattern pattern) {
    double time = pattern.simulation().run().spikes().train(0).time(0);
    return pattern.stimulus().at(time);
  }

  @Test
  void aRegularSpikingCellFiresFiveTimesInTheExerciseOfTheFirstNotebook() {
    // Syllabus exercise 0.3: v₀ = −63 mV, I = 14 for t > 15 ms, 150 ms, Euler 0.25 ms: 5 spikes.
    var cell = Izhikevich.regularSpiking();
    Recording run =
        Simulation.of(cell, t -> t > 15 ? 14 : 0, 150).startingAt(-63, cell.b() * -63).run();
    assertThat(run.spikes().count()).isEqualTo(5);
  }
}
