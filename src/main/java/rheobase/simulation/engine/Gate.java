package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One receptor in the membranes of a block: its s, and x where it opens slowly, of every neuron.
 *
 * <p>What arrives is kept until the receptor opens for it, so that a loop over the neurons can do
 * that in passing; the order of the inputs stays what it is.
 */
final class Gate {
  private final Channel channel;
  private final Propagator propagator;
  private final double[] s;
  private final double[] x;
  private final int[][] counts;
  private final double[] steps;
  private int arrivals;

  /**
   * A receptor that is shut.
   *
   * @param channel which; none that jumps
   * @param propagator what a step does to it
   * @param size the number of neurons
   * @param inputs how many inputs act through it
   */
  Gate(Channel channel, Propagator propagator, int size, int inputs) {
    this.channel = channel;
    this.propagator = propagator;
    this.s = new double[size];
    this.x = channel.opensSlowly() ? new double[size] : null;
    this.counts = new int[inputs + 1][];
    this.steps = new double[inputs + 1];
    counts[0] = new int[size];
    arrivals = 0;
  }

  Propagator propagator() {
    return propagator;
  }

  double[] s() {
    return s;
  }

  /** x; null where the receptor opens at once. */
  double[] x() {
    return x;
  }

  /** What s = 1 contributes to the conductance of a membrane. */
  double conducted() {
    return channel.conducts() ? 1 : 0;
  }

  /** What s = 1 contributes to the current at zero potential. */
  double driven() {
    return channel.conducts() ? channel.reversalPotential() : 1;
  }

  boolean excites() {
    return channel.excites();
  }

  /** The current into one neuron. */
  double flow(int i, double v) {
    return channel.conducts() ? s[i] * (channel.reversalPotential() - v) : s[i];
  }

  /** The sum of the currents into all. */
  double sum(double[] v) {
    double sum = Membranes.sum(s);
    return channel.conducts() ? channel.reversalPotential() * sum - Membranes.sum(s, v) : sum;
  }

  /** Takes up numbers of spikes, each of which opens the receptor by a step. */
  void take(int[] arrived, double step) {
    counts[++arrivals] = arrived;
    steps[arrivals] = step;
  }

  /** Takes up sums of factors. */
  void take(double[] arrived, double step) {
    open();
    Membranes.add(opened(), step, arrived);
  }

  /** What opens at once: s, or x where there is one. */
  double[] opened() {
    return x == null ? s : x;
  }

  /** The numbers of spikes that have arrived, input by input, from 1 on; before them none. */
  int[][] counts() {
    return counts;
  }

  /** By how much each of those spikes opens the receptor, from 1 on; before them zero. */
  double[] steps() {
    return steps;
  }

  /** A loop has opened the receptor for all that had arrived. */
  void hasOpened() {
    arrivals = 0;
  }

  /** Opens the receptor for all that has arrived. */
  void open() {
    openUpTo(arrivals);
    arrivals = 0;
  }

  /** Opens the receptor for all that has arrived except the last few; returns the last's number. */
  int openButLast(int few) {
    openUpTo(arrivals - few);
    return arrivals;
  }

  private void openUpTo(int last) {
    for (int n = 1; n <= last; n++) {
      Membranes.jump(opened(), counts[n], steps[n]);
    }
  }

  /** Lets the receptor close for one step. */
  void close() {
    if (x == null) {
      Membranes.close(s, propagator.ss());
    } else {
      Membranes.close(s, x, propagator.ss(), propagator.sx(), propagator.xx());
    }
  }

  void write(DataOutput out) throws IOException {
    State.write(s, out);
    if (x != null) {
      State.write(x, out);
    }
  }

  void read(DataInput in) throws IOException {
    State.read(s, in);
    if (x != null) {
      State.read(x, in);
    }
  }
}
