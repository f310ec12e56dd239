import static rheobase.numerics.Seed.seed;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Wiring;
import rheobase.network.published.BrunelNetwork;
import rheobase.network.published.SelfSustainedNetwork;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.simulation.engine.Engine;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

/**
 * One round of our side of the networks, in a fresh JVM: {@code Networks.java THREADS NETWORK…},
 * each once unmeasured, then the best of three; with {@code once:} before its name once only.
 * Prints network|seconds of CPU of this thread|of wall|spikes|seconds of wiring|hash of all
 * spikes|synapses|bytes.
 */
final class Networks {
  private record Round(double cpu, double wall, long spikes, double wiring, String rest) {}

  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      boolean once = name.startsWith("once:");
      String bare = name.replace("once:", "");
      Round best = round(bare, threads);
      double wiring = best.wiring();
      for (int i = 0; i < (once ? 0 : 3); i++) {
        Round next = round(bare, threads);
        best = i == 0 || next.wall() < best.wall() ? next : best;
        wiring = Math.min(wiring, next.wiring());
      }
      System.out.printf(
          Locale.ROOT,
          "%s|%.4f|%.4f|%d|%.4f|%s%n",
          bare,
          best.cpu(),
          best.wall(),
          best.spikes(),
          wiring,
          best.rest());
    }
  }

  private static Network network(String name) {
    return switch (name) {
      case "brunel" -> BrunelNetwork.asynchronousIrregular().network();
      case "coba" -> SelfSustainedNetwork.conductanceBased();
      case "ei" -> ei();
      default -> // d25000: the same with so many neurons
          BrunelNetwork.asynchronousIrregular()
              .scaledTo(Integer.parseInt(name.substring(1)), 1000, 0.1)
              .network();
    };
  }

  private static double duration(String name) {
    return name.startsWith("d") ? 200 : name.equals("brunel") ? 1000 : 10_000;
  }

  /** 2,000 excitatory and 500 inhibitory neurons behind currents that rise and decay. */
  private static Network ei() {
    var neuron = new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);
    var scale = Kinetics.Scale.UNIT_AREA; // a jump of x by 1/τr, so that W τm/τr is W τm
    Receptor exciting = Receptor.current(Kinetics.doubleExponential(0.5, 2, scale));
    Receptor inhibiting = Receptor.current(Kinetics.doubleExponential(0.5, 5, scale));
    Start start = Start.uniform(0, 20);
    Population e = Population.of("excitatory", 2000, neuron).startingAt(start);
    Population i = Population.of("inhibitory", 500, neuron).startingAt(start);
    Network network = Network.of(e, i).withStep(0.05);
    Wiring wiring = Wiring.bernoulli(0.2);
    for (Population to : new Population[] {e, i}) {
      network =
          network
              .with(new Connection(e, to, wiring, exciting, 0.25 * 20, 1))
              .with(new Connection(i, to, wiring, inhibiting, -1.5 * 20, 1))
              .with(Drive.poisson(to, 3.8, exciting, 0.25 * 20));
    }
    return network;
  }

  private static Round round(String name, int threads) {
    Network network = network(name);
    long last = Math.round(duration(name) / network.step());
    int every = (int) Math.round(1 / network.step());
    var clock = ManagementFactory.getThreadMXBean();
    var orders = new Engine.Orders(seed(7), seed(7), 0, last, every, 4, threads);
    long begun = System.nanoTime();
    try (Engine engine = new Engine(network, orders)) {
      engine.wire();
      final double wiring = (System.nanoTime() - begun) / 1e9;
      long used = clock.getCurrentThreadCpuTime();
      begun = System.nanoTime();
      while (engine.done() < last) {
        engine.advance();
      }
      double cpu = (clock.getCurrentThreadCpuTime() - used) / 1e9;
      double wall = (System.nanoTime() - begun) / 1e9;
      CRC32 hash = new CRC32();
      long spikes = 0;
      ByteBuffer eight = ByteBuffer.allocate(8);
      for (int p = 0; p < 2; p++) {
        for (double[] train : engine.spikes(p)) {
          hash.update(eight.putLong(0, train.length).array());
          spikes += train.length;
          for (double time : train) {
            hash.update(eight.putDouble(0, time).array());
          }
        }
      }
      String rest =
          String.format("%x|%d|%d", hash.getValue(), engine.synapses(), engine.bytes());
      return new Round(cpu, wall, spikes, wiring, rest);
    }
  }
}
