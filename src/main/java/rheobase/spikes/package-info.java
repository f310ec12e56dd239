/**
 * Who fired when, and how regularly.
 *
 * <p>A spike train is a list of times in an observed window, ρ(t) = Σ δ(t − tᵢ); nothing here knows
 * whether a model or an animal fired. Trains are immutable and lie in primitive arrays; from them
 * come counts, intervals, rates, correlations and their measures of irregularity. What many units have in
 * common is {@code population}. Beside them, in
 * {@code process}, stand the point processes whose statistics are known exactly. Points to {@code
 * numerics} and {@code units}.
 */
package rheobase.spikes;
