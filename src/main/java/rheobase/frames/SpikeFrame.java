package rheobase.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Spike trains as a table with the columns time_ms, unit, trial and kind, and back. */
public final class SpikeFrame {
  private static final List<String> COLUMNS = List.of("time_ms", "unit", "trial", "kind");

  private SpikeFrame() {}

  /**
   * One row for each spike, train after train.
   *
   * @param spikes the trains
   * @return a table with the columns time_ms, unit, trial and kind; silent trains have no row
   */
  public static Table of(SpikeTrains spikes) {
    double[] times = new double[spikes.count()];
    int[] units = new int[times.length];
    int[] trials = new int[times.length];
    String[] kinds = new String[times.length];
    int row = 0;
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      Label label = spikes.label(i);
      Arrays.fill(units, row, row + train.count(), label.unit());
      Arrays.fill(trials, row, row + train.count(), label.trial());
      Arrays.fill(kinds, row, row + train.count(), label.kind());
      for (int k = 0; k < train.count(); k++) {
        times[row++] = train.time(k);
      }
    }
    return Table.create(
        "spikes",
        DoubleColumn.create(COLUMNS.get(0), times),
        IntColumn.create(COLUMNS.get(1), units),
        IntColumn.create(COLUMNS.get(2), trials),
        StringColumn.create(COLUMNS.get(3), kinds));
  }

  /**
   * The trains of a spike table, such as one that was read, filtered or joined.
   *
   * @param table with the columns time_ms, unit, trial and kind, in any order of rows
   * @param start the beginning of the window, in ms
   * @param stop the end of the window, in ms
   * @return one train for each unit and trial that occurs, by trial and then by unit
   * @throws IllegalArgumentException if a column or a value is missing, or a time is outside
   */
  public static SpikeTrains trains(Table table, @In("ms") double start, @In("ms") double stop) {
    for (String column : COLUMNS) {
      if (!table.columnNames().contains(column)) {
        throw new IllegalArgumentException(
            "the table has no column "
                + column
                + "; a spike table has "
                + COLUMNS
                + ", this one "
                + table.columnNames());
      }
      if (table.column(column).countMissing() > 0) {
        throw new IllegalArgumentException(
            "column "
                + column
                + " lacks "
                + table.column(column).countMissing()
                + " values; drop those rows with table.dropRowsWithMissingValues()");
      }
    }
    Table sorted = table.sortOn("trial", "unit", "time_ms");
    var trains = new LinkedHashMap<Label, List<Double>>();
    for (int row = 0; row < sorted.rowCount(); row++) {
      Label label =
          new Label(
              sorted.intColumn("unit").get(row),
              sorted.intColumn("trial").get(row),
              sorted.stringColumn("kind").get(row));
      trains
          .computeIfAbsent(label, l -> new ArrayList<>())
          .add(sorted.numberColumn("time_ms").getDouble(row));
    }
    return SpikeTrains.of(
        List.copyOf(trains.keySet()),
        trains.values().stream()
            .map(t -> t.stream().mapToDouble(Double::doubleValue).toArray())
            .map(t -> SpikeTrain.between(start, stop, t))
            .toList());
  }
}
