/**
 * Networks of spiking neurons as their papers describe them.
 *
 * <p>Each is a record of the numbers that its paper varies, and says of itself what {@link
 * rheobase.network.Network} it is. Points to {@code network}, {@code synapse}, {@code neuron} and
 * {@code units}.
 */
package rheobase.network.published;
