/**
 * Many neurons at once, drawn: one network on the scale of a cell, of an avalanche and of a field
 * potential.
 *
 * <p>The same run looks random in one cell, scale-free in its avalanches and rhythmic in its field,
 * so the three stand one above the other ({@link rheobase.figures.collective.Scales}). Points to
 * {@code figures}, its layers and its picture, and to {@code units}.
 */
package rheobase.figures.collective;
