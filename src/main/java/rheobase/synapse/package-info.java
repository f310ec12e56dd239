/**
 * How one neuron's spike becomes another's current.
 *
 * <p>A spike opens channels in the membrane behind the synapse; which ions pass decides whether the
 * potential is pulled up or down. Points to {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.synapse;
