package rheobase.simulation.engine;

/**
 * What flows through one receptor of a {@link CurrentRun}, and what opens it; what opens at once
 * stands for x, and nothing for s.
 *
 * @param line of the layout through which it is opened; −1 for none
 * @param source that opens it too; null for none
 * @param s of every neuron
 * @param x of every neuron
 * @param opens by how much a spike raises x
 * @param ss what is left of s after a step
 * @param sx what x gives to s
 * @param xx what is left of x
 * @param slow whether it is s that a sample looks at, else x
 * @param sampled receives that, at a sample
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, and never compared
record Flow(
    int line,
    PoissonSource source,
    double[] s,
    double[] x,
    double opens,
    double ss,
    double sx,
    double xx,
    boolean slow,
    double[] sampled) {

  /**
   * That of a block.
   *
   * @param seat where it sits
   * @param synapses its receptors
   * @param g which of them; there may be fewer
   */
  static Flow of(Seat seat, Synapses synapses, int g) {
    int size = seat.size();
    double[] none = new double[size];
    double[] sampled = new double[size];
    if (g >= synapses.gates().length) {
      return new Flow(-1, null, none, new double[size], 0, 0, 0, 0, true, sampled);
    }
    Gate gate = synapses.gates()[g];
    int line = -1;
    PoissonSource source = null;
    for (int k = 0; k < seat.layout().lines().size(); k++) {
      if (synapses.behind(k) == gate) {
        line = k;
        for (int n : seat.layout().lines().get(k).inputs()) {
          source = seat.inbox().source(n) == null ? source : seat.inbox().source(n);
        }
      }
    }
    double opens = line < 0 ? 0 : synapses.step(line);
    double[] s = gate.s();
    double[] x = gate.x();
    return x == null
        ? new Flow(line, source, none, s, opens, 0, 0, gate.ss(), false, sampled)
        : new Flow(line, source, s, x, opens, gate.ss(), gate.sx(), gate.xx(), true, sampled);
  }
}
