/**
 * Cells known by how they fire: tonic, bursting, adapting, resonating.
 *
 * <p>The published recipes, each a model with its parameters and the current under which it shows
 * its pattern, as ready {@link rheobase.simulation.Simulation}s; and cells whose parameters are
 * hidden, to be recognised by their answers. Points to {@code simulation.experiment}, {@code
 * simulation}, {@code simulation.stimulus}, {@code neuron}, {@code spikes}, {@code numerics} and
 * {@code units}.
 */
package rheobase.simulation.pattern;
