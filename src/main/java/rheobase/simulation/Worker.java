package rheobase.simulation;

/**
 * One of several threads that share the cores among runs. What a worker runs uses no further
 * threads of its own, and shows no progress of its own: its employer does both.
 */
public final class Worker extends Thread {
  /**
   * A worker, not yet at work. It does not keep a program from ending.
   *
   * @param work what it does
   * @param name by which a debugger knows it
   */
  public Worker(Runnable work, String name) {
    super(work, name);
    setDaemon(true);
  }

  /**
   * Whether the code that asks is run by a worker.
   *
   * @return true inside a point of a sweep
   */
  public static boolean isAtWork() {
    return Thread.currentThread() instanceof Worker;
  }

  /**
   * How many threads a run may use where it stands.
   *
   * @return one for a worker, otherwise the number of processors
   */
  public static int threads() {
    return isAtWork() ? 1 : Runtime.getRuntime().availableProcessors();
  }
}
