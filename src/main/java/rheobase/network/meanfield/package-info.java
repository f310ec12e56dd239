/**
 * A network as a few equations: what all cells receive on average stands for what each receives.
 *
 * <p>The smallest such theory has two rates ({@link rheobase.network.meanfield.WilsonCowan}); that
 * of the kinetic network has a potential and a filter for each population ({@link
 * rheobase.network.meanfield.KineticMeanField}). In both, rest loses its stability in a Hopf
 * bifurcation when inhibition comes late. Points to {@code network}, {@code synapse}, {@code
 * neuron}, {@code numerics} and {@code units}.
 */
package rheobase.network.meanfield;
