package rheobase.sweep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import rheobase.simulation.Progress;
import rheobase.simulation.Worker;

/** The missing points of a sweep, handed to a fixed number of workers, one point at a time. */
final class SweepWork<S> {
  private static final long GRACE = 500; // ms that workers get to put down what they hold

  /** One finished point: a result, or what went wrong. */
  record Done<S>(int index, SweepPoint point, Optional<S> result, String failure) {}

  private final SweepPlan<S> plan;
  private final int[] missing;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final BlockingQueue<Done<S>> done = new LinkedBlockingQueue<>();

  private SweepWork(SweepPlan<S> plan, int[] missing) {
    this.plan = plan;
    this.missing = missing;
  }

  static <S> Sweep<S> on(Sweep<S> sweep, Progress progress, Consumer<Done<S>> told) {
    int[] missing =
        IntStream.range(0, sweep.plan().size())
            .filter(i -> sweep.results().get(i).isEmpty())
            .filter(i -> sweep.failures().stream().noneMatch(f -> f.index() == i))
            .toArray();
    List<Optional<S>> results = new ArrayList<>(sweep.results());
    List<Sweep.Failure> failures = new ArrayList<>(sweep.failures());
    new SweepWork<>(sweep.plan(), missing)
        .run(
            progress,
            point -> {
              results.set(point.index(), point.result());
              if (point.result().isEmpty()) {
                failures.add(new Sweep.Failure(point.index(), point.point(), point.failure()));
              }
              told.accept(point);
            });
    failures.sort(Comparator.comparingInt(Sweep.Failure::index));
    if (failures.size() == results.size()) {
      throw new IllegalStateException(
          "every point of the " + sweep.plan() + " failed, the first " + failures.get(0));
    }
    return new Sweep<>(sweep.plan(), results, failures);
  }

  private void run(Progress progress, Consumer<Done<S>> told) {
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(plan.threads(), missing.length); i++) {
      workers.add(new Worker(this::work, "sweep " + i));
    }
    workers.forEach(Worker::start);
    int finished = plan.size() - missing.length;
    try {
      for (int i = 0; i < missing.length; i++) {
        Done<S> point = done.take();
        told.accept(point);
        finished++;
        progress.at((double) finished / plan.size(), point.point().toString());
      }
    } catch (InterruptedException e) {
      stop(workers);
      var rest = new ArrayDeque<Done<S>>();
      done.drainTo(rest);
      rest.forEach(told);
    } finally {
      stopped.set(true); // also where progress or the file refuses
    }
  }

  /** Tells all workers to stop, and waits a little: a task that does not listen is left behind. */
  private void stop(List<Worker> workers) {
    stopped.set(true);
    workers.forEach(Worker::interrupt);
    try {
      for (Worker worker : workers) {
        TimeUnit.MILLISECONDS.timedJoin(worker, Math.max(1, GRACE / workers.size()));
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt(); // asked twice: wait no longer
    }
  }

  private void work() {
    int i = next.getAndIncrement();
    while (i < missing.length && !stopped.get()) {
      Done<S> point = compute(missing[i]);
      if (!stopped.get()) { // what was interrupted may be half a result
        done.add(point);
      }
      i = next.getAndIncrement();
    }
  }

  private Done<S> compute(int index) {
    SweepPoint point = plan.point(index);
    try {
      S result = plan.task().at(point);
      return result == null
          ? new Done<>(index, point, Optional.empty(), "the task gave nothing (null)")
          : new Done<>(index, point, Optional.of(result), "");
    } catch (Throwable thrown) { // an Error too: the other points are worth keeping
      String message = thrown.getMessage();
      return new Done<>(
          index,
          point,
          Optional.empty(),
          message == null ? thrown.getClass().getSimpleName() : message);
    }
  }
}
