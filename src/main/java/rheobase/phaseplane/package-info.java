/**
 * A neuron as geometry: nullclines, equilibria, bifurcations, excitability.
 *
 * <p>An {@link rheobase.phaseplane.EquilibriumCurve} holds all equilibria over every current, a
 * {@link rheobase.phaseplane.CycleBranch} the limit cycles, stable or not; {@link
 * rheobase.phaseplane.Bifurcations} finds and names the currents at which the picture changes, with
 * the evidence. Points to {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.phaseplane;
