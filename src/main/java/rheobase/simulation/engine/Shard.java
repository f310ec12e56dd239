package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.List;

/** Some neighbouring blocks, for which bits are counted together. */
final class Shard {
  /** How many blocks make one; the last of a population may have fewer. */
  static final int BLOCKS = 4;

  private final Layout layout;
  private final List<RecentSpikes> fired;
  private final DenseCounts[] dense;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A shard without blocks.
   *
   * @param layout what reaches its population
   * @param first its first neuron, by number in the population
   * @param size the number of its neurons
   * @param chunk the number of steps in the longest chunk
   * @param fired who fired in the last steps, population by population
   */
  Shard(Layout layout, int first, int size, int chunk, List<RecentSpikes> fired) {
    this.layout = layout;
    this.fired = fired;
    this.dense = new DenseCounts[layout.inputs().size()];
    for (int n = 0; n < dense.length; n++) {
      BitRows rows = layout.inputs().get(n).rows();
      dense[n] = rows == null ? null : new DenseCounts(rows, first, size, chunk);
    }
  }

  /** {@return for every input what is counted in bits; null where nothing is} */
  DenseCounts[] dense() {
    return dense;
  }

  /** A block has been wired. */
  void add(Block block) {
    blocks.add(block);
  }

  /** {@return all blocks so far} */
  List<Block> blocks() {
    return blocks;
  }

  /** Moves all blocks on, see {@link Block#advance}. */
  void advance(long step, int steps) {
    for (int n = 0; n < dense.length; n++) {
      if (dense[n] != null) {
        Layout.Input input = layout.inputs().get(n);
        dense[n].count(step - layout.delay(input), steps, fired.get(layout.sender(input)));
      }
    }
    for (Block block : blocks) {
      block.advance(step, steps);
    }
  }
}
