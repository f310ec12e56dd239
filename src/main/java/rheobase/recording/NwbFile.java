package rheobase.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rheobase.recording.binary.Hdf5;
import rheobase.recording.terms.Clock;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;

/**
 * Sorted units in a file of Neurodata Without Borders (NWB 2).
 *
 * <p>{@code /units/spike_times} holds the times of all units one after the other, in s, {@code
 * /units/spike_times_index} where each unit ends, {@code /units/id} its number. The window is that
 * of {@code /units/obs_intervals}, else that of {@code /intervals/epochs} where it holds all
 * spikes, else from 0 to the last spike.
 *
 * <p>Rübel et al. (2022), eLife 11:e78362, doi:10.7554/eLife.78362.
 *
 * @param path where the file is
 * @param window when the units were watched, if the caller knows better than the file
 */
public record NwbFile(Path path, Optional<Window> window) implements SpikeFile {

  /**
   * A file, not yet read.
   *
   * @param path where it is
   * @return the file
   */
  public static NwbFile at(Path path) {
    return new NwbFile(path, Optional.empty());
  }

  @Override
  public NwbFile watched(double start, double stop) {
    return new NwbFile(path, Optional.of(new Window(start, stop)));
  }

  @Override
  public SpikeRecording read() {
    return Reading.guarded(
        path,
        () -> {
          try (Hdf5 hdf = Hdf5.open(path)) {
            return read(hdf);
          }
        });
  }

  private SpikeRecording read(Hdf5 hdf) {
    double[] times = hdf.reals("/units/spike_times");
    int[] ends = ends(hdf.wholes("/units/spike_times_index"), times.length);
    int[] units = units(hdf.wholes("/units/id"), ends.length);
    Arrays.setAll(times, i -> Clock.SECONDS.milliseconds(times[i]));
    List<String> notes = new ArrayList<>(List.of("Times in /units/spike_times are seconds."));
    Optional<Window> watched = window.or(() -> said(hdf, times, notes));
    return Reading.assemble(
        path, Reading.labels(units), Reading.sites(units), ends, times, watched, notes);
  }

  private int[] ends(long[] index, int spikes) {
    if (index.length == 0 || index.length > Limits.MOST_UNITS) {
      throw RecordingException.of(
          path,
          "/units/spike_times_index has " + index.length + " units",
          "there must be at least 1 and at most " + Limits.MOST_UNITS);
    }
    int[] ends = new int[index.length];
    for (int k = 0; k < index.length; k++) {
      long before = k == 0 ? 0 : index[k - 1];
      if (index[k] < before || index[k] > spikes) {
        throw RecordingException.of(
            path,
            "/units/spike_times_index ends row " + k + " at " + index[k] + " after " + before,
            "it must ascend up to " + spikes + ", the number of spikes");
      }
      ends[k] = (int) index[k];
    }
    if (ends[ends.length - 1] != spikes) {
      throw RecordingException.of(
          path,
          "/units/spike_times_index ends at " + ends[ends.length - 1] + " of " + spikes + " spikes",
          "the file is damaged or cut, get a fresh copy");
    }
    return ends;
  }

  private int[] units(long[] ids, int units) {
    if (ids.length != units) {
      throw RecordingException.of(
          path,
          "/units/id has " + ids.length + " numbers for " + units + " units",
          "the file is damaged, get a fresh copy");
    }
    for (long id : ids) {
      if (id != (int) id) {
        throw RecordingException.of(
            path, "/units/id contains " + id, "the number of a unit must fit into 32 bits");
      }
    }
    if (Arrays.stream(ids).distinct().count() != ids.length) {
      throw RecordingException.of(
          path, "/units/id gives two units the same number", "each unit needs its own");
    }
    return Arrays.stream(ids).mapToInt(id -> (int) id).toArray();
  }

  private static Optional<Window> said(Hdf5 hdf, double[] times, List<String> notes) {
    if (hdf.has("/units/obs_intervals")) {
      Optional<Window> observed = span(hdf.table("/units/obs_intervals"), times);
      observed.ifPresent(w -> notes.add("The window, " + w + ", is that of obs_intervals."));
      return observed;
    }
    if (hdf.has("/intervals/epochs/start_time") && hdf.has("/intervals/epochs/stop_time")) {
      double[] starts = hdf.reals("/intervals/epochs/start_time");
      double[] stops = hdf.reals("/intervals/epochs/stop_time");
      double[] both = Arrays.copyOf(starts, starts.length + stops.length);
      System.arraycopy(stops, 0, both, starts.length, stops.length);
      Optional<Window> epochs = span(both, times);
      epochs.ifPresent(w -> notes.add("The window, " + w + ", is that of /intervals/epochs."));
      return epochs;
    }
    return Optional.empty();
  }

  /** From the least to the largest of some times in s, if all spikes lie between. */
  private static Optional<Window> span(double[] seconds, double[] times) {
    double start = Clock.SECONDS.milliseconds(Arrays.stream(seconds).min().orElse(Double.NaN));
    double stop = Clock.SECONDS.milliseconds(Arrays.stream(seconds).max().orElse(Double.NaN));
    boolean sound = stop > start && Math.max(Math.abs(start), Math.abs(stop)) <= Window.LONGEST;
    return sound && Arrays.stream(times).allMatch(t -> t >= start && t <= stop)
        ? Optional.of(new Window(start, stop))
        : Optional.empty();
  }
}
