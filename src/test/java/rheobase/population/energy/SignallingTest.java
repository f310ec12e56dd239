package rheobase.population.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.neuron.HodgkinHuxley;
import rheobase.numerics.Grid;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.synapse.Kinetics;

class SignallingTest {
  private static final double STEP = 0.01;

  /** Up by 100 mV within a ms and down again; sodium carries it up, potassium down. */
  private static SodiumEntry triangle(double extra) {
    double[] v = new double[201];
    double[] sodium = new double[201];
    double[] potassium = new double[201];
    for (int i = 0; i <= 200; i++) {
      v[i] = -65 + 100 - Math.abs(i - 100);
      sodium[i] = i == 0 || i == 200 ? 0 : -extra - (i < 100 ? 100 : i == 100 ? 50 : 0);
      potassium[i] = i == 0 || i == 200 ? 0 : extra + (i > 100 ? 100 : i == 100 ? 50 : 0);
    }
    return SodiumEntry.of(v, sodium, potassium, STEP, 1);
  }

  private static SodiumEntry spike(double warmth, double end) {
    // gates that are φ times faster: the same with φ times the capacitance, on φ times the clock
    var axon = new HodgkinHuxley(warmth, 120, 36, 0.3, 50, -77, -54.387, 0, 1);
    Recording run =
        Simulation.of(axon, Stimulus.pulses(20 * warmth, 1, 1), end)
            .startingAtRest()
            .withTraces(1, STEP)
            .run();
    var currents = run.ionicCurrents();
    return SodiumEntry.of(
        run.potential().values(),
        currents.get(0).values(),
        currents.get(1).values(),
        STEP,
        axon.capacitance());
  }

  @Test
  void aCapacitorThatSodiumAloneChargesHasTheRatioOne() {
    // 1 µF/cm² · 100 mV; half a sample at either end is missing from the trapezia
    assertThat(triangle(0).least()).isEqualTo(100);
    assertThat(triangle(0).ratio()).isCloseTo(1, within(0.006));
    assertThat(triangle(0).cancelled()).isCloseTo(0, within(0.51));
  }

  @Test
  void whatMeetsPotassiumIsPaidForWithoutAnyEffect() {
    // 1.99 ms of it: all but the first and the last sample
    for (double extra : new double[] {10, 50, 400}) {
      assertThat(triangle(extra).charge() - triangle(0).charge())
          .isCloseTo(1.99 * extra, within(1e-9));
      assertThat(triangle(extra).cancelled() - triangle(0).cancelled())
          .isCloseTo(1.99 * extra, within(1e-9));
    }
  }

  @Test
  void theSquidSpendsThirteenTimesTheLeast() {
    SodiumEntry entry = spike(1, 30);
    // an independent computation in double precision: 13.2; ours is the charge above rest
    assertThat(entry.ratio()).isCloseTo(13.2, within(0.3)).isCloseTo(13.21, within(0.02));
    // C · (40.504 + 64.996) mV, the peak and the rest of the same computation
    assertThat(entry.least()).isCloseTo(105.50, within(0.02));
    // what charges the membrane is sodium that met no potassium, and the 20 nC/cm² of the stimulus
    assertThat(1 + entry.cancelled() / entry.least())
        .isCloseTo(entry.ratio() + 20 / entry.least(), within(0.05));
  }

  @Test
  void howLongOneWatchesDoesNotMatter() {
    assertThat(spike(1, 60).ratio()).isCloseTo(spike(1, 30).ratio(), within(0.01));
  }

  @Test
  void aWarmAxonWastesLess() {
    double last = Double.POSITIVE_INFINITY;
    for (double celsius : new double[] {6.3, 10, 14, 18.5, 22}) {
      double ratio = spike(StrictMath.pow(3, (celsius - 6.3) / 10), 30).ratio();
      assertThat(ratio).isLessThan(last).isGreaterThan(1);
      last = ratio;
      if (celsius == 18.5) {
        // Attwell and Laughlin 2001 take four times the least, from the squid's axon
        assertThat(ratio).isCloseTo(4, within(0.3));
      }
    }
  }

  @Test
  void aPicocoulombOfSodiumCostsASixthOfAPicojoule() {
    SodiumPump pump = SodiumPump.usual();
    // ΔG/(3 F) = 50 kJ/mol / (3 · 96.485 kC/mol)
    assertThat(pump.energy(1)).isCloseTo(50 / (3 * 96.48533212), within(1e-9));
    // 1 pC is 6.2415·10⁶ elementary charges
    assertThat(pump.atp(1)).isCloseTo(6.241509e6 / 3, within(1.0));
    assertThat(new SodiumPump(3, 60).energy(1)).isCloseTo(1.2 * pump.energy(1), within(1e-12));
  }

  @Test
  void anEventCostsInProportionToItsConductanceAndDuration() {
    SynapticEvent one = SynapticEvent.ampa();
    assertThat(one.withPeak(0.9).sodium()).isCloseTo(3 * one.sodium(), within(1e-15));
    assertThat(one.exponential(10).sodium()).isCloseTo(5 * one.sodium(), within(1e-15));
    assertThat(one.alpha(2).sodium()).isCloseTo(Math.E * one.sodium(), within(1e-15));
    assertThat(one.withPeak(0).sodium()).isZero();
    // (0 + 90)/(50 + 90) · 0.3 nS · 2 ms · 120 mV
    assertThat(one.sodium()).isCloseTo(90.0 / 140 * 0.3 * 2 * 120 * 1e-3, within(1e-15));
  }

  @Test
  void theDurationIsTheAreaUnderTheCourseOfASynapse() {
    double[] t = Grid.linspace(0, 60, 60_001);
    SynapticEvent event = SynapticEvent.ampa();
    var kinetics = Kinetics.alpha(2, Kinetics.Scale.UNIT_PEAK);
    assertThat(1e-3 * Arrays.stream(t).map(kinetics::at).sum())
        .isCloseTo(event.alpha(2).duration(), within(1e-5));
    var jump = Kinetics.exponential(2, Kinetics.Scale.UNIT_PEAK);
    assertThat(1e-3 * Arrays.stream(t).map(jump::at).sum())
        .isCloseTo(event.exponential(2).duration(), within(1e-3)); // half a step more at 0
  }

  @Test
  void sodiumLessPotassiumIsTheChargeThatMovesThePotential() {
    SynapticEvent event = SynapticEvent.ampa();
    assertThat(event.sodium() - event.potassium()).isCloseTo(event.net(), within(1e-15));
    assertThat(event.sodium()).isGreaterThan(event.net());
    // 200 000 ions a vesicle, Attwell and Laughlin 2001; ours has other numbers, within a factor 2
    assertThat(3 * SodiumPump.usual().atp(event.sodium())).isBetween(1e5, 4e5);
  }

  @Test
  void aSpikeCostsAsMuchAsASecondAndAHalfOfRest() {
    SignallingCost cost = SignallingCost.greyMatter();
    // 7.1/4.4
    assertThat(cost.spike() / cost.rest()).isCloseTo(1.61, within(0.01));
    // Attwell and Laughlin 2001: 3.29·10⁹ molecules a second at 4 Hz
    assertThat(cost.power(4)).isCloseTo(SodiumPump.usual().worth(3.29e9), within(1.0));
    assertThat(cost.power(0)).isEqualTo(cost.rest());
    // 1 bit in 1 s by one cell of 1 pW
    assertThat(new SignallingCost(0, 1).bitsPerJoule(1, 1, 9, 1000)).isCloseTo(1e12, within(1.0));
  }

  @Test
  void refusalsNameTheWayOut() {
    assertThatThrownBy(() -> SodiumEntry.of(new double[3], new double[3], new double[2], 1, 1))
        .hasMessageContaining("record all at the same times");
    assertThatThrownBy(() -> SodiumEntry.of(new double[3], new double[3], new double[3], 1, 1))
        .hasMessageContaining("push until it fires");
    assertThatThrownBy(() -> new SynapticEvent(1, 1, -70, 80, 50, -90))
        .hasMessageContaining("between those of potassium and sodium");
    assertThatThrownBy(() -> new SodiumPump(0, 50)).hasMessageContaining("moves three");
    assertThatThrownBy(() -> new SignallingCost(0, 0)).hasMessageContaining("must cost something");
  }
}
