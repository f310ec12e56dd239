/**
 * Avalanches, drawn: how often each size occurs, the law fitted to it, and courses that fall on one
 * shape.
 *
 * <p>A distribution is shown in bins of equal ratio or as the share above each value, with the fit
 * over the part in which it was made and its rivals beside it. Points to {@code figures}, its
 * layers and marks, and to {@code avalanche}, {@code network}, {@code numerics} and {@code units}.
 */
package rheobase.figures.cascade;
