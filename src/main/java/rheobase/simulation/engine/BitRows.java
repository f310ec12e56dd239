package rheobase.simulation.engine;

import rheobase.network.Connection;
import rheobase.network.ExplicitWiring;
import rheobase.network.Wiring;

/**
 * A connection as bits: for every sending neuron a row of words with one bit for each neuron of the
 * receiving population: whether it contacts it. For connections so dense that a list of targets
 * would take as much memory or time.
 *
 * <p>Rows begin at a cache line, if the array begins at a page, as large ones mostly do: a vector
 * that lies across two lines takes twice the time. All blocks of a population share one array, for
 * what lies together is found faster: a page that one block has touched is near for the next.
 */
final class BitRows {
  /** So many words make a cache line and a vector of 512 bits. */
  static final int LINE = 8;

  private static final double LEAST = 0.03; // of the pairs connected: below, lists are faster
  private static final int FIRST = 6; // word, after the array's own 16 bytes

  private final long[] words;
  private final int stride;
  private final int targets;

  /**
   * Rows without a bit.
   *
   * @param sources the number of rows
   * @param targets the number of bits in a row
   */
  BitRows(int sources, int targets) {
    this.targets = targets;
    this.stride = words(targets);
    int all = Math.multiplyExact(sources + 1, stride); // one for nobody
    this.words = new long[Math.addExact(FIRST + LINE, all)]; // the last block reads whole lines
  }

  /** The rows of a connection, still without a bit; null if lists are better. */
  static BitRows of(Connection connection) {
    boolean weighted = connection.wiring() instanceof ExplicitWiring w && w.weighted();
    boolean dense = !weighted && share(connection) >= LEAST;
    return dense ? new BitRows(connection.from().size(), connection.to().size()) : null;
  }

  /** About which share of the pairs is connected. */
  private static double share(Connection connection) {
    double from = connection.from().size();
    if (connection.wiring() instanceof Wiring.FixedInDegree fixed) {
      return fixed.inputs() / from;
    }
    if (connection.wiring() instanceof Wiring.Bernoulli bernoulli) {
      return bernoulli.probability();
    }
    if (connection.wiring() instanceof ExplicitWiring listed) {
      return listed.synapses() / (from * connection.to().size());
    }
    return 1; // all to all
  }

  /** Sets one bit in the rows of some sources; blocks of 64 targets do not disturb one another. */
  void mark(int[] sources, int target) {
    long bit = 1L << target;
    for (int source : sources) {
      words[begin(source) + (target >> 6)] |= bit;
    }
  }

  /** {@return all words; not to be changed} */
  long[] words() {
    return words;
  }

  /** {@return where the first word of a row stands; before all others that of an empty one} */
  int begin(int source) {
    return FIRST + (source + 1) * stride;
  }

  /** {@return how many words some targets take, in whole lines} */
  int words(int size) {
    return (size + 64 * LINE - 1) / (64 * LINE) * LINE;
  }

  /** {@return the number of bits in a row} */
  int targets() {
    return targets;
  }

  /** {@return their memory} */
  long bytes() {
    return 8L * words.length;
  }
}
