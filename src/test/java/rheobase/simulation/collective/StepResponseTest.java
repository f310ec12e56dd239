package rheobase.simulation.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.numerics.Seed.seed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.network.published.KineticNetwork;
import rheobase.simulation.Progress;

class StepResponseTest {
  @Test
  void aStepOfTheDriveIsAnsweredWithinMilliseconds() {
    List<String> told = new ArrayList<>();
    var response =
        StepResponse.of(
            KineticNetwork.lowRate().withInhibitoryDecay(10),
            2,
            4,
            2,
            seed(1),
            (share, what) -> told.add(what));
    // independent computation of 40 trials: 10 to 20 Hz, a peak of 140 Hz after 3 to 4 ms; single
    // trials peak at 60 to 200 Hz, as the state differs in which the step finds the network
    assertThat(response.latency().latency()).isLessThan(4);
    assertThat(response.latency().peakLatency()).isBetween(2.0, 6.0);
    assertThat(response.latency().peak()).isBetween(60.0, 200.0);
    assertThat(response.before()).isBetween(7.0, 13.0);
    assertThat(response.after()).isBetween(14.0, 28.0);
    assertThat(response.trials()).hasSize(2);
    assertThat(told).containsExactly("trial 1 of 2", "trial 2 of 2");
    assertThat(response.toString()).startsWith("2 trials, from ").contains("answer after");
  }

  @Test
  void anInterruptionBeforeTwoTrialsLeavesNothing() {
    var network = KineticNetwork.lowRate().withConnectionProbability(0.02).withSize(100);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> StepResponse.of(network, 2, 4, 5, seed(1), Progress.NONE))
        .hasMessageContaining("interrupted before two trials");
    assertThat(Thread.interrupted()).isFalse();
    assertThatThrownBy(() -> StepResponse.of(network, 2, 4, 1, seed(1), Progress.NONE))
        .hasMessageContaining("number of trials (1)");
  }

  @Test
  void anInterruptedRunKeepsTheTrialsItHas() {
    var network = KineticNetwork.lowRate().withConnectionProbability(0.02).withSize(100);
    var some =
        StepResponse.of(
            network,
            2,
            4,
            5,
            seed(1),
            (share, what) -> {
              if (what.startsWith("trial 3")) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(some.trials()).hasSize(3);
  }
}
