/**
 * What whole networks do: one row of numbers for a run, tables over a parameter, and the answers of
 * a network to a step of its drive over many trials.
 *
 * <p>Points to {@code simulation}, {@code network}, {@code avalanche}, {@code spikes}, {@code
 * numerics} and {@code units}.
 */
package rheobase.simulation.collective;
