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
   * Draws the number of Poisson events in one step of each neuron.
   *
   * @param table of their mean
   * @param lanes their generators
   * @param numbers room for as many random numbers
   * @param counts receives the number of each neuron
   * @return the sum of them
   */
  default long draw(PoissonTable table, Lanes lanes, int[] numbers, int[] counts) {
    return table.draw(lanes, numbers, counts);
  }

  /**
   * Adds eight rows of bits to what has been counted, column by column.
   *
   * @param rows of bits
   * @param begins where each of the eight begins
   * @param counted how many have been added then, these among them
   * @param planes see {@link BitCounts}; each a multiple of {@link BitRows#LINE} words
   * @param room for as many words
   * @return whether one of them has been counted to 32 by now, for which the upper planes are
   */
  default boolean add(long[] rows, int[] begins, int counted, long[][] planes, long[] room) {
    return BitCounts.add(rows, begins, counted, planes, room);
  }

  /**
   * Puts down what planes have counted.
   *
   * @param planes see {@link BitCounts}
   * @param far whether the upper ones are needed
   * @param word their first word that is meant
   * @param length how many words
   * @param counts receives a number for each of their columns
   * @param at where the first of these stands
   */
  default void read(long[][] planes, boolean far, int word, int length, byte[] counts, int at) {
    BitCounts.read(planes, far, word, length, counts, at);
  }

  /**
   * A sum of counts.
   *
   * @param counts in whole words, none above 127
   * @param at the first that is meant
   * @param others one bit for every count: whether it is left out
   * @param words how many words
   * @return the sum
   */
  default int sum(byte[] counts, int at, long[] others, int words) {
    return BitCounts.sum(counts, at, others, words);
  }

  /**
   * Adds what planes have counted to numbers.
   *
   * @param planes see {@link BitCounts}
   * @param word their first word that is meant
   * @param counts that of its column i is raised at i
   * @return the sum of all that has been added
   */
  default long read(long[][] planes, int word, int[] counts) {
    return BitCounts.read(planes, word, 0, counts);
  }

  /**
   * What moves every membrane of a block in the same way.
   *
   * @param target V̂, to which the potential relaxes
   * @param left what is left of the distance after a step
   * @param reset where a refractory neuron is held
   * @param threshold where a spike is fired
   */
  record Membrane(double target, double left, double reset, double threshold) {}

  /**
   * Relaxes, lets jump, holds, and looks at the threshold: v ← v̂ + (v − v̂) left, then v ← v + w
   * n, input by input.
   *
   * @param v the potentials
   * @param membrane what all share
   * @param counts n of every neuron, for every input
   * @param weights w of every input
   * @param inputs how many of these are meant, from the first on
   * @param held one bit for every neuron: whether it is refractory, and reset whatever arrives
   * @param reached receives one bit for every neuron: whether it has reached the threshold
   */
  default void jump(
      double[] v,
      Membrane membrane,
      int[][] counts,
      double[] weights,
      int inputs,
      long[] held,
      long[] reached) {
    Membranes.relax(v, membrane.target(), membrane.left());
    for (int n = 0; n < inputs; n++) {
      Membranes.jump(v, counts[n], weights[n]);
    }
    Membranes.hold(v, held, membrane.reset(), 0);
    Membranes.compare(v, membrane.threshold(), 0, reached);
  }

  /**
   * Follows the neurons of a block through several steps. In each, those are free that have been
   * refractory long enough; then as in {@link #jump}: v ← v̂ + (v − v̂) left, v ← v + w n for every
   * connection, v ← v + w n with n drawn from the table, or reset if still refractory; who has
   * reached the threshold is reset, and refractory.
   *
   * @param run what arrives, and where all stands
   */
  default void follow(JumpRun run) {
    Runs.follow(run, 0);
  }

  /**
   * Follows membranes exactly through some steps, behind one or two receptors whose currents move
   * them by s + x:
   *
   * <pre>
   *   x ← x + a n,   v ← (v − v̂) left + (v̂ + Σ (s + x)),   s ← ss s + sx x,   x ← xx x
   * </pre>
   *
   * <p>Those that are held, and those that reach the threshold, are reset; the latter are taken
   * down. If one of the steps is a sample, v and s are copied when its spikes have been taken up.
   *
   * @param run what arrives, and where all stands
   */
  default void follow(CurrentRun run) {
    Currents.follow(run);
  }

  /**
   * Moves membranes by exponential Euler, behind receptors that conduct, and lets these close.
   * Those that are held are reset; it is not yet those that reach the threshold.
   *
   * @param v the potentials
   * @param conductances their receptors
   * @param held one bit for every neuron: whether it is refractory
   * @param reached receives one bit for every neuron: whether it has reached the threshold
   */
  default void conduct(double[] v, Conductances conductances, long[] held, long[] reached) {
    conductances.move(v, 0, held, reached);
  }

  /**
   * A sum over all neurons.
   *
   * @param s a number of each
   * @return Σ s
   */
  default double sum(double[] s) {
    return Membranes.sum(s);
  }

  /**
   * A sum over all neurons.
   *
   * @param s a number of each
   * @param v another
   * @return Σ s v
   */
  default double sum(double[] s, double[] v) {
    return Membranes.sum(s, v);
  }

  /**
   * Vectors of 512 bits, where the machine, the JDK and its flags offer them (from 25 on, with
   * {@code --add-modules jdk.incubator.vector}), and they win a {@link Race}. Else plain loops:
   * masks of narrower vectors are slow, and so are all vectors of older JDKs and of a machine
   * without its second compiler. {@code -Drheobase.vectors=false} forbids vectors; {@code true}
   * takes them without a race.
   */
  private static Loops choice() {
    Loops plain = new Loops() {};
    String wish = System.getProperty("rheobase.vectors", "");
    if (Runtime.version().feature() < 25
        || wish.equals("false")
        || !System.getProperty("java.vm.info", "").contains("mixed mode")
        || System.getProperty("java.vm.info").contains("emulated-client")
        || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return plain;
    }
    try {
      String name = Loops.class.getPackageName() + ".VectorLoops";
      Class<? extends Loops> found = Class.forName(name).asSubclass(Loops.class);
      Loops vectors = found.getDeclaredConstructor().newInstance();
      boolean wide = vectors.toString().equals("512");
      return wide && (wish.equals("true") || Race.wins(vectors, plain)) ? vectors : plain;
    } catch (ReflectiveOperationException | LinkageError absent) {
      return plain;
    }
  }
}
