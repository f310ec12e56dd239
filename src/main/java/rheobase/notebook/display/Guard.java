package rheobase.notebook.display;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Draws values where they can do no harm. A kernel renders on the thread that answers the notebook:
 * an {@link Error} there, or a loop without end, and the notebook never hears from it again. So
 * each value is drawn on a thread of its own, for a limited time.
 */
public final class Guard {
  private static final long DRAWING_SECONDS = 60;
  private static final long TEXT_SECONDS = 5;

  private Guard() {}

  static Bundle drawing(Object value, Function<Object, Bundle> forms) {
    return drawing(value, forms, DRAWING_SECONDS);
  }

  static Bundle drawing(Object value, Function<Object, Bundle> forms, long seconds) {
    try {
      return onOwnThread(() -> forms.apply(value), seconds);
    } catch (Throwable failed) {
      return Bundle.text(text(value) + "\n(not drawn: " + reason(failed) + ")");
    }
  }

  /** What the value says of itself, or, if it cannot, what it is. */
  private static String text(Object value) {
    try {
      return onOwnThread(() -> Plain.of(value), TEXT_SECONDS);
    } catch (Throwable failed) {
      return "a value of type " + name(value.getClass());
    }
  }

  private static String name(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.isEmpty() ? type.getTypeName() : simple;
  }

  /**
   * Why something failed.
   *
   * @param failed what was thrown
   * @return what it says of itself, or its type when it cannot speak
   */
  public static String reason(Throwable failed) {
    try {
      return failed.toString();
    } catch (Throwable worse) {
      return failed.getClass().getTypeName();
    }
  }

  private static <T> T onOwnThread(Callable<T> work, long seconds) throws Throwable {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "rheobase-draws");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause();
    } catch (TimeoutException slow) {
      task.cancel(true);
      throw new TimeoutException("it took longer than " + seconds + " s");
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw stopped;
    }
  }
}
