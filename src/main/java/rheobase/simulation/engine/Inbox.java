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
 * What arrives at one block in a step: for every input and every neuron the number of spikes, or,
 * where synapses have strengths of their own, the sum of their factors.
 *
 * <p>Jumps of the potential arrive in the step in which they act; what opens a receptor arrived in
 * the step before.
 */
final class Inbox {
  private final Layout layout;
  private final int[][] counts;
  private final double[][] sums;
  private final double[] totals;
  private final boolean[] arrived;
  private final Delivery[] deliveries;
  private final PoissonSource[] sources;
  private final long[][] givenSteps;
  private final int[] senders;
  private final int first;
  private final int size;

  Inbox(Layout layout, Delivery[] deliveries, int first, int size, Seed noise) {
    this.layout = layout;
    this.first = first;
    this.size = size;
    List<Layout.Input> inputs = layout.inputs();
    counts = new int[inputs.size()][];
    sums = new double[inputs.size()][];
    totals = new double[inputs.size()];
    arrived = new boolean[inputs.size()];
    this.deliveries = deliveries;
    sources = new PoissonSource[inputs.size()];
    givenSteps = new long[inputs.size()][];
    senders = new int[inputs.size()];
    Network network = layout.network();
    for (int n = 0; n < inputs.size(); n++) {
      int c = inputs.get(n).connection();
      int d = inputs.get(n).drive();
      boolean weighted = false;
      if (c >= 0) {
        senders[n] = layout.sender(inputs.get(n));
        Connection connection = network.connections().get(c);
        weighted = connection.wiring() instanceof ExplicitWiring w && w.weighted();
      } else if (network.drives().get(d) instanceof Drive.Poisson poisson) {
        Seed seed = noise.child("drive", d);
        sources[n] = new PoissonSource(layout, poisson, first, size, seed);
      } else if (network.drives().get(d) instanceof Drive.Spikes given) {
        givenSteps[n] = given.times().stream().mapToLong(t -> containing(t)).toArray();
      }
      if (weighted) {
        sums[n] = new double[size];
      } else {
        counts[n] = new int[size];
      }
    }
  }

  /** The step in which a time falls. */
  private long containing(double time) {
    return (long) Math.floor(time / layout.step() + 1e-6);
  }

  /**
   * Collects what arrives in a step.
   *
   * @param step which
   * @param fired who fired before it, population by population
   */
  void collect(long step, List<RecentSpikes> fired) {
    for (int n = 0; n < counts.length; n++) {
      Layout.Input input = layout.inputs().get(n);
      long when = step - (layout.channels().get(input.channel()).jumps() ? 0 : 1);
      if (sources[n] != null) {
        arrived[n] = when >= 0;
        totals[n] = arrived[n] ? sources[n].draw(when, counts[n]) : 0;
      } else if (deliveries[n] != null) {
        long then = step - layout.delay(input);
        RecentSpikes from = fired.get(senders[n]);
        arrived[n] = then >= 0 && from.length(then) > 0;
        if (arrived[n]) {
          deliver(n, then, from);
        }
      } else {
        give(n, when);
      }
    }
  }

  private void deliver(int n, long step, RecentSpikes from) {
    if (sums[n] == null) {
      totals[n] = deliveries[n].count(step, from, first, counts[n]);
    } else {
      totals[n] = ((SparseDelivery) deliveries[n]).add(step, from, first, sums[n]);
    }
  }

  /** Counts the spikes that are given for a step. */
  private void give(int n, long when) {
    int drive = layout.inputs().get(n).drive();
    int unit = ((Drive.Spikes) layout.network().drives().get(drive)).unit() - first;
    if (unit >= 0 && unit < size) {
      counts[n][unit] = (int) Arrays.stream(givenSteps[n]).filter(given -> given == when).count();
      totals[n] = counts[n][unit];
      arrived[n] = totals[n] > 0;
    }
  }

  /**
   * Whether anything arrived at all; if not, counts and sums are old.
   *
   * @param n through which of the layout's inputs
   */
  boolean arrived(int n) {
    return arrived[n];
  }

  /** {@return the sum over the block of what arrived through one input} */
  double total(int n) {
    return totals[n];
  }

  /**
   * What arrived through one input.
   *
   * @param n which of the layout's inputs
   * @param i which neuron of the block, from 0
   * @return the number of spikes, or the sum of their factors
   */
  double at(int n, int i) {
    return sums[n] == null ? counts[n][i] : sums[n][i];
  }

  /** The counts of one input; null where synapses differ. */
  int[] counts(int n) {
    return counts[n];
  }

  /** The sums of one input; null where synapses do not differ. */
  double[] sums(int n) {
    return sums[n];
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
    return 4L * size * counts.length;
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
