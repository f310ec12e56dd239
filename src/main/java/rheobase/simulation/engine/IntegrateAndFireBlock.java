package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
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
  private final double[] conductance;
  private final double[] driving;
  private final boolean conducts;

  IntegrateAndFireBlock(Seat seat, double[][] start, double[][] openings) {
    this.seat = seat;
    this.neuron = (LeakyIntegrateAndFire) seat.layout().population().neuron();
    this.channels = seat.layout().channels();
    this.synapses = new Synapses(seat.layout(), seat.size());
    this.conducts = channels.stream().anyMatch(Channel::conducts);
    this.held = new Held(seat.size(), seat.refractorySteps());
    this.v = new double[seat.size()];
    this.before = new double[seat.layout().network().interpolated() ? v.length : 0];
    this.conductance = new double[conducts ? v.length : 0];
    this.driving = new double[conducts ? v.length : 0];
    for (int i = 0; i < v.length; i++) {
      v[i] = start[i][0];
      for (int c = 0; c < channels.size(); c++) {
        synapses.s(c)[i] = openings[i][c];
      }
    }
  }

  @Override
  public void advance(long step, int steps) {
    seat.meter().begin();
    for (int j = 0; j < steps; j++) {
      seat.inbox().collect(step + j, 1, seat.logs()); // one step at a time stays in the cache
      synapses.open(seat.inbox(), 0);
      double current = seat.layout().current(step + j);
      if (seat.meter().samples(step + j)) {
        sample(step + j, current);
      }
      System.arraycopy(v, 0, before, 0, before.length);
      if (conducts) {
        moveByConductances(current);
      } else {
        moveExactly(current);
      }
      held.pass(v, neuron.resetPotential());
      takeJumps();
      fire(step + j);
      synapses.close();
    }
  }

  private void takeJumps() {
    List<Layout.Input> inputs = seat.layout().inputs();
    boolean jumped = false;
    for (int n = 0; n < inputs.size(); n++) {
      Layout.Input input = inputs.get(n);
      Channel channel = channels.get(input.channel());
      if (!channel.jumps() || !seat.inbox().arrived(n, 0)) {
        continue;
      }
      double w = input.weight();
      double sum;
      if (seat.inbox().sums(n) == null) {
        sum = Membranes.jump(v, seat.inbox().counts(n), 0, w);
        sum -= held.lost(seat.inbox().counts(n), 0);
      } else {
        sum = Membranes.jump(v, seat.inbox().sums(n), 0, w);
        sum -= held.lost(seat.inbox().sums(n), 0);
      }
      jumped = true;
      seat.meter().jumped(w * sum, channel.excites());
    }
    if (jumped) {
      held.restore(v, neuron.resetPotential());
    }
  }

  private void moveExactly(double current) {
    double target = neuron.restingPotential() + neuron.inputResistance() * current;
    double left = StrictMath.exp(-seat.layout().step() / neuron.membraneTimeConstant());
    Membranes.relax(v, target, left);
    for (int c = 0; c < channels.size(); c++) {
      Propagator p = synapses.propagator(c);
      if (p == null) {
        continue;
      }
      double vs = neuron.inputResistance() * p.vs();
      double vx = neuron.inputResistance() * p.vx();
      if (synapses.x(c) == null) {
        Membranes.add(v, vs, synapses.s(c));
      } else {
        Membranes.add(v, vs, synapses.s(c), vx, synapses.x(c));
      }
    }
  }

  private void moveByConductances(double current) {
    Arrays.fill(conductance, 0);
    Arrays.fill(driving, current);
    for (int c = 0; c < channels.size(); c++) {
      if (channels.get(c).conducts()) {
        double reversal = channels.get(c).reversalPotential();
        Membranes.open(conductance, driving, synapses.s(c), reversal);
      } else if (!channels.get(c).jumps()) {
        Membranes.add(driving, 1, synapses.s(c));
      }
    }
    double rate = seat.layout().step() / neuron.membraneTimeConstant();
    double rest = neuron.restingPotential();
    Membranes.relax(v, conductance, driving, neuron.inputResistance(), rest, rate);
  }

  private void fire(long step) {
    double h = seat.layout().step();
    double threshold = neuron.threshold();
    seat.log().begin(step);
    for (int i = Loops.HERE.above(v, threshold, 0); i < v.length; ) {
      double wait = 0;
      if (before.length > 0) {
        wait = Math.max(0, (threshold - before[i]) / (v[i] - before[i]));
      }
      seat.log().fire(step, seat.first() + i, (step + wait) * h);
      v[i] = neuron.resetPotential();
      held.hold(i);
      i = Loops.HERE.above(v, threshold, i + 1);
    }
  }

  private void sample(long step, double current) {
    double excitation = 0;
    double inhibition = 0;
    double leak = 0;
    for (int i = 0; i < v.length; i++) {
      double e = Math.max(0, current);
      double inhibiting = Math.min(0, current);
      for (int c = 0; c < channels.size(); c++) {
        Channel channel = channels.get(c);
        double flow = synapses.s(c)[i];
        flow = channel.conducts() ? flow * (channel.reversalPotential() - v[i]) : flow;
        e += channel.excites() ? flow : 0;
        inhibiting += channel.excites() ? 0 : flow;
      }
      excitation += e;
      inhibition += inhibiting;
      leak += (neuron.restingPotential() - v[i]) / neuron.inputResistance();
      if (i < seat.meter().traced()) {
        seat.meter().trace(step, i, 0, v[i]);
        seat.meter().trace(step, i, 1, e);
        seat.meter().trace(step, i, 2, inhibiting);
      }
    }
    seat.meter().sample(excitation, inhibition, leak);
  }

  @Override
  public SpikeLog log() {
    return seat.log();
  }

  @Override
  public Meter meter() {
    return seat.meter();
  }

  @Override
  public Inbox inbox() {
    return seat.inbox();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    State.write(v, out);
    held.write(out);
    synapses.write(out);
    seat.inbox().write(out);
    seat.meter().write(out);
    seat.log().write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    State.read(v, in);
    held.read(in);
    synapses.read(in);
    seat.inbox().read(in);
    seat.meter().read(in);
    seat.log().read(in);
  }
}
