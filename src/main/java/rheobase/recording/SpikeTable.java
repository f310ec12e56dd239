package rheobase.recording;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rheobase.recording.table.Shape;
import rheobase.recording.table.TableReader;
import rheobase.recording.terms.Clock;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/**
 * Spikes as text: a table separated by commas, semicolons, tabs or blanks.
 *
 * <p>Three shapes are known: rows of a unit and a time, in either order; one column of times for
 * each unit, columns of different length; and the spike lists of Axion arrays, whose first columns
 * carry remarks. Columns are found by their names; a unit of time is taken from the name of the
 * column ({@code time_s}, {@code time [ms]}, {@code Time (s)}) or must be said: {@code
 * SpikeTable.at(file).timesIn(Clock.SECONDS).read()}. Decimal commas are read where the comma does
 * not separate columns.
 *
 * @param path where the file is
 * @param shape what its columns are, if it has been said
 * @param clock what one unit of time is, if it has been said
 * @param window when the units were watched, if it has been said
 */
public record SpikeTable(
    Path path, Optional<Shape> shape, Optional<Clock> clock, Optional<Window> window)
    implements SpikeFile {

  /**
   * A table, not yet read.
   *
   * @param path where it is
   * @return the table
   */
  public static SpikeTable at(Path path) {
    return new SpikeTable(path, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same table, its shape said instead of recognised.
   *
   * @param known what its columns are
   * @return the table, not yet read
   */
  public SpikeTable shaped(Shape known) {
    return new SpikeTable(path, Optional.of(known), clock, window);
  }

  /**
   * The same table, its unit of time said.
   *
   * @param unit such as {@link Clock#SECONDS} or {@code Clock.samples(20_000)}
   * @return the table, not yet read
   */
  public SpikeTable timesIn(Clock unit) {
    return new SpikeTable(path, shape, Optional.of(unit), window);
  }

  @Override
  public SpikeTable watched(double start, double stop) {
    return new SpikeTable(path, shape, clock, Optional.of(new Window(start, stop)));
  }

  @Override
  public SpikeRecording read() {
    return Reading.guarded(
        path, () -> Reading.assemble(path, new TableReader(path, shape, clock, window).read()));
  }

  /**
   * Writes spike trains as a table with the columns {@code time_ms, unit, trial, kind}.
   *
   * <p>Times are printed so that reading gives back the same numbers. Window and silent trains
   * stand in lines that begin with {@code #}.
   *
   * @param file where to; a file of this name is replaced
   * @param spikes what to write
   * @throws RecordingException if the file cannot be written, two trains have the same label, or a
   *     kind has several lines
   */
  public static void write(Path file, SpikeTrains spikes) {
    Path folder = file.toAbsolutePath().getParent();
    Reading.guarded(
        folder == null ? file : folder,
        () -> {
          checkLabels(file, spikes);
          try (Writer out = Files.newBufferedWriter(file)) {
            write(out, spikes);
          }
          return file;
        });
  }

  private static void checkLabels(Path file, SpikeTrains spikes) {
    Set<Label> seen = new HashSet<>();
    for (int k = 0; k < spikes.size(); k++) {
      Label label = spikes.label(k);
      if (!seen.add(label)) {
        throw RecordingException.of(
            file,
            "two trains are " + label,
            "in a table they would become one; give each train its own unit or trial");
      }
      if (label.kind().lines().count() > 1 || !label.kind().equals(label.kind().strip())) {
        throw RecordingException.of(
            file,
            "the kind " + RecordingException.quote(label.kind()) + " does not fit into a cell",
            "use one word such as excitatory");
      }
    }
  }

  private static void write(Writer out, SpikeTrains spikes) throws IOException {
    out.write("# window_ms, " + shortest(spikes.start()) + ", " + shortest(spikes.stop()) + "\n");
    for (int k = 0; k < spikes.size(); k++) {
      if (spikes.train(k).count() == 0) {
        out.write("# silent, " + cells(spikes.label(k)) + "\n");
      }
    }
    out.write("time_ms,unit,trial,kind\n");
    for (int k = 0; k < spikes.size(); k++) {
      String cells = "," + cells(spikes.label(k)) + "\n";
      SpikeTrain train = spikes.train(k);
      for (int i = 0; i < train.count(); i++) {
        out.write(shortest(train.time(i)));
        out.write(cells);
      }
    }
  }

  private static String cells(Label label) {
    String kind = label.kind().replace("\"", "\"\"");
    return label.unit() + "," + label.trial() + ",\"" + kind + "\"";
  }

  /** The shortest decimal that reads back as the same number; Java 17 may print a digit more. */
  static String shortest(double number) {
    String text = Double.toString(number);
    if (text.length() > 17) {
      for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
        BigDecimal shorter = new BigDecimal(number).round(new MathContext(16, mode));
        if (shorter.doubleValue() == number) {
          return shorter.stripTrailingZeros().toString();
        }
      }
    }
    return text;
  }
}
