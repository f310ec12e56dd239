/**
 * Excitation against inhibition, read off their currents: how well they cancel, how closely the one
 * follows the other, and what field they leave outside the cells.
 *
 * <p>Every measure takes series sampled at even times, excitation positive and inhibition negative,
 * from whatever network or electrode. Two models show why it matters: one neuron among balanced
 * inputs ({@link rheobase.network.balance.BalancedNeuron}) and the network of units that are on or
 * off ({@link rheobase.network.balance.BinaryNetwork}). Points to {@code network}, {@code
 * network.meanfield}, {@code neuron}, {@code synapse}, {@code numerics} and {@code units}.
 */
package rheobase.network.balance;
