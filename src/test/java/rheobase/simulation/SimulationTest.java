package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.numerics.Seed.seed;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.Firing;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.In;

class SimulationTest {
  private static final LeakyIntegrateAndFire CELL = LeakyIntegrateAndFire.textbook();

  @ParameterizedTest
  @CsvSource({"0.201", "0.21", "0.25", "0.3", "0.5", "1.0"})
  void integrateAndFireFiresAtItsAnalyticRateToRounding(double current) {
    SpikeTrain spikes =
        Simulation.of(CELL, Stimulus.constant(current), 2000).run().spikes().train(0);
    double[] intervals = spikes.intervals();
    // The step is exact and so is the crossing: only roundings of 10⁴ steps remain.
    assertThat(1000 / intervals[intervals.length / 2]).isEqualTo(CELL.rate(current), within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({"0.01", "0.1", "0.5", "2", "7"})
  void spikeTimesDoNotDependOnTheStep(double step) {
    Recording run = Simulation.of(CELL, Stimulus.constant(0.5), 200).withStep(step).run();
    Recording fine = Simulation.of(CELL, Stimulus.constant(0.5), 200).withStep(0.001).run();
    for (int i = 0; i < 10; i++) {
      double expected = fine.spikes().train(0).time(i);
      assertThat(run.spikes().train(0).time(i)).isEqualTo(expected, within(1e-6));
    }
  }

  @Test
  void atItsRheobaseTheNeuronIsSilent() {
    double rheobase = CELL.rheobase();
    assertThat(Simulation.of(CELL, Stimulus.constant(rheobase), 1000).run().spikes().count())
        .isZero();
    assertThat(
            Simulation.of(CELL, Stimulus.constant(rheobase * 1.001), 1000).run().spikes().count())
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 39.474", "0.7, 36.979", "1.0, 36.699"})
  void fitzHughNagumoCyclesWithThesePeriods(double current, double period) {
    // independent computation, double precision: RK4, 0.02, from (−1.2, −0.6), upward crossings of
    // 0; within 10⁻³
    SpikeTrain spikes =
        Simulation.of(FitzHughNagumo.classic(), Stimulus.constant(current), 2000)
            .startingAt(-1.2, -0.6)
            .run()
            .spikes()
            .train(0);
    double[] intervals = spikes.intervals();
    assertThat(intervals[intervals.length - 1]).isEqualTo(period, within(1e-3));
  }

  @Test
  void theSquidAxonFiresAsStated() {
    // independent computation, double precision: MODERN at 10 µA/cm²: 69 spikes in 1000 ms at these
    // times, ± 0.005 ms
    SpikeTrain spikes =
        Simulation.of(HodgkinHuxley.modern(), Stimulus.constant(10), 1000).run().spikes().train(0);
    assertThat(spikes.count()).isEqualTo(69);
    double[] expected = {1.901, 16.823, 31.472, 46.109};
    for (int i = 0; i < expected.length; i++) {
      assertThat(spikes.time(i)).isEqualTo(expected[i], within(0.005));
    }
  }

  record Ramping(@In("mV/ms") double speed) implements Neuron {
    @Override
    public double[] start() {
      return new double[] {0};
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      dx[0] = speed;
    }

    @Override
    public double threshold() {
      return 10;
    }

    @Override
    public Firing firing() {
      return Firing.RESET;
    }

    @Override
    public void reset(double[] x) {
      x[0] = 0;
    }
  }

  @Test
  void aReadersOwnNeuronRunsLikeAnyOther() {
    SpikeTrain spikes =
        Simulation.of(new Ramping(4), Stimulus.constant(0), 10).run().spikes().train(0);
    // threshold/speed = 2.5 ms, again and again, whatever the step of 0.05 ms
    assertThat(spikes.count()).isEqualTo(4);
    assertThat(spikes.time(0)).isEqualTo(2.5, within(1e-9));
    assertThat(spikes.time(3)).isEqualTo(10, within(1e-9));
  }

  @Test
  void unitsReceiveTheirOwnNoiseAndTheSameWhoeverElseRuns() {
    Stimulus noise = Stimulus.noise(0.22, 0.1, 5);
    Simulation one = Simulation.of(CELL, noise, 500).withSeed(seed(3));
    var alone = one.run().spikes();
    var many = one.withUnits(5).run().spikes();
    assertThat(many.train(0).times()).isEqualTo(alone.train(0).times()).isNotEmpty();
    assertThat(many.train(1).times()).isNotEqualTo(many.train(0).times());
  }

  @Test
  void spikesAreTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    Simulation run =
        Simulation.of(
                List.of(
                    CELL,
                    Izhikevich.regularSpiking(),
                    FitzHughNagumo.classic(),
                    HodgkinHuxley.modern()),
                Stimulus.noise(0.6, 0.3, 5),
                400)
            .withSeed(seed(7));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    run.run().spikes().stream()
        .flatMap(t -> Arrays.stream(t.times()).boxed())
        .forEach(t -> digest.update(ByteBuffer.allocate(8).putDouble(t).flip()));
    // Our own spikes, bit for bit, on JDK 17 and on the newest.
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("2417b4e46b2f0ea0cbda37b5c7ccc8bfde92d667a418a2e53cdfc4f21b7c48ae");
  }

  @Test
  void anInterruptedRunKeepsWhatItHasAndStopsWithinASecond() throws InterruptedException {
    Simulation endless =
        Simulation.of(CELL, Stimulus.constant(0.5), 1e7).withUnits(200).withTraces(1, 10);
    var result = new AtomicReference<Recording>();
    Thread runner = new Thread(() -> result.set(endless.run()));
    runner.start();
    Thread.sleep(300);
    long asked = System.nanoTime();
    runner.interrupt();
    runner.join(5000);
    assertThat((System.nanoTime() - asked) / 1e9).isLessThan(1);
    Recording partial = result.get();
    assertThat(partial.complete()).isFalse();
    assertThat(partial.duration()).isPositive().isLessThan(1e7);
    assertThat(partial.spikes().size()).isEqualTo(200);
    assertThat(partial.toString()).contains("interrupted at");
    // The analytic rate holds in what was recorded, up to the spike that the window cuts off.
    assertThat(partial.spikes().rate())
        .isEqualTo(CELL.rate(0.5), within(2000 / partial.duration()));
  }

  @Test
  void progressGoesFromNothingToAll() {
    var shares = new ArrayList<Double>();
    Simulation.of(CELL, Stimulus.constant(0), 1000).run((share, what) -> shares.add(share));
    assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(10);
  }

  @Test
  void tracesLieOnTheClock() {
    Recording run = Simulation.of(CELL, Stimulus.step(0.1, 20), 100).run();
    assertThat(run.potential().size()).isEqualTo(1001);
    assertThat(run.current().at(19.9)).isZero();
    assertThat(run.current().at(20)).isEqualTo(0.1);
    // V = E + R I (1 − e^(−t/τ)), 80 ms after the step
    assertThat(run.potential().at(100))
        .isEqualTo(-70 + 10 * (1 - StrictMath.exp(-4)), within(1e-9));
    assertThat(run.potential().swing(0)).isEqualTo(10 * (1 - StrictMath.exp(-4)), within(1e-9));
  }

  static Stream<Arguments> nonsense() {
    Simulation run = Simulation.of(CELL, Stimulus.constant(0), 100);
    double nan = Double.NaN;
    return Stream.of(
        refusal(
            () -> Simulation.of(CELL, Stimulus.constant(0), 0), "duration (0.0 ms)", "seconds(1)"),
        refusal(() -> Simulation.of(CELL, Stimulus.constant(0), nan), "duration (NaN ms)"),
        refusal(() -> Simulation.of((Neuron) null, Stimulus.constant(0), 1), "neuron is missing"),
        refusal(() -> Simulation.of(CELL, null, 1), "stimulus is missing", "constant(0)"),
        refusal(() -> Simulation.of(List.of(), Stimulus.constant(0), 1), "number of neurons (0)"),
        refusal(() -> run.withStep(0), "step (0.0 ms)", "own is 0.1 ms"),
        refusal(() -> run.withStep(200), "step (200.0 ms)", "longer than the run"),
        refusal(() -> run.withStep(1e-9), "10¹⁰ steps"),
        refusal(() -> run.withUnits(0), "number of units (0)"),
        refusal(() -> run.withSeed(null), "seed is missing", "seed(1)"),
        refusal(() -> run.startingAt(1, 2), "has 2 numbers", "1 variables"),
        refusal(() -> run.startingAt(nan), "start state (NaN)"),
        refusal(() -> run.withTraces(-1, 1), "number of traced units (-1)"),
        refusal(() -> run.withTraces(1, 0.05), "sampling (0.05 ms)", "multiple of the step"),
        refusal(() -> run.withTraces(1, 0.15), "sampling (0.15 ms)"),
        refusal(() -> run.run().trace(0, "w"), "no trace of w of unit 0", "V [mV]"),
        refusal(() -> run.run().potential().at(101), "time (101.0 ms)"));
  }

  private static Arguments refusal(ThrowingCallable nonsense, String... fragments) {
    return arguments(nonsense, List.of(fragments));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefusedInWords(ThrowingCallable nonsense, List<String> fragments) {
    assertThatThrownBy(nonsense)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(fragments));
  }

  @Test
  void aStateThatRunsAwayIsReportedWithTimeAndWayOut() {
    assertThatThrownBy(
            () ->
                Simulation.of(FitzHughNagumo.classic(), Stimulus.constant(1), 1000)
                    .withStep(50)
                    .run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ran away")
        .hasMessageContaining("withStep(12.5)");
  }
}
