package rheobase.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

class CurrentRunTest {
  private static final int CHUNK = 11;
  private static final double STEP = 0.1;

  private final List<double[]> seen = new ArrayList<>();
  private int spikes;

  /** Neurons that excite each other slowly and inhibit at once, or the other way round. */
  private static Network network(int size, double rest, double refractory, boolean slowly) {
    var neuron = new LeakyIntegrateAndFire(20, 1, rest, rest + 20, rest + 10, refractory);
    Population all = Population.of("all", size, neuron);
    var scale = Kinetics.Scale.UNIT_AREA;
    Receptor slow = Receptor.current(Kinetics.doubleExponential(0.5, 2, scale));
    Receptor fast = Receptor.current(Kinetics.exponential(3, scale));
    Wiring wiring = Wiring.bernoulli(0.2);
    return Network.of(all)
        .withStep(STEP)
        .with(new Connection(all, all, wiring, slowly ? slow : fast, 8, 1))
        .with(new Connection(all, all, wiring, slowly ? fast : slow, -12, 1))
        .with(Drive.poisson(all, 5, slowly ? slow : fast, 8));
  }

  private void follow(Network network, Loops loops, int chunks) {
    Layout layout = Layout.of(network, 0);
    int size = layout.population().size();
    var neuron = (LeakyIntegrateAndFire) layout.population().neuron();
    SpikeLog log = new SpikeLog(CHUNK);
    RecentSpikes fired = new RecentSpikes(List.of(log), 3 * CHUNK);
    Shard shard = new Shard(layout, 0, size, CHUNK, seed(7), List.of(fired));
    Inbox inbox = new Inbox(layout, shard.deliveries(), 0, size, false, CHUNK, seed(7));
    Meter meter = new Meter(layout, 7, 1, CHUNK, 0, 4, 1000, 0);
    Seat seat = new Seat(layout, 0, size, inbox, log, meter, List.of(fired));
    Held held = new Held(size, seat.refractorySteps(), Engine.LONGEST_CHUNK);
    double[] v = new double[size];
    double left = StrictMath.exp(-STEP / neuron.membraneTimeConstant());
    Synapses synapses = new Synapses(layout, new double[size][layout.channels().size()], 1, true);
    for (int i = 0; i < size; i++) {
      v[i] = neuron.restingPotential() + 20.0 * i / size;
    }
    CurrentRun run = CurrentRun.of(seat, v, held, left, synapses, CHUNK);
    for (long step = 0; step < (long) chunks * CHUNK; step += CHUNK) {
      for (int n = 0; n < 2; n++) {
        shard.deliveries()[n].begin(step - layout.delay(layout.inputs().get(n)), CHUNK, fired);
      }
      for (int done = 0; done < CHUNK; ) {
        done += run.advance(step + done, CHUNK - done, loops);
        for (double[] each : run.state()) {
          seen.add(each.clone());
        }
      }
      fired.gather(step, CHUNK);
    }
    spikes = log.count();
    double[] times = new double[spikes];
    for (int n = 0; n < spikes; n++) {
      times[n] = log.time(n) + 1000 * log.unit(n);
    }
    seen.add(times);
  }

  /** All potentials, currents, samples and spikes, bit by bit. */
  @ParameterizedTest
  @CsvSource({
    "37, 0, 2, true",
    "64, -65, 2, true",
    "100, 0, 0, false",
    "212, -65, 0.1, false",
    "150, 0, 0.2, true",
    "16, -65, 5, false"
  })
  void everyLoopGivesTheSameCurrents(int size, double rest, double refractory, boolean slowly) {
    Network network = network(size, rest, refractory, slowly);
    CurrentRunTest plain = new CurrentRunTest();
    plain.follow(network, new Loops() {}, 60);
    follow(network, Loops.HERE, 60);
    assertThat(spikes).isGreaterThan(size);
    assertThat(seen).hasSameSizeAs(plain.seen);
    for (int n = 0; n < seen.size(); n++) {
      assertThat(seen.get(n)).isEqualTo(plain.seen.get(n));
    }
  }
}
