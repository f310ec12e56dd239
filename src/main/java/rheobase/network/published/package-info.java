/**
 * Networks of spiking neurons as their papers describe them.
 *
 * <p>Each is a record of the numbers that its paper varies, and says of itself what {@link
 * rheobase.network.Network} it is. In the {@link rheobase.network.published.KineticNetwork}
 * inhibition comes late, in the {@link rheobase.network.published.ModularNetwork} it does so in
 * modules. Points to {@code network}, {@code synapse}, {@code neuron}, {@code numerics} and {@code
 * units}.
 */
package rheobase.network.published;
