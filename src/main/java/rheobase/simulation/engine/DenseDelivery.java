package rheobase.simulation.engine;

import java.util.Arrays;
import rheobase.network.Connection;
import rheobase.numerics.Seed;

/** The bits of a connection that belong to the neurons of one block. */
final class DenseDelivery implements Delivery {
  private final BitRows rows;
  private final int word;
  private final int size;
  private final long synapses;
  private final long[][] planes;

  private DenseDelivery(BitRows rows, int word, int size, long synapses) {
    this.rows = rows;
    this.word = word;
    this.size = size;
    this.planes = new long[BitCounts.PLANES][rows.words(size)];
    this.synapses = synapses;
  }

  /**
   * Draws the wiring of a block.
   *
   * @param connection which synapses, none with a strength of its own
   * @param rows where its bits are kept
   * @param first the first neuron of the block, by number in its population, a multiple of 64
   * @param size the number of its neurons
   * @param seed that of the connection
   */
  static DenseDelivery wired(Connection connection, BitRows rows, int first, int size, Seed seed) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    long synapses = 0;
    for (int t = first; t < first + size; t++) {
      int[] sources = connection.wiring().sources(t, from, within, seed);
      synapses += sources.length;
      rows.mark(sources, t);
    }
    return new DenseDelivery(rows, first / 64, size, synapses);
  }

  @Override
  public long count(int[] sources, int length, int[] counts) {
    Arrays.fill(counts, 0);
    int none = rows.begin(-1);
    long all = 0;
    for (int n = 0; n < length; n += 4) {
      int a = rows.begin(sources[n]) + word;
      int b = n + 1 < length ? rows.begin(sources[n + 1]) + word : none;
      int c = n + 2 < length ? rows.begin(sources[n + 2]) + word : none;
      int d = n + 3 < length ? rows.begin(sources[n + 3]) + word : none;
      Loops.HERE.add(rows.words(), a, b, c, d, planes);
      if (n % 60 == 56 || n + 4 >= length) { // before they overflow
        all += Loops.HERE.empty(planes, counts);
      }
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
