/**
 * Figures that move: pictures to step through, curves and numbers that follow a slider, and models
 * that are integrated in the page.
 *
 * <p>An {@link rheobase.notebook.explorer.Explorer} is a picture, a caption and a note, which every
 * viewer shows, and a script that puts sliders in their place where scripts may run. It asks for
 * nothing outside itself. The scripts stand beside this room's classes among the resources, one
 * idea a file. Points to {@code figures}, whose charts are its data, to the models and their
 * simulation, and to {@code units}; {@code notebook} and {@code notebook.kernel} point here.
 */
package rheobase.notebook.explorer;
