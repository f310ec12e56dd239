package rheobase.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.numerics.Seed.seed;
import static rheobase.synapse.Kinetics.Scale.UNIT_PEAK;

import java.nio.file.Path;
import java.util.Arrays;
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
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

class NetworkSimulationTest {
  private static final Map<String, String> FINGERPRINTS =
      Map.ofEntries(
          Map.entry("jumps", "abb8819fd6b3"),
          Map.entry("exponential, area", "062356bc8a65"),
          Map.entry("exponential, peak", "3479aa7e5cda"),
          Map.entry("alpha, area", "a9ffd5823a9b"),
          Map.entry("alpha, peak", "d834676ac717"),
          Map.entry("two, area", "09232b4dba40"),
          Map.entry("two, peak", "25111fdb6189"),
          Map.entry("jumps and currents", "3e87ad7fd986"),
          Map.entry("conductances", "bbf7b5578aed"),
          Map.entry("conductances, at once", "b00ea48a51b5"),
          Map.entry("conductances, some far beyond a step", "13ce90e99626"),
          Map.entry("conductance, jump", "dea32816ac98"),
          Map.entry("adaptive exponential", "d17c41b6a8f7"),
          Map.entry("adaptive exponential, jumps", "87d1ca851a46"),
          Map.entry("Izhikevich", "87aeca4c5ad9"),
          Map.entry("Hodgkin-Huxley", "adc77c8d21e3"),
          Map.entry("Hodgkin-Huxley, jumps", "999550212c3b"),
          Map.entry("a reader's own", "6c476f3d2691"));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("rheobase.simulation.SmallNetworks#networks")
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
        run.run(
            (share, what) -> {
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
    assertThatThrownBy(() -> NetworkSimulation.of(other, 40, seed(5)).from(checkpoint).run())
        .hasMessage(message);
    assertThatThrownBy(() -> run.from(checkpoint))
        .hasMessage(
            "duration (20.0 ms) must be later than the checkpoint (20.0 ms); time counts from the"
                + " first start");
  }

  private static Network jumps() {
    Receptor jump = Receptor.jump();
    return SmallNetworks.small(
        SmallNetworks.CELL, Start.uniform(0, 20), jump, jump, new double[] {1, -2, 1.2, 18});
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
    Population two = Population.of("pair", 2, SmallNetworks.CELL);
    Receptor jump = Receptor.jump();
    int[][] who = {{}, {0}};
    Network network =
        Network.of(two)
            .with(
                new Connection(
                    two, two, Wiring.explicit(who, new double[][] {{}, {0.5}}), jump, 8, 1))
            .with(Drive.spikes(two, 0, jump, 25, 5.03, 5.07, 9));
    NetworkRecording run = NetworkSimulation.of(network, 12, seed(1)).withTraces(2, 0.1).run();
    // both given spikes fall into the step from 5.0 ms and lift the neuron above threshold; the
    // third finds it refractory no more
    assertThat(run.spikes().train(0).times()).containsExactly(5.0, 9.0);
    assertThat(run.spikes().train(1).count()).isZero();
    // fired in the step from 5.0, arrived in that from 6.0: 0.5 · 8 mV at 6.1 ms
    assertThat(run.trace(two, 1, "V").at(6)).isZero();
    assertThat(run.trace(two, 1, "V").at(6.1)).isEqualTo(4);
    assertThat(run.trace(two, 0, "V").at(5.1)).isEqualTo(SmallNetworks.CELL.resetPotential());
    // held for 2 ms counted from 5.0: the first move is that of the step from 7.0
    assertThat(run.trace(two, 0, "V").at(7)).isEqualTo(SmallNetworks.CELL.resetPotential());
    assertThat(run.trace(two, 0, "V").at(7.1))
        .isEqualTo(SmallNetworks.CELL.resetPotential() * Math.exp(-0.1 / 20), within(1e-12));
  }

  @Test
  void interpolatedTimesLieWhereThePotentialCrosses() {
    Population one = Population.of("cell", 1, SmallNetworks.CELL);
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
                    0,
                    open,
                    0.1,
                    1000),
                Drive.spikes(
                    one.startingAt(open, Start.at(0.1)).startingAt(shut, Start.at(0.2)),
                    0,
                    shut,
                    0.1,
                    1000));
    MeanCurrents currents = NetworkSimulation.of(network, 10, seed(1)).run().currents().get(0);
    // at −70 mV: 0.1 · (0 − (−70)) and 0.2 · (−80 − (−70)), and no leak at rest
    assertThat(currents.excitation()[0]).isEqualTo(7, within(1e-12));
    assertThat(currents.inhibition()[0]).isEqualTo(-2, within(1e-12));
    assertThat(currents.leak()[0]).isZero();
    assertThat(currents.net()[0]).isEqualTo(5, within(1e-12));
    assertThat(currents.size()).isEqualTo(10);
    // jumps carry the charge C w = τ/R w: 3 mV in one neuron of three and one ms are 10 nF mV / ms
    Population driven =
        Population.of("cell", 3, new LeakyIntegrateAndFire(20, 2, -70, -50, -60, 2));
    Network kicked = Network.of(driven).with(Drive.spikes(driven, 1, Receptor.jump(), 3, 4.5));
    MeanCurrents kick = NetworkSimulation.of(kicked, 10, seed(1)).run().currents(driven);
    assertThat(kick.excitation()).containsExactly(0, 0, 0, 0, 0, 10, 0, 0, 0, 0);
  }

  @Test
  void aStateThatRunsAwaySaysWhere() {
    Population wild =
        Population.of("wild", 2, new SmallNetworks.Quadratic(Double.POSITIVE_INFINITY));
    Network network = Network.of(wild).with(Drive.current(wild, 100));
    assertThatThrownBy(() -> NetworkSimulation.of(network, 500, seed(1)).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "V \\[mV\\] of wild \\(quadratic\\) ran away .* between .* use a step shorter than 0.05 ms,"
                + " withStep\\(0.0125\\), or weaker synapses");
  }

  static Stream<Arguments> fingerprints() {
    // made on JDK 17 with one thread; the build runs this test on the newest JDK as well
    return SmallNetworks.networks()
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
}
