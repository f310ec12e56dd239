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
import rheobase.network.Wiring;
import rheobase.numerics.Seed;

/**
 * What arrives at one block: for every input, every step of a chunk and every neuron the number of
 * spikes, or, where synapses have strengths of their own, the sum of their factors.
 *
 * <p>Jumps of the potential stand under the step in which they arrive; what opens a receptor stands
 * under the step after, the first that it acts in.
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
  private final boolean[][] arrived;
  private final int[] senders;
  private final int[] delays;
  private final boolean[] jumps;
  private int[] firing = new int[64];

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
    arrived = new boolean[inputs.size()][longest];
    senders = new int[inputs.size()];
    delays = new int[inputs.size()];
    jumps = new boolean[inputs.size()];
    Network network = layout.network();
    for (int n = 0; n < inputs.size(); n++) {
      int c = inputs.get(n).connection();
      int d = inputs.get(n).drive();
      boolean weighted = false;
      jumps[n] = layout.channels().get(inputs.get(n).channel()).jumps();
      if (c >= 0) {
        Connection connection = network.connections().get(c);
        senders[n] = network.populations().indexOf(connection.from());
        delays[n] = Math.max(jumps[n] ? 1 : 0, network.delay(connection));
        Seed seed = wiring.child("connection", c);
        weighted = connection.wiring() instanceof ExplicitWiring w && w.weighted();
        boolean dense = !weighted && share(connection) >= DenseDelivery.LEAST;
        deliveries[n] =
            dense
                ? DenseDelivery.wired(connection, first, size, seed)
                : SparseDelivery.wired(connection, first, size, seed);
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

  /** About which share of the pairs is connected. */
  private static double share(Connection connection) {
    double from = connection.from().size();
    if (connection.wiring() instanceof Wiring.FixedInDegree fixed) {
      return fixed.inputs() / from;
    }
    if (connection.wiring() instanceof Wiring.Bernoulli bernoulli) {
      return bernoulli.probability();
    }
    if (connection.wiring() instanceof ExplicitWiring listed) {
      return listed.synapses() / (from * connection.to().size());
    }
    return 1; // all to all
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
      for (int j = 0; j < steps; j++) {
        clear(n, j);
        collect(n, j, step + j - (jumps[n] ? 0 : 1), logs);
      }
    }
  }

  private void clear(int n, int j) {
    if (!arrived[n][j]) {
      return; // nothing has been written there
    }
    arrived[n][j] = false;
    if (sums[n] == null) {
      Arrays.fill(counts[n], j * size, (j + 1) * size, 0);
    } else {
      Arrays.fill(sums[n], j * size, (j + 1) * size, 0);
    }
  }

  /** Collects what arrives through one input in a step, to be found under step j of the chunk. */
  private void collect(int n, int j, long when, List<List<SpikeLog>> logs) {
    if (when < 0) {
      return;
    }
    if (sources[n] != null) {
      sources[n].draw(when, counts[n], j * size);
      arrived[n][j] = true;
    } else if (deliveries[n] != null) {
      long fired = when - delays[n];
      int length = fired < 0 ? 0 : gather(logs.get(senders[n]), fired);
      if (length > 0) {
        arrived[n][j] = true;
        deliver(n, length, j * size);
      }
    } else {
      int input = layout.inputs().get(n).drive();
      int unit = ((Drive.Spikes) layout.network().drives().get(input)).unit() - first;
      for (long given : givenSteps[n]) {
        if (given == when && unit >= 0 && unit < size) {
          counts[n][j * size + unit]++;
          arrived[n][j] = true;
        }
      }
    }
  }

  /** Puts together who fired in a step, by number in the population, ascending. */
  private int gather(List<SpikeLog> logs, long fired) {
    int length = 0;
    for (int b = 0; b < logs.size(); b++) {
      int more = logs.get(b).length(fired);
      if (more > 0) {
        if (length + more > firing.length) {
          firing = Arrays.copyOf(firing, 2 * (length + more));
        }
        System.arraycopy(logs.get(b).units(fired), 0, firing, length, more);
        length += more;
      }
    }
    return length;
  }

  private void deliver(int n, int length, int offset) {
    if (sums[n] == null) {
      deliveries[n].count(firing, length, counts[n], offset);
    } else {
      ((SparseDelivery) deliveries[n]).add(firing, length, sums[n], offset);
    }
  }

  /**
   * Whether anything arrived at all.
   *
   * @param n through which of the layout's inputs
   * @param j in which step of the chunk, from 0
   * @return false if all counts are zero
   */
  boolean arrived(int n, int j) {
    return arrived[n][j];
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
