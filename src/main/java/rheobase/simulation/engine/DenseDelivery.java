package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  private final int[] lengths;
  private final List<long[][]> planes = new ArrayList<>();
  private final BitSet far = new BitSet(); // whose upper planes are needed
  private final int[] eight = new int[BitCounts.TOGETHER];
  private final long[] room;
  private int used;

  private DenseDelivery(BitRows rows, int first, int size, long synapses, int chunk) {
    this.rows = rows;
    this.word = first / Engine.WORD;
    this.words = rows.words(size);
    this.size = size;
    this.synapses = synapses;
    this.room = new long[words];
    this.begins = new int[chunk];
    this.ends = new int[chunk];
    this.lengths = new int[chunk];
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
      lengths[slot] = length;
    }
  }

  /** Adds some rows up, no more than planes can count. */
  private void add(int[] units, int from, int to) {
    if (used == planes.size()) {
      planes.add(new long[BitCounts.PLANES][words]);
    }
    long[][] counted = planes.get(used);
    boolean high = false;
    for (long[] plane : counted) {
      Arrays.fill(plane, 0);
    }
    for (int n = from; n < to; n += BitCounts.TOGETHER) {
      for (int k = 0; k < BitCounts.TOGETHER; k++) {
        eight[k] = n + k < to ? rows.begin(units[n + k]) + word : rows.begin(-1);
      }
      high |= Loops.HERE.add(rows.words(), eight, n - from + BitCounts.TOGETHER, counted, room);
    }
    far.set(used++, high);
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

  /** {@return how many fired in a step} */
  int length(long step) {
    return lengths[Math.floorMod(step, lengths.length)];
  }

  /**
   * As {@link #count}, where no more have fired than planes can count.
   *
   * @param step in which they fired
   * @param first the first neuron of the block
   * @param counts receives one number for every neuron of the block, in whole words
   * @param at where the first of these stands
   * @param length how many words of 64
   */
  void count(long step, int first, byte[] counts, int at, int length) {
    int slot = Math.floorMod(step, begins.length);
    if (begins[slot] == ends[slot]) {
      Arrays.fill(counts, at, at + 64 * length, (byte) 0);
    } else {
      int from = first / Engine.WORD - word;
      int n = begins[slot];
      Loops.HERE.read(planes.get(n), far.get(n), from, length, counts, at);
    }
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
