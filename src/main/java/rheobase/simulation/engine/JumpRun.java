package rheobase.simulation.engine;

import java.util.Arrays;
import rheobase.network.Drive;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;

/**
 * Several steps of a block at once, where nothing but jumps moves it: through one or two
 * connections of bits and from one Poisson drive. What arrives is known beforehand, so every neuron
 * can be followed through all steps before the next. Spikes of one weight are counted together.
 *
 * <p>See {@link Loops#follow} for what is computed.
 */
final class JumpRun {
  /** How many lines of inputs at most. */
  static final int LINES = 3;

  private static final int CONNECTIONS = 2;

  private final Seat seat;
  private final double[] v;
  private final Held held;
  private final Loops.Membrane membrane;
  private final PoissonSource source;
  private final int driven; // through which line the drive sends
  private final DenseDelivery[] deliveries = new DenseDelivery[LINES];
  private final int[] delays = new int[LINES];
  private final double[] weights;
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
    Layout layout = seat.layout();
    weights = new double[layout.lines().size()];
    int drive = layout.inputs().size() - 1;
    source = seat.inbox().source(drive);
    int generating = 0;
    for (int k = 0; k < layout.lines().size(); k++) {
      Layout.Line line = layout.lines().get(k);
      weights[k] = line.weight();
      for (int n : line.inputs()) {
        if (n == drive) {
          generating = k;
        } else {
          deliveries[k] = (DenseDelivery) seat.inbox().delivery(n);
          delays[k] = layout.delay(layout.inputs().get(n));
        }
      }
    }
    driven = generating;
    counts = new byte[weights.length * width() * Engine.LONGEST_CHUNK];
    still = new long[held.bits().length * Engine.LONGEST_CHUNK];
  }

  /**
   * The runs of a block.
   *
   * @return null if something else moves it
   */
  static JumpRun of(Seat seat, double[] v, Held held, Loops.Membrane membrane) {
    Layout layout = seat.layout();
    int connections = layout.inputs().size() - 1;
    boolean plain =
        connections >= 0
            && connections <= CONNECTIONS
            && seat.inbox().source(connections) != null
            && layout.channels().stream().allMatch(Channel::jumps)
            && !layout.network().interpolated();
    for (int n = 0; plain && n < connections; n++) {
      plain = seat.inbox().delivery(n) instanceof DenseDelivery;
    }
    for (Layout.Line line : layout.lines()) { // of several, one is the drive
      plain &=
          line.inputs().size() == 1
              || (line.inputs().size() == 2 && line.inputs().get(0) == connections);
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
    table = source.single(step);
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
    int words = held.bits().length;
    for (int k = 0; k < weights.length; k++) {
      if (deliveries[k] == null) {
        Arrays.fill(counts, begin(k, 0), begin(k, 0) + steps * width(), (byte) 0);
        continue;
      }
      for (int s = 0; s < steps; s++) {
        deliveries[k].count(step + s - delays[k], seat.first(), counts, begin(k, s), words);
      }
    }
    Loops.HERE.follow(this);
    for (int k = 0; k < weights.length; k++) {
      seat.meter().jumped(k, Loops.HERE.sum(counts, begin(k, 0), still, steps * words));
    }
    for (int s = 0; s < steps; s++) {
      seat.takeDown(step + s, held.fired(), held.now(1 + s));
    }
    held.passed(steps);
  }

  private boolean fits(long step) {
    boolean fits = source.single(step) == table;
    for (int k = 0; k < weights.length; k++) {
      int room = Byte.MAX_VALUE - (k == driven ? PoissonTable.MOST : 0);
      fits &= deliveries[k] == null || deliveries[k].length(step - delays[k]) <= room;
    }
    return fits;
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

  /**
   * {@return how many spikes arrive in each step, at most 127; those of the drive are to be added}
   */
  byte[] counts() {
    return counts;
  }

  /** {@return where those of a line stand for a step} */
  int begin(int line, int step) {
    return (line * Engine.LONGEST_CHUNK + step) * width();
  }

  /** {@return through which line the drive sends} */
  int driven() {
    return driven;
  }

  /** {@return by which potentials jump, line by line} */
  double[] weights() {
    return weights;
  }

  /** {@return how many spikes the drive sends} */
  PoissonTable table() {
    return table;
  }

  /** {@return the generators of the drive} */
  Lanes lanes() {
    return source.lanes();
  }

  /** {@return room for a random number of each neuron} */
  int[] numbers() {
    return source.numbers();
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
