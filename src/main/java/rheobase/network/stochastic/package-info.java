/**
 * Populations as counts: how many cells are active, and which cell turns next.
 *
 * <p>{@link rheobase.network.stochastic.StochasticWilsonCowan} is the Wilson–Cowan model before its
 * noise is averaged away, followed event by event: what one active cell sets off is an avalanche.
 * Points to {@code numerics} and {@code units}.
 */
package rheobase.network.stochastic;
