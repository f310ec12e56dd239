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
  private final double[] v;
  private final int[] held;
  private final boolean conducts;

  IntegrateAndFireBlock(Seat seat, double[][] start, double[][] openings) {
    this.seat = seat;
    this.neuron = (LeakyIntegrateAndFire) seat.layout().population().neuron();
    this.channels = seat.layout().channels();
    this.synapses = new Synapses(seat.layout(), seat.size());
    this.conducts = channels.stream().anyMatch(Channel::conducts);
    this.v = new double[seat.size()];
    this.held = new int[seat.size()];
    for (int i = 0; i < v.length; i++) {
      v[i] = start[i][0];
      for (int c = 0; c < channels.size(); c++) {
        synapses.s(c)[i] = openings[i][c];
      }
    }
  }

  @Override
  public void advance(long step, int steps) {
    seat.inbox().collect(step, steps, seat.logs());
    seat.meter().begin();
    for (int j = 0; j < steps; j++) {
      takeJumps(j);
      synapses.open(seat.inbox(), j);
      double current = seat.layout().current(step + j);
      if (seat.meter().samples(step + j)) {
        sample(step + j, current);
      }
      if (conducts) {
        fireFrom(step + j, moveByConductances(current));
      } else {
        fireFrom(step + j, moveExactly(current));
      }
      synapses.close();
    }
  }

  private void takeJumps(int j) {
    List<Layout.Input> inputs = seat.layout().inputs();
    for (int n = 0; n < inputs.size(); n++) {
      Layout.Input input = inputs.get(n);
      Channel channel = channels.get(input.channel());
      if (!channel.jumps()) {
        continue;
      }
      double w = input.weight();
      double sum = 0;
      for (int i = 0; i < v.length; i++) {
        double count = held[i] > 0 ? 0 : seat.inbox().at(n, j, i);
        v[i] += w * count;
        sum += count;
      }
      seat.meter().jumped(w * sum, channel.excites());
    }
  }

  private double[] moveExactly(double current) {
    double target = neuron.restingPotential() + neuron.inputResistance() * current;
    double left = StrictMath.exp(-seat.layout().step() / neuron.membraneTimeConstant());
    double[] before = v.clone();
    for (int i = 0; i < v.length; i++) {
      if (held[i] <= 1) {
        v[i] = target + (v[i] - target) * left;
      }
    }
    for (int c = 0; c < channels.size(); c++) {
      Propagator p = synapses.propagator(c);
      if (p == null) {
        continue;
      }
      double vs = neuron.inputResistance() * p.vs();
      double vx = neuron.inputResistance() * p.vx();
      double[] s = synapses.s(c);
      double[] x = synapses.x(c);
      for (int i = 0; i < v.length; i++) {
        if (held[i] <= 1) {
          v[i] += x == null ? vs * s[i] : vs * s[i] + vx * x[i];
        }
      }
    }
    return before;
  }

  private double[] moveByConductances(double current) {
    double resistance = neuron.inputResistance();
    double rate = -seat.layout().step() / neuron.membraneTimeConstant();
    double[] before = v.clone();
    for (int i = 0; i < v.length; i++) {
      if (held[i] > 1) {
        continue;
      }
      double conductance = 0;
      double driving = current;
      for (int c = 0; c < channels.size(); c++) {
        if (channels.get(c).conducts()) {
          conductance += synapses.s(c)[i];
          driving += synapses.s(c)[i] * channels.get(c).reversalPotential();
        } else {
          driving += synapses.s(c)[i];
        }
      }
      double total = 1 + resistance * conductance; // G
      double target = (neuron.restingPotential() + resistance * driving) / total; // V̂
      v[i] = target + (v[i] - target) * StrictMath.exp(rate * total);
    }
    return before;
  }

  private void fireFrom(long step, double[] before) {
    double h = seat.layout().step();
    seat.log().begin(step);
    for (int i = 0; i < v.length; i++) {
      held[i] = Math.max(0, held[i] - 1);
      if (held[i] == 0 && v[i] >= neuron.threshold()) {
        double crossing = (neuron.threshold() - before[i]) / (v[i] - before[i]);
        double wait = seat.layout().network().interpolated() ? Math.max(0, crossing) : 0;
        seat.log().fire(step, seat.first() + i, (step + wait) * h);
        v[i] = neuron.resetPotential();
        held[i] = seat.refractorySteps();
      }
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
    State.write(held, out);
    synapses.write(out);
    seat.inbox().write(out);
    seat.meter().write(out);
    seat.log().write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    State.read(v, in);
    State.read(held, in);
    synapses.read(in);
    seat.inbox().read(in);
    seat.meter().read(in);
    seat.log().read(in);
  }
}
