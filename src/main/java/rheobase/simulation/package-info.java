/**
 * Model, stimulus and seed, run on a clock, leave a recording.
 *
 * <p>A {@link rheobase.simulation.Simulation} says what is run: one neuron or many unconnected
 * ones, under a {@link rheobase.simulation.stimulus.Stimulus}; running it leaves a {@link
 * rheobase.simulation.Recording} of traces and spike trains. A {@link
 * rheobase.simulation.NetworkSimulation} does the same with a {@link
 * rheobase.network.Network}. What is asked of a neuron this way is {@code experiment}, of a network
 * {@code collective}; the published answers are {@code pattern}. Points to {@code avalanche}, {@code
 * network}, {@code synapse}, {@code neuron}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.simulation;
