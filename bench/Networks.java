import static rheobase.numerics.Seed.seed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * each once unmeasured, then the best of three; with {@code once:} before its name once only,
 * with {@code twice:} the second of two.
 * Prints network|seconds of CPU of this thread|of wall|spikes|seconds of wiring|hash of all
 * spikes|synapses|bytes|seconds from the start of the process to the first spike|from the first
 * step to it|largest resident memory in MB, the last three of the first run. {@code memory}
 * prints memory|GB a second of a triad|GB a second of rows in random order.
 */
final class Networks {
  private record Round(
      double cpu,
      double wall,
      long spikes,
      double wiring,
      double sinceStart,
      double sinceWired,
      String rest) {}

  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      if (name.equals("memory")) {
        System.out.printf(Locale.ROOT, "memory|%.1f|%.1f%n", triad(), rows());
        continue;
      }
      int measured = name.startsWith("once:") ? 0 : name.startsWith("twice:") ? 1 : 3;
      String bare = name.substring(name.indexOf(':') + 1);
      Round first = round(bare, threads);
      Round best = first;
      double wiring = best.wiring();
      for (int i = 0; i < measured; i++) {
        Round next = round(bare, threads);
        best = i == 0 || next.wall() < best.wall() ? next : best;
        wiring = Math.min(wiring, next.wiring());
      }
      System.out.printf(
          Locale.ROOT,
          "%s|%.4f|%.4f|%d|%.4f|%s|%.3f|%.4f|%d%n",
          bare,
          best.cpu(),
          best.wall(),
          best.spikes(),
          wiring,
          best.rest(),
          first.sinceStart(),
          first.sinceWired(),
          peak());
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
      engine.advance(); // of 12,500 neurons some fire at once
      final double sinceWired = (System.nanoTime() - begun) / 1e9;
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      final double sinceStart = (System.currentTimeMillis() - started) / 1e3;
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
      return new Round(cpu, wall, spikes, wiring, sinceStart, sinceWired, rest);
    }
  }

  /** The largest resident memory of this process, in MB; 0 where the system does not tell. */
  private static long peak() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findAny()
          .orElse(0);
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  /** a ← b + 3 c over arrays that no cache holds, read twice and written once, in GB a second. */
  private static double triad() {
    double[] a = new double[1 << 23];
    double[] b = new double[a.length];
    double[] c = new double[a.length];
    double best = 0;
    for (int round = 0; round < 20; round++) {
      long begun = System.nanoTime();
      for (int i = 0; i < a.length; i++) {
        a[i] = b[i] + 3 * c[i];
      }
      best = Math.max(best, 24.0 * a.length / (System.nanoTime() - begun));
    }
    return best;
  }

  /** Looks at every cache line of rows as long as those of (a), one of 12,500 after the other. */
  private static double rows() {
    int row = 200; // words: 12,500 bits, in whole cache lines
    long[] words = new long[12_500 * row];
    Arrays.fill(words, 1);
    var chance = seed(7).stream("rows");
    int[] begins = new int[100_000];
    double best = 0;
    for (int round = 0; round < 5; round++) {
      Arrays.setAll(begins, i -> row * chance.nextInt(12_500));
      long begun = System.nanoTime();
      long seen = 0;
      for (int begin : begins) {
        for (int w = 0; w < row; w += 8) {
          seen += words[begin + w];
        }
      }
      double bytes = 8.0 * seen * 8; // of each line one word was seen
      best = Math.max(best, bytes / (System.nanoTime() - begun));
    }
    return best;
  }
}
