package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

/** An integrator adds its inputs up; a resonator waits for those in time. */
class PulseTrainTest {
  private static final PulseTrain INTEGRATOR =
      PulseTrain.single(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4);
  private static final PulseTrain RESONATOR =
      PulseTrain.single(PersistentSodiumPotassium.subcriticalHopf(), 45);
  private static final double NEAR = 0.01; // of a single pulse: bisection 10⁻⁴, its step 0.002 ms

  @Test
  void bothRestWhereTheirEquationsSay() {
    // an independent computation: equilibria at I = 4 and 45
    assertThat(INTEGRATOR.rest().get(0)).isEqualTo(-62.595, within(1e-3));
    assertThat(RESONATOR.rest().get(0)).isEqualTo(-50.407, within(1e-3));
    assertThatThrownBy(() -> PulseTrain.single(INTEGRATOR.neuron(), 5))
        .hasMessageStartingWith("holding current (5.0 µA/cm²) must leave")
        .hasMessageEndingWith("it fires by itself; take less");
  }

  @Test
  void aSinglePulseHasItsThreshold() {
    // an independent computation, step 0.002 ms, within 0.5 %
    assertThat(INTEGRATOR.threshold(1)).isEqualTo(16.349, within(0.005 * 16.349));
    assertThat(RESONATOR.threshold(1)).isEqualTo(32.19, within(0.005 * 32.19));
  }

  @Test
  void anIntegratorNeedsMoreTheFartherApartTwoPulsesAre() {
    double[] intervals = {.3, .5, 1, 2, 3, 5, 10};
    double[] found = INTEGRATOR.doublet().relativeThresholds(intervals);
    // an independent computation, step 0.002 ms
    assertThat(found)
        .containsExactly(new double[] {.518, .533, .572, .648, .718, .830, .962}, within(NEAR));
    double[] sorted = found.clone();
    Arrays.sort(sorted);
    assertThat(found).isEqualTo(sorted);
  }

  @Test
  void aResonatorNeedsLeastOneTurnApart() {
    double[] intervals = {.5, 1, 2, 2.25, 2.5, 2.75, 3, 4, 5, 5.5, 7};
    double[] found = RESONATOR.doublet().relativeThresholds(intervals);
    double[] expected = {.726, .997, 1.027, .674, .543, .523, .562, .963, 1.008, .564, .954};
    // an independent computation, step 0.002 ms
    assertThat(found).containsExactly(expected, within(NEAR));
    // stronger than 0.674, the doublet of 2.25 ms is silent again, up to more than a single pulse
    double one = RESONATOR.threshold(1);
    assertThat(RESONATOR.doublet().fires(0.70 * one, 2.25)).isTrue();
    assertThat(RESONATOR.doublet().fires(0.99 * one, 2.25)).isFalse();
    // a second dip lies near twice the period of 2.775 ms
    assertThat(found[9]).isLessThan(found[8]).isLessThan(found[10]);
  }

  @Test
  void threePulsesInTimeNeedLittle() {
    // an independent computation, step 0.002 ms
    assertThat(INTEGRATOR.triplet().relativeThresholds(1, 3, 8))
        .containsExactly(new double[] {.423, .612, .900}, within(NEAR));
    double[] resonator = RESONATOR.triplet().relativeThresholds(2.5, 2.75, 3);
    assertThat(resonator[1]).isEqualTo(.370, within(NEAR)).isLessThan(resonator[0]);
    assertThat(resonator[1]).isLessThan(resonator[2]);
  }

  @Test
  void inhibitionHelpsAResonatorHalfATurnBefore() {
    // half a turn is 1.39 ms: what was pushed down is on its way up
    double helped = RESONATOR.withHeights(-1, 1).relativeThresholds(1.39)[0];
    double hindered = RESONATOR.withHeights(-1, 1).relativeThresholds(2.75)[0];
    assertThat(helped).isLessThan(0.6);
    assertThat(hindered).isGreaterThan(1.2);
    assertThat(INTEGRATOR.withHeights(-1, 1).relativeThresholds(1.39)[0]).isGreaterThan(1.2);
  }

  @Test
  void onlyAResonatorFiresWhenInhibitionEnds() {
    assertThat(inhibited(INTEGRATOR)).isZero();
    // an independent computation: it enters the limit cycle, some 290 Hz
    assertThat(inhibited(RESONATOR)).isGreaterThan(5);
  }

  private static int inhibited(PulseTrain resting) {
    Stimulus current = Stimulus.constant(resting.holding()).plus(Stimulus.pulses(-20, 5, 5));
    return Simulation.of(resting.neuron(), current, 60)
        .startingAt(resting.rest().stream().mapToDouble(Double::doubleValue).toArray())
        .run()
        .spikes()
        .count();
  }

  @Test
  void theRunOfATrainIsTheOneThatWasJudged() {
    double least = RESONATOR.doublet().threshold(2.75);
    assertThat(RESONATOR.doublet().run(0.99 * least, 2.75, 50).spikes().count()).isZero();
    assertThat(RESONATOR.doublet().run(1.01 * least, 2.75, 50).spikes().count()).isPositive();
    assertThatThrownBy(() -> RESONATOR.doublet().fires(1, 0.1))
        .hasMessageContaining("must not be shorter than a pulse");
    assertThat(RESONATOR.doublet())
        .hasToString(
            "persistent sodium plus potassium at rest under "
                + "45 µA/cm², pulses of 0.2 ms and relative heights 1, 1");
  }

  @Test
  void anInterruptedCurveIsAsLongAsItCame() {
    Thread.currentThread().interrupt();
    assertThat(INTEGRATOR.doublet().relativeThresholds(1, 2)).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }
}
