package rheobase.simulation.engine;

import java.util.Arrays;
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
   */
  default void add(long[] rows, int[] begins, int counted, long[][] planes, long[] room) {
    BitCounts.add(rows, begins, counted, planes, room);
  }

  /**
   * Puts down what planes have counted.
   *
   * @param planes see {@link BitCounts}
   * @param word their first word that is meant
   * @param length how many words
   * @param counts receives a number for each of their columns
   * @param at where the first of these stands
   */
  default void read(long[][] planes, int word, int length, byte[] counts, int at) {
    BitCounts.read(planes, word, length, counts, at);
  }

  /**
   * A sum of counts.
   *
   * @param counts in whole words, none above 127
   * @param at the first that is meant
   * @param others one bit for every count: whether it is left out
   * @param word where the first word of these stands
   * @param words how many words, at most sixteen
   * @return the sum
   */
  default int sum(byte[] counts, int at, long[] others, int word, int words) {
    return BitCounts.sum(counts, at, others, word, words);
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
    Membranes.hold(v, held, membrane.reset());
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
   * What the leak of a membrane is.
   *
   * @param rest E, where it pulls the potential
   * @param resistance R
   * @param rate h/τ
   */
  record Leak(double rest, double resistance, double rate) {}

  /**
   * Moves every membrane of a block by what flows through one receptor, exactly, then closes that
   * for a step: v ← v̂ + (v − v̂) left + R (vs s + vx x), s ← ss s + sx x, x ← xx x.
   *
   * @param v the potentials
   * @param membrane v̂ and left
   * @param resistance R
   * @param gate the receptor, which first opens for what has arrived
   */
  default void flow(double[] v, Membrane membrane, double resistance, Gate gate) {
    gate.open();
    Propagator p = gate.propagator();
    double target = membrane.target();
    double left = membrane.left();
    if (gate.x() == null) {
      Membranes.flow(v, target, left, resistance * p.vs(), gate.s(), p.ss());
    } else {
      Membranes.flow(v, target, left, resistance, gate.s(), gate.x(), p);
    }
  }

  /**
   * Moves every membrane of a block by exponential Euler, then closes its receptors for a step.
   *
   * <pre>
   *   G = 1 + Σ (R a) s,   v̂ = (E + R I + Σ (R b) s) / G,   v ← v̂ + (v − v̂) e^(−G h/τ)
   * </pre>
   *
   * @param v the potentials
   * @param leak of the membranes
   * @param current I, which is injected
   * @param gates the receptors, which first open for what has arrived
   * @param room for two numbers of every neuron
   */
  default void conduct(double[] v, Leak leak, double current, Gate[] gates, double[][] room) {
    double r = leak.resistance();
    double base = leak.rest() + r * current;
    double[] total = room[0];
    double[] target = room[1];
    for (Gate gate : gates) {
      gate.open();
    }
    if (gates.length == 2) { // the usual case, with fewer loops
      double[] s = gates[0].s();
      double[] z = gates[1].s();
      Membranes.total(total, s, r * gates[0].conducted(), z, r * gates[1].conducted());
      Membranes.target(target, total, base, s, r * gates[0].driven(), z, r * gates[1].driven());
    } else {
      Arrays.fill(total, 1);
      Arrays.fill(target, base);
      for (Gate gate : gates) {
        Membranes.add(total, r * gate.conducted(), gate.s());
        Membranes.add(target, r * gate.driven(), gate.s());
      }
      Membranes.divide(target, total);
    }
    Membranes.relax(v, target, total, leak.rate());
    for (Gate gate : gates) {
      gate.close();
    }
  }

  /**
   * Vectors of 512 bits, where the machine, the JDK and its flags offer them: from 25 on, with
   * {@code --add-modules jdk.incubator.vector}. Else plain loops: masks of narrower vectors are
   * slow, and so are all vectors of older JDKs and of a machine without its second compiler. {@code
   * -Drheobase.vectors=false} forbids them. (A race at the start would take a second: until then
   * vectors have not been compiled.)
   */
  private static Loops choice() {
    Loops plain = new Loops() {};
    if (Runtime.version().feature() < 25
        || "false".equals(System.getProperty("rheobase.vectors"))
        || !System.getProperty("java.vm.info", "").contains("mixed mode")
        || System.getProperty("java.vm.info").contains("emulated-client")
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
