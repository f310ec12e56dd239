package rheobase.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import rheobase.cable.CableRun.Restored;

/** Bare axons: speed, direction, collision. */
class AxonTest {
  private static final double ZERO = -20; // mV: a level that only spikes cross

  private static CableRun squid(
      double temperature, double length, double duration, Electrode... e) {
    return CableRun.of(Cable.squid(temperature, length), duration, e);
  }

  @Test
  void theSquidsSpikeRunsAsFastAsHodgkinAndHuxleyComputed() {
    CableRecording warm = squid(18.5, 80, 7, new Electrode(5000, 0, 0, 0.5)).run();
    // hodgkin1952, part III: 18.8 m/s at 18.5 °C, by hand and with steps of their own: 1 %
    assertThat(warm.speed(30, 50)).isCloseTo(18.8, Percentage.withPercentage(1));
    CableRecording cold = squid(6.3, 80, 9, new Electrode(5000, 0, 0, 1)).run();
    // 12.3 m/s at 6.3 °C, half the compartments and half the step change it by 0.1 %
    assertThat(cold.speed(30, 50)).isCloseTo(12.3, Percentage.withPercentage(1));
  }

  @Test
  void farFromTheEndsTheSpeedIsConstant() {
    CableRecording run = squid(6.3, 100, 9, new Electrode(5000, 0, 0, 1)).run();
    assertThat(run.speed(60, 80)).isCloseTo(run.speed(30, 50), Percentage.withPercentage(0.1));
  }

  @Test
  void speedGrowsWithTheSquareRootOfTheDiameter() {
    double thin = speed(100);
    double thick = speed(400);
    // the cable equation in units of λ ∝ √d has no diameter in it
    assertThat(thick / thin).isCloseTo(2, within(1e-3));
  }

  private static double speed(double diameter) {
    double length = 60 * Math.sqrt(diameter / 476);
    Cable axon = Cable.of(SquidMembrane.at(6.3), diameter, length, 120, 35.4);
    double current = 5000 * Math.pow(diameter / 476, 1.5);
    return CableRun.of(axon, 8, new Electrode(current, 0, 0, 1))
        .run()
        .speed(length / 2, 3 * length / 4);
  }

  @Test
  void twoSpikesThatMeetDie() {
    Electrode left = new Electrode(5000, 0, 0, 1);
    Electrode right = new Electrode(5000, 100, 0, 1);
    CableRecording both = squid(6.3, 100, 14, left, right).run();
    for (double place : new double[] {10, 30, 50, 70, 90}) {
      assertThat(both.passages(place, ZERO)).isEqualTo(1);
    }
    // one each: had they passed through each other, every place would have seen both
    assertThat(both.arrival(30)).isLessThan(both.arrival(50));
    assertThat(both.arrival(70)).isLessThan(both.arrival(50));
    double[] after = both.profile(14);
    assertThat(Arrays.stream(after).max().orElseThrow()).isLessThan(-60);
  }

  @Test
  void aSpikeThatStartsMidwayRunsBothWays() {
    CableRecording run = squid(6.3, 100, 8, new Electrode(8000, 50, 0, 1)).run();
    assertThat(run.speed(70, 90)).isCloseTo(12.3, Percentage.withPercentage(1));
    assertThat(run.speed(30, 10)).isCloseTo(-12.3, Percentage.withPercentage(1));
    assertThat(run.passages(20, ZERO)).isEqualTo(1);
    assertThat(run.passages(80, ZERO)).isEqualTo(1);
  }

  @Test
  void aPieceJustPassedCannotFireAndALaterOneCan() {
    Electrode first = new Electrode(5000, 0, 0, 1);
    // the spike passes 40 mm at 3.5 ms
    Electrode soon = new Electrode(8000, 40, 6, 7);
    Electrode late = new Electrode(8000, 40, 18, 19);
    assertThat(squid(6.3, 80, 25, first, soon).run().passages(10, ZERO)).isEqualTo(1);
    assertThat(squid(6.3, 80, 25, first, late).run().passages(10, ZERO)).isEqualTo(2);
  }

  @Test
  void withoutPotassiumChannelsAndWithoutUndershootASpikeStillRunsOneWay() {
    CableRecording run = bare().run();
    double lowest =
        Arrays.stream(run.times()).flatMap(t -> Arrays.stream(run.profile(t))).min().orElseThrow();
    assertThat(lowest).isGreaterThan(RabbitNode.warm().rest() - 0.01);
    assertThat(run.passages(0.3, -40)).isEqualTo(1);
  }

  @Test
  void onlyInactivationKeepsASpikeFromRunningBack() {
    // the stretch just passed at 1 ms: sodium channels shut, potential still falling
    double from = 2;
    double to = 2.5;
    assertThat(bare().restoring(Restored.POTENTIAL, from, to, 1).run().passages(0.3, -40)).isOne();
    assertThat(bare().restoring(0, from, to, 1).run().passages(0.3, -40)).isOne();
    assertThat(bare().restoring(1, from, to, 1).run().passages(0.3, -40)).isEqualTo(2);
  }

  @Test
  void inTheSquidOpenPotassiumChannelsKeepItFromRunningBackAsWell() {
    CableRun run =
        CableRun.of(Cable.squid(6.3, 120), 15, new Electrode(5000, 0, 0, 1)).withSteps(0.02, 0.1);
    // the stretch just passed at 7 ms
    double from = 38;
    double to = 56;
    assertThat(run.restoring(Restored.POTENTIAL, from, to, 7).run().passages(15, ZERO)).isOne();
    assertThat(run.restoring(1, from, to, 7).run().passages(15, ZERO)).isEqualTo(2);
    assertThat(run.restoring(2, from, to, 7).run().passages(15, ZERO)).isEqualTo(2);
  }

  private static CableRun bare() {
    return CableRun.of(Cable.bare(10, 4), 2.6, new Electrode(100, 0, 0, 0.2))
        .withSteps(0.005, 0.01);
  }

  @Test
  void anInterruptedRunKeepsWhatItHas() {
    Thread.currentThread().interrupt();
    CableRecording none = squid(6.3, 10, 5).run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(none.times()).containsExactly(0);
  }

  @Test
  void anAxonLeftAloneRests() {
    CableRecording run = squid(6.3, 10, 20).run();
    // the potential at which the Hodgkin–Huxley neuron rests
    assertThat(run.at(5)[400]).isCloseTo(-64.9964, within(1e-3));
    assertThat(run.toString()).contains("a spike came by 0 of them");
  }
}
