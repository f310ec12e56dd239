package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.neuron.RelaxingNeuron;
import rheobase.numerics.Flow;
import rheobase.numerics.Relaxation;
import rheobase.numerics.Stepper;

/**
 * Neurons of any model, followed by the method that the model asks for, one after the other.
 *
 * <p>Over a step, currents and conductances stand as they are at its beginning; the current through
 * a conductance follows the potential: I = I₀ + Σ g E_g − V Σ g.
 */
final class GeneralBlock implements Block {
  private final Seat seat;
  private final Neuron neuron;
  private final List<Channel> channels;
  private final Synapses synapses;
  private final double[][] x;
  private final double[] standing;
  private final int[] held;
  private final Stepper.Steps stepper;
  private double driving;
  private double conductance;

  GeneralBlock(Seat seat, double[][] start, double[][] openings) {
    this.seat = seat;
    this.neuron = seat.layout().population().neuron();
    this.channels = seat.layout().channels();
    this.synapses = new Synapses(seat.layout(), openings, 1, false);
    this.x = start;
    this.standing = new double[seat.size()];
    this.held = new int[seat.size()];
    this.stepper = neuron.stepper().over(flow(), x[0].length);
  }

  private Flow flow() {
    if (neuron instanceof RelaxingNeuron relaxing) {
      return new Relaxation() {
        @Override
        public void relax(double t, double[] state, double[] rate, double[] target) {
          relaxing.relax(state, current(state), rate, target);
        }

        @Override
        public void slope(double t, double[] state, double[] dx) {
          relaxing.slope(state, current(state), dx);
        }
      };
    }
    return (t, state, dx) -> neuron.slope(state, current(state), dx);
  }

  private double current(double[] state) {
    return driving - conductance * state[0];
  }

  @Override
  public void advance(long step, int steps) {
    for (int j = 0; j < steps; j++) {
      seat.inbox().collect(step + j, 1, seat.fired(), false);
      synapses.open(seat.inbox(), 0);
      double current = seat.layout().current(step + j);
      if (seat.meter().samples(step + j)) {
        sample(step + j, current);
      }
      move(step + j, current);
      takeJumps();
      fire(step + j);
      synapses.close();
    }
    for (double[] state : x) {
      check(state, step, step + steps);
    }
  }

  private void takeJumps() {
    List<Layout.Line> lines = seat.layout().lines();
    for (int k = 0; k < lines.size(); k++) {
      Layout.Line line = lines.get(k);
      Channel channel = channels.get(line.channel());
      if (!channel.jumps() || !seat.inbox().arrived(0, k)) {
        continue;
      }
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double count = held[i] > 0 ? 0 : seat.inbox().at(k, i); // lost while it is held
        x[i][0] += line.weight() * count;
        sum += count;
      }
      seat.meter().jumped(k, sum);
    }
  }

  private void move(long step, double current) {
    double h = seat.layout().step();
    for (int i = 0; i < x.length; i++) {
      held[i] = Math.max(0, held[i] - 1);
      if (held[i] > 0) {
        continue;
      }
      standing[i] = x[i][0];
      driving = current;
      conductance = 0;
      for (int c = 0; c < channels.size(); c++) {
        if (channels.get(c).jumps()) {
          continue;
        }
        double s = synapses.s(c)[i];
        if (channels.get(c).conducts()) {
          conductance += s;
          driving += s * channels.get(c).reversalPotential();
        } else {
          driving += s;
        }
      }
      stepper.step(step * h, h, x[i]);
    }
  }

  private void fire(long step) {
    double h = seat.layout().step();
    double sign = neuron.polarity();
    double threshold = sign * neuron.threshold();
    boolean upstroke = neuron.firing() == Firing.UPSTROKE;
    boolean interpolated = seat.layout().network().interpolated();
    seat.log().begin(step);
    for (int i = 0; i < x.length; i++) {
      double v = x[i][0];
      boolean wasAbove = upstroke && sign * standing[i] >= threshold;
      if (held[i] > 0 || sign * v < threshold || wasAbove) {
        continue;
      }
      double crossing = (neuron.threshold() - standing[i]) / (v - standing[i]);
      double wait = interpolated ? Math.max(0, Math.min(1, crossing)) : 0;
      seat.log().fire(seat.first() + i, (step + wait) * h);
      if (!upstroke) {
        neuron.reset(x[i]);
        held[i] = seat.refractorySteps();
      }
    }
  }

  private void check(double[] state, long first, long last) {
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(state[i])) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s of %s (%s) ran away (%s) between %s and %s ms; use a step shorter than %s ms, withStep(%s), "
                    + "or weaker synapses",
                neuron.variables().get(i),
                seat.layout().population().name(),
                neuron.name(),
                state[i],
                first * seat.layout().step(),
                last * seat.layout().step(),
                seat.layout().step(),
                seat.layout().step() / 4));
      }
    }
  }

  private void sample(long step, double current) {
    double excitation = 0;
    double inhibition = 0;
    for (int i = 0; i < x.length; i++) {
      double e = Math.max(0, current);
      double inhibiting = Math.min(0, current);
      for (int c = 0; c < channels.size(); c++) {
        Channel channel = channels.get(c);
        if (channel.jumps()) {
          continue;
        }
        double flow = synapses.s(c)[i];
        flow = channel.conducts() ? flow * (channel.reversalPotential() - x[i][0]) : flow;
        e += channel.excites() ? flow : 0;
        inhibiting += channel.excites() ? 0 : flow;
      }
      excitation += e;
      inhibition += inhibiting;
      if (i < seat.meter().traced()) {
        for (int k = 0; k < x[i].length; k++) {
          seat.meter().trace(step, i, k, x[i][k]);
        }
        seat.meter().trace(step, i, x[i].length, e);
        seat.meter().trace(step, i, x[i].length + 1, inhibiting);
      }
    }
    seat.meter().sample(excitation, inhibition, 0);
  }

  @Override
  public Seat seat() {
    return seat;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (double[] state : x) {
      State.write(state, out);
    }
    State.write(held, out);
    synapses.write(out);
    seat.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (double[] state : x) {
      State.read(state, in);
    }
    State.read(held, in);
    synapses.read(in);
    seat.read(in);
  }
}
