package rheobase.notebook.kernel;

import java.util.List;

/**
 * Makes a notebook ready: no cell needs an import, and values look like what they are.
 *
 * <p>Each step stands alone. One that fails says so in one line on the error stream, and the kernel
 * starts all the same.
 */
public final class Install {
  /** What every cell can name without an import. */
  private static final List<String> IMPORTS =
      List.of(
          "java.util.*",
          "java.util.function.*",
          "tech.tablesaw.api.*",
          "rheobase.units.*",
          "rheobase.numerics.*",
          "rheobase.neuron.*",
          "rheobase.simulation.*",
          "rheobase.spikes.*",
          "rheobase.recording.*",
          "rheobase.frames.*",
          "rheobase.figures.*",
          "static rheobase.notebook.Rheobase.*");

  private Install() {}

  /** Into the kernel this process serves; the start-up script of IJava calls it. */
  public static void here() {
    into(Kernel.running());
  }

  /**
   * Into a kernel.
   *
   * @param kernel where the renderings and the imports go
   */
  public static void into(Kernel kernel) {
    for (Rendering rendering : Renderers.all()) {
      attempt("showing " + rendering.type().getName(), () -> kernel.register(rendering));
    }
    for (String name : IMPORTS) {
      attempt("import " + name, () -> kernel.eval("import " + name + ";"));
    }
  }

  private interface Step {
    void take() throws ReflectiveOperationException;
  }

  private static void attempt(String what, Step step) {
    try {
      step.take();
    } catch (Throwable failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      System.err.println("Rheobase: " + what + " failed, going on: " + Guard.reason(cause));
    }
  }
}
