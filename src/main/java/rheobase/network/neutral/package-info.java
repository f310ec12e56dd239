/**
 * Networks in which activity is inherited: who triggered whom is known, so that avalanches can be
 * told apart by their cause.
 *
 * <p>In the {@link rheobase.network.neutral.ContactProcess} every active site passes on the label
 * of its founder; in the {@link rheobase.network.neutral.DepressingNetwork} a spike inherits the
 * avalanche of the neuron that sent the last synaptic event. Neither favours a label, and their
 * families drift. Points to {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.network.neutral;
