package rheobase.notebook.kernel;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * How JJava finds the library: it loads the extensions it is told of on its class path, and calls
 * each before the first cell. One that throws would end the kernel, so this one does not.
 */
public final class RheobaseExtension implements Extension {
  /** Made by JJava. */
  public RheobaseExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    try {
      Install.into(Kernel.of(kernel));
    } catch (Throwable failed) {
      System.err.println(
          "Rheobase could not install itself; the kernel runs without it: " + failed);
    }
  }
}
