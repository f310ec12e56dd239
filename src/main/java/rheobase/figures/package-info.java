/**
 * All of it as figures.
 *
 * <p>A figure is an immutable value: a chart or a grid of charts, a caption that claims something,
 * and an alternative text taken from the data. Lines are drawn from plain arrays, rasters from
 * spike trains; whatever else wants to be drawn in data coordinates implements {@link
 * rheobase.figures.layer.Layer}. The charts are XChart's and stay inside: no other room sees
 * XChart. Points to {@code simulation}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.figures;
