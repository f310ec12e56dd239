package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which neurons of a block are refractory: few of many, so that the loops over all need not ask.
 * Who has been held first is free first.
 */
final class Held {
  private final int[] units; // those held, from one place to another; behind them there is room
  private final long[] bits;
  private final int[] lengths; // how many have fired in each of the last steps
  private int begin;
  private int end;
  private int slot;

  /**
   * Nobody yet.
   *
   * @param size the number of neurons in the block
   * @param period the refractory period, in steps
   */
  Held(int size, int period) {
    this.units = new int[2 * size];
    this.bits = new long[(size + 63) / 64];
    this.lengths = new int[period];
  }

  /** A neuron has fired. */
  void hold(int unit) {
    if (lengths.length > 0) {
      units[end++] = unit;
      lengths[slot]++;
      bits[unit >> 6] |= 1L << unit;
    }
  }

  /** A new step begins: those that have been held long enough are free. */
  void pass() {
    if (lengths.length == 0) {
      return;
    }
    slot = (slot + 1) % lengths.length;
    for (; lengths[slot] > 0; lengths[slot]--) {
      int free = units[begin++];
      bits[free >> 6] &= ~(1L << free);
    }
    if (end > units.length / 2) {
      System.arraycopy(units, begin, units, 0, end - begin);
      end -= begin;
      begin = 0;
    }
  }

  /**
   * Looks ahead.
   *
   * @param future receives, for each of some steps to come, one bit for every neuron: whether it
   *     will be held, unless it fires once more
   * @param steps how many
   */
  void ahead(long[][] future, int steps) {
    int next = begin;
    long[] before = lengths.length < 2 ? new long[bits.length] : bits; // nobody is ever held
    for (int j = 0; j < steps; j++) {
      System.arraycopy(before, 0, future[j], 0, bits.length);
      before = future[j];
      int free = lengths.length < 2 ? 0 : lengths[(slot + 1 + j) % lengths.length];
      for (int n = 0; n < free; n++) {
        int unit = units[next++];
        before[unit >> 6] &= ~(1L << unit);
      }
    }
  }

  /** {@return one bit for every neuron: whether it is held; not to be changed} */
  long[] bits() {
    return bits;
  }

  /** {@return how many spikes were lost on those that are held} */
  double lost(int[] counts) {
    int sum = 0;
    for (int n = begin; n < end; n++) {
      sum += counts[units[n]];
    }
    return sum;
  }

  /** {@return the sum of the factors that were lost on those that are held} */
  double lost(double[] sums) {
    double sum = 0;
    for (int n = begin; n < end; n++) {
      sum += sums[units[n]];
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(slot);
    State.write(lengths, out);
    State.write(Arrays.copyOfRange(units, begin, end), out);
  }

  void read(DataInput in) throws IOException {
    slot = in.readInt();
    State.read(lengths, in);
    begin = 0;
    end = Arrays.stream(lengths).sum();
    int[] held = new int[end];
    State.read(held, in);
    System.arraycopy(held, 0, units, 0, end);
    Arrays.fill(bits, 0);
    for (int unit : held) {
      bits[unit >> 6] |= 1L << unit;
    }
  }
}
