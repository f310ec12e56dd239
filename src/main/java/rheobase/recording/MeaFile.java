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
import rheobase.spikes.Label;

/**
 * Spikes of a multi-electrode array in HDF5, as repositories of retinal and stem-cell cultures keep
 * them.
 *
 * <p>{@code /spikes} holds the times of all units one after the other, in s, {@code /sCount} how
 * many belong to each; {@code /epos} (positions of the electrodes, in µm), {@code /names} and
 * {@code /summary} may be there. What a file states twice must agree: the sum of the counts with
 * the number of times, and both with the summary.
 *
 * @param path where the file is
 * @param window when the units were watched, if the caller knows better than the file
 */
public record MeaFile(Path path, Optional<Window> window) implements SpikeFile {

  /**
   * A file, not yet read.
   *
   * @param path where it is
   * @return the file
   */
  public static MeaFile at(Path path) {
    return new MeaFile(path, Optional.empty());
  }

  @Override
  public MeaFile watched(double start, double stop) {
    return new MeaFile(path, Optional.of(new Window(start, stop)));
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
    double[] times = hdf.reals("/spikes");
    int[] ends = ends(hdf.wholes("/sCount"), times.length);
    if (hdf.has("/summary/totalspikes")) {
      agree(hdf.reals("/summary/totalspikes"), times.length, "/summary/totalspikes", "/spikes");
    }
    if (hdf.has("/summary/N")) {
      agree(hdf.reals("/summary/N"), ends.length, "/summary/N", "/sCount");
    }
    Arrays.setAll(times, i -> Clock.SECONDS.milliseconds(times[i]));
    List<String> notes = new ArrayList<>(List.of("Times in /spikes were read as seconds."));
    Optional<Window> watched = window.or(() -> said(hdf, times, notes));
    List<Label> labels = new ArrayList<>();
    for (int unit = 0; unit < ends.length; unit++) {
      labels.add(new Label(unit, 0, "recorded"));
    }
    return Reading.assemble(path, labels, sites(hdf, ends.length), ends, times, watched, notes);
  }

  private int[] ends(long[] counts, int spikes) {
    if (counts.length == 0 || counts.length > Limits.MOST_UNITS) {
      throw RecordingException.of(
          path,
          "/sCount has " + counts.length + " units",
          "there must be at least 1 and at most " + Limits.MOST_UNITS);
    }
    int[] ends = new int[counts.length];
    long sum = 0;
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] < 0 || counts[k] > spikes) {
        throw RecordingException.of(
            path,
            "/sCount gives unit " + k + " " + counts[k] + " of " + spikes + " spikes",
            "the file is damaged, get a fresh copy");
      }
      sum += counts[k];
      ends[k] = (int) Math.min(sum, spikes);
    }
    if (sum != spikes) {
      throw RecordingException.of(
          path,
          "/sCount adds up to " + sum + " spikes but /spikes holds " + spikes,
          "the file is damaged or cut, get a fresh copy");
    }
    return ends;
  }

  private void agree(double[] stated, int found, String where, String there) {
    if (stated.length != 1 || stated[0] != found) {
      throw RecordingException.of(
          path,
          where + " says " + Arrays.toString(stated) + " but " + there + " says " + found,
          "the file is damaged, get a fresh copy");
    }
  }

  /** The duration counts only if it reaches the last spike: some files state the span of spikes. */
  private static Optional<Window> said(Hdf5 hdf, double[] times, List<String> notes) {
    if (!hdf.has("/summary/duration")) {
      return Optional.empty();
    }
    double last = Arrays.stream(times).max().orElse(0);
    double[] duration = hdf.reals("/summary/duration");
    double stop = duration.length == 1 ? Clock.SECONDS.milliseconds(duration[0]) : Double.NaN;
    if (stop >= last && stop > 0 && stop <= Window.LONGEST) {
      notes.add("The window runs from 0 to /summary/duration (" + stop + " ms).");
      return Optional.of(new Window(0, stop));
    }
    notes.add("/summary/duration (" + stop + " ms) does not reach the last spike: not used.");
    return Optional.empty();
  }

  private List<SpikeRecording.Site> sites(Hdf5 hdf, int units) {
    String[] names = hdf.has("/names") ? hdf.words("/names") : new String[0];
    if (names.length != 0 && names.length != units) {
      throw RecordingException.of(
          path,
          "/names has " + names.length + " names for " + units + " units",
          "the file is damaged, get a fresh copy");
    }
    double[] places = hdf.has("/epos") ? hdf.table("/epos") : new double[0];
    if (places.length != 0 && places.length != 2L * units) {
      throw RecordingException.of(
          path,
          "/epos has " + places.length + " coordinates for " + units + " units",
          "two are needed for each");
    }
    List<SpikeRecording.Site> sites = new ArrayList<>();
    for (int k = 0; k < units; k++) {
      String name = names.length == 0 ? Integer.toString(k) : names[k];
      sites.add(
          places.length == 0
              ? SpikeRecording.Site.named(name)
              : new SpikeRecording.Site(name, places[k], places[units + k]));
    }
    return sites;
  }
}
