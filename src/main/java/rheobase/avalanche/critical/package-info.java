/**
 * How far from critical: branching processes whose laws are known exactly, and what is measured of
 * a population.
 *
 * <p>Each active unit makes σ others active on average; at σ = 1 cascades have power laws, and
 * response, susceptibility and information are largest. How near a recording is to that, even when
 * only a few units are seen, tells the multistep regression. Beside them stand the controls, which
 * have power laws without being critical, or no cascades at all. Points to {@code avalanche},
 * {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.avalanche.critical;
