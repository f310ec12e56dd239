package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import rheobase.network.Drive;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;
import rheobase.numerics.Seed;

/**
 * The Poisson spikes that one drive sends to one block. Every neuron has a generator of its own,
 * which draws for it step by step.
 */
final class PoissonSource {
  private static final int WORDS = 4;

  private final Layout layout;
  private final Drive.Poisson drive;
  private final Lanes lanes;
  private final PoissonTable[] tables;

  /**
   * The source of one drive for one block.
   *
   * @param layout of the receiving population
   * @param drive which one
   * @param first the first neuron of the block
   * @param size the number of its neurons
   * @param seed that of the drive
   */
  PoissonSource(Layout layout, Drive.Poisson drive, int first, int size, Seed seed) {
    this.layout = layout;
    this.drive = drive;
    this.lanes = Lanes.of(seed, "neuron", first, size);
    this.tables =
        drive.rate().levels().stream()
            .map(rate -> PoissonTable.of(rate * layout.step()))
            .toArray(PoissonTable[]::new);
  }

  /** {@return the generators, neuron by neuron} */
  Lanes lanes() {
    return lanes;
  }

  /** {@return how many spikes fall into a step, from random numbers} */
  PoissonTable table(long step) {
    return tables[layout.level(drive.rate(), step)];
  }

  /** Draws for one step. */
  void draw(long step, int[] counts, int offset) {
    PoissonTable table = table(step);
    for (int i = 0; i < lanes.size(); i++) {
      counts[offset + i] = table.next(lanes, i);
    }
  }

  void write(DataOutput out) throws IOException {
    for (int w = 0; w < WORDS; w++) {
      State.write(lanes.word(w), out);
    }
  }

  void read(DataInput in) throws IOException {
    for (int w = 0; w < WORDS; w++) {
      State.read(lanes.word(w), in);
    }
  }
}
