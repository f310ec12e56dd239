package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.experiment.SpikePhases.Stretch;
import rheobase.simulation.stimulus.Stimulus;

/** A spike falls into six phases, whatever the convention. */
class SpikePhasesTest {
  private static SpikePhases of(HodgkinHuxley axon, double pulse) {
    Stimulus stimulus = Stimulus.step(axon.polarity() * pulse, 2, 3);
    return SpikePhases.of(Simulation.of(axon, stimulus, 26).startingAtRest().run());
  }

  @Test
  void thePhasesFollowEachOtherWithoutAGap() {
    List<Stretch> stretches = of(HodgkinHuxley.modern(), 7).stretches();
    assertThat(stretches)
        .extracting(Stretch::phase)
        .containsExactly(
            SpikePhase.EQUILIBRIUM,
            SpikePhase.DEPOLARISATION,
            SpikePhase.AMPLIFICATION,
            SpikePhase.REPOLARISATION,
            SpikePhase.HYPERPOLARISATION,
            SpikePhase.EQUILIBRIUM,
            SpikePhase.REFRACTORY);
    for (int i = 1; i < 6; i++) {
      assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).to());
    }
    assertThat(stretches.get(5).to()).isEqualTo(26, within(1e-9));
  }

  @Test
  void amplificationEndsAtThePeakAndRepolarisationAtRest() {
    SpikePhases phases = of(HodgkinHuxley.modern(), 20);
    Trace v = phases.recording().potential();
    Stretch rise = phases.stretch(SpikePhase.AMPLIFICATION);
    // An independent computation in Python: the spike after 20 µA/cm² for 1 ms peaks at 40.50 mV
    assertThat(v.at(rise.to())).isEqualTo(40.50, within(0.1));
    double back = phases.stretch(SpikePhase.REPOLARISATION).to();
    assertThat(v.at(back)).isEqualTo(v.value(0), within(0.7)); // the fastest sample step
    assertThat(phases.stretch(SpikePhase.REFRACTORY).from()).isEqualTo(rise.from());
    assertThat(phases.stretch(SpikePhase.REFRACTORY).to()).isGreaterThan(back + 5);
  }

  @Test
  void aSpikeThatRunsDownwardsHasTheSamePhases() {
    assertThat(of(HodgkinHuxley.squid1952(), 7)).hasToString(of(HodgkinHuxley.modern(), 7) + "");
  }

  @Test
  void aRunThatEndsEarlyHasFewerPhases() {
    Stimulus pulse = Stimulus.step(7, 2, 3);
    SpikePhases phases =
        SpikePhases.of(Simulation.of(HodgkinHuxley.modern(), pulse, 9).startingAtRest().run());
    assertThat(phases.stretches()).extracting(Stretch::phase).contains(SpikePhase.REPOLARISATION);
    assertThatThrownBy(() -> phases.stretch(SpikePhase.HYPERPOLARISATION))
        .hasMessageContaining("no hyperpolarisation in this run");
  }

  @Test
  void otherNeuronsAndSilentRunsAreRefused() {
    Recording other = Simulation.of(FitzHughNagumo.classic(), Stimulus.constant(0.5), 100).run();
    assertThatThrownBy(() -> SpikePhases.of(other)).hasMessageContaining("HodgkinHuxley.modern()");
    Recording silent = Simulation.of(HodgkinHuxley.modern(), Stimulus.constant(0), 10).run();
    assertThatThrownBy(() -> SpikePhases.of(silent)).hasMessageContaining("push harder");
  }
}
