package rheobase.notebook.kernel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where each kernel keeps itself: a static method of its own.
 *
 * @param type the class that has it
 * @param method the method, without arguments
 */
record RunningKernel(String type, String method) {
  private static final List<RunningKernel> KNOWN =
      List.of(
          new RunningKernel("org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"),
          new RunningKernel("org.dflib.jjava.JJava", "getKernelInstance"), // before 1.0-a6
          new RunningKernel("io.github.spencerpark.ijava.IJava", "getKernelInstance"));

  static Optional<Object> find() {
    return KNOWN.stream().map(RunningKernel::kernel).filter(Objects::nonNull).findFirst();
  }

  private Object kernel() {
    try {
      return Class.forName(type).getMethod(method).invoke(null);
    } catch (ReflectiveOperationException | LinkageError absentOrNotStarted) {
      return null; // the next one, and in the end the console, which says so by printing
    }
  }
}
