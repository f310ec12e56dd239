/**
 * Figures of populations: as codes, where answers lie and what a reader makes of them; what they
 * cost, as budgets whose bars magnify each other; and many circuits on one map, how well each pair
 * of parameters does, who stands where, and what a change of the environment leaves of them.
 *
 * <p>Points to {@code figures}, its layers, marks and picture, to {@code population}, {@code sweep}
 * and {@code numerics}.
 */
package rheobase.figures.population;
