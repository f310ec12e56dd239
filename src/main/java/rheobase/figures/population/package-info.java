/**
 * Figures of populations as codes: where answers lie, and what a reader makes of them.
 *
 * <p>Points to {@code figures} and what lies beneath it, and to {@code population}.
 */
package rheobase.figures.population;
