/**
 * Functions that a formula of the field names and a machine must be told: ζ and its truncated sums,
 * the Gaussian and its integral, the Fourier transform.
 *
 * <p>{@link rheobase.numerics.special.Elementary} gives cells {@code exp}, {@code log} and the rest
 * of {@link java.lang.StrictMath}, so that a number is the same on every machine. Points to {@code
 * units} only.
 */
package rheobase.numerics.special;
