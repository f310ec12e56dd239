package rheobase.simulation.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.Seed;
import rheobase.synapse.Coupling;
import rheobase.units.Require;

/**
 * A network at work: wired, cut into blocks of neighbouring neurons, and moved chunk by chunk.
 *
 * <p>A chunk is as long as it takes until the first can hear of what another does in it; between
 * chunks all threads meet.
 */
public final class Engine implements AutoCloseable {
  static final int WORD = 64;
  static final int LARGEST_BLOCK = 1024;
  private static final int WIDE_BLOCK = 4096; // of those that are moved step by step
  private static final int FEWEST_BLOCKS = 16; // four shards, so that as many threads have work
  private static final int FEWEST_SHARED = 4 * WIDE_BLOCK; // or threads would wait more than work
  static final int LONGEST_CHUNK = 64;
  private static final int SLOW_STEPS = 100_000; // of single neurons: some tenths of a second

  private final Network network;
  private final Orders orders;
  private final int chunk;
  private final int remembered;
  private final List<Group> groups = new ArrayList<>();
  private final List<RecentSpikes> fired = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Shard> shards = new ArrayList<>();
  private final Team team;
  private long done;

  /**
   * What is asked of an engine.
   *
   * @param wiring where the wiring comes from
   * @param noise where all other chance comes from
   * @param first the step at which the recording begins
   * @param last the step before which the run ends
   * @param every how many steps lie between two samples
   * @param traced how many neurons of each population leave traces, from the first on
   * @param threads how many threads share the work
   */
  public record Orders(
      Seed wiring, Seed noise, long first, long last, int every, int traced, int threads) {}

  /**
   * A network, not yet wired.
   *
   * @param network what to run
   * @param orders how
   */
  public Engine(Network network, Orders orders) {
    this.network = network;
    this.orders = orders;
    int shortest = LONGEST_CHUNK;
    int longest = 0;
    for (Connection connection : network.connections()) {
      boolean jumps = connection.receptor().coupling() instanceof Coupling.Jump;
      int heard = jumps ? Math.max(1, network.delay(connection)) : network.delay(connection) + 1;
      shortest = Math.min(shortest, heard);
      longest = Math.max(longest, network.delay(connection));
    }
    boolean slow =
        network.populations().stream()
            .anyMatch(p -> !(p.neuron() instanceof LeakyIntegrateAndFire));
    this.chunk = slow ? Math.min(shortest, 1 + SLOW_STEPS / network.size()) : shortest;
    this.remembered = longest + 1 + chunk;
    this.done = orders.first();
    boolean little = conducts(network) && network.size() < FEWEST_SHARED;
    this.team = new Team(little ? 1 : orders.threads());
  }

  /**
   * Draws the wiring and puts every neuron at its start.
   *
   * @return whether it came to its end; false if the thread was interrupted
   */
  public boolean wire() {
    int width = conducts(network) ? WIDE_BLOCK : width(network.size() / FEWEST_BLOCKS + 1);
    List<Runnable> work = new ArrayList<>();
    for (int p = 0; p < network.populations().size(); p++) {
      Group group = new Group(network, p, orders, width, chunk, remembered);
      groups.add(group);
      fired.add(group.fired());
      work.addAll(group.work(fired));
    }
    Thread owner = Thread.currentThread();
    share(
        work.size(),
        n -> {
          if (!owner.isInterrupted()) {
            work.get(n).run();
          }
        });
    for (Group group : groups) {
      blocks.addAll(group.blocks());
      shards.addAll(group.shards());
    }
    return !Thread.interrupted();
  }

  /**
   * Whether leaky membranes conduct and do nothing else: their state does not stay in registers.
   */
  private static boolean conducts(Network network) {
    return !network.connections().isEmpty()
        && network.populations().stream().allMatch(p -> p.neuron() instanceof LeakyIntegrateAndFire)
        && network.connections().stream()
            .allMatch(c -> c.receptor().coupling() instanceof Coupling.Conductance);
  }

  /** Whole words of neurons; where they are many, so that a shard is of whole lines of words. */
  private static int width(int neurons) {
    int unit = neurons > WORD * BitRows.LINE ? WORD * BitRows.LINE : WORD;
    return Math.min(LARGEST_BLOCK, (neurons + unit - 1) / unit * unit);
  }

  /** Lets everybody take one piece of work after the other, until all is done. */
  private void share(int pieces, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    team.all(
        worker -> {
          for (int n = next.getAndIncrement(); n < pieces; n = next.getAndIncrement()) {
            work.accept(n);
          }
        });
  }

  /** Moves everything on by one chunk, or what is left of the run. */
  public void advance() {
    int steps = (int) Math.min(chunk, orders.last() - done);
    share(shards.size(), n -> shards.get(n).advance(done, steps));
    groups.forEach(group -> group.gather(done, steps));
    done += steps;
  }

  /** {@return the step that has been reached} */
  public long done() {
    return done;
  }

  /**
   * A mean current.
   *
   * @param population which of the network's
   * @param kind 0 excitation, 1 inhibition, 2 leak
   * @return one number for each sample so far
   */
  public double[] mean(int population, int kind) {
    return groups.get(population).mean(kind);
  }

  /**
   * A trace.
   *
   * @param population which of the network's
   * @param unit which of its neurons
   * @param variable which of its variables; after the last the excitation, then the inhibition
   * @return one number for each sample so far
   */
  public double[] trace(int population, int unit, int variable) {
    return groups.get(population).trace(unit, variable);
  }

  /**
   * The spikes of one population.
   *
   * @param population which of the network's
   * @return for each of its neurons the times, ascending, in ms
   */
  public double[][] spikes(int population) {
    return groups.get(population).spikes();
  }

  /** {@return the number of all synapses} */
  public long synapses() {
    return shards.stream().mapToLong(Shard::synapses).sum();
  }

  /** {@return the memory that wiring and inboxes take, in bytes} */
  public long bytes() {
    return shards.stream().mapToLong(Shard::bytes).sum();
  }

  /** {@return everything that the future depends on, the network and the seeds excepted} */
  public byte[] state() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Block block : blocks) {
        block.write(out);
      }
      for (RecentSpikes population : fired) {
        population.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Takes up what {@link #state} has written, before the first chunk.
   *
   * @param state of the same network
   */
  public void resume(byte[] state) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
      for (Block block : blocks) {
        block.read(in);
      }
      for (RecentSpikes population : fired) {
        population.read(in);
      }
      Require.that(in.read() < 0, "state", state.length, "bytes", "is that of another network", "");
    } catch (IOException e) {
      throw new UncheckedIOException("the state is that of another network", e);
    }
  }

  @Override
  public void close() {
    team.close();
  }
}
