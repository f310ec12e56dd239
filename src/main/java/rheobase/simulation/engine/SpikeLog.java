package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Who of a block fired in each of the last steps, for those who have not yet heard of it, and who
 * fired when since the beginning, for the recording.
 */
final class SpikeLog {
  private final int[][] units;
  private final int[] lengths;
  private int[] allUnits = new int[64];
  private double[] allTimes = new double[64];
  private int count;

  /**
   * An empty log.
   *
   * @param steps for how many steps a spike is remembered
   */
  SpikeLog(int steps) {
    units = new int[steps][8];
    lengths = new int[steps];
  }

  private int slot(long step) {
    return (int) (step % units.length);
  }

  /** Forgets who fired as many steps ago as are remembered: a new step begins. */
  void begin(long step) {
    lengths[slot(step)] = 0;
  }

  /** Takes down a spike; in each step by ascending unit. */
  void fire(long step, int unit, double time) {
    int slot = slot(step);
    int n = lengths[slot];
    if (n == units[slot].length) {
      units[slot] = Arrays.copyOf(units[slot], 2 * n);
    }
    units[slot][n] = unit;
    lengths[slot] = n + 1;
    if (count == allUnits.length) {
      allUnits = Arrays.copyOf(allUnits, 2 * count);
      allTimes = Arrays.copyOf(allTimes, 2 * count);
    }
    allUnits[count] = unit;
    allTimes[count++] = time;
  }

  /** {@return who fired in a step, by number in the population; not to be changed} */
  int[] units(long step) {
    return units[slot(step)];
  }

  /** {@return how many fired in a step} */
  int length(long step) {
    return lengths[slot(step)];
  }

  /** {@return the number of all spikes} */
  int count() {
    return count;
  }

  /** {@return who fired the n-th spike} */
  int unit(int n) {
    return allUnits[n];
  }

  /** {@return when the n-th spike was fired, in ms} */
  double time(int n) {
    return allTimes[n];
  }

  void write(DataOutput out) throws IOException {
    for (int slot = 0; slot < units.length; slot++) {
      out.writeInt(lengths[slot]);
      for (int n = 0; n < lengths[slot]; n++) {
        out.writeInt(units[slot][n]);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (int slot = 0; slot < units.length; slot++) {
      lengths[slot] = in.readInt();
      units[slot] = new int[Math.max(8, lengths[slot])];
      for (int n = 0; n < lengths[slot]; n++) {
        units[slot][n] = in.readInt();
      }
    }
  }
}
