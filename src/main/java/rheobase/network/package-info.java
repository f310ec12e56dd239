/**
 * Who is wired to whom.
 *
 * <p>Here stands a cortical patch of a thousand cells as one readable loop: excitation and
 * inhibition of all on all, and a rhythm that no cell has by itself. Points to {@code neuron},
 * {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.network;
