/**
 * Laws of how often large values occur: exponential, lognormal, stretched exponential, and a power
 * law that is cut off.
 *
 * <p>A {@link rheobase.avalanche.tail.Tail} gives the probability of each value between two
 * cut-offs, and of larger ones. All of them can be mistaken for a straight line on logarithmic
 * axes, which is why a power law is compared with each. Points to {@code numerics} and {@code
 * units}.
 */
package rheobase.avalanche.tail;
