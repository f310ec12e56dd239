package rheobase.simulation.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.network.Steps;
import rheobase.network.published.KineticNetwork;
import rheobase.network.published.ModularNetwork;
import rheobase.simulation.Progress;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrains;

/** Answers to a step of the drive, other pairs of decay times, modules, and two other routes. */
@Tag("campaign")
class ResponseCampaignTest {

  private static StepResponse response(double decay) {
    var network = KineticNetwork.lowRate().withFixedInDegree().withInhibitoryDecay(decay);
    StepResponse response = StepResponse.of(network, 2, 4, 40, seed(1), Progress.NONE);
    System.out.println(decay + " ms: " + response);
    return response;
  }

  @Test
  void aStepMakesTrialsLessAlikeBelowTheTransitionAndMoreAlikeBeyondIt() {
    StepResponse early = response(4);
    StepResponse middle = response(10);
    StepResponse late = response(14);
    // independent computation of one wiring: 1.08 → 1.43 at 4 ms, 1.29 → 1.86 at 10 ms, 1.05 → 0.77
    // at 14 ms. With fixed in-degree the signs are those; wired by chance, the transition and with
    // it the sign at 14 ms moves from one wiring to the next
    assertThat(early.variability().before()).isEqualTo(1.08, within(0.1));
    assertThat(early.variability().after()).isGreaterThan(early.variability().before() + 0.1);
    assertThat(middle.variability().after()).isGreaterThan(middle.variability().before() + 0.1);
    assertThat(late.variability().after()).isLessThan(late.variability().before() - 0.1);
    for (StepResponse each : List.of(early, middle, late)) {
      assertThat(each.latency().peakLatency()).isBetween(2.0, 6.0);
      assertThat(each.latency().latency()).isBetween(0.0, 3.0);
    }
  }

  @Test
  void theLaterInhibitionComesTheHigherTheAnswer() {
    // peaks of 41, 140 and 249 Hz at 4, 10 and 14 ms in one wiring by chance; ± two standard
    // deviations of ours, of which four have 33 ± 5, 112 ± 22 and 301 ± 68 Hz
    double[][] stated = {{4, 41, 5}, {10, 140, 22}, {14, 249, 68}};
    for (double[] row : stated) {
      var network = KineticNetwork.lowRate().withInhibitoryDecay(row[0]);
      double peak = 0;
      for (int wiring = 1; wiring <= 3; wiring++) {
        var answer = StepResponse.of(network, 2, 4, 40, seed(wiring), Progress.NONE);
        peak += answer.latency().peak() / 3;
      }
      assertThat(peak).isEqualTo(row[1], within(2 * row[2]));
    }
  }

  @Test
  void theLaterInhibitionComesComparedWithExcitationTheMoreSynchronous() {
    double before = 0;
    for (KineticNetwork network : KineticNetwork.threePairs()) {
      Activity activity = Rows.row(network.withFixedInDegree(), 10_000, 1);
      System.out.println(network + ": " + activity);
      // asynchronous, moderately and highly synchronous as published; CV above 0.8 in the first two
      assertThat(activity.synchrony()).isGreaterThan(before);
      assertThat(activity.cv()).isGreaterThan(0.8);
      before = activity.synchrony();
    }
  }

  @Test
  void denserModulesFireLessWithShorterWiresAndAnswerMore() {
    double rate = Double.POSITIVE_INFINITY;
    double answer = 0;
    double length = Double.POSITIVE_INFINITY;
    double scatter = 0;
    var cells =
        KineticNetwork.lowRate()
            .withSize(2000)
            .withInhibitoryDecay(12)
            .withDrive(Steps.constant(1).then(StepResponse.ONSET, 1.5));
    for (double part : new double[] {0.2, 0.5, 0.9}) {
      var modules = ModularNetwork.random(cells, 5).withPartWithin(part);
      var response = StepResponse.of(modules.network(seed(1)), 10, seed(1), Progress.NONE);
      double gain = response.latency().peak() / response.before();
      double module =
          response.trials().stream().mapToDouble(t -> fanoOfFirstModule(t)).average().orElseThrow();
      System.out.println(modules + ": " + response + "; var/mean of a module " + module);
      // only the trends are known: lower rates, shorter wires, stronger answers, larger events
      assertThat(response.before()).isLessThan(rate);
      assertThat(gain).isGreaterThan(answer);
      assertThat(modules.wiringLength(seed(1))).isLessThan(length);
      assertThat(module).isGreaterThan(scatter);
      rate = response.before();
      answer = gain;
      length = modules.wiringLength(seed(1));
      scatter = module;
    }
  }

  private static double fanoOfFirstModule(SpikeTrains trial) {
    var before = trial.within(KineticNetwork.SETTLING, StepResponse.ONSET);
    return Counts.of(SpikeTrains.of(before.stream().limit(320).toList()), 1).fano();
  }
}
