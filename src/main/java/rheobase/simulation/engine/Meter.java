package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is measured in one block: sums of currents over its neurons at every sample of a chunk, and
 * the traces of its first neurons through the whole run.
 *
 * <p>Currents that take time are sampled; jumps of the potential have no current at any time, and
 * are averaged over the time since the sample before, as the charge that they carry.
 */
final class Meter {
  /** What is summed: excitation, inhibition, leak. */
  static final int KINDS = 3;

  private final Layout layout;
  private final int every;
  private final double jumpsToCurrent;
  private final double[] sums;
  private final double[][][] traces;
  private final double[] jumps; // line by line, since the last sample
  private final long firstSample;
  private int samples;

  /**
   * A meter.
   *
   * @param layout what reaches the population
   * @param every how many steps lie between two samples
   * @param capacitance by which a jump becomes a charge
   * @param longest the number of steps in the longest chunk
   * @param traced how many neurons of the block leave traces
   * @param variables how many numbers each leaves at every sample
   * @param total the number of samples in the whole run
   * @param firstSample the number of the first of them
   */
  Meter(
      Layout layout,
      int every,
      double capacitance,
      int longest,
      int traced,
      int variables,
      int total,
      long firstSample) {
    this.layout = layout;
    this.every = every;
    this.jumpsToCurrent = capacitance / (every * layout.step());
    this.jumps = new double[layout.lines().size()];
    this.sums = new double[(longest / every + 1) * KINDS];
    this.traces = new double[traced][variables][total];
    this.firstSample = firstSample;
  }

  /** Whether a step begins with a sample. */
  boolean samples(long step) {
    return step % every == 0;
  }

  /** How many steps there are from one on to the next that begins with a sample; 0 if it does. */
  int toSample(long step) {
    return (int) (every - 1 - (step + every - 1) % every);
  }

  /** {@return how many steps lie between two samples} */
  int every() {
    return every;
  }

  /** Forgets the sums of the chunk before. */
  void begin() {
    samples = 0;
  }

  /**
   * Takes down jumps that have arrived.
   *
   * @param line through which of the layout's lines
   * @param count how many, or the sum of their factors
   */
  void jumped(int line, double count) {
    jumps[line] += count;
  }

  /** Takes down a sample: the currents summed over the neurons of the block. */
  void sample(double excitation, double inhibition, double leak) {
    double exciting = 0;
    double inhibiting = 0;
    for (int k = 0; k < jumps.length; k++) {
      Layout.Line line = layout.lines().get(k);
      boolean excites = layout.channels().get(line.channel()).excites();
      exciting += excites ? line.weight() * jumps[k] : 0;
      inhibiting += excites ? 0 : line.weight() * jumps[k];
      jumps[k] = 0;
    }
    sums[samples * KINDS] = excitation + exciting * jumpsToCurrent;
    sums[samples * KINDS + 1] = inhibition + inhibiting * jumpsToCurrent;
    sums[samples * KINDS + 2] = leak;
    samples++;
  }

  /** How many of the block's neurons leave traces. */
  int traced() {
    return traces.length;
  }

  /** Takes down one number of a trace. */
  void trace(long step, int unit, int variable, double value) {
    traces[unit][variable][(int) (step / every - firstSample)] = value;
  }

  /** {@return how many samples were taken in this chunk} */
  int count() {
    return samples;
  }

  /** {@return a sum: of the n-th sample of this chunk, of one kind} */
  double sum(int n, int kind) {
    return sums[n * KINDS + kind];
  }

  /** {@return the trace of one variable of one neuron; not to be changed} */
  double[] trace(int unit, int variable) {
    return traces[unit][variable];
  }

  void write(DataOutput out) throws IOException {
    State.write(jumps, out);
  }

  void read(DataInput in) throws IOException {
    State.read(jumps, in);
  }
}
