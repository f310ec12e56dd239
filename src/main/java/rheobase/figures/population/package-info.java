/**
 * Many circuits on one map: how well each pair of parameters does, who stands where, and what a
 * change of the environment leaves of them.
 *
 * <p>Points to {@code figures}, its layers, marks and picture, to {@code population}, {@code sweep}
 * and {@code numerics}.
 */
package rheobase.figures.population;
