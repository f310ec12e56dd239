package rheobase.simulation.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Population;
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
  private static final int LARGEST_BLOCK = Integer.getInteger("LB",4096);
  private static final int LONGEST_CHUNK = 64;
  private static final int SLOW_STEPS = 100_000; // of single neurons: some tenths of a second

  private final Network network;
  private final Orders orders;
  private final int chunk;
  private final int remembered;
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<List<SpikeLog>> logs = new ArrayList<>();
  private final List<RecentSpikes> fired = new ArrayList<>();
  private final List<Block> all = new ArrayList<>();
  private final Team team;
  private final double[][][] means;
  private int samples;
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
    this.means = new double[network.populations().size()][Meter.KINDS][samplesInRun()];
    this.done = orders.first();
    this.team = new Team(orders.threads());
  }

  private int samplesInRun() {
    return (int) (sampleNumber(orders.last()) - sampleNumber(orders.first()));
  }

  /** The number of samples before a step. */
  private long sampleNumber(long step) {
    return (step + orders.every() - 1) / orders.every();
  }

  /**
   * Draws the wiring and puts every neuron at its start.
   *
   * @return whether it came to its end; false if the thread was interrupted
   */
  public boolean wire() {
    List<Runnable> work = new ArrayList<>();
    List<Block[]> made = new ArrayList<>();
    int wide = Math.min(LARGEST_BLOCK, words(network.size() / Integer.getInteger("SB",4) + 1));
    for (int p = 0; p < network.populations().size(); p++) {
      Layout layout = Layout.of(network, p);
      int size = layout.population().size();
      List<SpikeLog> own = new ArrayList<>();
      Block[] row = new Block[(size + wide - 1) / wide];
      made.add(row);
      logs.add(own);
      fired.add(new RecentSpikes(own, remembered));
      for (int b = 0; b < row.length; b++) {
        int at = b;
        SpikeLog log = new SpikeLog(chunk);
        own.add(log);
        int first = b * wide;
        work.add(() -> row[at] = block(layout, first, Math.min(wide, size - first), log));
      }
    }
    int threads = orders.threads();
    for (int from = 0; from < work.size(); from += threads) {
      if (Thread.interrupted()) {
        return false;
      }
      int base = from;
      team.all(
          worker -> {
            if (base + worker < work.size()) {
              work.get(base + worker).run();
            }
          });
    }
    for (Block[] row : made) {
      blocks.add(List.of(row));
      all.addAll(List.of(row));
    }
    return true;
  }

  private static int words(int neurons) {
    int unit = neurons > 1024 ? 512 : WORD;
    return (neurons + unit - 1) / unit * unit;
  }

  private Block block(Layout layout, int first, int size, SpikeLog log) {
    Population population = layout.population();
    Inbox inbox = new Inbox(layout, first, size, orders.wiring(), orders.noise());
    double capacitance =
        population.neuron() instanceof LeakyIntegrateAndFire f
            ? f.membraneTimeConstant() / f.inputResistance()
            : 1;
    Meter meter =
        new Meter(
            orders.every(),
            network.step(),
            capacitance,
            chunk,
            Math.max(0, Math.min(size, orders.traced() - first)),
            population.neuron().start().length + 2,
            samplesInRun(),
            sampleNumber(orders.first()));
    Seat seat = new Seat(layout, first, size, inbox, log, meter, fired);
    double[][] start = new double[size][];
    double[][] openings = new double[size][layout.channels().size()];
    UniformRandomProvider chance = null;
    for (int i = 0; i < size; i++) {
      if (i % WORD == 0) {
        long word = ((long) first + i) / WORD;
        chance = orders.noise().child("start", layout.index()).stream("word", word);
      }
      double[] state = population.neuron().start().clone();
      UniformRandomProvider mine = chance;
      population.potential().ifPresent(p -> state[0] = p.draw(mine));
      start[i] = state;
      for (int c = 0; c < openings[i].length; c++) {
        var opening = population.openings().get(layout.channels().get(c).receptor());
        openings[i][c] = opening == null ? 0 : opening.draw(mine);
      }
    }
    return population.neuron() instanceof LeakyIntegrateAndFire
        ? new IntegrateAndFireBlock(seat, start, openings)
        : new GeneralBlock(seat, start, openings);
  }

  /** Moves everything on by one chunk, or what is left of the run. */
  public void advance() {
    int steps = (int) Math.min(chunk, orders.last() - done);
    long from = done;
    int threads = orders.threads();
    team.all(
        worker -> {
          int begin = all.size() * worker / threads;
          int end = all.size() * (worker + 1) / threads;
          for (int b = begin; b < end; b++) {
            all.get(b).advance(from, steps);
          }
        });
    for (long step = done; step < done + steps; step++) {
      for (RecentSpikes population : fired) {
        population.gather(step);
      }
    }
    gather();
    done += steps;
  }

  private void gather() {
    int taken = 0;
    for (int p = 0; p < blocks.size(); p++) {
      int size = network.populations().get(p).size();
      taken = blocks.get(p).get(0).meter().count();
      for (int n = 0; n < taken; n++) {
        for (int kind = 0; kind < Meter.KINDS; kind++) {
          double sum = 0;
          for (Block block : blocks.get(p)) {
            sum += block.meter().sum(n, kind);
          }
          means[p][kind][samples + n] = sum / size;
        }
      }
    }
    samples += taken;
  }

  /** {@return the step that has been reached} */
  public long done() {
    return done;
  }

  /** {@return how many samples have been taken} */
  public int samples() {
    return samples;
  }

  /**
   * A mean current.
   *
   * @param population which of the network's
   * @param kind 0 excitation, 1 inhibition, 2 leak
   * @return one number for each sample so far
   */
  public double[] mean(int population, int kind) {
    return Arrays.copyOf(means[population][kind], samples);
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
    int left = unit;
    for (Block block : blocks.get(population)) {
      if (left < block.meter().traced()) {
        return Arrays.copyOf(block.meter().trace(left, variable), samples);
      }
      left -= block.meter().traced();
    }
    throw new IndexOutOfBoundsException("neuron " + unit + " left no trace");
  }

  /**
   * The spikes of one population.
   *
   * @param population which of the network's
   * @return for each of its neurons the times, ascending, in ms
   */
  public double[][] spikes(int population) {
    int[] counts = new int[network.populations().get(population).size()];
    for (SpikeLog log : logs.get(population)) {
      for (int n = 0; n < log.count(); n++) {
        counts[log.unit(n)]++;
      }
    }
    double[][] times = new double[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      times[i] = new double[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (SpikeLog log : logs.get(population)) {
      for (int n = 0; n < log.count(); n++) {
        times[log.unit(n)][counts[log.unit(n)]++] = log.time(n);
      }
    }
    return times;
  }

  /** {@return the number of all synapses} */
  public long synapses() {
    return all.stream().mapToLong(b -> b.inbox().synapses()).sum();
  }

  /** {@return the memory that wiring and inboxes take, in bytes} */
  public long bytes() {
    return all.stream().mapToLong(b -> b.inbox().bytes()).sum();
  }

  /** {@return everything that the future depends on, the network and the seeds excepted} */
  public byte[] state() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Block block : all) {
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
      for (Block block : all) {
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
