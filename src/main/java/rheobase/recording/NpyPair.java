package rheobase.recording;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rheobase.recording.binary.NpyArray;
import rheobase.recording.terms.Clock;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;

/**
 * A spike sorting as Kilosort and phy leave it: {@code spike_times.npy} and {@code
 * spike_clusters.npy} in one folder.
 *
 * <p>The first holds the time of each spike, most often as a sample number, ascending over all
 * units; the second the unit of each. How long a sample is stands elsewhere, so it must be said:
 * {@code NpyPair.in(folder).sampledAt(30_000).read()}. Units that never fired leave no trace.
 *
 * @param path the folder
 * @param clock what one unit of time is, if it has been said
 * @param window when the units were watched, if it has been said
 */
public record NpyPair(Path path, Optional<Clock> clock, Optional<Window> window)
    implements SpikeFile {
  private static final String TIMES = "spike_times.npy";
  private static final String UNITS = "spike_clusters.npy";

  static final String NEEDED = "a sorting needs " + TIMES + " and " + UNITS + " in one folder";

  static boolean isOneOf(Path file) {
    return file.endsWith(TIMES) || file.endsWith(UNITS);
  }

  /**
   * The pair in a folder, not yet read.
   *
   * @param folder where both files are
   * @return the pair
   */
  public static NpyPair in(Path folder) {
    return new NpyPair(folder, Optional.empty(), Optional.empty());
  }

  /**
   * The same pair, with times that are sample numbers.
   *
   * @param rate the sampling rate of the amplifier, in Hz, positive; {@code sample_rate} in the
   *     sorter's {@code params.py}
   * @return the pair, not yet read
   * @throws RecordingException if the rate is not positive and finite
   */
  public NpyPair sampledAt(@In("Hz") double rate) {
    return timesIn(Clock.samples(rate));
  }

  /**
   * The same pair, with times in a unit of time.
   *
   * @param unit such as {@link Clock#SECONDS}
   * @return the pair, not yet read
   */
  public NpyPair timesIn(Clock unit) {
    return new NpyPair(path, Optional.of(unit), window);
  }

  @Override
  public NpyPair watched(double start, double stop) {
    return new NpyPair(path, clock, Optional.of(new Window(start, stop)));
  }

  @Override
  public SpikeRecording read() {
    return Reading.guarded(path, () -> read(open(TIMES), open(UNITS)));
  }

  private NpyArray open(String name) throws IOException {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw RecordingException.of(file, "there is no such file", NEEDED);
    }
    return NpyArray.open(file);
  }

  private SpikeRecording read(NpyArray samples, NpyArray clusters) throws IOException {
    Clock unit =
        clock.orElseThrow(
            () ->
                RecordingException.of(
                    path,
                    TIMES + " does not say its sampling rate",
                    "it stands in params.py: NpyPair.in(folder).sampledAt(30_000).read(), or "
                        + "timesIn(Clock.SECONDS) if it holds seconds"));
    if (samples.count() != clusters.count()) {
      throw RecordingException.of(
          path,
          TIMES + " has " + samples.count() + " spikes but " + UNITS + " has " + clusters.count(),
          "the two belong to different sortings or one is cut");
    }
    if (samples.count() == 0) {
      throw RecordingException.of(path, TIMES + " is empty", "sort again, or take another folder");
    }
    // 20 bytes here, 20 more while the trains are put in order.
    Limits.room(path, "spikes", samples.count(), 40);
    double[] times = samples.reals();
    int[] units = clusters.ints();
    boolean counted = unit.frequency() > 1e3 && unit.frequency() != 1e6;
    for (int i = 0; i < times.length; i++) {
      if (counted && Math.abs(times[i] - Math.rint(times[i])) > 0) {
        throw at(i, times[i], "is not a sample number", "timesIn(Clock.SECONDS) reads seconds");
      }
      times[i] = unit.milliseconds(times[i]);
      Reading.checkTime(path.resolve(TIMES), "the sorting", i, times[i]);
      if (i > 0 && times[i] < times[i - 1]) {
        throw at(i, times[i], "ms comes before the one before it", "sort both arrays by time");
      }
    }
    Window watched = window.isPresent() ? window.get() : Reading.fromZeroTo(path, last(times));
    for (int i : new int[] {0, times.length - 1}) {
      if (!watched.holds(times[i])) {
        throw at(i, times[i], "ms lies outside the window from " + watched, "see watched(…)");
      }
    }
    checkUnits(units);
    var spikes = SpikeTrains.ofEvents(watched.start(), watched.stop(), "recorded", units, times);
    int[] numbers = new int[spikes.size()];
    Arrays.setAll(numbers, k -> spikes.label(k).unit());
    List<String> notes = new ArrayList<>(List.of("Times were read as " + unit + "."));
    if (window.isEmpty()) {
      notes.add("The window runs from 0 to the last spike; watched(start, stop) changes it.");
    }
    return new SpikeRecording(spikes, Reading.sites(numbers), RecordingException.name(path), notes);
  }

  private static double last(double[] times) {
    return times[times.length - 1];
  }

  private RecordingException at(int i, double value, String problem, String wayOut) {
    return RecordingException.of(
        path, "spike " + i + " of " + TIMES + " (" + value + ") " + problem, wayOut);
  }

  /** More units than electrodes can see would fill the memory with trains of one spike. */
  private void checkUnits(int[] units) {
    int least = Arrays.stream(units).min().orElse(0);
    if ((long) Arrays.stream(units).max().orElse(0) - least < Limits.MOST_UNITS) {
      return;
    }
    int[] sorted = units.clone();
    Arrays.parallelSort(sorted);
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    if (distinct > Limits.MOST_UNITS) {
      throw RecordingException.of(
          path,
          UNITS + " names " + distinct + " units, more than " + Limits.MOST_UNITS,
          "are the two files exchanged?");
    }
  }

  /**
   * Writes spike trains as such a pair, times in ms as 64-bit floats.
   *
   * <p>{@code NpyPair.in(folder).timesIn(Clock.MILLISECONDS).watched(start, stop).read()} gives
   * back the same times. Window, trials, kinds and silent units have no place in this format; a
   * table holds them.
   *
   * @param folder where both files go; it must exist, and files of these names are replaced
   * @param spikes what to write; a unit may have one train only
   * @throws RecordingException if the folder cannot be written or a unit has several trains
   */
  public static void write(Path folder, SpikeTrains spikes) {
    Reading.guarded(
        folder,
        () -> {
          long units =
              IntStream.range(0, spikes.size()).map(k -> spikes.label(k).unit()).distinct().count();
          if (units != spikes.size()) {
            throw RecordingException.of(
                folder,
                spikes.size() + " trains of " + units + " units do not fit into a pair of arrays",
                "write a table: SpikeTable.write(file, spikes)");
          }
          writePair(folder, spikes);
          return folder;
        });
  }

  private static void writePair(Path folder, SpikeTrains spikes) throws IOException {
    SpikeTrain all = spikes.pooled();
    int[] owner = new int[all.count()];
    int[] next = new int[all.count()];
    // Spikes of one time stand in the order of their trains: count how many of a time are taken.
    double[] times = all.times();
    for (int k = 0; k < spikes.size(); k++) {
      for (double time : spikes.train(k).times()) {
        int first = Arrays.binarySearch(times, time);
        while (first > 0 && times[first - 1] == time) {
          first--;
        }
        owner[first + next[first]++] = spikes.label(k).unit();
      }
    }
    try (var out = array(folder.resolve(TIMES), "<f8", times.length)) {
      for (double time : times) {
        out.writeLong(Long.reverseBytes(Double.doubleToLongBits(time)));
      }
    }
    try (var out = array(folder.resolve(UNITS), "<i4", times.length)) {
      for (int unit : owner) {
        out.writeInt(Integer.reverseBytes(unit));
      }
    }
  }

  private static DataOutputStream array(Path file, String type, int count) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    var data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    String header =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + count + ",), }";
    int length = (10 + header.length() + 1 + 63) / 64 * 64 - 10;
    data.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    data.writeShort(Short.reverseBytes((short) length));
    String padded = header + " ".repeat(length - header.length() - 1) + "\n";
    data.write(padded.getBytes(StandardCharsets.US_ASCII));
    return data;
  }
}
