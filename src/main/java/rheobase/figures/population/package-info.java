/**
 * Figures of populations as codes: where answers lie, what a reader makes of them, and what they
 * cost, as budgets whose bars magnify each other.
 *
 * <p>Points to {@code figures} and what lies beneath it, and to {@code population}.
 */
package rheobase.figures.population;
