/**
 * Sliders on the page that the kernel answers while no cell runs.
 *
 * <p>A {@link rheobase.notebook.widget.Control} is a few widgets of the page, each with a comm of
 * its own through {@link rheobase.notebook.widget.Comms}; one class reaches JJava and IJava alike.
 * Controls live in the register of the kernel and nowhere else. Points to {@code
 * notebook.explorer}, whose live figures it shows; only {@code notebook.kernel} points here.
 */
package rheobase.notebook.widget;
