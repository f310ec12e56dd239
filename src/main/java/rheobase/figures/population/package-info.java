/**
 * Figures of populations: where the answers of neurons lie and what a reader makes of them, what
 * they cost, as budgets whose bars magnify each other, and which of many circuits do well, before
 * and after a change of the environment.
 *
 * <p>Points to {@code figures} and what lies beneath it, to {@code population}, {@code sweep} and
 * {@code numerics}.
 */
package rheobase.figures.population;
