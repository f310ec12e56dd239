/**
 * What a value looks like in a notebook: as text, as HTML, as a picture.
 *
 * <p>A {@link rheobase.notebook.display.Rendering} turns a value into a {@link
 * rheobase.notebook.display.Bundle} of forms, of which a page shows the richest it can; a table
 * shows its first and last rows. An error while a value is drawn ends in words, never in a kernel.
 * Points to {@code units} and to Tablesaw's columns; {@code notebook.kernel} points here.
 */
package rheobase.notebook.display;
