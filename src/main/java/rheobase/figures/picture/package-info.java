/**
 * Ink and type, and a painted page as bytes: PNG and SVG, small, and the same from run to run.
 *
 * <p>Knows nothing of data or of charts, only how letters, strokes, markers and colours look, how
 * large a page is and how it is painted. Points to nothing.
 */
package rheobase.figures.picture;
