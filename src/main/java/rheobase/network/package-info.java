/**
 * Who is wired to whom, and what becomes of it.
 *
 * <p>A network is a matrix: row by row what a unit receives, column by column what it sends. {@link
 * rheobase.network.LinearNetwork} settles, remembers or runs away as the eigenvalues of that matrix
 * say; {@link rheobase.network.MutualInhibition} is the smallest network that decides; {@link
 * rheobase.network.PulseCoupledNetwork} has a rhythm that none of its thousand cells has alone.
 *
 * <p>A {@link rheobase.network.Network} of spiking neurons is described here and run in {@code
 * simulation}: a {@link rheobase.network.Population} of any neuron, a {@link
 * rheobase.network.Connection} with its {@link rheobase.network.Wiring}, a {@link
 * rheobase.network.Drive} from outside. In the {@link rheobase.network.KineticNetwork} inhibition comes
 * late, in the {@link rheobase.network.ModularNetwork} it does so in modules; how well excitation and
 * inhibition cancel is read off in {@code balance}. Points to {@code synapse}, {@code neuron}, {@code spikes},
 * {@code numerics} and {@code units}; {@code simulation}, {@code figures} and {@code notebook} point
 * here.
 */
package rheobase.network;
