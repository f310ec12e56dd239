/**
 * Who is wired to whom, and what becomes of it.
 *
 * <p>A network is a matrix: row by row what a unit receives, column by column what it sends. {@link
 * rheobase.network.LinearNetwork} settles, remembers or runs away as the eigenvalues of that matrix
 * say; {@link rheobase.network.MutualInhibition} is the smallest network that decides; {@link
 * rheobase.network.PulseCoupledNetwork} is a cortical patch of a thousand cells as one readable
 * loop, with a rhythm that no cell has by itself. Points to {@code neuron}, {@code spikes}, {@code
 * numerics} and {@code units}; {@code figures} and {@code notebook} point here.
 */
package rheobase.network;
