/**
 * What a network does as its inhibition comes later: the table that comes with the library, and the
 * routine that made it.
 *
 * <p>Twenty seconds for each of fifteen decay times and three seeds take minutes, so they were run
 * once ({@link rheobase.sweep.inhibition.InhibitionSweep}). Points to {@code simulation}, {@code
 * avalanche}, {@code network}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.sweep.inhibition;
