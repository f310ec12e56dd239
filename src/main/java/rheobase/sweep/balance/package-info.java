/**
 * Balanced networks at many settings: the states of the full-size network ({@link
 * rheobase.sweep.balance.BrunelState}), and maps of the network with synaptic kinetics as the decay
 * of its inhibition and one more of its parameters change.
 *
 * <p>Balance and criticality are measured here, pixel by pixel, and nowhere assumed; the tables
 * come with the library, beside the routines that made them. Points to {@code sweep}, {@code
 * simulation}, {@code network}, {@code avalanche}, {@code spikes}, {@code numerics} and {@code
 * units}.
 */
package rheobase.sweep.balance;
