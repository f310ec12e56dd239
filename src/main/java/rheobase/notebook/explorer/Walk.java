package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ObjDoubleConsumer;

/**
 * What a function gave at one position after the other.
 *
 * <p>A position that fails does not spoil the others. An interrupt ends the walk within half a
 * second, even where the function does not listen to it: it runs on a thread of its own, which is
 * then left behind.
 *
 * @param <T> what it gives
 * @param stops what each position gave; fewer than asked for after an interrupt
 * @param whole whether no position is missing
 */
record Walk<T>(List<Stop<T>> stops, boolean whole) {
  private static final long GLANCE = 100; // ms
  private static final long PATIENCE = 300; // ms

  /** What one position gave: a value, or else words on what happened. */
  record Stop<T>(T value, String failed) {}

  /**
   * Walks through the positions in order.
   *
   * @param <T> what is made
   * @param words what each position is called
   * @param make what to make at each
   * @param report who hears how far it has come: words, and a part from 0 to 1
   * @return what each gave
   * @throws IllegalArgumentException if none gave anything
   */
  static <T> Walk<T> through(
      List<String> words, IntFunction<T> make, ObjDoubleConsumer<String> report) {
    int n = words.size();
    var made = new Made<T>(new ArrayList<>());
    var worker =
        new Thread(() -> made.all(n, i -> stop(words.get(i), i, make)), "rheobase-explores");
    worker.setDaemon(true);
    worker.start();
    try {
      while (worker.isAlive()) {
        int done = made.size();
        report.accept(words.get(Math.min(done, n - 1)), (double) done / n);
        worker.join(GLANCE);
      }
      report.accept("", 1);
    } catch (InterruptedException stopped) {
      made.close();
      worker.interrupt();
      joinBriefly(worker);
    }
    var walk = new Walk<>(made.close(), made.size() == n);
    if (walk.stops().stream().allMatch(stop -> stop.value() == null)) {
      throw new IllegalArgumentException(
          walk.stops().isEmpty()
              ? "interrupted before the first position; run the cell again"
              : "no position gives a figure; the first: " + walk.stops().get(0).failed());
    }
    return walk;
  }

  private static void joinBriefly(Thread worker) {
    try {
      worker.join(PATIENCE);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> Stop<T> stop(String words, int i, IntFunction<T> make) {
    try {
      return new Stop<>(make.apply(i), null);
    } catch (Throwable failed) {
      String says = failed.getMessage();
      boolean bare = says == null || says.isBlank();
      return new Stop<>(null, words + ": " + (bare ? failed.getClass().getSimpleName() : says));
    }
  }

  /** What has been made so far; closed, it takes no more. */
  private static final class Made<T> {
    private final List<Stop<T>> stops;
    private boolean closed;

    Made(List<Stop<T>> stops) {
      this.stops = stops;
    }

    void all(int n, IntFunction<Stop<T>> make) {
      for (int i = 0; i < n && add(make.apply(i)); i++) {
        // each position adds itself
      }
    }

    synchronized boolean add(Stop<T> stop) {
      if (!closed) {
        stops.add(stop);
      }
      return !closed;
    }

    synchronized int size() {
      return stops.size();
    }

    synchronized List<Stop<T>> close() {
      closed = true;
      return List.copyOf(stops);
    }
  }

  /** What failed, and whether it was interrupted: for all to read, or the empty string. */
  String remark(int wanted) {
    List<String> failed = stops.stream().filter(s -> s.value() == null).map(Stop::failed).toList();
    String some = String.join("; ", failed.subList(0, Math.min(3, failed.size())));
    String most = failed.size() > 3 ? "; and " + (failed.size() - 3) + " more" : "";
    String remark = failed.isEmpty() ? "" : "Not shown: " + some + most + ".";
    String partial =
        "Interrupted: " + stops.size() + " of " + wanted + " positions; run the cell again.";
    return whole ? remark : (partial + " " + remark).strip();
  }

  /** The place nearest to a wanted one that has something to show. */
  int shown(int wanted) {
    int best = -1;
    for (int i = 0; i < stops.size(); i++) {
      boolean nearer = best < 0 || Math.abs(i - wanted) < Math.abs(best - wanted);
      best = stops.get(i).value() != null && nearer ? i : best;
    }
    return best;
  }
}
