/**
 * What a matrix does to a vector, and which line lies nearest to points.
 *
 * <p>Near a point where a flow stands still it is a matrix, the {@link
 * rheobase.numerics.algebra.Jacobian}; its {@link rheobase.numerics.algebra.Eigenvalue}s say
 * whether the point holds, turns or lets go. Decompositions are Apache Commons Math's, their known
 * errors worked around. Points to {@code numerics} and {@code units}.
 */
package rheobase.numerics.algebra;
