package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.numerics.Seed;

/**
 * What arrives at one block in some steps: for every line of inputs and every neuron the number of
 * spikes, or, where synapses have strengths of their own, the sum of their factors.
 *
 * <p>Jumps of the potential arrive in the step in which they act; what opens a receptor arrived in
 * the step before.
 */
final class Inbox {
  private final Layout layout;
  private final List<Layout.Line> lines;
  private final int[][][] counts; // line by line, step by step, neuron by neuron
  private final double[][][] sums;
  private final double[][] totals;
  private final long[] arrived; // one bit for every step
  private final Delivery[] deliveries;
  private final PoissonSource[] sources;
  private final long[][] givenSteps;
  private final int[] senders;
  private final int[] lags; // after how many steps a spike arrives
  private final boolean[] listed; // lines of which all spikes come through lists of targets
  private final int first;
  private final int size;
  private final int steps; // at most

  /**
   * Nothing yet.
   *
   * @param layout what reaches the population
   * @param deliveries the synapses of every input; null where it is no connection
   * @param first the first neuron of the block
   * @param size the number of its neurons
   * @param alone whether every block of the population is a shard of its own
   * @param steps how many can be collected before the first of them is forgotten
   * @param noise where the chance of generators comes from
   */
  Inbox(
      Layout layout,
      Delivery[] deliveries,
      int first,
      int size,
      boolean alone,
      int steps,
      Seed noise) {
    this.layout = layout;
    this.lines = layout.lines();
    this.first = first;
    this.size = size;
    this.steps = steps;
    this.deliveries = deliveries;
    List<Layout.Input> inputs = layout.inputs();
    sources = new PoissonSource[inputs.size()];
    givenSteps = new long[inputs.size()][];
    senders = new int[inputs.size()];
    lags = new int[inputs.size()];
    Network network = layout.network();
    for (int n = 0; n < inputs.size(); n++) {
      int d = inputs.get(n).drive();
      lags[n] = layout.channels().get(inputs.get(n).channel()).jumps() ? 0 : 1;
      if (inputs.get(n).connection() >= 0) {
        senders[n] = layout.sender(inputs.get(n));
        lags[n] = layout.delay(inputs.get(n));
      } else if (network.drives().get(d) instanceof Drive.Poisson poisson) {
        Seed seed = noise.child("drive", d);
        sources[n] = new PoissonSource(layout, poisson, first, size, seed);
      } else if (network.drives().get(d) instanceof Drive.Spikes given) {
        givenSteps[n] = given.times().stream().mapToLong(t -> containing(t)).toArray();
      }
    }
    listed = new boolean[lines.size()];
    for (int k = 0; k < listed.length; k++) {
      listed[k] =
          alone
              && lines.get(k).inputs().stream()
                  .allMatch(n -> deliveries[n] instanceof SparseDelivery);
    }
    counts = new int[lines.size()][steps][];
    sums = new double[lines.size()][steps][];
    totals = new double[lines.size()][steps];
    arrived = new long[lines.size()];
    for (int slot = 0; slot < steps; slot++) {
      for (int k = 0; k < lines.size(); k++) {
        if (lines.get(k).weighted()) {
          sums[k][slot] = new double[size];
        } else {
          counts[k][slot] = new int[size];
        }
      }
    }
  }

  /** The step in which a time falls. */
  private long containing(double time) {
    return (long) Math.floor(time / layout.step() + 1e-6);
  }

  /**
   * Collects what arrives.
   *
   * @param step the first step
   * @param steps how many
   * @param fired who fired before it, population by population
   * @param apart whether generators are left out, who asks draws their spikes
   */
  void collect(long step, int steps, List<RecentSpikes> fired, boolean apart) {
    for (int k = 0; k < lines.size(); k++) {
      collect(k, step, steps, fired, apart);
    }
  }

  private void collect(int k, long step, int steps, List<RecentSpikes> fired, boolean apart) {
    arrived[k] = 0;
    Arrays.fill(totals[k], 0, steps, 0);
    for (int n : lines.get(k).inputs()) {
      if (sources[n] != null) {
        if (!apart) {
          draw(k, n, step - lags[n], steps);
        }
        continue;
      }
      RecentSpikes from = deliveries[n] == null ? null : fired.get(senders[n]);
      for (int slot = 0; slot < steps; slot++) {
        long then = step + slot - lags[n];
        if (from == null) {
          give(slot, k, n, then);
        } else if (then >= 0 && from.length(then) > 0) {
          deliver(slot, k, n, then, from);
        }
      }
    }
  }

  /**
   * Opens a receptor for what arrives in a step through a line: spike by spike where all of it
   * comes through lists of targets in this block, else by what has been counted.
   *
   * @param k through which of the layout's lines
   * @param step when
   * @param fired who fired before it, population by population
   * @param s what is open of every neuron's
   * @param a how far a spike opens it
   * @param peak the greatest s
   * @return the greatest s after that
   */
  double open(int k, long step, List<RecentSpikes> fired, double[] s, double a, double peak) {
    if (!listed[k]) {
      collect(k, step, 1, fired, false);
      if (!arrived(0, k)) {
        return peak;
      }
      Membranes.jump(s, counts[k][0], a);
      return Membranes.greatest(s);
    }
    double greatest = peak;
    for (int n : lines.get(k).inputs()) {
      long then = step - lags[n];
      if (then >= 0 && fired.get(senders[n]).length(then) > 0) {
        SparseDelivery lists = (SparseDelivery) deliveries[n];
        greatest = lists.raise(then, fired.get(senders[n]), s, a, greatest);
      }
    }
    return greatest;
  }

  private void draw(int k, int n, long when, int steps) {
    int none = (int) Math.max(0, Math.min(steps, -when));
    for (int slot = none; slot < steps; slot++) {
      arrived[k] |= 1L << slot; // the first of its line
      totals[k][slot] = sources[n].draw(when + slot, counts[k][slot]);
    }
  }

  private void deliver(int slot, int k, int n, long step, RecentSpikes from) {
    if (lines.get(k).weighted()) {
      arrived[k] |= 1L << slot;
      totals[k][slot] = ((SparseDelivery) deliveries[n]).add(step, from, first, sums[k][slot]);
    } else {
      boolean anew = !arrived(slot, k);
      totals[k][slot] += deliveries[n].count(step, from, first, counts[k][slot], anew);
      arrived[k] |= 1L << slot;
    }
  }

  private void give(int slot, int k, int n, long when) {
    int drive = layout.inputs().get(n).drive();
    int unit = ((Drive.Spikes) layout.network().drives().get(drive)).unit() - first;
    if (unit >= 0 && unit < size) {
      int given = (int) Arrays.stream(givenSteps[n]).filter(s -> s == when).count();
      if (given > 0) {
        if (!arrived(slot, k)) {
          Arrays.fill(counts[k][slot], 0);
        }
        arrived[k] |= 1L << slot;
        counts[k][slot][unit] += given;
        totals[k][slot] += given;
      }
    }
  }

  /**
   * Whether anything arrived at all; if not, counts and sums are old.
   *
   * @param slot in which step
   * @param k through which of the layout's lines
   */
  boolean arrived(int slot, int k) {
    return (arrived[k] >>> slot & 1) != 0;
  }

  /** One bit for every step: whether anything arrived in it through one of the lines. */
  long arrived(int k) {
    return arrived[k];
  }

  /** {@return the sum over the block of what arrived in a step through one line} */
  double total(int slot, int k) {
    return totals[k][slot];
  }

  /**
   * What arrived in the first step.
   *
   * @param k through which of the layout's lines
   * @param i at which neuron of the block, from 0
   * @return the number of spikes, or the sum of their factors
   */
  double at(int k, int i) {
    return sums[k][0] == null ? counts[k][0][i] : sums[k][0][i];
  }

  /** What arrived in a step through one line; null where synapses differ. */
  int[] counts(int slot, int k) {
    return counts[k][slot];
  }

  /** What arrived in every step through one line; null where synapses differ. */
  int[][] counts(int k) {
    return counts[k];
  }

  /** What arrived in a step through one line; null where synapses do not differ. */
  double[] sums(int slot, int k) {
    return sums[k][slot];
  }

  /** The synapses of one input; null if it is no connection. */
  Delivery delivery(int n) {
    return deliveries[n];
  }

  /** The Poisson spikes of one input; null if it is none. */
  PoissonSource source(int n) {
    return sources[n];
  }

  long bytes() {
    return 4L * size * lines.size() * steps;
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
