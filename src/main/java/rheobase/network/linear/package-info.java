/**
 * A network as a matrix: row by row what a unit receives, column by column what it sends.
 *
 * <p>A {@link rheobase.network.linear.LinearNetwork} settles, remembers or runs away as the
 * eigenvalues of that matrix say, {@link rheobase.network.linear.RandomWeights} have theirs in a
 * circle, and {@link rheobase.network.linear.MutualInhibition} is the smallest network that
 * decides. Points to {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.network.linear;
