/**
 * Drawings: the shape of a neuron, its circuit, and how ideas hang together.
 *
 * <p>A membrane is a capacitor beside its conductances, each with its battery ({@link
 * rheobase.figures.drawing.Circuit}); a neuron is a tree that gathers and a fibre that sends
 * ({@link rheobase.figures.drawing.Fibres}, which also shows what travels along it); a theory is
 * boxes and arrows ({@link rheobase.figures.drawing.Diagram}). Points to {@code figures}, its
 * layers, marks and picture, to {@code cable} and to {@code units}.
 */
package rheobase.figures.drawing;
