/**
 * Many neurons as one code, drawn: what it is spent on.
 *
 * <p>A budget is read from the whole to its parts, so its bars stand side by side and bands lead
 * from a part to the bar that magnifies it ({@link rheobase.figures.population.LedgerBars}). Points
 * to {@code figures}, its layers, its marks and its picture, to {@code population} and {@code
 * units}.
 */
package rheobase.figures.population;
