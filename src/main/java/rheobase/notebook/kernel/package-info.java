/**
 * The door between the library and a Java kernel of Jupyter: what a value looks like in a notebook,
 * and how it gets there.
 *
 * <p>A {@link rheobase.notebook.kernel.Rendering} turns a value into a {@link
 * rheobase.notebook.kernel.Bundle} (text, HTML, picture); a {@link rheobase.notebook.kernel.Kernel}
 * shows it. One class reaches JJava and IJava alike by reflection, since their interfaces have the
 * same shape under two names. Nothing in here may throw into a kernel: an error while a value is
 * drawn would leave the notebook hanging without a word. Points to {@code figures}, {@code
 * notebook.explorer} and Tablesaw's columns, which it draws, and to {@code notebook.widget}; only
 * {@code notebook} points here.
 */
package rheobase.notebook.kernel;
