/**
 * Who is wired to whom.
 *
 * <p>A {@link rheobase.network.Network} of spiking neurons is described here and run in {@code
 * simulation}: a {@link rheobase.network.Population} of any neuron, a {@link
 * rheobase.network.Connection} with its {@link rheobase.network.Wiring}, a {@link
 * rheobase.network.Drive} from outside. The {@link rheobase.network.PulseCoupledNetwork} has a
 * rhythm that none of its thousand cells has alone. Networks that are a matrix and no more stand in
 * {@code linear}, those of papers in {@code published}; how well excitation and inhibition cancel
 * is read off in {@code balance}. Points to {@code synapse}, {@code neuron}, {@code spikes}, {@code
 * numerics} and {@code units}; {@code simulation}, {@code figures} and {@code notebook} point here.
 */
package rheobase.network;
