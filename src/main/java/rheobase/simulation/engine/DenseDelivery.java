package rheobase.simulation.engine;

import rheobase.network.Connection;
import rheobase.numerics.Seed;

/**
 * The bits of a connection that belong to the neurons of one block.
 *
 * @param counted what the shard has counted
 * @param first the first neuron of the block, by number in its population
 * @param size the number of its neurons
 * @param synapses the number of bits that are set
 */
record DenseDelivery(DenseCounts counted, int first, int size, long synapses)
    implements Delivery {

  /**
   * Draws the wiring of a block.
   *
   * @param connection which synapses, none with a strength of its own
   * @param counted where its bits are counted
   * @param first the first neuron of the block, by number in its population, a multiple of 64
   * @param size the number of its neurons
   * @param seed that of the connection
   */
  static DenseDelivery wired(
      Connection connection, DenseCounts counted, int first, int size, Seed seed) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    long synapses = 0;
    for (int t = first; t < first + size; t++) {
      int[] sources = connection.wiring().sources(t, from, within, seed);
      synapses += sources.length;
      counted.rows().mark(sources, t);
    }
    return new DenseDelivery(counted, first, size, synapses);
  }

  @Override
  public long count(long step, RecentSpikes from, int[] counts) {
    return counted.read(step, first, counts);
  }

  @Override
  public long bytes() {
    return counted.rows().bytes() * size / counted.rows().targets();
  }
}
