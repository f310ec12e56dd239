/**
 * What is drawn inside the axes.
 *
 * <p>The layers that most figures of an experiment are made of: curves with their bands, points
 * with error bars, bars of a histogram, the spikes of a raster, a field of colours, and the notes a
 * reader needs beside them. Thousands of marks on one dot are thinned so that no extreme is lost.
 * Points to {@code figures.layer}, {@code figures.picture}, {@code spikes} and {@code units}.
 */
package rheobase.figures.marks;
