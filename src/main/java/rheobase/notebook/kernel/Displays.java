package rheobase.notebook.kernel;

import java.util.UUID;

/** Showing things from the middle of a cell. */
public final class Displays {
  private Displays() {}

  /**
   * Shows values at once, in order, below the running cell. Unlike the value at the end of a cell
   * it works in loops and methods, and returns nothing that a notebook would print.
   *
   * @param values anything, {@code null} included
   */
  public static void show(Object... values) {
    Kernel kernel = Kernel.running();
    if (values == null) {
      kernel.show(null);
      return;
    }
    for (Object value : values) {
      kernel.show(value);
    }
  }

  /**
   * A bar that says how far a long run has come. It appears only when the run takes longer than
   * half a second, changes at most five times a second, and is one output however long it takes.
   *
   * @param what what is running, in a few words
   * @return the bar, to be closed when the run ends
   */
  public static Progress progress(String what) {
    return new Progress(Kernel.running(), what, "rheobase-" + UUID.randomUUID(), System::nanoTime);
  }
}
