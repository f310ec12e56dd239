/**
 * What is injected into a neuron: constant, stepped, ramped, pulsed, swept, noisy or recorded
 * currents, and their sums.
 *
 * <p>A {@link rheobase.simulation.stimulus.Stimulus} is a current as a function of time; a lambda
 * is one too. Points to {@code numerics} and {@code units}.
 */
package rheobase.simulation.stimulus;
