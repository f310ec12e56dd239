package rheobase.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rheobase.recording.table.TableSpikes;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** What all readers share: one kind of failure, checks, a window. */
final class Reading {
  private Reading() {}

  /** Something that reads a file. */
  interface Task<T> {
    T run() throws IOException;
  }

  /** Runs a task; whatever it throws comes out as our exception. */
  static <T> T guarded(Path file, Task<T> task) {
    try {
      if (!Files.exists(file)) {
        throw RecordingException.of(
            file, "there is no such file", "looked for " + file.toAbsolutePath());
      }
      if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
        throw RecordingException.of(
            file, "is neither a file nor a folder", "save what it gives to a file first");
      }
      return task.run();
    } catch (RecordingException e) {
      throw e;
    } catch (NoSuchFileException e) {
      String missing = "there is no " + e.getFile();
      throw RecordingException.of(file, missing, "mind the name of the file", e);
    } catch (ClosedByInterruptException e) {
      throw RecordingException.of(file, "reading was interrupted", "read it again", e);
    } catch (FileSystemException e) {
      String problem = "cannot be opened (" + e.getClass().getSimpleName() + ")";
      throw RecordingException.of(file, problem, "it must be a file that you may read", e);
    } catch (IOException | UncheckedIOException e) {
      String problem = "cannot be read (" + e.getMessage() + ")";
      throw RecordingException.of(file, problem, "check disk and permissions", e);
    } catch (RuntimeException e) {
      String problem = "is damaged (" + e + ")";
      throw RecordingException.of(file, problem, "get a fresh copy", e);
    }
  }

  /** The trains of a table, checked, in a window given or found. */
  static SpikeRecording assemble(Path file, TableSpikes found) {
    List<SpikeRecording.Site> sites =
        found.names().stream().map(SpikeRecording.Site::named).toList();
    return assemble(
        file, found.labels(), sites, found.ends(), found.times(), found.window(), found.notes());
  }

  /** Trains that lie one after the other in one array, checked, in a window given or found. */
  static SpikeRecording assemble(
      Path file,
      List<Label> labels,
      List<SpikeRecording.Site> sites,
      int[] ends,
      double[] times,
      Optional<Window> given,
      List<String> notes) {
    double last = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < ends.length; k++) {
      int from = k == 0 ? 0 : ends[k - 1];
      String whose = "unit " + RecordingException.quote(sites.get(k).name());
      for (int i = from; i < ends[k]; i++) {
        checkTime(file, whose, i - from, times[i]);
        if (i > from && times[i] < times[i - 1]) {
          throw RecordingException.of(
              file,
              at(whose, i - from, times[i]) + " comes before the spike before it (" + times[i - 1],
              "ms): times or counts are damaged, or sort the times of each unit");
        }
      }
      last = ends[k] > from ? Math.max(last, times[ends[k] - 1]) : last;
    }
    List<String> said = new ArrayList<>(notes);
    Window window = given.isPresent() ? given.get() : fromZeroTo(file, last);
    if (given.isEmpty()) {
      said.add(
          "The file does not say how long was recorded: the window runs from 0 to the last spike ("
              + last
              + " ms); watched(start, stop) changes it.");
    }
    List<SpikeTrain> trains = new ArrayList<>(ends.length);
    for (int k = 0; k < ends.length; k++) {
      double[] own = Arrays.copyOfRange(times, k == 0 ? 0 : ends[k - 1], ends[k]);
      String whose = "unit " + RecordingException.quote(sites.get(k).name());
      checkWindow(file, whose, own, window);
      trains.add(SpikeTrain.between(window.start(), window.stop(), own));
    }
    SpikeTrains spikes = SpikeTrains.of(labels, trains);
    return new SpikeRecording(spikes, sites, RecordingException.name(file), said);
  }

  /** The window of a file that does not say its own. */
  static Window fromZeroTo(Path file, double last) {
    if (!(last > 0)) {
      String problem =
          last == Double.NEGATIVE_INFINITY
              ? "holds no spike and does not say how long was recorded"
              : "the last spike is at " + last + " ms and the file does not say how long it is";
      throw RecordingException.of(file, problem, "say it: watched(start, stop), in ms");
    }
    return new Window(0, last);
  }

  static void checkTime(Path file, String whose, int index, double time) {
    if (!(Math.abs(time) <= Window.LONGEST)) {
      throw RecordingException.of(
          file,
          at(whose, index, time) + " is not a finite time within ten years",
          "the file is damaged or its unit of time is another one");
    }
  }

  private static void checkWindow(Path file, String whose, double[] sorted, Window window) {
    for (int i : new int[] {0, sorted.length - 1}) {
      if (sorted.length > 0 && !window.holds(sorted[i])) {
        throw RecordingException.of(
            file,
            at(whose, i, sorted[i]) + " lies outside the window from " + window,
            "mind the unit of time, or give the true window with watched(start, stop)");
      }
    }
  }

  private static String at(String whose, int index, double time) {
    return "spike " + index + " of " + whose + " (" + time + " ms)";
  }

  /** Sites without position, named by number. */
  static List<SpikeRecording.Site> sites(int[] units) {
    return Arrays.stream(units)
        .mapToObj(u -> SpikeRecording.Site.named(Integer.toString(u)))
        .toList();
  }

  /** Recorded units in a single trial. */
  static List<Label> labels(int[] units) {
    Stream<Label> labels = Arrays.stream(units).mapToObj(u -> new Label(u, 0, "recorded"));
    return labels.toList();
  }
}
