package rheobase.simulation.engine;

/**
 * Numbers that are the same for all neurons, each as often as a vector has room for: a compiler
 * that sees a number spread over a vector spreads it anew in every round, but reads it once from
 * memory.
 */
final class Spread {
  /** How many numbers a vector of 512 bits holds. */
  static final int LANES = 8;

  private Spread() {}

  /** {@return numbers, each {@link #LANES} times} */
  static double[] of(double... values) {
    double[] all = new double[values.length * LANES];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i / LANES];
    }
    return all;
  }
}
