package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Which neurons of a block are refractory, and for how many steps more: few of many, so that the
 * loops over all need not ask.
 */
final class Held {
  private final int[] left;
  private final int[] units;
  private final int period;
  private int length;

  /**
   * Nobody yet.
   *
   * @param size the number of neurons in the block
   * @param period the refractory period, in steps
   */
  Held(int size, int period) {
    this.left = new int[size];
    this.units = new int[size];
    this.period = period;
  }

  /** A neuron has fired. */
  void hold(int unit) {
    if (period > 0) {
      left[unit] = period;
      units[length++] = unit;
    }
  }

  /** A step has passed: the loops have moved all, but those to be held longer stay where they are. */
  void pass(double[] v, double reset, long[] reached) {
    int kept = 0;
    for (int n = 0; n < length; n++) {
      int unit = units[n];
      if (--left[unit] > 0) {
        v[unit] = reset;
        reached[unit >> 6] &= ~(1L << unit);
        units[kept++] = unit;
      }
    }
    length = kept;
  }

  /** {@return how many spikes were lost on those that are held} */
  double lost(int[] counts) {
    long sum = 0;
    for (int n = 0; n < length; n++) {
      sum += counts[units[n]];
    }
    return sum;
  }

  /** {@return the sum of the factors that were lost on those that are held} */
  double lost(double[] sums) {
    double sum = 0;
    for (int n = 0; n < length; n++) {
      sum += sums[units[n]];
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    State.write(left, out);
    out.writeInt(length);
    State.write(units, out);
  }

  void read(DataInput in) throws IOException {
    State.read(left, in);
    length = in.readInt();
    State.read(units, in);
  }
}
