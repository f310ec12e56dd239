/**
 * How salt becomes voltage, and how a voltage travels.
 *
 * <p>Unequal {@link rheobase.cable.IonConcentrations} and open channels set the potential of a
 * membrane. A {@link rheobase.cable.Cable} is a thin fibre of such {@link
 * rheobase.cable.Membrane}s, cut into compartments that are joined by the resistance of the fluid
 * within: a passive dendrite, a bare axon, or nodes in a sheath of myelin. A {@link
 * rheobase.cable.CableRun} pushes current into it and leaves a {@link
 * rheobase.cable.CableRecording} over space and time; a {@link rheobase.cable.PassiveCable} is the
 * one fibre whose answers are known in closed form. Points to {@code neuron}, {@code numerics} and
 * {@code units}.
 */
package rheobase.cable;
