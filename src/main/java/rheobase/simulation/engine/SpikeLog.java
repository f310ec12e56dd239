package rheobase.simulation.engine;

import java.util.Arrays;

/** Who of a block fired when since the beginning of the run. */
final class SpikeLog {
  private final int[] begins;
  private final int[] lengths;
  private int[] units = new int[64];
  private double[] times = new double[64];
  private int count;
  private int now;

  /**
   * An empty log.
   *
   * @param steps those of the longest chunk
   */
  SpikeLog(int steps) {
    begins = new int[RecentSpikes.ring(steps)];
    lengths = new int[begins.length];
  }

  private int slot(long step) {
    return (int) step & (begins.length - 1);
  }

  /** A new step begins. */
  void begin(long step) {
    now = slot(step);
    begins[now] = count;
    lengths[now] = 0;
  }

  /** Takes down a spike of this step; by ascending unit. */
  void fire(int unit, double time) {
    if (count == units.length) {
      units = Arrays.copyOf(units, 2 * count);
      times = Arrays.copyOf(times, 2 * count);
    }
    units[count] = unit;
    times[count++] = time;
    lengths[now]++;
  }

  /** {@return how many fired in a step of this chunk} */
  int length(long step) {
    return lengths[slot(step)];
  }

  /** Copies who fired in a step of this chunk to a place in an array; returns the place behind. */
  int copy(long step, int[] target, int at) {
    System.arraycopy(units, begins[slot(step)], target, at, length(step));
    return at + length(step);
  }

  /** {@return the number of all spikes} */
  int count() {
    return count;
  }

  /** {@return who fired the n-th spike, by number in the population} */
  int unit(int n) {
    return units[n];
  }

  /** {@return when the n-th spike was fired, in ms} */
  double time(int n) {
    return times[n];
  }
}
