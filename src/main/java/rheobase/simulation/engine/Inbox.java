package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.ExplicitWiring;
import rheobase.network.Network;
import rheobase.numerics.Seed;

/**
 * What arrives at one block: for every input, every step of a chunk and every neuron the number of
 * spikes, or, where synapses have strengths of their own, the sum of their factors.
 *
 * <p>What is under step k is what arrived at the end of the step before it.
 */
final class Inbox {
  private final Layout layout;
  private final int size;
  private final int[][] counts;
  private final double[][] sums;
  private final Delivery[] deliveries;
  private final PoissonSource[] sources;
  private final long[][] givenSteps;
  private final int first;
  private final int longest;

  Inbox(Layout layout, int first, int size, int longest, Seed wiring, Seed noise) {
    this.layout = layout;
    this.first = first;
    this.size = size;
    this.longest = longest;
    List<Layout.Input> inputs = layout.inputs();
    counts = new int[inputs.size()][];
    sums = new double[inputs.size()][];
    deliveries = new Delivery[inputs.size()];
    sources = new PoissonSource[inputs.size()];
    givenSteps = new long[inputs.size()][];
    Network network = layout.network();
    for (int n = 0; n < inputs.size(); n++) {
      int c = inputs.get(n).connection();
      int d = inputs.get(n).drive();
      boolean weighted = false;
      if (c >= 0) {
        Connection connection = network.connections().get(c);
        Seed seed = wiring.child("connection", c);
        deliveries[n] = SparseDelivery.wired(connection, first, size, seed);
        weighted = connection.wiring() instanceof ExplicitWiring w && w.weighted();
      } else if (network.drives().get(d) instanceof Drive.Poisson poisson) {
        Seed seed = noise.child("drive", d);
        sources[n] = new PoissonSource(layout, poisson, first, size, seed);
      } else if (network.drives().get(d) instanceof Drive.Spikes given) {
        givenSteps[n] = given.times().stream().mapToLong(t -> containing(t)).toArray();
      }
      if (weighted) {
        sums[n] = new double[longest * size];
      } else {
        counts[n] = new int[longest * size];
      }
    }
  }

  /** The step in which a time falls. */
  private long containing(double time) {
    return (long) Math.floor(time / layout.step() + 1e-6);
  }

  /**
   * Collects what arrives in a chunk.
   *
   * @param step its first step
   * @param steps their number
   * @param logs those of all blocks, population by population
   */
  void collect(long step, int steps, List<List<SpikeLog>> logs) {
    for (int n = 0; n < counts.length; n++) {
      Layout.Input input = layout.inputs().get(n);
      if (sums[n] == null) {
        Arrays.fill(counts[n], 0, steps * size, 0);
      } else {
        Arrays.fill(sums[n], 0, steps * size, 0);
      }
      for (int j = 0; j < steps; j++) {
        long before = step + j - 1;
        if (before < 0) {
          continue;
        }
        if (deliveries[n] != null) {
          Connection c = layout.network().connections().get(input.connection());
          long fired = before - layout.network().delay(c);
          int from = layout.network().populations().indexOf(c.from());
          for (SpikeLog log : logs.get(from)) {
            if (fired >= 0 && log.length(fired) > 0) {
              deliver(n, log, fired, j * size);
            }
          }
        } else if (sources[n] != null) {
          sources[n].draw(before, counts[n], j * size);
        } else {
          Drive.Spikes given = (Drive.Spikes) layout.network().drives().get(input.drive());
          int unit = given.unit() - first;
          for (long when : givenSteps[n]) {
            if (when == before && unit >= 0 && unit < size) {
              counts[n][j * size + unit]++;
            }
          }
        }
      }
    }
  }

  private void deliver(int n, SpikeLog log, long fired, int offset) {
    if (sums[n] == null) {
      deliveries[n].count(log.units(fired), log.length(fired), counts[n], offset);
    } else {
      ((SparseDelivery) deliveries[n]).add(log.units(fired), log.length(fired), sums[n], offset);
    }
  }

  /**
   * What arrived through one input.
   *
   * @param n which of the layout's inputs
   * @param j which step of the chunk, from 0
   * @param i which neuron of the block, from 0
   * @return the number of spikes, or the sum of their factors
   */
  double at(int n, int j, int i) {
    return sums[n] == null ? counts[n][j * size + i] : sums[n][j * size + i];
  }

  /** The counts of one input, {@code [j * size + i]}; null where synapses differ. */
  int[] counts(int n) {
    return counts[n];
  }

  /** The sums of one input, {@code [j * size + i]}; null where synapses do not differ. */
  double[] sums(int n) {
    return sums[n];
  }

  long synapses() {
    return Arrays.stream(deliveries).mapToLong(d -> d == null ? 0 : d.synapses()).sum();
  }

  long bytes() {
    long wiring = Arrays.stream(deliveries).mapToLong(d -> d == null ? 0 : d.bytes()).sum();
    return wiring + 4L * longest * size * counts.length;
  }

  void write(DataOutput out) throws IOException {
    for (PoissonSource source : sources) {
      if (source != null) {
        source.write(out);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (PoissonSource source : sources) {
      if (source != null) {
        source.read(in);
      }
    }
  }
}
