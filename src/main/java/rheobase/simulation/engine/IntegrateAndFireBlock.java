package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import rheobase.neuron.LeakyIntegrateAndFire;

/**
 * Leaky integrate-and-fire neurons.
 *
 * <p>Behind jumps and currents the potential is followed exactly:
 *
 * <pre>
 *   V ← V̂ + (V − V̂) vv + Σ R (vs s + vx x),   V̂ = E + R I
 * </pre>
 *
 * <p>Where one of the receptors conducts, by exponential Euler, with currents and conductances as
 * they stand at the beginning of the step:
 *
 * <pre>
 *   G = 1 + R Σ g,   V̂ = (E + R (I + Σ s + Σ g E_g)) / G,   V ← V̂ + (V − V̂) e^(−h G/τ)
 * </pre>
 */
final class IntegrateAndFireBlock implements Block {
  private final Seat seat;
  private final LeakyIntegrateAndFire neuron;
  private final List<Channel> channels;
  private final Synapses synapses;
  private final Held held;
  private final double[] v;
  private final double[] before;
  private final boolean conducts;
  private final List<Layout.Input> inputs;
  private final boolean[] jumps;
  private final double[] weights;
  private final int[][] arrivals;
  private final long[] reached;
  private final double left;
  private final double[][] room;
  private final Loops.Leak leak;
  private final JumpRun run; // null if there is more to do
  private final Loops.Membrane standing; // a potential that does not relax

  IntegrateAndFireBlock(Seat seat, double[][] start, double[][] openings) {
    this.seat = seat;
    this.neuron = (LeakyIntegrateAndFire) seat.layout().population().neuron();
    this.channels = seat.layout().channels();
    this.synapses = new Synapses(seat.layout(), openings);
    this.conducts = channels.stream().anyMatch(Channel::conducts);
    this.left = StrictMath.exp(-seat.layout().step() / neuron.membraneTimeConstant());
    this.standing = membrane(0, 1);
    this.held = new Held(seat.size(), seat.refractorySteps(), Engine.LONGEST_CHUNK);
    this.v = new double[seat.size()];
    this.before = new double[seat.layout().network().interpolated() ? v.length : 0];
    this.room = new double[2][conducts ? v.length : 0];
    this.leak =
        new Loops.Leak(
            neuron.restingPotential(),
            neuron.inputResistance(),
            seat.layout().step() / neuron.membraneTimeConstant());
    this.inputs = seat.layout().inputs();
    this.jumps = new boolean[inputs.size()];
    for (int n = 0; n < jumps.length; n++) {
      jumps[n] = channels.get(inputs.get(n).channel()).jumps();
    }
    this.weights = new double[inputs.size()];
    this.arrivals = new int[inputs.size()][];
    this.reached = new long[(v.length + 63) / 64];
    this.run = JumpRun.of(seat, v, held, membrane(neuron.restingPotential(), left));
    for (int i = 0; i < v.length; i++) {
      v[i] = start[i][0];
    }
  }

  @Override
  public void advance(long step, int steps) {
    for (int j = 0; j < steps; j++) {
      if (run != null) {
        j += follow(step + j, steps - j);
        if (j == steps) {
          return;
        }
      }
      seat.inbox().collect(step + j, seat.fired());
      synapses.take(seat.inbox());
      double current = seat.layout().current(step + j);
      if (seat.meter().samples(step + j)) {
        synapses.open();
        sample(step + j, current);
      }
      System.arraycopy(v, 0, before, 0, before.length);
      held.pass();
      if (conducts) {
        Loops.HERE.conduct(v, leak, current, synapses.gates(), room);
        takeJumps(standing);
      } else {
        takeJumps(moveExactly(current));
      }
      fire(step + j);
    }
  }

  /** Moves on through as many steps as are simple; returns their number. */
  private int follow(long step, int most) {
    int done = 0;
    while (done < most) {
      int next = run.fit(step + done, most - done);
      if (next == 0) {
        break;
      }
      if (seat.meter().samples(step + done)) {
        sample(step + done, 0);
      }
      run.advance(step + done, next);
      done += next;
    }
    return done;
  }

  /** Lets all jump that is not held, and finds out who has reached the threshold. */
  private void takeJumps(Loops.Membrane first) {
    Loops.Membrane membrane = first;
    Inbox inbox = seat.inbox();
    int length = 0;
    for (int n = 0; n < weights.length; n++) {
      if (!jumps[n] || !inbox.arrived(n)) {
        continue;
      }
      if (inbox.sums(n) != null) { // in the order of the inputs
        Loops.HERE.jump(v, membrane, arrivals, weights, length, held.bits(), reached);
        membrane = standing;
        length = 0;
        Membranes.add(v, inputs.get(n).weight(), inbox.sums(n));
      } else {
        arrivals[length] = inbox.counts(n);
        weights[length++] = inputs.get(n).weight();
      }
    }
    Loops.HERE.jump(v, membrane, arrivals, weights, length, held.bits(), reached);
    for (int n = 0; n < weights.length; n++) {
      if (jumps[n] && inbox.arrived(n)) {
        Channel channel = channels.get(inputs.get(n).channel());
        int[] counts = inbox.counts(n);
        double lost = counts == null ? held.lost(inbox.sums(n)) : held.lost(counts);
        seat.meter().jumped(inputs.get(n).weight() * (inbox.total(n) - lost), channel.excites());
      }
    }
  }

  /** Returns what is still to be done to the potential. */
  private Loops.Membrane moveExactly(double current) {
    Loops.Membrane membrane =
        membrane(neuron.restingPotential() + neuron.inputResistance() * current, left);
    for (Gate gate : synapses.gates()) {
      Loops.HERE.flow(v, membrane, neuron.inputResistance(), gate);
      membrane = standing;
    }
    return membrane;
  }

  private Loops.Membrane membrane(double target, double left) {
    return new Loops.Membrane(target, left, neuron.resetPotential(), neuron.threshold());
  }

  private void fire(long step) {
    double h = seat.layout().step();
    double threshold = neuron.threshold();
    seat.log().begin(step);
    for (int w = 0; w < reached.length; w++) {
      for (long bits = reached[w]; bits != 0; bits &= bits - 1) {
        int i = 64 * w + Long.numberOfTrailingZeros(bits);
        double wait = 0;
        if (before.length > 0) {
          wait = Math.max(0, (threshold - before[i]) / (v[i] - before[i]));
        }
        seat.log().fire(seat.first() + i, (step + wait) * h);
        v[i] = neuron.resetPotential();
        held.hold(i);
      }
    }
  }

  private void sample(long step, double current) {
    double excitation = Math.max(0, current) * v.length;
    double inhibition = Math.min(0, current) * v.length;
    for (Gate gate : synapses.gates()) {
      double sum = gate.sum(v);
      excitation += gate.excites() ? sum : 0;
      inhibition += gate.excites() ? 0 : sum;
    }
    double leak = v.length * neuron.restingPotential() - Membranes.sum(v);
    for (int i = 0; i < seat.meter().traced(); i++) {
      double e = Math.max(0, current);
      double inhibiting = Math.min(0, current);
      for (Gate gate : synapses.gates()) {
        e += gate.excites() ? gate.flow(i, v[i]) : 0;
        inhibiting += gate.excites() ? 0 : gate.flow(i, v[i]);
      }
      seat.meter().trace(step, i, 0, v[i]);
      seat.meter().trace(step, i, 1, e);
      seat.meter().trace(step, i, 2, inhibiting);
    }
    seat.meter().sample(excitation, inhibition, leak / neuron.inputResistance());
  }

  @Override
  public Seat seat() {
    return seat;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    State.write(v, out);
    held.write(out);
    synapses.write(out);
    seat.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    State.read(v, in);
    held.read(in);
    synapses.read(in);
    seat.read(in);
  }
}
