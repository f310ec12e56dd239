package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Who of a population fired in each of the last steps, for those who have not yet heard of it. */
final class RecentSpikes {
  private final List<SpikeLog> logs;
  private final int[][] units;
  private final int[] lengths;

  /**
   * None yet.
   *
   * @param logs those of the population's blocks, in their order
   * @param steps for how many steps a spike is remembered
   */
  RecentSpikes(List<SpikeLog> logs, int steps) {
    this.logs = logs;
    this.units = new int[ring(steps)][8];
    this.lengths = new int[units.length];
  }

  /** At least so many slots, and a power of two: a remainder is found at once. */
  static int ring(int slots) {
    return Integer.highestOneBit(2 * slots - 1);
  }

  private int slot(long step) {
    return (int) step & (units.length - 1);
  }

  /** Puts together what the blocks have logged in some steps; forgets as many old ones. */
  void gather(long from, int steps) {
    for (long step = from; step < from + steps; step++) {
      lengths[slot(step)] = 0;
    }
    for (SpikeLog log : logs) {
      for (long step = from; step < from + steps; step++) {
        int more = log.length(step);
        if (more > 0) {
          int slot = slot(step);
          int length = lengths[slot];
          lengths[slot] = log.copy(step, room(slot, length + more), length);
        }
      }
    }
  }

  private int[] room(int slot, int length) {
    if (length > units[slot].length) {
      units[slot] = Arrays.copyOf(units[slot], 2 * length);
    }
    return units[slot];
  }

  /** {@return who fired in a step, by number in the population, ascending; not to be changed} */
  int[] units(long step) {
    return units[slot(step)];
  }

  /** {@return how many fired in a step} */
  int length(long step) {
    return lengths[slot(step)];
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
      room(slot, lengths[slot]);
      for (int n = 0; n < lengths[slot]; n++) {
        units[slot][n] = in.readInt();
      }
    }
  }
}
