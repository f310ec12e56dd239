package rheobase.simulation.engine;

import java.util.Arrays;
import rheobase.network.Connection;
import rheobase.network.ExplicitWiring;
import rheobase.numerics.Seed;

/**
 * For every sending neuron the list of its targets in the shard, in 16 bits each; where synapses
 * differ, with their factors.
 */
final class SparseDelivery implements Delivery {
  private static final int TOGETHER = 16; // lists that are brought from memory at once
  private static final int LINE = 32; // targets in a cache line
  private static final int NEAR = 1 << 18; // so many targets stay in a cache anyhow

  private final int first;
  private final int[] starts;
  private final char[] targets;
  private final double[] factors;
  private final int[] counts;
  private final double[] sums;

  @SuppressWarnings("UnusedVariable") // without it the compiler would leave out the look
  private int looked;

  private long counted = -1; // the step of which counts and sums are

  private SparseDelivery(int first, int size, int[] starts, char[] targets, double[] factors) {
    this.first = first;
    this.starts = starts;
    this.targets = targets;
    this.factors = factors;
    this.counts = new int[factors == null ? size : 0];
    this.sums = new double[factors == null ? 0 : size];
  }

  /**
   * Draws the wiring of a shard.
   *
   * @param connection which synapses
   * @param first the first neuron of the shard, by number in its population
   * @param size the number of its neurons, at most 65,536
   * @param seed that of the connection
   */
  static SparseDelivery wired(Connection connection, int first, int size, Seed seed) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    int[][] sources = new int[size][];
    int[] starts = new int[from + 1];
    for (int t = 0; t < size; t++) {
      sources[t] = connection.wiring().sources(first + t, from, within, seed);
      for (int s : sources[t]) {
        starts[s + 1]++;
      }
    }
    for (int s = 0; s < from; s++) {
      starts[s + 1] = Math.addExact(starts[s], starts[s + 1]);
    }
    char[] targets = new char[starts[from]];
    ExplicitWiring weighted =
        connection.wiring() instanceof ExplicitWiring w && w.weighted() ? w : null;
    double[] factors = weighted == null ? null : new double[targets.length];
    int[] next = starts.clone();
    for (int t = 0; t < size; t++) {
      double[] strengths = weighted == null ? null : weighted.factors(first + t);
      for (int i = 0; i < sources[t].length; i++) {
        int at = next[sources[t][i]]++;
        targets[at] = (char) t;
        if (strengths != null) {
          factors[at] = strengths[i];
        }
      }
    }
    return new SparseDelivery(first, size, starts, targets, factors);
  }

  /** Counts for the whole shard, when the first of its blocks asks. */
  private void count(long step, RecentSpikes from) {
    if (counted == step) {
      return;
    }
    counted = step;
    Arrays.fill(counts, 0);
    Arrays.fill(sums, 0);
    int[] sources = from.units(step);
    for (int n = 0; n < from.length(step); n++) {
      if (n % TOGETHER == 0 && targets.length > NEAR) {
        look(sources, n, Math.min(from.length(step), n + TOGETHER));
      }
      int begin = starts[sources[n]];
      int end = starts[sources[n] + 1];
      if (factors == null) {
        raise(counts, targets, begin, end);
      } else {
        for (int k = begin; k < end; k++) {
          sums[targets[k]] += factors[k];
        }
      }
    }
  }

  /** Looks at every cache line of some lists, so that memory brings them all at once. */
  private void look(int[] sources, int from, int to) {
    int seen = 0;
    for (int n = from; n < to; n++) {
      int end = starts[sources[n] + 1];
      for (int k = starts[sources[n]]; k < end; k += LINE) {
        seen += targets[k];
      }
    }
    looked = seen;
  }

  private static void raise(int[] counts, char[] targets, int begin, int end) {
    for (int k = begin; k < end; k++) {
      counts[targets[k]]++;
    }
  }

  @Override
  public long count(long step, RecentSpikes from, int block, int[] part, boolean anew) {
    count(step, from);
    if (anew) {
      System.arraycopy(counts, block - first, part, 0, part.length);
      return sum(part);
    }
    int all = 0;
    for (int i = 0; i < part.length; i++) {
      part[i] += counts[block - first + i];
      all += counts[block - first + i];
    }
    return all;
  }

  private static long sum(int[] part) {
    int all = 0;
    for (int count : part) {
      all += count;
    }
    return all;
  }

  /** As {@link #count}, but of the factors of the synapses, in the order of their sources. */
  double add(long step, RecentSpikes from, int block, double[] part) {
    count(step, from);
    System.arraycopy(sums, block - first, part, 0, part.length);
    double all = 0;
    for (double sum : part) {
      all += sum;
    }
    return all;
  }

  /**
   * Raises a number of every neuron of the shard for every synapse from those that fired.
   *
   * @param step in which they fired
   * @param from who fired in the sending population
   * @param values one number for every neuron
   * @param a by how much
   * @param peak the greatest of them
   * @return the greatest of them after that
   */
  double raise(long step, RecentSpikes from, double[] values, double a, double peak) {
    double greatest = peak;
    int[] sources = from.units(step);
    int length = from.length(step);
    for (int n = 0; n < length; n++) {
      if (n % TOGETHER == 0 && targets.length > NEAR) {
        look(sources, n, Math.min(length, n + TOGETHER));
      }
      int end = starts[sources[n] + 1];
      for (int k = starts[sources[n]]; k < end; k++) {
        double raised = values[targets[k]] + a;
        values[targets[k]] = raised;
        if (raised > greatest) {
          greatest = raised;
        }
      }
    }
    return greatest;
  }

  @Override
  public long synapses() {
    return targets.length;
  }

  @Override
  public long bytes() {
    return 4L * starts.length + (factors == null ? 2L : 10L) * targets.length;
  }
}
