/**
 * Excitation against inhibition, read off their currents: how well they cancel, how closely the one
 * follows the other, and what field they leave outside the cells.
 *
 * <p>Every measure takes series sampled at even times, excitation positive and inhibition negative,
 * from whatever network or electrode. Points to {@code numerics} and {@code units}.
 */
package rheobase.network.balance;
