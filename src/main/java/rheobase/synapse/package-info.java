/**
 * How one neuron's spike becomes another's current.
 *
 * <p>A spike opens channels in the membrane behind the synapse; which ions pass decides whether the
 * potential is pulled up or down. A {@link rheobase.synapse.Synapse} is one of them, closing
 * exponentially; a {@link rheobase.synapse.Receptor} is any: its {@link rheobase.synapse.Kinetics}
 * say when current flows, its {@link rheobase.synapse.Coupling} what that does to the membrane.
 * Points to {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.synapse;
