/**
 * What balanced networks of full size do: the table that comes with the library, and the routine
 * that made it ({@link rheobase.sweep.balance.BrunelState}). Points to {@code simulation}, {@code
 * network}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.sweep.balance;
