package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.network.Connection;
import rheobase.numerics.Seed;

/**
 * What one connection brings to a shard in every step of a chunk, counted in bits: rows are long
 * then, as memory likes it, and what has been counted is short until a block asks for it.
 */
final class DenseDelivery implements Delivery {
  private final BitRows rows;
  private final int word;
  private final int words;
  private final int size;
  private final long synapses;
  private final int[] begins;
  private final int[] ends;
  private final List<long[][]> planes = new ArrayList<>();
  private int used;

  private DenseDelivery(BitRows rows, int first, int size, long synapses, int chunk) {
    this.rows = rows;
    this.word = first / Engine.WORD;
    this.words = rows.words(size);
    this.size = size;
    this.synapses = synapses;
    this.begins = new int[chunk];
    this.ends = new int[chunk];
  }

  /**
   * Draws the wiring of a shard.
   *
   * @param connection which synapses, none with a strength of its own
   * @param rows where its bits are kept
   * @param first the first neuron of the shard, by number in its population, a multiple of 64
   * @param size the number of its neurons
   * @param seed that of the connection
   * @param chunk the number of steps in the longest chunk
   */
  static DenseDelivery wired(
      Connection connection, BitRows rows, int first, int size, Seed seed, int chunk) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    long synapses = 0;
    for (int t = first; t < first + size; t++) {
      int[] sources = connection.wiring().sources(t, from, within, seed);
      synapses += sources.length;
      rows.mark(sources, t);
    }
    return new DenseDelivery(rows, first, size, synapses, chunk);
  }

  @Override
  public void begin(long step, int steps, RecentSpikes from) {
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

  @Override
  public long count(long step, RecentSpikes from, int first, int[] counts, boolean anew) {
    int slot = Math.floorMod(step, begins.length);
    if (anew) {
      Arrays.fill(counts, 0);
    }
    long all = 0;
    for (int n = begins[slot]; n < ends[slot]; n++) {
      all += Loops.HERE.read(planes.get(n), first / Engine.WORD - word, counts);
    }
    return all;
  }

  @Override
  public long synapses() {
    return synapses;
  }

  @Override
  public long bytes() {
    return rows.bytes() * size / rows.targets();
  }
}
