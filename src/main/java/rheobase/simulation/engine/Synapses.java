package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;

/** The state of the receptors of one block: s and x of every channel and neuron. */
final class Synapses {
  private static final double ANY = 20; // ms; a membrane that is not asked for

  private final List<Channel> channels;
  private final List<Layout.Input> inputs;
  private final Propagator[] propagators;
  private final double[] steps;
  private final double[][] s;
  private final double[][] x;
  private final int size;

  Synapses(Layout layout, int size) {
    this.channels = layout.channels();
    this.inputs = layout.inputs();
    this.size = size;
    Neuron neuron = layout.population().neuron();
    double membrane = neuron instanceof LeakyIntegrateAndFire f ? f.membraneTimeConstant() : ANY;
    propagators = new Propagator[channels.size()];
    s = new double[channels.size()][size];
    x = new double[channels.size()][];
    for (int c = 0; c < channels.size(); c++) {
      if (!channels.get(c).jumps()) {
        var kinetics = channels.get(c).receptor().kinetics();
        propagators[c] = Propagator.of(kinetics, membrane, layout.step());
        x[c] = channels.get(c).opensSlowly() ? new double[size] : null;
      }
    }
    steps = new double[inputs.size()];
    for (int n = 0; n < steps.length; n++) {
      Layout.Input input = inputs.get(n);
      steps[n] = input.weight() * channels.get(input.channel()).receptor().kinetics().jump();
    }
  }

  Propagator propagator(int channel) {
    return propagators[channel];
  }

  double[] s(int channel) {
    return s[channel];
  }

  /** x of a channel; null where it opens at once. */
  double[] x(int channel) {
    return x[channel];
  }

  /** Opens the receptors: takes up what has arrived, jumps excepted. */
  void open(Inbox inbox) {
    for (int n = 0; n < steps.length; n++) {
      int c = inputs.get(n).channel();
      if (channels.get(c).jumps() || !inbox.arrived(n)) {
        continue;
      }
      double[] opened = x[c] == null ? s[c] : x[c];
      double step = steps[n];
      if (inbox.sums(n) == null) {
        int[] counts = inbox.counts(n);
        for (int i = 0; i < size; i++) {
          opened[i] += step * counts[i];
        }
      } else {
        double[] sums = inbox.sums(n);
        for (int i = 0; i < size; i++) {
          opened[i] += step * sums[i];
        }
      }
    }
  }

  /** Lets the receptors close for one step. */
  void close() {
    for (int c = 0; c < propagators.length; c++) {
      Propagator p = propagators[c];
      if (p == null) {
        continue;
      }
      double[] sc = s[c];
      double[] xc = x[c];
      if (xc == null) {
        for (int i = 0; i < size; i++) {
          sc[i] = p.ss() * sc[i];
        }
      } else {
        for (int i = 0; i < size; i++) {
          sc[i] = p.ss() * sc[i] + p.sx() * xc[i];
          xc[i] = p.xx() * xc[i];
        }
      }
    }
  }

  void write(DataOutput out) throws IOException {
    for (int c = 0; c < s.length; c++) {
      State.write(s[c], out);
      if (x[c] != null) {
        State.write(x[c], out);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (int c = 0; c < s.length; c++) {
      State.read(s[c], in);
      if (x[c] != null) {
        State.read(x[c], in);
      }
    }
  }
}
