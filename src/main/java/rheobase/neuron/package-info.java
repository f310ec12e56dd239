/**
 * One neuron, one file: its equation, its parameters, its source.
 *
 * <p>A {@link rheobase.neuron.Neuron} is a state that moves along its equation under an injected
 * current, and a rule for what counts as a spike. {@code Neuron} is an open interface: a reader's
 * own record, written in a notebook cell, is as good as the ones here. What their membranes are
 * made of is {@code channel}; neurons whose spikes have been averaged away are {@code artificial}.
 * Points to {@code neuron.channel}, {@code numerics} and {@code units}.
 */
package rheobase.neuron;
