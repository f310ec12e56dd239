/**
 * What is asked of a neuron with an electrode: experiments that choose the next current by the last
 * answer.
 *
 * <p>Thresholds by bisection, the charge a short pulse needs, how soon a second spike can follow,
 * how fast a held current makes it fire and to which class that puts it, which frequencies it
 * prefers, and which phase of a spike it is in. Points to {@code simulation}, {@code
 * simulation.stimulus}, {@code neuron}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.simulation.experiment;
