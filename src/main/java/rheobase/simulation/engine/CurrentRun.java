package rheobase.simulation.engine;

import java.util.Arrays;
import java.util.List;
import rheobase.network.Drive;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.PoissonTable;

/**
 * Several steps of a block at once, where nothing but currents moves it, through no more than two
 * receptors. What arrives is known beforehand, so a loop can follow a few neurons through all steps
 * before the next, and keep their state at hand.
 *
 * <p>See {@link Loops#follow(CurrentRun)} for what is computed.
 */
final class CurrentRun {
  /** How many receptors. */
  static final int GATES = 2;

  private final Seat seat;
  private final double[] v;
  private final double[] sampled;
  private final Held held;
  private final LeakyIntegrateAndFire neuron;
  private final double left;
  private final Flow[] flows = new Flow[GATES];
  private final int[][] room;
  private final int[] drawn;
  private final PoissonTable[] tables = new PoissonTable[GATES];
  private final int[] freed;
  private final int[] now;
  private final double[][] state;
  private final double[] same;
  private final boolean driven; // by a current that may change
  private double target;
  private int steps;
  private int sample;

  private CurrentRun(Seat seat, double[] v, Held held, double left, Synapses synapses, int chunk) {
    this.seat = seat;
    this.v = v;
    this.sampled = new double[v.length];
    this.held = held;
    this.neuron = (LeakyIntegrateAndFire) seat.layout().population().neuron();
    this.left = left;
    this.room = new int[GATES][16 * chunk];
    this.drawn = new int[v.length];
    this.freed = new int[chunk];
    this.now = new int[chunk];
    for (int g = 0; g < GATES; g++) {
      flows[g] = Flow.of(seat, synapses, g);
    }
    Flow e = flows[0];
    Flow i = flows[1];
    this.state = new double[][] {v, e.s(), e.x(), i.s(), i.x(), sampled, e.sampled(), i.sampled()};
    this.target = neuron.restingPotential();
    this.same =
        Spread.of(
            target,
            left,
            neuron.resetPotential(),
            neuron.threshold(),
            e.opens(),
            e.ss(),
            e.sx(),
            e.xx(),
            i.opens(),
            i.ss(),
            i.sx(),
            i.xx());
    this.driven =
        seat.layout().network().drives().stream()
            .anyMatch(
                d -> d instanceof Drive.Current c && c.to().equals(seat.layout().population()));
  }

  /** Whether it is for what reaches a population of leaky integrate-and-fire neurons. */
  static boolean suits(Layout layout) {
    List<Channel> channels = layout.channels();
    return !layout.network().interpolated()
        && channels.size() <= GATES
        && channels.stream().noneMatch(c -> c.jumps() || c.conducts())
        && layout.lines().stream().noneMatch(Layout.Line::weighted)
        && layout.lines().stream().map(Layout.Line::channel).distinct().count()
            == layout.lines().size();
  }

  /**
   * The runs of a block.
   *
   * @param seat where it sits
   * @param v the potentials
   * @param held who is refractory
   * @param left what is left of their distance from rest after a step
   * @param synapses the receptors
   * @param chunk how many steps there may be at once
   * @return null if something else moves it
   */
  static CurrentRun of(
      Seat seat, double[] v, Held held, double left, Synapses synapses, int chunk) {
    return suits(seat.layout()) ? new CurrentRun(seat, v, held, left, synapses, chunk) : null;
  }

  /**
   * Moves the neurons on, as many steps as there are until the second sample or another current.
   *
   * @param step the first step
   * @param most how many are wanted, at most
   * @param loops those that follow the neurons
   * @return how many
   */
  int advance(long step, int most, Loops loops) {
    long toSample = seat.meter().toSample(step);
    steps = (int) Math.min(most, toSample + seat.meter().every());
    if (driven) {
      relax(step);
    }
    sample = toSample < steps ? (int) toSample : -1;
    boolean apart = apart(step - 1);
    seat.inbox().collect(step, steps, seat.fired(), apart);
    held.clear(steps);
    for (int j = 0; j < steps; j++) {
      freed[j] = held.freed(1 + j);
      now[j] = held.now(1 + j);
    }
    for (int g = 0; g < GATES; g++) {
      tables[g] = apart ? tables[g] : null;
    }
    loops.follow(this);
    for (int j = 0; j < steps; j++) {
      seat.takeDown(step + j, held.fired(), now[j]);
    }
    held.passed(steps);
    return steps;
  }

  /** Whether the spikes of all generators can be drawn when the neurons are followed. */
  private boolean apart(long step) {
    boolean apart = step >= 0;
    for (int g = 0; g < GATES; g++) {
      PoissonSource source = flows[g].source();
      tables[g] = source == null || !apart ? null : source.single(step, steps);
      apart &= source == null || tables[g] != null;
    }
    return apart;
  }

  /** What is injected in a step lets the potential relax to V̂ = E + R I; and how long it does. */
  private void relax(long step) {
    double current = seat.layout().current(step);
    for (int n = 1; n < steps; n++) {
      if (seat.layout().current(step + n) != current) {
        steps = n;
      }
    }
    target = neuron.restingPotential() + neuron.inputResistance() * current;
    Arrays.fill(same, 0, Spread.LANES, target);
  }

  /** {@return the number of steps} */
  int steps() {
    return steps;
  }

  /** {@return in which of them is a sample; −1 if in none} */
  int sample() {
    return sample;
  }

  /** {@return the potentials} */
  double[] v() {
    return v;
  }

  /** {@return receives them at a sample} */
  double[] sampled() {
    return sampled;
  }

  /**
   * {@return what a loop works on: v, s and x of the first receptor, s and x of the second; and
   * where v and what flows through either is put at a sample}
   */
  double[][] state() {
    return state;
  }

  /**
   * {@return what is the same for all, each number as often as a vector has room for: V̂, what is
   * left after a step, reset, threshold; of either receptor what {@link Flow} has}
   */
  double[] same() {
    return same;
  }

  /** {@return what flows at a sample, receptor by receptor} */
  double[][] flows() {
    return new double[][] {flows[0].sampled(), flows[1].sampled()};
  }

  /** {@return one of the two receptors} */
  Flow flow(int g) {
    return flows[g];
  }

  /** {@return V̂, to which the potential relaxes} */
  double target() {
    return target;
  }

  /** {@return what is left of the distance after a step} */
  double left() {
    return left;
  }

  /** {@return where the refractory are held} */
  double reset() {
    return neuron.resetPotential();
  }

  /** {@return where a spike is fired} */
  double threshold() {
    return neuron.threshold();
  }

  /**
   * {@return for every step the numbers of spikes that open the g-th receptor, those of its
   * generator not among them if there is a table}
   */
  int[][] arrivals(int g) {
    return flows[g].line() < 0 ? null : seat.inbox().counts(flows[g].line());
  }

  /** {@return one bit for every step: whether there are any of these; if not, they are old} */
  long arrived(int g) {
    return flows[g].line() < 0 ? 0 : seat.inbox().arrived(flows[g].line());
  }

  /** {@return how many spikes the generator of the g-th receptor sends; null if none are to add} */
  PoissonTable table(int g) {
    return tables[g];
  }

  /** {@return room for what a generator sends to every neuron} */
  int[] drawn() {
    return drawn;
  }

  /** {@return room, for each receptor, for sixteen numbers in every step} */
  int[][] room() {
    return room;
  }

  /** {@return who is refractory, and where it is written down who fires: nobody yet} */
  Held held() {
    return held;
  }

  /** {@return where, in {@link Held#fired}, those of a step stand that are free from then on} */
  int[] freed() {
    return freed;
  }

  /** {@return where in {@link Held#fired} is written down who fires in a step} */
  int[] now() {
    return now;
  }
}
