/**
 * What a neuron does, drawn: traces, ionic currents, patterns, rates and pushes.
 *
 * <p>A trace shows when it fires, the ionic currents and the gates beneath it why ({@link
 * rheobase.figures.firing.Membranes}); a wall of traces shows how differently cells answer ({@link
 * rheobase.figures.firing.Gallery}), the rate over the current how strongly ({@link
 * rheobase.figures.firing.FiringCurves}). Points to {@code figures}, its layers, marks, picture and
 * {@code portrait}, and to {@code simulation}, {@code phaseplane}, {@code neuron}, {@code numerics}
 * and {@code units}.
 */
package rheobase.figures.firing;
