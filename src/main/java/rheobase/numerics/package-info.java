/**
 * How a flow is stepped, a root found, chance drawn; no neuroscience.
 *
 * <p>A {@link rheobase.numerics.Flow} says how fast a state changes, a {@link
 * rheobase.numerics.Stepper} follows it for a short while, a {@link rheobase.numerics.Seed} is the
 * one door through which chance enters. Root finding is Apache Commons Math's. Matrices and
 * straight lines stand in {@code algebra}, functions beyond the elementary ones in {@code special}.
 * Points to {@code units} only.
 */
package rheobase.numerics;
