/**
 * Maps of the network with synaptic kinetics: how it fires as the decay of its inhibition and one
 * more of its parameters change.
 *
 * <p>Balance and criticality are measured here, pixel by pixel, and nowhere assumed. Points to
 * {@code sweep}, {@code simulation}, {@code network}, {@code avalanche}, {@code spikes} and {@code
 * units}.
 */
package rheobase.sweep.balance;
