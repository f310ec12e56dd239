/**
 * What every explorer is made of in a page: one fragment of HTML, its data, its scripts.
 *
 * <p>A {@link rheobase.notebook.page.Fragment} is a picture, a caption and a note, which every
 * viewer shows, and a script that puts sliders in their place where scripts may run; it asks for
 * nothing outside itself. The scripts stand beside this room's classes among the resources, one
 * idea a file. Points to {@code figures}; {@code notebook.explorer} and {@code notebook.playground}
 * point here.
 */
package rheobase.notebook.page;
