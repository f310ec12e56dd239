package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.ExponentialStep;

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
 *   G = 1 + R Σ g,   N = E + R (I + Σ s + Σ g E_g),   V ← V + (N − G V) (1 − e^(−h G/τ)) / G
 * </pre>
 */
final class IntegrateAndFireBlock implements Block {
  private final Seat seat;
  private final LeakyIntegrateAndFire neuron;
  private final Synapses synapses;
  private final double[][] open; // s of every gate
  private final Held held;
  private final double[] v;
  private final double[] before;
  private final boolean conducts;
  private final Jumps jumps;
  private final long[] reached;
  private final double left;
  private final ExponentialStep exponential;
  private final double[][] room;
  private final JumpRun run; // null if there is more to do
  private final int together; // steps
  private final CurrentRun currents; // null if there is more to do, or something else
  private final Conductances conductances; // null where there is more than these

  IntegrateAndFireBlock(Seat seat, double[][] start, double[][] openings, int together) {
    this.seat = seat;
    this.neuron = (LeakyIntegrateAndFire) seat.layout().population().neuron();
    this.conducts = seat.layout().channels().stream().anyMatch(Channel::conducts);
    this.synapses = new Synapses(seat.layout(), openings, neuron.inputResistance(), !conducts);
    this.open = Arrays.stream(synapses.gates()).map(Gate::s).toArray(double[][]::new);
    this.left = StrictMath.exp(-seat.layout().step() / neuron.membraneTimeConstant());
    this.exponential = ExponentialStep.of(rate());
    int ahead = Conductances.suits(seat.layout()) ? 1 : Engine.LONGEST_CHUNK; // steps at a time
    this.held = new Held(seat.size(), seat.refractorySteps(), ahead);
    this.v = new double[seat.size()];
    this.before = new double[seat.layout().network().interpolated() ? v.length : 0];
    this.room = new double[2][conducts ? v.length : 0];
    this.reached = new long[(v.length + 63) / 64];
    this.jumps = new Jumps(seat, synapses, held, v, membrane(0, 1), reached);
    this.run = JumpRun.of(seat, v, held, membrane(neuron.restingPotential(), left));
    for (int i = 0; i < v.length; i++) {
      v[i] = start[i][0];
    }
    this.together = together;
    this.currents = CurrentRun.of(seat, v, held, left, synapses, together);
    this.conductances =
        Conductances.suits(seat.layout())
            ? new Conductances(seat, synapses, membrane(neuron.restingPotential(), rate()))
            : null;
  }

  @Override
  public void advance(long step, int steps) {
    for (int done = 0; done < steps; ) {
      if (run != null) {
        done += follow(step + done, steps - done);
      }
      if (done == steps) {
        break;
      }
      if (conductances != null) {
        conduct(step + done++);
      } else if (currents != null) {
        done += carry(step + done, Math.min(together, steps - done));
      } else {
        advance(step + done++);
      }
    }
  }

  /** Moves on through as many steps as currents alone can; returns their number. */
  private int carry(long step, int most) {
    int done = currents.advance(step, most, Loops.HERE);
    if (currents.sample() >= 0) {
      double current = seat.layout().current(step);
      sample(step + currents.sample(), current, currents.sampled(), currents.flows());
    }
    return done;
  }

  private void conduct(long step) {
    conductances.open(step, seat.fired());
    double current = seat.layout().current(step);
    if (seat.meter().samples(step)) {
      sample(step, current);
    }
    conductances.relaxTo(neuron.restingPotential() + neuron.inputResistance() * current);
    held.pass();
    Loops.HERE.conduct(v, conductances, held.bits(), reached);
    conductances.close();
    fire(step);
  }

  private void advance(long step) {
    Inbox inbox = seat.inbox();
    inbox.collect(step, 1, seat.fired(), false);
    synapses.open(inbox, 0);
    double current = seat.layout().current(step);
    if (seat.meter().samples(step)) {
      sample(step, current);
    }
    System.arraycopy(v, 0, before, 0, before.length);
    held.pass();
    double target = neuron.restingPotential() + neuron.inputResistance() * current;
    if (conducts) {
      conduct(target);
      jumps.take(jumps.standing());
    } else if (synapses.gates().length > 0) {
      Membranes.relax(v, target, left);
      for (Gate gate : synapses.gates()) {
        Membranes.add(v, 1, gate.s());
        if (gate.x() != null) {
          Membranes.add(v, 1, gate.x());
        }
      }
      jumps.take(jumps.standing());
    } else {
      jumps.take(membrane(target, left));
    }
    synapses.close();
    fire(step);
  }

  /** Moves every membrane by exponential Euler. */
  private void conduct(double base) {
    double[] total = room[0];
    double[] driving = room[1];
    Arrays.fill(total, 1);
    Arrays.fill(driving, base);
    for (Gate gate : synapses.gates()) {
      if (gate.conducts()) {
        Membranes.add(total, 1, gate.s());
      }
      Membranes.add(driving, gate.driven(), gate.s());
    }
    Membranes.conduct(v, driving, total, exponential);
  }

  private double rate() {
    return seat.layout().step() / neuron.membraneTimeConstant();
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
        held.hold(i);
        v[i] = neuron.resetPotential();
      }
    }
  }

  private void sample(long step, double current) {
    sample(step, current, v, open);
  }

  private void sample(long step, double current, double[] v, double[][] s) {
    Gate[] gates = synapses.gates();
    double excitation = Math.max(0, current) * v.length;
    double inhibition = Math.min(0, current) * v.length;
    for (int g = 0; g < gates.length; g++) {
      double sum = gates[g].sum(s[g], v);
      excitation += gates[g].excites() ? sum : 0;
      inhibition += gates[g].excites() ? 0 : sum;
    }
    double leak = v.length * neuron.restingPotential() - Loops.HERE.sum(v);
    for (int i = 0; i < seat.meter().traced(); i++) {
      double e = Math.max(0, current);
      double inhibiting = Math.min(0, current);
      for (int g = 0; g < gates.length; g++) {
        double flow = gates[g].flow(s[g][i], v[i]);
        e += gates[g].excites() ? flow : 0;
        inhibiting += gates[g].excites() ? 0 : flow;
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
    if (conductances != null) {
      conductances.begin();
    }
  }
}
