/**
 * Cascades: how they are cut from spikes, how large and long they are, and how the two hang
 * together.
 *
 * <p>An avalanche is a run of bins that are not silent, between two that are; its size is the
 * number of spikes, its duration the number of bins. Near a critical point both have power laws,
 * P(S) ∝ S^−τ and P(T) ∝ T^−α, tied by (α − 1)/(τ − 1) = γ in ⟨S⟩(T) ∝ T^γ, and the mean courses of
 * long and short avalanches fall on one shape. Nothing here knows whether a model or an animal
 * fired. Whether a power law fits is asked in {@code tail}; branching processes, whose laws are
 * known exactly, and what is measured of a population near criticality stand in {@code critical}.
 * Points to {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.avalanche;
