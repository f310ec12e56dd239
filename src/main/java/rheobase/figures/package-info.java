/**
 * All of it as figures.
 *
 * <p>A figure is an immutable value: a chart or a grid of charts, a caption that claims something,
 * and an alternative text taken from the data. Lines are drawn from plain arrays, rasters from
 * spike trains; whatever else wants to be drawn in data coordinates implements {@link
 * rheobase.figures.layer.Layer}. The charts are XChart's and stay inside: no other room sees
 * XChart. Its rooms lie one beneath the other: {@code frame} points to {@code marks}, {@code marks}
 * to {@code layer}, and all to {@code picture}; what a figure was made from is {@code manifest}.
 * Above it lie the figures of one topic each: {@code drawing}, {@code portrait} and, pointing to
 * {@code portrait}, {@code firing}. Points to {@code network}, {@code population}, {@code
 * recording}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.figures;
