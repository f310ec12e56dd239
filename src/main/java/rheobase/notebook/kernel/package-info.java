/**
 * The door between the library and a Java kernel of Jupyter.
 *
 * <p>A {@link rheobase.notebook.kernel.Kernel} shows values in the forms of {@code
 * notebook.display}. One class reaches JJava and IJava alike by reflection, since their interfaces
 * have the same shape under two names. Nothing in here may throw into a kernel: an error while a
 * value is drawn would leave the notebook hanging without a word. Points to {@code figures}, {@code
 * notebook.display}, {@code notebook.explorer} and to {@code notebook.widget}; only {@code
 * notebook} points here.
 */
package rheobase.notebook.kernel;
