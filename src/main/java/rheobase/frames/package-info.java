/**
 * Spikes, traces and parameters as Tablesaw tables.
 *
 * <p>Every spike table has the columns {@code time_ms}, {@code unit}, {@code trial} and {@code
 * kind}, one row a spike. Statistics are computed on the spike trains themselves; a table is for
 * looking, selecting and saving. Points to {@code audit}, {@code sweep}, {@code simulation}, {@code
 * spikes}, {@code neuron} and {@code units}.
 */
package rheobase.frames;
