package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import rheobase.network.Drive;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;
import rheobase.numerics.Seed;

/**
 * The Poisson spikes that one drive sends to one block. Every neuron has a generator of its own,
 * which takes one number a step (see {@link PoissonTable}).
 */
final class PoissonSource {
  private final Layout layout;
  private final Drive.Poisson drive;
  private final Lanes lanes;
  private final int[] numbers;
  private final List<PoissonTable> tables;

  /**
   * The source of one drive for one block.
   *
   * @param first the first neuron of the block
   * @param size the number of its neurons
   * @param seed that of the drive
   */
  PoissonSource(Layout layout, Drive.Poisson drive, int first, int size, Seed seed) {
    this.layout = layout;
    this.drive = drive;
    lanes = Lanes.of(seed, "neuron", first, size);
    numbers = new int[size];
    tables = drive.rate().levels().stream().map(r -> PoissonTable.of(r * layout.step())).toList();
  }

  /** Draws the counts of one step; returns their sum. */
  long draw(long step, int[] counts) {
    return Loops.HERE.draw(table(step), lanes, numbers, counts);
  }

  private PoissonTable table(long step) {
    return tables.get(layout.level(drive.rate(), step));
  }

  /** The table of a step, if it takes but one number of each neuron; else null. */
  PoissonTable single(long step) {
    PoissonTable table = tables.get(layout.level(drive.rate(), step));
    return table.draws() == 1 ? table : null;
  }

  /** The table of some steps, if it is one, and takes but one number of each neuron; else null. */
  PoissonTable single(long step, int steps) {
    PoissonTable table = single(step);
    for (int n = 1; n < steps && tables.size() > 1; n++) {
      table = table(step + n) == table ? table : null;
    }
    return table;
  }

  /** {@return the generators} */
  Lanes lanes() {
    return lanes;
  }

  /** {@return room for a number of each neuron} */
  int[] numbers() {
    return numbers;
  }

  void write(DataOutput out) throws IOException {
    for (int w = 0; w < 4; w++) {
      State.write(lanes.word(w), out);
    }
  }

  void read(DataInput in) throws IOException {
    for (int w = 0; w < 4; w++) {
      State.read(lanes.word(w), in);
    }
  }
}
