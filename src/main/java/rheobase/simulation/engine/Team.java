package rheobase.simulation.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that do one piece of work together, again and again, and meet after each. Who waits looks
 * around for some microseconds, then sleeps: other work on the machine is not held up.
 */
final class Team implements AutoCloseable {
  private static final int LOOKS = 300; // about 10 to 20 µs

  private final Thread[] workers;
  private final Thread owner = Thread.currentThread();
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private volatile IntConsumer work;
  private volatile boolean closed;

  /**
   * A team of the calling thread and others.
   *
   * @param threads how many in all, at least one
   */
  Team(int threads) {
    workers = new Thread[threads - 1];
    for (int w = 0; w < workers.length; w++) {
      int number = w + 1;
      workers[w] = new Thread(() -> serve(number), "rheobase network " + number);
      workers[w].setDaemon(true);
      workers[w].start();
    }
  }

  private void serve(int number) {
    for (int seen = 0; ; seen++) {
      await(seen);
      if (closed) {
        return;
      }
      attempt(number);
      if (busy.decrementAndGet() == 0) {
        LockSupport.unpark(owner);
      }
    }
  }

  private void await(int seen) {
    int looks = 0;
    while (round.get() == seen && !closed) {
      if (looks++ < LOOKS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  private void attempt(int number) {
    try {
      work.accept(number);
    } catch (Throwable thrown) {
      fault.compareAndSet(null, thrown);
    }
  }

  /**
   * Does a piece of work and returns when all have done their share.
   *
   * @param newWork is given the number of the worker, from 0
   */
  void all(IntConsumer newWork) {
    if (workers.length == 0) {
      newWork.accept(0);
      return;
    }
    work = newWork;
    busy.set(workers.length);
    round.incrementAndGet();
    for (Thread worker : workers) {
      LockSupport.unpark(worker);
    }
    attempt(0);
    int looks = 0;
    boolean interrupted = false;
    while (busy.get() > 0) {
      if (looks++ < LOOKS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted(); // a park returns at once while it stands
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable thrown = fault.getAndSet(null);
    if (thrown instanceof RuntimeException e) {
      throw e;
    } else if (thrown instanceof Error e) {
      throw e;
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread worker : workers) {
      LockSupport.unpark(worker);
    }
  }
}
