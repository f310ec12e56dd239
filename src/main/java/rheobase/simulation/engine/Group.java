package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.neuron.LeakyIntegrateAndFire;

/** One population at work: its blocks, and what they have recorded. */
final class Group {
  private static final int LARGEST_SHARD = 16; // blocks

  private final Layout layout;
  private final Engine.Orders orders;
  private final int width;
  private final boolean alone; // every block, whatever the number of threads
  private final int chunk;
  private final Block[] blocks;
  private final List<Shard> shards = new ArrayList<>();
  private final List<SpikeLog> logs = new ArrayList<>();
  private final RecentSpikes fired;
  private final double[][] means;
  private int samples;

  /**
   * A population, not yet wired.
   *
   * @param network of which it is part
   * @param index which of its populations
   * @param orders how it is to be run
   * @param width the number of neurons in a block
   * @param chunk the number of steps in the longest chunk
   * @param remembered for how many steps a spike is remembered
   */
  Group(Network network, int index, Engine.Orders orders, int width, int chunk, int remembered) {
    this.layout = Layout.of(network, index);
    this.orders = orders;
    this.width = width;
    this.alone = width > Engine.LARGEST_BLOCK || width >= layout.population().size();
    this.chunk = chunk;
    this.blocks = new Block[(layout.population().size() + width - 1) / width];
    for (int b = 0; b < blocks.length; b++) {
      logs.add(new SpikeLog(chunk));
    }
    this.fired = new RecentSpikes(logs, remembered);
    this.means = new double[Meter.KINDS][samplesInRun()];
  }

  private int samplesInRun() {
    return (int) (sampleNumber(orders.last()) - sampleNumber(orders.first()));
  }

  /** The number of samples before a step. */
  private long sampleNumber(long step) {
    return (step + orders.every() - 1) / orders.every();
  }

  /** The wiring of every shard, to be done in any order; all populations must be there by then. */
  List<Runnable> work(List<RecentSpikes> all) {
    List<Runnable> work = new ArrayList<>();
    int parts = orders.threads(); // long rows are read faster
    int share = layout.network().size() / parts / width;
    int together = alone ? 1 : Math.max(Shard.BLOCKS, Math.min(LARGEST_SHARD, share));
    for (int begin = 0; begin < layout.population().size(); begin += width * together) {
      int first = begin;
      int size = Math.min(width * together, layout.population().size() - begin);
      int place = shards.size();
      shards.add(null);
      work.add(
          () -> {
            Shard shard = new Shard(layout, first, size, chunk, orders.wiring(), all);
            shards.set(place, shard);
            for (int at = first; at < first + size; at += width) {
              blocks[at / width] = block(at / width, shard, all);
              shard.add(blocks[at / width]);
            }
          });
    }
    return work;
  }

  private Block block(int at, Shard shard, List<RecentSpikes> all) {
    Population population = layout.population();
    int first = at * width;
    int size = Math.min(width, population.size() - first);
    boolean leaks = population.neuron() instanceof LeakyIntegrateAndFire;
    int together = leaks && CurrentRun.suits(layout) ? chunk : 1;
    Inbox inbox =
        new Inbox(layout, shard.deliveries(), first, size, alone, together, orders.noise());
    double capacitance =
        population.neuron() instanceof LeakyIntegrateAndFire f
            ? f.membraneTimeConstant() / f.inputResistance()
            : 1;
    Meter meter =
        new Meter(
            layout,
            orders.every(),
            capacitance,
            chunk,
            Math.max(0, Math.min(size, orders.traced() - first)),
            population.neuron().start().length + 2,
            samplesInRun(),
            sampleNumber(orders.first()));
    Seat seat = new Seat(layout, first, size, inbox, logs.get(at), meter, all);
    double[][] start = new double[size][];
    double[][] openings = new double[size][layout.channels().size()];
    UniformRandomProvider chance = null;
    for (int i = 0; i < size; i++) {
      if (i % Engine.WORD == 0) {
        long word = ((long) first + i) / Engine.WORD;
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
    return leaks
        ? new IntegrateAndFireBlock(seat, start, openings, together)
        : new GeneralBlock(seat, start, openings);
  }

  /** {@return all blocks; complete when their work is done} */
  List<Block> blocks() {
    return Arrays.asList(blocks);
  }

  /** {@return all shards; complete when their work is done} */
  List<Shard> shards() {
    return shards;
  }

  /** {@return who fired in the last steps} */
  RecentSpikes fired() {
    return fired;
  }

  /** Puts together what the blocks have recorded in a chunk. */
  void gather(long from, int steps) {
    fired.gather(from, steps);
    int taken = blocks[0].meter().count();
    for (int n = 0; n < taken; n++) {
      for (int kind = 0; kind < Meter.KINDS; kind++) {
        double sum = 0;
        for (Block block : blocks) {
          sum += block.meter().sum(n, kind);
        }
        means[kind][samples + n] = sum / layout.population().size();
      }
    }
    samples += taken;
  }

  /** {@return a mean current at every sample so far} */
  double[] mean(int kind) {
    return Arrays.copyOf(means[kind], samples);
  }

  /** {@return one variable of one neuron at every sample so far} */
  double[] trace(int unit, int variable) {
    Meter meter = blocks[unit / width].meter();
    if (unit % width >= meter.traced()) {
      throw new IndexOutOfBoundsException("neuron " + unit + " left no trace");
    }
    return Arrays.copyOf(meter.trace(unit % width, variable), samples);
  }

  /** {@return the times of all spikes, ascending, neuron by neuron, in ms} */
  double[][] spikes() {
    int[] counts = new int[layout.population().size()];
    for (SpikeLog log : logs) {
      for (int n = 0; n < log.count(); n++) {
        counts[log.unit(n)]++;
      }
    }
    double[][] times = new double[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      times[i] = new double[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (SpikeLog log : logs) {
      for (int n = 0; n < log.count(); n++) {
        times[log.unit(n)][counts[log.unit(n)]++] = log.time(n);
      }
    }
    return times;
  }
}
