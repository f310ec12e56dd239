/**
 * What stands around the marks, and how a plot comes to lie on its page.
 *
 * <p>Axes with ticks at round numbers and units of a size to read, the colour bar, and the names of
 * curves, lines and shades, never over the data. The charts are XChart's, which keep the scales.
 * Points to {@code figures.marks}, {@code figures.layer}, {@code figures.picture} and {@code
 * units}.
 */
package rheobase.figures.frame;
