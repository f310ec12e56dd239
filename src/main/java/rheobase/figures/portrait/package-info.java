/**
 * A neuron as geometry, drawn: phase portraits, state lines and bifurcation diagrams.
 *
 * <p>Nullclines cross in equilibria, arrows show where states go, and a diagram over the current
 * shows where rest ends and cycles begin; {@link rheobase.figures.portrait.FourWays} sets the four
 * ways side by side, {@link rheobase.figures.portrait.Loops} what a rising and a falling current
 * make of them. Points to {@code figures}, its layers, marks and picture, and to {@code
 * phaseplane}, {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.figures.portrait;
