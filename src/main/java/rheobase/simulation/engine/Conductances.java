package rheobase.simulation.engine;

import java.util.List;
import rheobase.numerics.ExponentialStep;

/**
 * The one or two receptors by which the membranes of a block conduct, where they open at once, and
 * how they move them in a step:
 *
 * <pre>
 *   G = 1 + Σ s,   V ← V + q(G) (V̂ + Σ E_g s − G V),   s ← ss s
 * </pre>
 *
 * <p>with q of the {@link ExponentialStep}. A spike is added to s where it arrives: so few do in a
 * step that it would take longer to count them for all neurons. The greatest s is known at any
 * time, for all close alike: it tells whether somebody's membrane needs more than a polynomial.
 */
final class Conductances {
  private static final int GATES = 2;

  private final Inbox inbox;
  private final ExponentialStep step;
  private final double reset;
  private final double threshold;
  private final int[] lines = {-1, -1};
  private final double[][] s = new double[GATES][];
  private final double[] opens = new double[GATES]; // for a spike
  private final double[] left = new double[GATES]; // of s after a step
  private final double[] driven = new double[GATES];
  private final double[] peaks = new double[GATES]; // the greatest s
  private double target;
  private double[] same;

  /** Whether this is for what reaches a population of leaky integrate-and-fire neurons. */
  static boolean suits(Layout layout) {
    List<Channel> channels = layout.channels();
    return !layout.network().interpolated()
        && !channels.isEmpty()
        && channels.size() <= GATES
        && channels.stream().allMatch(c -> c.conducts() && !c.opensSlowly())
        && layout.lines().stream().noneMatch(Layout.Line::weighted)
        && layout.lines().stream().map(Layout.Line::channel).distinct().count()
            == layout.lines().size();
  }

  /**
   * Those of a block.
   *
   * @param seat where it sits, see {@link #suits}
   * @param synapses its receptors
   * @param membrane what all neurons share; {@code left} is h/τ
   */
  Conductances(Seat seat, Synapses synapses, Loops.Membrane membrane) {
    this.inbox = seat.inbox();
    this.step = ExponentialStep.of(membrane.left());
    this.reset = membrane.reset();
    this.threshold = membrane.threshold();
    this.target = membrane.target();
    for (int g = 0; g < GATES; g++) {
      Gate gate = g < synapses.gates().length ? synapses.gates()[g] : null;
      s[g] = gate == null ? new double[seat.size()] : gate.s();
      left[g] = gate == null ? 0 : gate.ss();
      driven[g] = gate == null ? 0 : gate.driven();
      for (int k = 0; k < seat.layout().lines().size(); k++) {
        if (gate != null && synapses.behind(k) == gate) {
          lines[g] = k;
          opens[g] = synapses.step(k);
        }
      }
    }
    begin();
    this.same = spread();
  }

  /** What is the same for all neurons, each number as often as a vector has room for. */
  private double[] spread() {
    double[] c = step.coefficients();
    return Spread.of(
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], 1, target, driven[0], driven[1],
        left[0], left[1], reset, threshold);
  }

  /** All s have been set anew. */
  void begin() {
    for (int g = 0; g < GATES; g++) {
      peaks[g] = Membranes.greatest(s[g]);
    }
  }

  /** Membranes are drawn to V̂ where nothing is open. */
  void relaxTo(double newTarget) {
    if (target != newTarget) {
      target = newTarget;
      same = spread();
    }
  }

  /** Takes up what arrives in a step. */
  void open(long when, List<RecentSpikes> fired) {
    for (int g = 0; g < GATES; g++) {
      if (lines[g] >= 0) {
        peaks[g] = inbox.open(lines[g], when, fired, s[g], opens[g], peaks[g]);
      }
    }
  }

  /** Whether G is within the bounds of the polynomial everywhere. */
  boolean within() {
    return 1 + (peaks[0] + peaks[1]) <= step.most();
  }

  /** A step has passed. */
  void close() {
    for (int g = 0; g < GATES; g++) {
      peaks[g] *= left[g];
    }
  }

  /** See {@link Loops#conduct}; of the neurons from one on. */
  void move(double[] v, int from, long[] held, long[] reached) {
    double[] x = s[0];
    double[] y = s[1];
    if (within()) {
      Membranes.conduct(v, x, y, target, driven[0], driven[1], step, from);
    } else {
      for (int i = from; i < v.length; i++) {
        double g = 1 + (x[i] + y[i]);
        v[i] += step.over(g) * (target + (driven[0] * x[i] + driven[1] * y[i]) - g * v[i]);
      }
    }
    for (int g = 0; g < GATES; g++) {
      Membranes.close(s[g], left[g], from);
    }
    Membranes.hold(v, held, reset, from);
    Membranes.compare(v, threshold, from, reached);
  }

  /** {@return s of the g-th receptor, of every neuron} */
  double[] s(int g) {
    return s[g];
  }

  /**
   * {@return what is the same for all neurons, each number as often as a vector has room for: the
   * ten coefficients of q, 1, V̂, both E, both ss, where the held stand, and the threshold}
   */
  double[] same() {
    return same;
  }
}
