package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;

/** The receptors of one block, channel by channel; those that jump have no state and no gate. */
final class Synapses {
  private static final double ANY = 20; // ms; a membrane that is not asked for

  private final Gate[] gates;
  private final Gate[] open;
  private final Gate[] behind; // each input
  private final double[] steps;

  Synapses(Layout layout, double[][] openings) {
    List<Channel> channels = layout.channels();
    List<Layout.Input> inputs = layout.inputs();
    Neuron neuron = layout.population().neuron();
    double membrane = neuron instanceof LeakyIntegrateAndFire f ? f.membraneTimeConstant() : ANY;
    gates = new Gate[channels.size()];
    for (int c = 0; c < gates.length; c++) {
      if (!channels.get(c).jumps()) {
        var kinetics = channels.get(c).receptor().kinetics();
        Propagator propagator = Propagator.of(kinetics, membrane, layout.step());
        gates[c] = new Gate(channels.get(c), propagator, openings.length, inputs.size());
        for (int i = 0; i < openings.length; i++) {
          gates[c].s()[i] = openings[i][c];
        }
      }
    }
    open = Arrays.stream(gates).filter(Objects::nonNull).toArray(Gate[]::new);
    behind = new Gate[inputs.size()];
    steps = new double[inputs.size()];
    for (int n = 0; n < steps.length; n++) {
      Layout.Input input = inputs.get(n);
      behind[n] = gates[input.channel()];
      steps[n] = input.weight() * channels.get(input.channel()).receptor().kinetics().jump();
    }
  }

  /** All gates. */
  Gate[] gates() {
    return open;
  }

  /** s of a channel that does not jump. */
  double[] s(int channel) {
    return gates[channel].s();
  }

  /** Takes up what has arrived, jumps excepted. */
  void take(Inbox inbox) {
    for (int n = 0; n < steps.length; n++) {
      Gate gate = behind[n];
      if (gate == null || !inbox.arrived(n)) {
        continue;
      }
      if (inbox.sums(n) == null) {
        gate.take(inbox.counts(n), steps[n]);
      } else {
        gate.take(inbox.sums(n), steps[n]);
      }
    }
  }

  /** Opens the receptors for all that has arrived. */
  void open() {
    for (Gate gate : open) {
      gate.open();
    }
  }

  /** Lets the receptors close for one step. */
  void close() {
    for (Gate gate : open) {
      gate.close();
    }
  }

  void write(DataOutput out) throws IOException {
    for (Gate gate : open) {
      gate.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    for (Gate gate : open) {
      gate.read(in);
    }
  }
}
