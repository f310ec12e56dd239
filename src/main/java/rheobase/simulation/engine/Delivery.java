package rheobase.simulation.engine;

/**
 * The synapses of one connection onto the neurons of one shard.
 *
 * <p>Where all of them have the same weight, what arrives is a number of spikes for each neuron: it
 * does not depend on the order in which they are counted, so an implementation is free in it, and
 * any two of the same wiring give the same result.
 */
interface Delivery {

  /**
   * Prepares for some steps, whose spikes are known.
   *
   * @param step the first in which was fired; nobody has before step 0
   * @param steps their number
   * @param from who fired in the sending population
   */
  default void begin(long step, int steps, RecentSpikes from) {}

  /**
   * Counts, for every neuron of a block, the synapses from those that fired.
   *
   * @param step in which they fired
   * @param from who fired in the sending population
   * @param first the first neuron of the block, by number in its population
   * @param counts one number for every neuron of the block, which is raised
   * @param anew whether what stands there is old, and to be forgotten
   * @return the sum of them
   */
  long count(long step, RecentSpikes from, int first, int[] counts, boolean anew);

  /** {@return the number of synapses} */
  long synapses();

  /** {@return the memory they take, in bytes} */
  long bytes();
}
