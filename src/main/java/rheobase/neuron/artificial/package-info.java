/**
 * Neurons without spikes.
 *
 * <p>An {@link rheobase.neuron.artificial.ArtificialNeuron} weighs its inputs and answers with a
 * rate; a {@link rheobase.neuron.artificial.RateUnit} also needs time to answer, and remembers
 * where it feeds back on itself. What is left out is the membrane: no potential, no current, no
 * moment of firing. {@link rheobase.neuron.artificial.Training} finds the weights from examples.
 * Points to {@code neuron.channel}, {@code numerics} and {@code units}.
 */
package rheobase.neuron.artificial;
