package rheobase.notebook.widget;

import java.util.function.IntConsumer;

/**
 * Does something slow for the newest of many numbers. It is done on a thread of its own, which
 * lives as long as there is something to do; a number that is overtaken while it waits is skipped.
 */
final class Redraw {
  private final IntConsumer work;
  private boolean busy;
  private boolean waiting;
  private int newest;

  /** Takes the work; it must not throw. */
  Redraw(IntConsumer work) {
    this.work = work;
  }

  /** Asks for the work to be done for a number, soon. */
  synchronized void at(int number) {
    newest = number;
    waiting = true;
    if (!busy) {
      busy = true;
      Thread thread = new Thread(this::catchUp, "rheobase-redraws");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void catchUp() {
    while (another()) {
      work.accept(taken());
    }
  }

  private synchronized boolean another() {
    busy = waiting;
    return busy;
  }

  private synchronized int taken() {
    waiting = false;
    return newest;
  }
}
