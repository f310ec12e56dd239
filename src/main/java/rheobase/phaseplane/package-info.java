/**
 * A neuron as geometry: nullclines, equilibria, their stability and their basins.
 *
 * <p>A {@link rheobase.phaseplane.PhasePlane} shows a neuron under one current, an {@link
 * rheobase.phaseplane.EquilibriumCurve} holds all equilibria over every current. Where the picture
 * changes, and the limit cycles, stable or not, are {@code bifurcation}. Points to {@code neuron},
 * {@code numerics} and {@code units}.
 */
package rheobase.phaseplane;
