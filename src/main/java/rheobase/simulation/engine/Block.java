package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Some neighbouring neurons of one population, with what belongs to them: their state, their
 * generators, the log of their spikes.
 *
 * <p>Contract. A block is moved by one thread at a time. It reads, in {@link RecentSpikes}, what
 * was fired before the chunk, and in what its {@link Shard} has counted; it writes those of its own
 * neurons into its own log; nothing else is shared. What it computes depends on the network and the
 * seeds only: not on how steps are cut into chunks, not on the partition into blocks (the first
 * neuron is a multiple of 64), not on threads. Every implementation computes, for a step k that
 * begins at t = k h:
 *
 * <ol>
 *   <li>takes up what {@link Inbox} holds for the step, input by input in the order of the layout:
 *       s ← s + (w a) n, or x ← x + (w a) n where the receptor opens slowly, with a the jump of the
 *       kinetics and n the number of spikes or the sum of their factors;
 *   <li>if the step is one of the {@link Meter}, samples;
 *   <li>moves v, unless the neuron is held;
 *   <li>lets it jump, unless the neuron is held: v ← v + w n, input by input;
 *   <li>those at threshold fire: {@link SpikeLog#fire} by ascending unit, reset, held;
 *   <li>moves s and x of every channel: s ← ss s + sx x, x ← xx x (see {@link Propagator}).
 * </ol>
 *
 * <p>Held: after a spike in step k, with r the refractory period in steps, in steps k + 1 to k + r
 * − 1.
 */
interface Block {

  /**
   * Moves the neurons on.
   *
   * @param step the first step
   * @param steps their number, at most that of a chunk
   */
  void advance(long step, int steps);

  /** {@return where it sits} */
  Seat seat();

  /** {@return who fired} */
  default SpikeLog log() {
    return seat().log();
  }

  /** {@return what was measured} */
  default Meter meter() {
    return seat().meter();
  }

  /** {@return what arrives} */
  default Inbox inbox() {
    return seat().inbox();
  }

  /**
   * Writes everything that the future depends on, wiring excepted.
   *
   * @param out where to
   */
  void write(DataOutput out) throws IOException;

  /**
   * Takes up what {@link #write} has written.
   *
   * @param in where from
   */
  void read(DataInput in) throws IOException;
}
