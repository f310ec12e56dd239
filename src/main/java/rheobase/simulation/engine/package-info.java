/**
 * A network at work: neurons in blocks, synapses, generators and threads.
 *
 * <p>Nothing here has to be read by who uses a network: what it computes is said at {@link
 * rheobase.network.Network}, and a plain program in the tests computes the same. {@link
 * rheobase.simulation.engine.Engine} moves the blocks. Points to {@code network}, {@code synapse},
 * {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.simulation.engine;
