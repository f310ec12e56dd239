/** Figures that move. */
package rheobase.notebook.explorer;
