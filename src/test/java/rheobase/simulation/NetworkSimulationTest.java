package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.numerics.Seed.seed;
import static rheobase.synapse.Kinetics.Scale.UNIT_AREA;
import static rheobase.synapse.Kinetics.Scale.UNIT_PEAK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Steps;
import rheobase.network.Wiring;
import rheobase.neuron.AdaptiveExponential;
import rheobase.neuron.Firing;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

class NetworkSimulationTest {
  private static final LeakyIntegrateAndFire CELL =
      new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);

  private static final Map<String, String> FINGERPRINTS =
      Map.ofEntries(
          Map.entry("jumps", "bb83bb0089d2"),
          Map.entry("exponential, area", "b038a7bfe16f"),
          Map.entry("exponential, peak", "f48a92d29115"),
          Map.entry("alpha, area", "92069d33a980"),
          Map.entry("alpha, peak", "90258096ffc4"),
          Map.entry("two, area", "88c84f60434a"),
          Map.entry("two, peak", "b61d58644acf"),
          Map.entry("jumps and currents", "25983b8d1786"),
          Map.entry("conductances", "2156d2eb3ea5"),
          Map.entry("conductance, jump", "94a339b801ac"),
          Map.entry("adaptive exponential", "787a428c49e2"),
          Map.entry("adaptive exponential, jumps", "904aa6c38939"),
          Map.entry("Izhikevich", "c2c4c832a089"),
          Map.entry("Hodgkin-Huxley", "de8b767b7014"),
          Map.entry("Hodgkin-Huxley, jumps", "a4c162052661"),
          Map.entry("a reader's own", "6722cdfbe42b"));

  @TempDir private Path folder;

  /** A neuron as a reader might write one: it leaks quadratically and has no refractory period. */
  private record Quadratic(double threshold) implements Neuron {
    @Override
    public double[] start() {
      return new double[] {-60};
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      dx[0] = ((x[0] + 60) * (x[0] + 45) / 20 + current) / 10;
    }

    @Override
    public Firing firing() {
      return Double.isFinite(threshold) ? Firing.RESET : Firing.UPSTROKE;
    }

    @Override
    public void reset(double[] x) {
      x[0] = -55;
    }
  }

  /** 16 cells that excite and 5 that inhibit, strongly coupled and driven. */
  private static Network small(
      Neuron neuron, Start start, Receptor excitation, Receptor inhibition, double[] weights) {
    Population e = Population.of("excitatory", 16, neuron).startingAt(start);
    Population i = Population.of("inhibitory", 5, neuron).startingAt(start);
    return Network.of(e, i)
        .withStep(neuron instanceof HodgkinHuxley ? 0.02 : 0.1)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.4), excitation, weights[0], 1.5),
            new Connection(e, i, Wiring.fixedInDegree(7), excitation, weights[0], 0.8),
            new Connection(i, e, Wiring.allToAll(), inhibition, weights[1], 1),
            new Connection(i, i, Wiring.bernoulli(0.5), inhibition, weights[1], 2))
        .with(
            Drive.poisson(e, Steps.constant(0.5).then(30, 1.1), excitation, weights[2]),
            Drive.poisson(i, 0.6, excitation, weights[2]),
            Drive.current(e, Steps.constant(weights[3]).then(40, 0.7 * weights[3])));
  }

  static Stream<Arguments> networks() {
    Receptor jump = Receptor.jump();
    Receptor fast = Receptor.current(Kinetics.exponential(3, UNIT_AREA));
    Receptor peak = Receptor.current(Kinetics.exponential(4, UNIT_PEAK));
    Receptor alpha = Receptor.current(Kinetics.alpha(2, UNIT_AREA));
    Receptor alphaPeak = Receptor.current(Kinetics.alpha(2.5, UNIT_PEAK));
    Receptor twoArea = Receptor.current(Kinetics.doubleExponential(0.5, 5, UNIT_AREA));
    Receptor twoPeak = Receptor.current(Kinetics.doubleExponential(0.6, 2, UNIT_PEAK));
    Receptor opening = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 70);
    Receptor closing = Receptor.conductance(Kinetics.doubleExponential(0.5, 6, UNIT_AREA), -10);
    Start start = Start.uniform(0, 20);
    Receptor g = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 0);
    Receptor gaba = Receptor.conductance(Kinetics.alpha(3, UNIT_PEAK), -80);
    Start rest = Start.normal(-65, 3);
    return Stream.of(
        arguments("jumps", small(CELL, start, jump, jump, new double[] {1, -2, 1.2, 18})),
        arguments("exponential, area", small(CELL, start, fast, fast, new double[] {20, -40, 25, 16})),
        arguments("exponential, peak", small(CELL, start, peak, peak, new double[] {5, -9, 6, 16})),
        arguments("alpha, area", small(CELL, start, alpha, alpha, new double[] {20, -40, 25, 16})),
        arguments("alpha, peak", small(CELL, start, alphaPeak, alphaPeak, new double[] {3, -7, 4, 16})),
        arguments("two, area", small(CELL, start, twoArea, twoArea, new double[] {20, -40, 25, 16})),
        arguments("two, peak", small(CELL, start, twoPeak, twoPeak, new double[] {10, -10, 9, 16})),
        arguments("jumps and currents", small(CELL, start, jump, alpha, new double[] {1, -40, 1.2, 18})),
        arguments("conductances", small(CELL, start, opening, closing, new double[] {0.05, 1.5, 0.08, 15})),
        arguments("conductance, jump", small(CELL, start, opening, jump, new double[] {0.05, -2, 0.08, 15})),
        arguments(
            "adaptive exponential",
            small(AdaptiveExponential.regularSpiking(), rest, g, gaba, new double[] {5, 9, 8, 500})),
        arguments(
            "adaptive exponential, jumps",
            small(AdaptiveExponential.regularSpiking(), rest, jump, jump, new double[] {1, -2, 1.5, 600})),
        arguments(
            "Izhikevich",
            small(Izhikevich.regularSpiking(), rest, peak, peak, new double[] {3, -4, 3, 6})),
        arguments(
            "Hodgkin-Huxley",
            small(HodgkinHuxley.modern(), rest, g, gaba, new double[] {0.05, 0.2, 0.1, 9})),
        arguments(
            "Hodgkin-Huxley, jumps",
            small(HodgkinHuxley.modern(), rest, jump, jump, new double[] {2, -2, 3, 9})),
        arguments(
            "a reader's own",
            small(new Quadratic(-30), rest, g, gaba, new double[] {0.1, 0.3, 0.2, 6})));
  }

  private static List<List<Double>> spikes(NetworkRecording recording) {
    List<List<Double>> all = new ArrayList<>();
    recording.spikes().stream()
        .forEach(t -> all.add(Arrays.stream(t.times()).boxed().toList()));
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void theEngineFiresEverySpikeOfThePlainProgram(String name, Network network) {
    NetworkRecording recording = NetworkSimulation.of(network, 60, seed(3)).run();
    assertThat(recording.spikes().count()).as(name).isGreaterThan(20);
    assertThat(spikes(recording)).isEqualTo(PlainNetwork.spikes(network, 60, seed(3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void threadsAndInterruptionsChangeNothing(String name, Network network) throws Exception {
    NetworkSimulation run = NetworkSimulation.of(network, 60, seed(4));
    NetworkRecording whole = run.run();
    assertThat(run.withThreads(3).run().spikes().fingerprint())
        .as(name)
        .isEqualTo(whole.spikes().fingerprint());
    NetworkRecording first = run.until(23.1).run();
    NetworkRecording second = run.from(first.checkpoint()).run();
    assertThat(second.spikes().fingerprint())
        .isEqualTo(whole.spikes().within(second.begin(), 60).fingerprint());
    assertThat(second.checkpoint().state()).isEqualTo(whole.checkpoint().state());
  }

  @Test
  void anInterruptedRunKeepsWhatItHasAndGoesOn() throws Exception {
    Network network = jumps();
    NetworkSimulation run = NetworkSimulation.of(network, 200, seed(5));
    NetworkRecording partial =
        run.run((share, what) -> {
          if (share > 0.4) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(partial.complete()).isFalse();
    assertThat(partial.end()).isBetween(80.0, 90.0);
    assertThat(partial.toString()).contains("interrupted at", "of 200 ms", "is kept");
    NetworkRecording whole = run.run();
    assertThat(partial.spikes().fingerprint())
        .isEqualTo(whole.spikes().within(0, partial.end()).fingerprint());
    Path file = folder.resolve("stopped");
    partial.checkpoint().write(file);
    NetworkRecording rest = run.from(Checkpoint.read(file)).withThreads(2).run();
    assertThat(rest.complete()).isTrue();
    assertThat(rest.spikes().fingerprint())
        .isEqualTo(whole.spikes().within(partial.end(), 200).fingerprint());
    assertThat(rest.checkpoint().state()).isEqualTo(whole.checkpoint().state());
    // the samples, too, go on where they stopped
    double[] all = whole.currents().get(0).net();
    double[] last = rest.currents().get(0).net();
    assertThat(Arrays.copyOfRange(all, all.length - last.length, all.length)).isEqualTo(last);
    assertThat(rest.currents().get(0).times()[0]).isEqualTo(Math.ceil(partial.end()), within(1e-9));
  }

  @Test
  void anotherNetworkCannotGoOn() {
    NetworkSimulation run = NetworkSimulation.of(jumps(), 20, seed(5));
    Checkpoint checkpoint = run.run().checkpoint();
    assertThat(checkpoint.toString()).startsWith("checkpoint at 20.0 ms");
    String message =
        "this checkpoint belongs to another network, step or seed; go on with the ones it was made"
            + " from";
    assertThatThrownBy(() -> run.withNoise(seed(6)).until(40).from(checkpoint).run())
        .hasMessage(message);
    Network other = jumps().changed(c -> c.withWeight(1.0001 * c.weight()));
    assertThatThrownBy(
            () -> NetworkSimulation.of(other, 40, seed(5)).from(checkpoint).run())
        .hasMessage(message);
    assertThatThrownBy(() -> run.from(checkpoint))
        .hasMessage(
            "duration (20.0 ms) must be later than the checkpoint (20.0 ms); time counts from the"
                + " first start");
  }

  private static Network jumps() {
    Receptor jump = Receptor.jump();
    return small(CELL, Start.uniform(0, 20), jump, jump, new double[] {1, -2, 1.2, 18});
  }

  @Test
  void anotherTrialHasTheSameWiringAndOtherNoise() {
    Network network = jumps().changed(c -> c.withWeight(0)); // what is left is drive and start
    NetworkSimulation run = NetworkSimulation.of(jumps(), 60, seed(5));
    assertThat(run.withNoise(seed(6)).run().spikes().fingerprint())
        .isNotEqualTo(run.run().spikes().fingerprint());
    assertThat(NetworkSimulation.of(network, 60, seed(6)).run().spikes().fingerprint())
        .isEqualTo(
            NetworkSimulation.of(network, 60, seed(5))
                .withNoise(seed(6))
                .run()
                .spikes()
                .fingerprint());
  }

  @Test
  void strengthsOfTheirOwnAndGivenSpikesAct() {
    Population two = Population.of("pair", 2, CELL);
    Receptor jump = Receptor.jump();
    int[][] who = {{}, {0}};
    Network network =
        Network.of(two)
            .with(new Connection(two, two, Wiring.explicit(who, new double[][] {{}, {0.5}}), jump, 8, 1))
            .with(Drive.spikes(two, 0, jump, 25, 5.03, 5.07, 9));
    NetworkRecording run =
        NetworkSimulation.of(network, 12, seed(1)).withTraces(2, 0.1).run();
    // both given spikes fall into the step from 5.0 ms and lift the neuron above threshold; the
    // third finds it refractory no more
    assertThat(run.spikes().train(0).times()).containsExactly(5.0, 9.0);
    assertThat(run.spikes().train(1).count()).isZero();
    // fired in the step from 5.0, arrived in that from 6.0: 0.5 · 8 mV at 6.1 ms
    assertThat(run.trace(two, 1, "V").at(6)).isZero();
    assertThat(run.trace(two, 1, "V").at(6.1)).isEqualTo(4);
    assertThat(run.trace(two, 0, "V").at(5.1)).isEqualTo(CELL.resetPotential());
    // held for 2 ms counted from 5.0: the first move is that of the step from 7.0
    assertThat(run.trace(two, 0, "V").at(7)).isEqualTo(CELL.resetPotential());
    assertThat(run.trace(two, 0, "V").at(7.1))
        .isEqualTo(CELL.resetPotential() * Math.exp(-0.1 / 20), within(1e-12));
  }

  @Test
  void interpolatedTimesLieWhereThePotentialCrosses() {
    Population one = Population.of("cell", 1, CELL);
    Network network = Network.of(one).with(Drive.current(one, 30)).withInterpolatedTimes();
    double time = NetworkSimulation.of(network, 40, seed(1)).run().spikes().train(0).time(0);
    // V = 30 (1 − e^(−t/20)) reaches 20 at 20 ln 3; linear within a step: h²/(8 τ²) of it is lost
    assertThat(time).isEqualTo(20 * Math.log(3), within(1e-4));
  }

  @Test
  void meanCurrentsAreThoseOfTheEquation() {
    Population one = Population.of("cell", 3, new LeakyIntegrateAndFire(20, 2, -70, -50, -60, 2));
    Receptor open = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 0);
    Receptor shut = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), -80);
    Network network =
        Network.of(one.startingAt(open, Start.at(0.1)).startingAt(shut, Start.at(0.2)))
            .with(
                Drive.spikes(
                    one.startingAt(open, Start.at(0.1)).startingAt(shut, Start.at(0.2)),
                    0, open, 0.1, 1000),
                Drive.spikes(
                    one.startingAt(open, Start.at(0.1)).startingAt(shut, Start.at(0.2)),
                    0, shut, 0.1, 1000));
    MeanCurrents currents = NetworkSimulation.of(network, 10, seed(1)).run().currents().get(0);
    // at −70 mV: 0.1 · (0 − (−70)) and 0.2 · (−80 − (−70)), and no leak at rest
    assertThat(currents.excitation()[0]).isEqualTo(7, within(1e-12));
    assertThat(currents.inhibition()[0]).isEqualTo(-2, within(1e-12));
    assertThat(currents.leak()[0]).isZero();
    assertThat(currents.net()[0]).isEqualTo(5, within(1e-12));
    assertThat(currents.size()).isEqualTo(10);
    // jumps carry the charge C w = τ/R w: 3 mV in one neuron of three and one ms are 10 nF mV / ms
    Population driven = Population.of("cell", 3, new LeakyIntegrateAndFire(20, 2, -70, -50, -60, 2));
    Network kicked =
        Network.of(driven).with(Drive.spikes(driven, 1, Receptor.jump(), 3, 4.5));
    MeanCurrents kick = NetworkSimulation.of(kicked, 10, seed(1)).run().currents(driven);
    assertThat(kick.excitation()).containsExactly(0, 0, 0, 0, 0, 10, 0, 0, 0, 0);
  }

  @Test
  void aStateThatRunsAwaySaysWhere() {
    Population wild = Population.of("wild", 2, new Quadratic(Double.POSITIVE_INFINITY));
    Network network = Network.of(wild).with(Drive.current(wild, 100));
    assertThatThrownBy(() -> NetworkSimulation.of(network, 500, seed(1)).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "V \\[mV\\] of wild \\(quadratic\\) ran away .* between .* use a step shorter than 0.05 ms,"
                + " withStep\\(0.0125\\), or weaker synapses");
  }

  static Stream<Arguments> fingerprints() {
    // made on JDK 17 with one thread; the build runs this test on the newest JDK as well
    return networks()
        .map(Arguments::get)
        .map(a -> arguments(a[0], a[1], FINGERPRINTS.get((String) a[0])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fingerprints")
  void theSpikesAreTheSameOnEveryMachine(String name, Network network, String fingerprint) {
    assertThat(NetworkSimulation.of(network, 60, seed(4)).run().spikes().fingerprint())
        .as(name)
        .isEqualTo(fingerprint);
  }

  /** Several blocks of 64 neurons, the last of each population not full. */
  private static Network several(Receptor excitation, Receptor inhibition, double[] weights) {
    Population e = Population.of("excitatory", 150, CELL).startingAt(Start.uniform(0, 20));
    Population i = Population.of("inhibitory", 70, CELL).startingAt(Start.uniform(0, 20));
    return Network.of(e, i)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.02), excitation, weights[0], 0.4),
            new Connection(e, i, Wiring.fixedInDegree(40), excitation, weights[0] / 8, 0.3),
            new Connection(i, e, Wiring.bernoulli(0.1), inhibition, weights[1], 0.5),
            new Connection(i, i, Wiring.fixedInDegree(3), inhibition, weights[1], 0.3))
        .with(
            Drive.poisson(e, 1.2, excitation, weights[2]),
            Drive.poisson(i, 1.1, excitation, weights[2]));
  }

  static Stream<Arguments> severalBlocks() {
    Receptor jump = Receptor.jump();
    Receptor open = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 70);
    Receptor shut = Receptor.conductance(Kinetics.exponential(10, UNIT_PEAK), -10);
    return Stream.of(
        arguments("jumps", several(jump, jump, new double[] {1.5, -1.5, 1})),
        arguments("conductances", several(open, shut, new double[] {0.06, 0.1, 0.12})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("severalBlocks")
  void severalBlocksAreOneNetwork(String name, Network network) {
    NetworkRecording recording = NetworkSimulation.of(network, 30, seed(3)).run();
    assertThat(recording.spikes().count()).as(name).isGreaterThan(150);
    assertThat(spikes(recording)).isEqualTo(PlainNetwork.spikes(network, 30, seed(3)));
    for (int threads = 2; threads <= 5; threads++) {
      NetworkRecording shared =
          NetworkSimulation.of(network, 30, seed(3)).withThreads(threads).run();
      assertThat(shared.spikes().fingerprint()).isEqualTo(recording.spikes().fingerprint());
      assertThat(shared.currents().get(1).net()).isEqualTo(recording.currents().get(1).net());
      assertThat(shared.checkpoint().state()).isEqualTo(recording.checkpoint().state());
    }
  }
}
