/**
 * One call from spikes to a verdict, with the evidence: rates and CV, avalanches, the fits of their
 * sizes and durations, the exponent relation, the branching ratio, and surrogates.
 *
 * <p>Also how all of that depends on what nobody can choose for you: bin width, threshold, and the
 * share of units seen. Points to {@code avalanche}, {@code fit} and {@code critical}, to {@code
 * spikes}, {@code numerics} and {@code units}.
 */
package rheobase.avalanche.report;
