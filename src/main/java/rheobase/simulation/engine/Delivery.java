package rheobase.simulation.engine;

/**
 * The synapses of one connection onto the neurons of one block.
 *
 * <p>Where all of them have the same weight, what arrives is a number of spikes for each neuron: it
 * does not depend on the order in which they are counted, so an implementation is free in it, and
 * any two of the same wiring give the same result.
 */
interface Delivery {

  /**
   * Counts, for every neuron of the block, the synapses from those that fired.
   *
   * @param step in which they fired
   * @param from who fired in the sending population
   * @param counts receives one number for every neuron of the block
   * @return the sum of them
   */
  long count(long step, RecentSpikes from, int[] counts);

  /** {@return the number of synapses} */
  long synapses();

  /** {@return the memory they take, in bytes} */
  long bytes();
}
