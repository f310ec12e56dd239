package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One receptor in the membranes of a block: its s, and x where it opens slowly, of every neuron.
 *
 * <p>Both are kept in units in which the membrane needs no factor for them. Where it is followed
 * exactly, these are what they move it by in a step: with the {@link Propagator}, S = R vs s and X
 * = R vx x, so that V ← vv V + S + X, S ← ss S + (sx vs/vx) X, X ← xx X. Where it conducts, they
 * are R s and R x, conductances in units of the leak.
 */
final class Gate {
  private final Channel channel;
  private final double unit; // of s
  private final double step; // of what opens at once, for a spike of weight 1
  private final double ss;
  private final double sx;
  private final double xx;
  private final double[] s;
  private final double[] x;

  /**
   * A receptor that is shut.
   *
   * @param channel which; none that jumps
   * @param propagator what a step does to it
   * @param resistance of the membrane
   * @param exactly whether the membrane is followed exactly
   * @param size the number of neurons
   */
  Gate(Channel channel, Propagator propagator, double resistance, boolean exactly, int size) {
    this.channel = channel;
    this.unit = resistance * (exactly ? propagator.vs() : 1);
    double next = resistance * (exactly ? propagator.vx() : 1); // of x
    this.s = new double[size];
    this.x = channel.opensSlowly() ? new double[size] : null;
    this.step = channel.receptor().kinetics().jump() * (x == null ? unit : next);
    this.ss = propagator.ss();
    this.sx = x == null ? 0 : propagator.sx() * unit / next;
    this.xx = propagator.xx();
  }

  double[] s() {
    return s;
  }

  /** x; null where the receptor opens at once. */
  double[] x() {
    return x;
  }

  /** What opens at once: s, or x where there is one. */
  double[] opened() {
    return x == null ? s : x;
  }

  /** By how much a spike of weight 1 opens it. */
  double step() {
    return step;
  }

  /** What is left of s. */
  double ss() {
    return ss;
  }

  /** What x has given to s. */
  double sx() {
    return sx;
  }

  /** What is left of x. */
  double xx() {
    return xx;
  }

  boolean conducts() {
    return channel.conducts();
  }

  /** What s contributes to the potential that a conducting membrane would settle at. */
  double driven() {
    return channel.conducts() ? channel.reversalPotential() : 1;
  }

  boolean excites() {
    return channel.excites();
  }

  /** Puts one neuron's receptor at a beginning. */
  void start(int i, double opening) {
    s[i] = unit * opening;
  }

  /** The current into one neuron, of which s and v are given. */
  double flow(double s, double v) {
    double open = s / unit;
    return channel.conducts() ? open * (channel.reversalPotential() - v) : open;
  }

  /** The sum of the currents into all, of which s and v are given. */
  double sum(double[] s, double[] v) {
    double sum = Loops.HERE.sum(s);
    return (channel.conducts() ? channel.reversalPotential() * sum - Loops.HERE.sum(s, v) : sum)
        / unit;
  }

  /** Lets the receptor close for one step. */
  void close() {
    if (x == null) {
      Membranes.close(s, ss, 0);
    } else {
      Membranes.close(s, x, ss, sx, xx);
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
