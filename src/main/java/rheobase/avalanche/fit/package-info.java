/**
 * Does a power law fit, from where to where, and does anything fit better?
 *
 * <p>A sample is kept as its distinct values and how often each occurred; every likelihood is a sum
 * over these. Exponents of a {@link rheobase.avalanche.fit.PowerLaw} are of greatest likelihood,
 * cut-offs those at which the Kolmogorov–Smirnov distance is least, and the probability that a
 * power law would lie as far from its own samples comes from a bootstrap that chooses the cut-offs
 * anew each time. Points to {@code avalanche.tail}, whose laws are the rivals, {@code numerics} and
 * {@code units}.
 */
package rheobase.avalanche.fit;
