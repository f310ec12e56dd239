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
  private final Gate[] behind; // each line
  private final double[] steps;

  /**
   * The receptors of a block.
   *
   * @param layout what reaches the population
   * @param openings how far open each is at the start, neuron by neuron
   * @param resistance of the membranes
   * @param exactly whether these are followed exactly
   */
  Synapses(Layout layout, double[][] openings, double resistance, boolean exactly) {
    List<Channel> channels = layout.channels();
    List<Layout.Line> lines = layout.lines();
    Neuron neuron = layout.population().neuron();
    double membrane = neuron instanceof LeakyIntegrateAndFire f ? f.membraneTimeConstant() : ANY;
    gates = new Gate[channels.size()];
    for (int c = 0; c < gates.length; c++) {
      if (!channels.get(c).jumps()) {
        var kinetics = channels.get(c).receptor().kinetics();
        Propagator propagator = Propagator.of(kinetics, membrane, layout.step());
        gates[c] = new Gate(channels.get(c), propagator, resistance, exactly, openings.length);
        for (int i = 0; i < openings.length; i++) {
          gates[c].start(i, openings[i][c]);
        }
      }
    }
    open = Arrays.stream(gates).filter(Objects::nonNull).toArray(Gate[]::new);
    behind = new Gate[lines.size()];
    steps = new double[lines.size()];
    for (int k = 0; k < steps.length; k++) {
      behind[k] = gates[lines.get(k).channel()];
      steps[k] = behind[k] == null ? 0 : lines.get(k).weight() * behind[k].step();
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

  /** Which gate a line acts through; null if its spikes jump. */
  Gate behind(int line) {
    return behind[line];
  }

  /** By how much a spike of a line opens it. */
  double step(int line) {
    return steps[line];
  }

  /** Opens the receptors for all that arrived in a step, jumps excepted. */
  void open(Inbox inbox, int slot) {
    for (int k = 0; k < steps.length; k++) {
      if (behind[k] == null || !inbox.arrived(slot, k)) {
        continue;
      }
      double[] opened = behind[k].opened();
      if (inbox.sums(slot, k) == null) {
        Membranes.jump(opened, inbox.counts(slot, k), steps[k]);
      } else {
        Membranes.add(opened, steps[k], inbox.sums(slot, k));
      }
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
