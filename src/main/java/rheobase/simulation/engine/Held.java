package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which neurons of a block are refractory, one bit for each: few of many, so that the loops over
 * all need not ask. Of every one of the last steps is kept who fired in it, and is free again as
 * soon as the refractory period has passed.
 */
final class Held {
  private final int period;
  private final int words;
  private final int rows;
  private final long[] fired; // row by row, one for each of the last steps
  private final long[] bits;
  private long step; // how many have passed

  /**
   * Nobody yet.
   *
   * @param size the number of neurons in the block
   * @param period the refractory period, in steps
   * @param ahead for how many steps together it may be asked
   */
  Held(int size, int period, int ahead) {
    this.period = period;
    this.words = (size + 63) / 64;
    this.rows = RecentSpikes.ring(period + ahead);
    this.fired = new long[rows * words];
    this.bits = new long[words];
  }

  /** A neuron has fired. */
  void hold(int unit) {
    if (period > 0) {
      fired[row(step) + (unit >> 6)] |= 1L << unit;
      bits[unit >> 6] |= 1L << unit;
    }
  }

  /** A new step begins: those that have been held long enough are free. */
  void pass() {
    step++;
    int free = freed(0);
    int now = row(step);
    for (int w = 0; w < words; w++) {
      bits[w] &= ~fired[free + w];
      fired[now + w] = 0;
    }
  }

  /**
   * Looks ahead, not beyond the refractory period.
   *
   * @param future receives, for each of some steps to come, one bit for every neuron: whether it
   *     will be held, unless it fires once more
   * @param steps how many
   */
  void ahead(long[][] future, int steps) {
    long[] before = bits;
    for (int j = 0; j < steps; j++) {
      int free = freed(1 + j);
      for (int w = 0; w < words; w++) {
        future[j][w] = before[w] & ~fired[free + w];
      }
      before = future[j];
    }
  }

  private int row(long which) {
    return (int) (which & (rows - 1)) * words;
  }

  /** {@return where the words begin, in {@link #fired}, of those that are free from a step on} */
  int freed(int ahead) {
    return row(step + ahead + rows - period);
  }

  /** {@return where the words of those begin that fire in a step} */
  int now(int ahead) {
    return row(step + ahead);
  }

  /** Nobody is written down for some steps to come. */
  void clear(int steps) {
    int begin = now(1);
    int end = begin + steps * words;
    Arrays.fill(fired, begin, Math.min(end, fired.length), 0);
    Arrays.fill(fired, 0, Math.max(0, end - fired.length), 0);
  }

  /** {@return one bit for every neuron and each of the last steps: whether it fired} */
  long[] fired() {
    return fired;
  }

  /** Some steps have passed, of which all has been written down in {@link #fired} and bits. */
  void passed(int steps) {
    step += steps;
  }

  /** {@return whether somebody who fires is held} */
  boolean holds() {
    return period > 0;
  }

  /** {@return one bit for every neuron: whether it is held} */
  long[] bits() {
    return bits;
  }

  /** {@return how many spikes were lost on those that are held} */
  double lost(int[] counts) {
    int sum = 0;
    for (int w = 0; w < words; w++) {
      for (long left = bits[w]; left != 0; left &= left - 1) {
        sum += counts[64 * w + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }

  /** {@return the sum of the factors that were lost on those that are held} */
  double lost(double[] sums) {
    double sum = 0;
    for (int w = 0; w < words; w++) {
      for (long left = bits[w]; left != 0; left &= left - 1) {
        sum += sums[64 * w + Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    State.write(bits, out);
    for (int ago = period - 1; ago >= 0; ago--) {
      State.write(
          Arrays.copyOfRange(fired, row(step + rows - ago), row(step + rows - ago) + words), out);
    }
  }

  void read(DataInput in) throws IOException {
    State.read(bits, in);
    long[] then = new long[words];
    step = 0;
    for (int ago = period - 1; ago >= 0; ago--) {
      State.read(then, in);
      System.arraycopy(then, 0, fired, row(rows - ago), words);
    }
  }
}
