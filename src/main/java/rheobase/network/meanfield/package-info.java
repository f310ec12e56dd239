/**
 * A network as a few equations: what all cells receive on average stands for what each receives.
 *
 * <p>One neuron under many inputs is a neuron under white noise ({@link
 * rheobase.network.meanfield.Siegert}), and a network of neurons that are all that one fires at the
 * rates it gives back to itself ({@link rheobase.network.meanfield.BrunelMeanField}). The smallest
 * such theory has two rates ({@link rheobase.network.meanfield.WilsonCowan}); that of the kinetic
 * network has a potential and a filter for each population ({@link
 * rheobase.network.meanfield.KineticMeanField}). In both, rest loses its stability in a Hopf
 * bifurcation when inhibition comes late. Points to {@code network}, {@code network.published},
 * {@code synapse}, {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.network.meanfield;
