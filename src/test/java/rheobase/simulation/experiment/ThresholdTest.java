package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.Grid;
import rheobase.simulation.stimulus.Stimulus;

/** Thresholds by bisection, and the two curves made of them. */
class ThresholdTest {
  private static final LeakyIntegrateAndFire CELL = LeakyIntegrateAndFire.textbook();
  private static final HodgkinHuxley SQUID = HodgkinHuxley.modern();

  @Test
  void theThresholdOfIntegrateAndFireIsItsRheobase() {
    Threshold found = Threshold.ofSpike(CELL, I -> Stimulus.step(I, 0), 400, 0, 1);
    // (θ − E)/R = 20 mV/100 MΩ; within 400 ms the membrane comes up to e^(−20) of the way
    assertThat(found.value()).isEqualTo(0.2, within(1e-4 * 0.2));
    assertThat(found.below()).isLessThan(found.above());
    assertThat(found.spikesBelow()).isZero();
    assertThat(found.toString())
        .startsWith("a spike of leaky integrate-and-fire from 0.20001 nA on")
        .contains("in 400 ms there, 0 at", "(" + found.runs() + " runs)");
  }

  @Test
  void repetitiveFiringAsksForMoreThanASpike() {
    double spike = Threshold.ofSpike(SQUID, I -> Stimulus.step(I, 5), 50, 0, 10).value();
    double train =
        Threshold.ofRepetitiveFiring(SQUID, I -> Stimulus.step(I, 5), 200, 0, 10).value();
    assertThat(train).isGreaterThan(spike + 3);
  }

  @Test
  void amplitudesThatDoNotBracketAreRefusedWithTheWayOut() {
    assertThatThrownBy(() -> Threshold.ofSpike(CELL, I -> Stimulus.step(I, 0), 100, 0, 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("is not there yet at 0.1 nA", "0 spikes", "end higher");
    assertThatThrownBy(() -> Threshold.ofSpike(CELL, I -> Stimulus.step(I, 0), 100, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("is there already at 0.5 nA", "begin lower");
    assertThatThrownBy(() -> Threshold.ofSpike(CELL, I -> Stimulus.step(I, 0), 100, 0, Double.NaN))
        .hasMessageContaining("upper amplitude (NaN nA)");
    assertThatThrownBy(() -> Refractoriness.of(SQUID, 20, 1, 0.5))
        .hasMessageContainingAll("interval (0.5 ms)", "or the two would be one");
    assertThatThrownBy(() -> StrengthDuration.of(SQUID, 0))
        .hasMessageContaining("duration of the pulse (0.0 ms)");
  }

  @Test
  void anInterruptedSearchSaysSo() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Threshold.ofSpike(CELL, I -> Stimulus.step(I, 0), 100, 0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("interrupted");
  }

  @Test
  void chronaxieIsWhereTwiceTheRheobaseWillDo() {
    StrengthDuration cell = StrengthDuration.of(CELL, 5, 20, 60);
    // V = RI (1 − e^(−d/τ)) reaches θ: I = I_rh/(1 − e^(−d/τ)), chronaxie τ ln 2
    assertThat(cell.rheobase()).isEqualTo(0.2, within(2e-4));
    assertThat(cell.chronaxie()).isEqualTo(20 * StrictMath.log(2), within(0.1)); // the step, 0.1 ms
    for (int i = 0; i < 3; i++) {
      double share = 1 - StrictMath.exp(-cell.durations().get(i) / 20);
      assertThat(cell.strengths().get(i)).isEqualTo(0.2 / share, within(0.02 * 0.2 / share));
    }
    assertThat(cell.toString()).contains("rheobase", "chronaxie", "nA");
  }

  @Test
  void theChargeOfABriefPulseIsWhatCounts() {
    StrengthDuration squid = StrengthDuration.of(SQUID, 0.1, 0.2);
    double first = squid.strengths().get(0) * 0.1;
    double second = squid.strengths().get(1) * 0.2;
    // a pulse far shorter than the membrane's 1 ms leaves it no time to leak
    assertThat(second).isEqualTo(first, within(0.02 * first));
    // twice the rheobase for that long is just enough
    assertThat(squid.chronaxie()).isBetween(1.0, 3.0);
  }

  @Test
  void aSecondSpikeIsFirstImpossibleThenHardThenEasy() {
    Refractoriness squid = Refractoriness.of(SQUID, 20, 1, Grid.linspace(3, 23, 11));
    // An independent computation in Python: impossible up to 4 ms, 1 again near 15 to 20 ms, and
    // less than 1 after that
    assertThat(squid.absolute()).isBetween(3.0, 5.0);
    assertThat(squid.relative()).isBetween(13.0, 19.0);
    assertThat(squid.least()).isBetween(0.5, 0.95);
    int n = (int) squid.ratios().stream().filter(r -> r.isInfinite()).count();
    for (int i = n + 1; i < 8; i++) {
      assertThat(squid.ratios().get(i)).isLessThan(squid.ratios().get(i - 1));
    }
    Refractoriness made = new Refractoriness(SQUID, 1, 7, List.of(5., 6., 8.), List.of(3., 2., .5));
    // from 2 to 0.5 within 2 ms, 1 is reached after two thirds of the way
    assertThat(made.relative()).isEqualTo(6 + 4 / 3.0, within(1e-12));
    assertThat(made.absolute()).isZero();
    assertThat(squid.toString()).contains("no second spike up to", "least ratio");
  }
}
