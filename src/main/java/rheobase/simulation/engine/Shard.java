package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import rheobase.network.Connection;
import rheobase.numerics.Seed;

/**
 * Some neighbouring blocks, which are wired together and moved by one thread: rows of bits and
 * lists of targets are long then, as memory likes it, and blocks so small that they stay near.
 */
final class Shard {
  /** How many blocks make one, at least; the last of a population may have fewer. */
  static final int BLOCKS = 4;

  private final Delivery[] deliveries;
  private final int[] delays;
  private final RecentSpikes[] senders;
  private final boolean together; // some list of targets counts for all, step by step
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A shard, wired, but without blocks.
   *
   * @param layout what reaches its population
   * @param first its first neuron, by number in the population
   * @param size the number of its neurons, at most 65,536
   * @param chunk the number of steps in the longest chunk
   * @param wiring where the wiring comes from
   * @param fired who fired in the last steps, population by population
   */
  Shard(Layout layout, int first, int size, int chunk, Seed wiring, List<RecentSpikes> fired) {
    this.deliveries = new Delivery[layout.inputs().size()];
    this.delays = new int[deliveries.length];
    this.senders = new RecentSpikes[deliveries.length];
    for (int n = 0; n < deliveries.length; n++) {
      Layout.Input input = layout.inputs().get(n);
      if (input.connection() >= 0) {
        Connection connection = layout.network().connections().get(input.connection());
        Seed seed = wiring.child("connection", input.connection());
        deliveries[n] =
            input.rows() == null
                ? SparseDelivery.wired(connection, first, size, seed)
                : DenseDelivery.wired(connection, input.rows(), first, size, seed, chunk);
        delays[n] = layout.delay(input);
        senders[n] = fired.get(layout.sender(input));
      }
    }
    this.together = Arrays.stream(deliveries).anyMatch(SparseDelivery.class::isInstance);
  }

  /** {@return the synapses of every input; null where it is no connection} */
  Delivery[] deliveries() {
    return deliveries;
  }

  /** Takes in the next block. */
  void add(Block block) {
    blocks.add(block);
  }

  /** {@return all blocks so far} */
  List<Block> blocks() {
    return blocks;
  }

  /** {@return the number of synapses} */
  long synapses() {
    return wired().stream().mapToLong(Delivery::synapses).sum();
  }

  /** {@return the memory that wiring and inboxes take, in bytes} */
  long bytes() {
    long inboxes = blocks.stream().mapToLong(b -> b.inbox().bytes()).sum();
    return inboxes + wired().stream().mapToLong(Delivery::bytes).sum();
  }

  private List<Delivery> wired() {
    return Arrays.stream(deliveries).filter(Objects::nonNull).toList();
  }

  /** Moves all blocks on, see {@link Block#advance}. */
  void advance(long step, int steps) {
    for (int n = 0; n < deliveries.length; n++) {
      if (deliveries[n] != null) {
        deliveries[n].begin(step - delays[n], steps, senders[n]);
      }
    }
    for (Block block : blocks) {
      block.meter().begin();
    }
    for (long s = step; s < step + steps; s += together ? 1 : steps) {
      for (Block block : blocks) {
        block.advance(s, together ? 1 : steps);
      }
    }
  }
}
