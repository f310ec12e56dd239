/**
 * Where the picture changes: bifurcations of equilibria and of limit cycles.
 *
 * <p>As the current rises, rest is lost in few ways: an equilibrium meets another and both vanish,
 * or turns unstable and gives birth to a cycle; cycles appear in pairs, or end at a saddle. {@link
 * rheobase.phaseplane.bifurcation.Bifurcations} finds and names these currents with the evidence; a
 * {@link rheobase.phaseplane.bifurcation.CycleBranch} follows the limit cycles, stable or not, and
 * a {@link rheobase.phaseplane.bifurcation.HysteresisLoop} shows what an experiment sees of them.
 * Points to {@code phaseplane}, {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.phaseplane.bifurcation;
