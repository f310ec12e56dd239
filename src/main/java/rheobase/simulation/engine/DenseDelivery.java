package rheobase.simulation.engine;

import rheobase.network.Connection;
import rheobase.numerics.Seed;

/**
 * For every sending neuron one bit for each neuron of the block: whether it contacts it. For
 * connections so dense that a list of targets would take as much memory or time.
 */
final class DenseDelivery implements Delivery {
  /** The least share of pairs that are connected: below, lists are faster. */
  static final double LEAST = 0.03;

  /** The first word, so that rows of a large array, which begins a page, begin a cache line. */
  static final int FIRST = 6;

  /** Rows are a multiple of so many words: one cache line, one vector. */
  static final int LINE = 8;

  private final long[] rows;
  private final int words;
  private final long synapses;
  private final long[] planes = new long[6 * LINE];

  private DenseDelivery(long[] rows, int words, long synapses) {
    this.rows = rows;
    this.words = words;
    this.synapses = synapses;
  }

  /**
   * Draws the wiring of a block.
   *
   * @param connection which synapses, none with a strength of its own
   * @param first the first neuron of the block, by number in its population
   * @param size the number of its neurons
   * @param seed that of the connection
   */
  static DenseDelivery wired(Connection connection, int first, int size, Seed seed) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    int words = (size + 64 * LINE - 1) / (64 * LINE) * LINE;
    long[] rows = new long[Math.addExact(FIRST, Math.multiplyExact(from, words))];
    long synapses = 0;
    for (int t = 0; t < size; t++) {
      int[] sources = connection.wiring().sources(first + t, from, within, seed);
      synapses += sources.length;
      mark(rows, sources, words, t);
    }
    return new DenseDelivery(rows, words, synapses);
  }

  private static void mark(long[] rows, int[] sources, int words, int target) {
    long bit = 1L << target;
    for (int source : sources) {
      rows[FIRST + source * words + (target >> 6)] |= bit;
    }
  }

  @Override
  public long count(int[] sources, int length, int[] counts) {
    return Loops.HERE.count(rows, words, sources, length, counts, planes);
  }

  @Override
  public long synapses() {
    return synapses;
  }

  @Override
  public long bytes() {
    return 8L * rows.length;
  }
}
