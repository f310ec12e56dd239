package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one connection brings to a shard in every step of a chunk, counted in bits: rows are long
 * then, as memory likes it, and what has been counted is short until a block asks for it.
 */
final class DenseCounts {
  private final BitRows rows;
  private final int word;
  private final int words;
  private final int[] begins;
  private final int[] ends;
  private final List<long[][]> planes = new ArrayList<>();
  private int used;

  /**
   * Nothing counted yet.
   *
   * @param rows of the connection
   * @param first the first neuron of the shard, by number in its population
   * @param size the number of its neurons
   * @param chunk the number of steps in the longest chunk
   */
  DenseCounts(BitRows rows, int first, int size, int chunk) {
    this.rows = rows;
    this.word = first / Engine.WORD;
    this.words = rows.words(size);
    this.begins = new int[chunk];
    this.ends = new int[chunk];
  }

  /** {@return the rows of the connection} */
  BitRows rows() {
    return rows;
  }

  /**
   * Counts what was fired in some steps.
   *
   * @param step the first of them; those before 0 are empty
   * @param steps their number
   * @param from who fired in the sending population
   */
  void count(long step, int steps, RecentSpikes from) {
    used = 0;
    for (long s = step; s < step + steps; s++) {
      int slot = Math.floorMod(s, begins.length);
      begins[slot] = used;
      int length = s < 0 ? 0 : from.length(s);
      for (int n = 0; n < length; n += BitCounts.MOST) {
        add(from.units(s), n, Math.min(length, n + BitCounts.MOST));
      }
      ends[slot] = used;
    }
  }

  /** Adds some rows up, no more than planes can count. */
  private void add(int[] units, int from, int to) {
    if (used == planes.size()) {
      planes.add(new long[BitCounts.PLANES][words]);
    }
    long[][] counted = planes.get(used++);
    for (long[] plane : counted) {
      Arrays.fill(plane, 0);
    }
    int none = rows.begin(-1);
    for (int n = from; n < to; n += 4) {
      int a = rows.begin(units[n]) + word;
      int b = n + 1 < to ? rows.begin(units[n + 1]) + word : none;
      int c = n + 2 < to ? rows.begin(units[n + 2]) + word : none;
      int d = n + 3 < to ? rows.begin(units[n + 3]) + word : none;
      Loops.HERE.add(rows.words(), a, b, c, d, counted);
    }
  }

  /**
   * Reads what has been counted for one block.
   *
   * @param step in which it was fired
   * @param first the block's first neuron, by number in its population
   * @param counts receives one number for each of its neurons
   * @return the sum of all
   */
  long read(long step, int first, int[] counts) {
    int slot = Math.floorMod(step, begins.length);
    Arrays.fill(counts, 0);
    long all = 0;
    for (int n = begins[slot]; n < ends[slot]; n++) {
      all += Loops.HERE.read(planes.get(n), first / Engine.WORD - word, counts);
    }
    return all;
  }
}
