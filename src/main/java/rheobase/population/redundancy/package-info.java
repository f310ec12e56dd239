/**
 * How differently circuits may be built that do the same: performance as a landscape over
 * parameters, with its ridges and islands, and what keeps a circuit on them.
 *
 * <p>Points to {@code numerics} and {@code units}.
 */
package rheobase.population.redundancy;
