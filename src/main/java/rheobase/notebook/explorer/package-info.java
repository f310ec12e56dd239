/**
 * Figures that move: pictures to step through, curves and numbers that follow a slider, and figures
 * that a kernel draws anew.
 *
 * <p>An {@link rheobase.notebook.explorer.Explorer} is a picture, a caption, and sliders in the
 * place of the picture where scripts may run; everything it shows was computed by the library.
 * Points to {@code notebook.page}, to {@code figures}, whose charts are its data, and to {@code
 * units}; {@code notebook}, {@code notebook.kernel}, {@code notebook.widget} and {@code
 * notebook.playground} point here.
 */
package rheobase.notebook.explorer;
