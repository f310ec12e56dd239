/**
 * A search for circuits that keep one rhythm, and what warmth leaves of them.
 *
 * <p>Points to {@code sweep}, {@code network}, {@code numerics} and {@code units}.
 */
package rheobase.sweep.rhythm;
