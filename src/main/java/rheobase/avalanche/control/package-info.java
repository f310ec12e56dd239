/**
 * Signals whose truth is known, on which a verdict is tried before it is believed: units that
 * cascade, units that only seem to, and an array of electrodes above them.
 *
 * <p>A test of power laws that calls everything a power law is worth nothing; here stand samples
 * that it must accept and others that it must reject. Points to {@code avalanche}, {@code fit},
 * {@code tail} and {@code critical}, to {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.avalanche.control;
