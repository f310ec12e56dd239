package rheobase.simulation.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Some steps of a block of leaky integrate-and-fire neurons behind no more than two receptors, so
 * that a loop can follow a few neurons through all of them, and keep their state at hand.
 *
 * <p>For each step there is what arrives at either receptor, who is refractory, and who reaches the
 * threshold.
 */
final class Stretch {
  private static final int LONGEST = 16; // steps: what arrives in them should stay near
  private static final int GATES = 2;

  /** How many neurons a vector holds: so many times each constant stands in {@link #same}. */
  static final int LANES = 8;

  /** Where in {@link #same} V̂ stands, to which the potential relaxes. */
  static final int TARGET = 0;

  /**
   * Where what is left of the distance after a step stands; h/τ where it is not always the same.
   */
  static final int LEFT = LANES;

  /** Where the potential of the refractory stands. */
  static final int RESET = 2 * LANES;

  /** Where the threshold stands. */
  static final int THRESHOLD = 3 * LANES;

  /** Where it stands by how much a spike opens the first receptor. */
  static final int OPENS = 4 * LANES;

  /** Where it stands what is left of the first s after a step. */
  static final int SS = 5 * LANES;

  /** Where it stands what the first x gives to s. */
  static final int SX = 6 * LANES;

  /** Where it stands what is left of the first x. */
  static final int XX = 7 * LANES;

  /** Where the reversal potential of the first receptor stands. */
  static final int DRIVEN = 8 * LANES;

  /** How far behind, for each of these, that of the second receptor stands. */
  static final int GATE = 5 * LANES;

  private final double[][] s = new double[GATES][];
  private final double[][] x = new double[GATES][];
  private final int[] lines = {-1, -1};
  private final double[] same = new double[(4 + GATES * 5) * LANES];
  private final int[][][] arrivals;
  private final int[] nothing;
  private final long[][] held;
  private final long[][] reached;
  private final boolean holds;
  private final double[] total;
  private final double[] target;

  /**
   * How many steps can be taken together.
   *
   * @param layout what reaches the neurons
   * @param chunk the number of steps in the longest chunk
   * @param refractory the refractory period, in steps
   * @return how many; one where this is not for them
   */
  static int longest(Layout layout, int chunk, int refractory) {
    boolean whole = refractory < 2; // nobody is ever held
    return suits(layout) ? Math.min(Math.min(chunk, LONGEST), whole ? chunk : refractory) : 1;
  }

  /** Whether it is for what reaches a population of leaky integrate-and-fire neurons. */
  static boolean suits(Layout layout) {
    List<Channel> channels = layout.channels();
    boolean conducts = channels.stream().anyMatch(Channel::conducts);
    return conducts
        && !layout.network().interpolated()
        && channels.size() <= GATES
        && channels.stream().noneMatch(c -> !c.conducts() || c.opensSlowly())
        && layout.lines().stream().noneMatch(Layout.Line::weighted)
        && layout.lines().stream().map(Layout.Line::channel).distinct().count()
            == layout.lines().size();
  }

  /**
   * Not yet begun.
   *
   * @param layout what reaches the neurons, see {@link #suits}
   * @param synapses their receptors
   * @param membrane what all neurons share
   * @param size their number
   * @param steps how many are to be taken together at most
   * @param refractory the refractory period, in steps
   */
  Stretch(
      Layout layout,
      Synapses synapses,
      Loops.Membrane membrane,
      int size,
      int steps,
      int refractory) {
    this.holds = refractory > 1;
    this.total = new double[size];
    this.target = new double[size];
    this.nothing = new int[size];
    this.arrivals = new int[GATES][steps][];
    this.held = new long[steps][(size + 63) / 64];
    this.reached = new long[steps][(size + 63) / 64];
    spread(TARGET, membrane.target());
    spread(LEFT, membrane.left());
    spread(RESET, membrane.reset());
    spread(THRESHOLD, membrane.threshold());
    for (int g = 0; g < GATES; g++) { // what opens at once stands for x, and nothing for s
      Gate gate = g < synapses.gates().length ? synapses.gates()[g] : null;
      boolean slow = gate != null && gate.x() != null;
      s[g] = slow ? gate.s() : new double[size];
      x[g] = gate == null ? new double[size] : gate.opened();
      for (int k = 0; k < layout.lines().size(); k++) {
        if (gate != null && synapses.behind(k) == gate) {
          lines[g] = k;
          spread(OPENS + g * GATE, synapses.step(k));
        }
      }
      if (gate != null) {
        spread(SS + g * GATE, slow ? gate.ss() : 0);
        spread(SX + g * GATE, gate.sx());
        spread(XX + g * GATE, slow ? gate.xx() : gate.ss());
        spread(DRIVEN + g * GATE, gate.driven());
      }
    }
  }

  private void spread(int at, double value) {
    Arrays.fill(same, at, at + LANES, value);
  }

  /** {@return numbers, each as often as a vector has room for} */
  static double[] spread(double... values) {
    double[] all = new double[values.length * LANES];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i / LANES];
    }
    return all;
  }

  /** The potential relaxes to another one. */
  void relaxTo(double target) {
    if (same[TARGET] != target) {
      spread(TARGET, target);
    }
  }

  /**
   * Begins.
   *
   * @param inbox what arrives in the steps
   * @param queue who is refractory before them
   * @param steps how many they are
   */
  void begin(Inbox inbox, Held queue, int steps) {
    for (int j = 0; j < steps; j++) {
      Arrays.fill(reached[j], 0);
      for (int g = 0; g < GATES; g++) {
        boolean arrived = lines[g] >= 0 && inbox.arrived(j, lines[g]);
        arrivals[g][j] = arrived ? inbox.counts(j, lines[g]) : nothing;
      }
    }
    queue.ahead(held, steps);
  }

  /** The receptors have been opened for what arrived in the first step. */
  void hasOpened() {
    arrivals[0][0] = nothing;
    arrivals[1][0] = nothing;
  }

  /** Some have reached the threshold: in step j those of word w that are marked by a bit. */
  void fire(int j, int w, long bits) {
    reached[j][w] |= bits;
    for (int k = j + 1; holds && k < held.length; k++) {
      held[k][w] |= bits;
    }
  }

  /** {@return for every step the numbers of spikes that open the g-th receptor} */
  int[][] arrivals(int g) {
    return arrivals[g];
  }

  /** {@return what nobody sends} */
  int[] nothing() {
    return nothing;
  }

  /** {@return what flows at once through the g-th receptor} */
  double[] x(int g) {
    return x[g];
  }

  /** {@return what flows through it after that} */
  double[] s(int g) {
    return s[g];
  }

  /** {@return what is the same for all neurons, each number as often as a vector has room for} */
  double[] same() {
    return same;
  }

  /** {@return room for the total conductance of every neuron} */
  double[] total() {
    return total;
  }

  /** {@return room for where every neuron relaxes to} */
  double[] target() {
    return target;
  }

  /** {@return one bit for every neuron in every step: whether it is refractory} */
  long[][] held() {
    return held;
  }

  /** {@return one bit for every neuron in every step: whether it has reached the threshold} */
  long[][] reached() {
    return reached;
  }
}
