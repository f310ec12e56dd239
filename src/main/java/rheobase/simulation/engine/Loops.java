package rheobase.simulation.engine;

import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;

/**
 * The loops that a compiler does not turn into vectors by itself. Every implementation gives the
 * same numbers, bit by bit.
 */
interface Loops {
  /** Those that are fastest here. */
  Loops HERE = choice();

  /**
   * Adds the number of Poisson events in one step of each neuron.
   *
   * @param table of their mean
   * @param lanes their generators
   * @param numbers room for as many random numbers
   * @param counts neuron i's is raised at {@code offset + i}
   * @param offset where they begin
   */
  default void draw(PoissonTable table, Lanes lanes, int[] numbers, int[] counts, int offset) {
    table.add(lanes, numbers, counts, offset);
  }

  /**
   * Counts bits, column by column, through rows of words.
   *
   * @param rows of bits
   * @param begins where the first word of each row stands
   * @param length how many of them are meant
   * @param words how many words a row has
   * @param counts that of bit i is raised at {@code offset + i}
   * @param offset where they begin
   */
  default void count(long[] rows, int[] begins, int length, int words, int[] counts, int offset) {
    for (int w = 0; w < words; w++) {
      BitCounts.add(rows, begins, 0, length, w, counts, offset + 64 * w);
    }
  }

  /**
   * The first neuron from one on whose potential has reached the threshold.
   *
   * @param v the potentials
   * @param threshold where a spike is fired
   * @param from the first to be looked at
   * @return their number if there is none
   */
  default int above(double[] v, double threshold, int from) {
    int i = from;
    while (i < v.length && !(v[i] >= threshold)) {
      i++;
    }
    return i;
  }

  /**
   * Vectors of 512 bits, where the machine, the JDK and its flags offer them: from 25 on, with
   * {@code --add-modules jdk.incubator.vector}. Else plain loops: masks of narrower vectors are
   * slow, and so are all vectors of older JDKs. {@code -Drheobase.vectors=false} forbids them.
   */
  private static Loops choice() {
    Loops plain = new Loops() {};
    if (Runtime.version().feature() < 25
        || "false".equals(System.getProperty("rheobase.vectors"))
        || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return plain;
    }
    try {
      String name = Loops.class.getPackageName() + ".VectorLoops";
      Class<? extends Loops> found = Class.forName(name).asSubclass(Loops.class);
      Loops vectors = found.getDeclaredConstructor().newInstance();
      return vectors.toString().equals("512") ? vectors : plain;
    } catch (ReflectiveOperationException | LinkageError absent) {
      return plain;
    }
  }
}
