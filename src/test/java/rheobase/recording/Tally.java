package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import rheobase.recording.terms.RecordingException;
import rheobase.spikes.SpikeTrain;

/** Reads one damaged file after the other, and remembers what went wrong. */
final class Tally {
  private static final int PATIENCE = 5; // s

  private int accepted;
  private int refused;
  private int unread;
  private long slowest;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
          });

  /** Reads a file, or refuses it. */
  interface Reader {
    SpikeRecording read(Path file);
  }

  /** We pass neighbours by that stop other readers: then the counts must be the sound ones. */
  List<Integer> unreadableByOthers(List<Integer> before) {
    unread++;
    return before;
  }

  void take(int i, Path file, Reader reader, Function<Path, List<Integer>> c)
      throws InterruptedException {
    take(i, file, reader, c, false);
  }

  void take(int i, Path file, Reader reader, Function<Path, List<Integer>> recount, boolean total)
      throws InterruptedException {
    long start = System.nanoTime();
    Future<SpikeRecording> reading = worker.submit(() -> reader.read(file));
    try {
      SpikeRecording recording = reading.get(PATIENCE, TimeUnit.SECONDS);
      accepted++;
      List<Integer> found = total ? List.of(recording.spikes().count()) : counts(recording);
      List<Integer> stated = recount.apply(file);
      if (!found.equals(stated)) {
        faults.add(i + ": read " + found + " but the file states " + stated + keep(i, file));
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordingException refusal) {
        refused++;
        String words = refusal.getMessage().replaceAll("[^a-zA-Z ]+", "*");
        reasons.merge(words.substring(0, Math.min(70, words.length())), 1, Integer::sum);
      } else {
        faults.add(i + ": " + e.getCause() + keep(i, file));
      }
    } catch (TimeoutException e) {
      faults.add(i + ": no answer within " + PATIENCE + " s" + keep(i, file));
      throw new AssertionError(faults.toString(), e);
    }
    slowest = Math.max(slowest, System.nanoTime() - start);
  }

  private static String keep(int i, Path file) {
    String where = System.getProperty("fuzz.keep");
    if (where != null && Files.isRegularFile(file)) {
      try {
        Path kept = Path.of(where).resolve(i + "-" + file.getFileName());
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return "";
  }

  void report(String format) {
    worker.shutdownNow();
    System.out.printf(
        "%s: %d damaged files, %d refused for %d reasons, %d read (%d of them not by jhdf alone), "
            + "slowest %d ms, %d MB%n",
        format,
        accepted + refused,
        refused,
        reasons.size(),
        accepted,
        unread,
        slowest / 1_000_000,
        Runtime.getRuntime().maxMemory() >> 20);
    assertThat(faults).isEmpty();
    assertThat(refused).isPositive();
  }

  /** The spikes of each unit. */
  static List<Integer> counts(SpikeRecording recording) {
    return recording.spikes().stream().map(SpikeTrain::count).toList();
  }
}
