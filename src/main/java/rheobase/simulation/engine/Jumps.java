package rheobase.simulation.engine;

import java.util.List;

/** The jumps that spikes cause in a step in the potentials of a block of leaky neurons. */
final class Jumps {
  private final Seat seat;
  private final List<Layout.Line> lines;
  private final Synapses synapses;
  private final Held held;
  private final double[] v;
  private final Loops.Membrane standing;
  private final long[] reached;
  private final double[] weights;
  private final int[][] arrivals;

  /**
   * Those of a block.
   *
   * @param seat where it sits
   * @param synapses its receptors; what is behind none of them jumps
   * @param held who is refractory
   * @param v the potentials
   * @param standing what all neurons share, if their potential does not relax
   * @param reached receives one bit for every neuron: whether it has reached the threshold
   */
  Jumps(
      Seat seat,
      Synapses synapses,
      Held held,
      double[] v,
      Loops.Membrane standing,
      long[] reached) {
    this.seat = seat;
    this.lines = seat.layout().lines();
    this.synapses = synapses;
    this.held = held;
    this.v = v;
    this.standing = standing;
    this.reached = reached;
    this.weights = new double[lines.size()];
    this.arrivals = new int[lines.size()][];
  }

  /** {@return what all neurons share, if their potential does not relax} */
  Loops.Membrane standing() {
    return standing;
  }

  /**
   * Lets relax, then jump all that is not held, and finds out who has reached the threshold.
   *
   * @param first how they relax
   */
  void take(Loops.Membrane first) {
    Loops.Membrane membrane = first;
    Inbox inbox = seat.inbox();
    int length = 0;
    for (int k = 0; k < weights.length; k++) {
      if (!jumps(k)) {
        continue;
      }
      if (inbox.sums(0, k) != null) { // in the order of the lines
        Loops.HERE.jump(v, membrane, arrivals, weights, length, held.bits(), reached);
        membrane = standing;
        length = 0;
        Membranes.add(v, lines.get(k).weight(), inbox.sums(0, k));
      } else {
        arrivals[length] = inbox.counts(0, k);
        weights[length++] = lines.get(k).weight();
      }
    }
    Loops.HERE.jump(v, membrane, arrivals, weights, length, held.bits(), reached);
    for (int k = 0; k < weights.length; k++) {
      if (jumps(k)) {
        int[] counts = inbox.counts(0, k);
        double lost = counts == null ? held.lost(inbox.sums(0, k)) : held.lost(counts);
        seat.meter().jumped(k, inbox.total(0, k) - lost);
      }
    }
  }

  /** Whether spikes have arrived through a line that make the potential jump. */
  private boolean jumps(int line) {
    return synapses.behind(line) == null && seat.inbox().arrived(0, line);
  }
}
