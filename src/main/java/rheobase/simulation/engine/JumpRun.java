package rheobase.simulation.engine;

import java.util.List;
import rheobase.network.Drive;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;

/**
 * Several steps of a block at once, where nothing but jumps moves it: through one or two
 * connections of bits and from one Poisson drive. What arrives is known beforehand, so every neuron
 * can be followed through all steps before the next.
 *
 * <p>See {@link Loops#follow} for what is computed.
 */
final class JumpRun {
  /** How many connections at most. */
  static final int CONNECTIONS = 2;

  private final Seat seat;
  private final double[] v;
  private final Held held;
  private final Loops.Membrane membrane;
  private final int drive;
  private final DenseDelivery[] deliveries = new DenseDelivery[CONNECTIONS];
  private final RecentSpikes[] senders = new RecentSpikes[CONNECTIONS];
  private final int[] delays = new int[CONNECTIONS];
  private final double[] weights = new double[CONNECTIONS + 1];
  private final boolean[] excites = new boolean[CONNECTIONS + 1];
  private final byte[] counts;
  private final long[] still;
  private final int[] freed = new int[Engine.LONGEST_CHUNK];
  private final int[] now = new int[Engine.LONGEST_CHUNK];
  private PoissonTable table;
  private int steps;

  private JumpRun(Seat seat, double[] v, Held held, Loops.Membrane membrane) {
    this.seat = seat;
    this.v = v;
    this.held = held;
    this.membrane = membrane;
    List<Layout.Input> inputs = seat.layout().inputs();
    drive = inputs.size() - 1;
    for (int n = 0; n < drive; n++) {
      deliveries[n] = (DenseDelivery) seat.inbox().delivery(n);
      senders[n] = seat.fired().get(seat.layout().sender(inputs.get(n)));
      delays[n] = seat.layout().delay(inputs.get(n));
    }
    for (int n = 0; n <= drive; n++) {
      int place = n < drive ? n : CONNECTIONS;
      weights[place] = inputs.get(n).weight();
      excites[place] = seat.layout().channels().get(inputs.get(n).channel()).excites();
    }
    counts = new byte[(CONNECTIONS + 1) * width() * Engine.LONGEST_CHUNK];
    still = new long[held.bits().length * Engine.LONGEST_CHUNK];
  }

  /**
   * The runs of a block.
   *
   * @return null if something else moves it
   */
  static JumpRun of(Seat seat, double[] v, Held held, Loops.Membrane membrane) {
    Layout layout = seat.layout();
    List<Layout.Input> inputs = layout.inputs();
    int connections = inputs.size() - 1;
    boolean plain =
        connections >= 0
            && connections <= CONNECTIONS
            && seat.inbox().source(connections) != null
            && layout.channels().stream().allMatch(Channel::jumps)
            && !layout.network().interpolated();
    for (int n = 0; plain && n < connections; n++) {
      plain = seat.inbox().delivery(n) instanceof DenseDelivery;
    }
    for (Drive each : layout.network().drives()) {
      plain &= !(each instanceof Drive.Current c && c.to().equals(layout.population()));
    }
    return plain ? new JumpRun(seat, v, held, membrane) : null;
  }

  /**
   * How many steps can be done at once: none if the first needs other ways, and no sample is
   * between them.
   *
   * @param step the first step
   * @param most how many are wanted, at most
   */
  int fit(long step, int most) {
    table = seat.inbox().source(drive).single(step);
    int fit = 0;
    while (table != null
        && fit < most
        && (fit == 0 || !seat.meter().samples(step + fit))
        && fits(step + fit)) {
      fit++;
    }
    return fit;
  }

  /**
   * Moves the neurons on.
   *
   * @param step the first step
   * @param length how many, as many as {@link #fit}
   */
  void advance(long step, int length) {
    steps = length;
    for (int s = 0; s < steps; s++) {
      freed[s] = held.freed(1 + s);
      now[s] = held.now(1 + s);
    }
    for (int n = 0; n < drive; n++) {
      for (int s = 0; s < steps; s++) {
        deliveries[n].count(
            step + s - delays[n], seat.first(), counts, begin(n, s), held.bits().length);
      }
    }
    Loops.HERE.follow(this);
    int words = held.bits().length;
    for (int s = 0; s < steps; s++) {
      for (int n = 0; n < weights.length; n++) {
        int all = Loops.HERE.sum(counts, begin(n, s), still, s * words, words);
        seat.meter().jumped(weights[n] * all, excites[n]);
      }
      report(step + s, held.now(1 + s));
    }
    held.passed(steps);
  }

  private boolean fits(long step) {
    boolean fits = seat.inbox().source(drive).single(step) == table;
    for (int n = 0; n < drive; n++) {
      fits &= deliveries[n].fits(step - delays[n]);
    }
    return fits;
  }

  private void report(long step, int row) {
    double time = step * seat.layout().step();
    seat.log().begin(step);
    for (int w = 0; w < held.bits().length; w++) {
      for (long bits = held.fired()[row + w]; bits != 0; bits &= bits - 1) {
        seat.log().fire(seat.first() + 64 * w + Long.numberOfTrailingZeros(bits), time);
      }
    }
  }

  /** {@return the number of steps} */
  int steps() {
    return steps;
  }

  /** {@return how many counts belong to a step: one for each neuron, in whole words} */
  int width() {
    return 64 * held.bits().length;
  }

  /** {@return the potentials} */
  double[] v() {
    return v;
  }

  /** {@return what all share} */
  Loops.Membrane membrane() {
    return membrane;
  }

  /** {@return who is refractory, and where it is written down who fires} */
  Held held() {
    return held;
  }

  /** {@return how many spikes arrive in each step, at most 127; room for those of the drive} */
  byte[] counts() {
    return counts;
  }

  /** {@return where those of a connection, or of the drive, stand for a step} */
  int begin(int input, int step) {
    return (input * Engine.LONGEST_CHUNK + step) * width();
  }

  /** {@return by which potentials jump, connection by connection, then by the drive} */
  double[] weights() {
    return weights;
  }

  /** {@return how many spikes the drive sends} */
  PoissonTable table() {
    return table;
  }

  /** {@return the generators of the drive} */
  Lanes lanes() {
    return seat.inbox().source(drive).lanes();
  }

  /** {@return room for a random number of each neuron} */
  int[] numbers() {
    return seat.inbox().source(drive).numbers();
  }

  /** {@return where, in {@link Held#fired}, those of a step stand that are free from then on} */
  int[] freed() {
    return freed;
  }

  /** {@return where in {@link Held#fired} is written down who fires in a step} */
  int[] now() {
    return now;
  }

  /** {@return receives, step by step, one bit for every neuron: whether it was refractory} */
  long[] still() {
    return still;
  }
}
