package rheobase.notebook.kernel;

import java.util.Optional;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;
import rheobase.notebook.widget.Comms;

/**
 * What the library needs of a running notebook: to show a value in place, to change it there, to
 * evaluate imports, and to be told how values look.
 *
 * <p>Outside any notebook {@link #running()} is the console, which prints the plain form, so the
 * same line works in a cell, in a test and in a main program.
 */
public interface Kernel {
  /**
   * Shows a value at once, below the running cell, as it would look at the end of the cell.
   *
   * @param value anything, {@code null} included
   */
  void show(Object value);

  /**
   * Shows something that can be changed later.
   *
   * @param id a name for it, unique in the notebook's session
   * @param bundle its forms
   */
  void display(String id, Bundle bundle);

  /**
   * Changes in place what was displayed under a name.
   *
   * @param id the name it was displayed under
   * @param bundle its new forms
   */
  void update(String id, Bundle bundle);

  /**
   * Evaluates Java as if it stood in a cell; its value is not shown.
   *
   * @param source one or more statements
   * @throws ReflectiveOperationException if the kernel cannot be reached
   */
  void eval(String source) throws ReflectiveOperationException;

  /**
   * From now on values of a type look like this.
   *
   * @param rendering the type and its forms
   * @throws ReflectiveOperationException if the kernel cannot be reached
   */
  void register(Rendering rendering) throws ReflectiveOperationException;

  /**
   * The lines on which page and kernel talk about widgets.
   *
   * @return the comms, or nothing where there are none
   */
  default Optional<Comms> comms() {
    return Optional.empty();
  }

  /**
   * The kernel this Java process serves. It is asked for at every call, from the kernel's own
   * classes: the library keeps none.
   *
   * @return the kernel, or the console where there is none
   */
  static Kernel running() {
    return RunningKernel.find().<Kernel>map(ReflectedKernel::new).orElseGet(Console::new);
  }

  /**
   * Whether this Java process serves a notebook.
   *
   * @return false in a test and in a main program
   */
  static boolean isRunning() {
    return RunningKernel.find().isPresent();
  }

  /**
   * A kernel given by its own object.
   *
   * @param kernel a {@code BaseKernel} of JJava or IJava
   * @return the same kernel in our words
   */
  static Kernel of(Object kernel) {
    return new ReflectedKernel(kernel);
  }
}
