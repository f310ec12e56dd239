package rheobase.spikes;

import java.util.Arrays;

/**
 * Sorts a list of (unit, time) events into one train for each unit, in time linear in its length.
 */
final class Events {
  private static final long WIDEST_TABLE = 10_000_000L;

  private Events() {}

  /** The units that occur, ascending. */
  static int[] distinct(int[] unit) {
    int least = unit[0];
    int most = unit[0];
    for (int u : unit) {
      least = StrictMath.min(least, u);
      most = StrictMath.max(most, u);
    }
    if ((long) most - least > WIDEST_TABLE) {
      int[] sorted = unit.clone();
      Arrays.sort(sorted);
      int kinds = 0;
      for (int u : sorted) {
        if (kinds == 0 || sorted[kinds - 1] != u) {
          sorted[kinds++] = u;
        }
      }
      return Arrays.copyOf(sorted, kinds);
    }
    boolean[] seen = new boolean[most - least + 1];
    int kinds = 0;
    for (int u : unit) {
      kinds += seen[u - least] ? 0 : 1;
      seen[u - least] = true;
    }
    int[] units = new int[kinds];
    for (int i = 0, k = 0; i < seen.length; i++) {
      if (seen[i]) {
        units[k++] = i + least;
      }
    }
    return units;
  }

  /**
   * The times of the first unit, then those of the second …; {@code offsets} says where each
   * begins.
   */
  static double[] byUnit(int[] units, int[] unit, double[] time, int[] offsets) {
    int[] position = positions(units);
    for (int u : unit) {
      offsets[position(units, position, u) + 1]++;
    }
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] += offsets[i - 1];
    }
    int[] next = offsets.clone();
    double[] times = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      times[next[position(units, position, unit[i])]++] = time[i];
    }
    return times;
  }

  /** A table from unit − least to position, or an empty one if it would be too wide. */
  private static int[] positions(int[] units) {
    long range = (long) units[units.length - 1] - units[0];
    if (range > WIDEST_TABLE) {
      return new int[0];
    }
    int[] position = new int[(int) range + 1];
    for (int i = 0; i < units.length; i++) {
      position[units[i] - units[0]] = i;
    }
    return position;
  }

  private static int position(int[] units, int[] position, int unit) {
    return position.length == 0 ? Arrays.binarySearch(units, unit) : position[unit - units[0]];
  }

  /** Sorts t[from..to) unless it is in order already, as files mostly are. */
  static void sort(double[] t, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!(t[i] >= t[i - 1])) {
        Arrays.sort(t, from, to);
        return;
      }
    }
  }
}
