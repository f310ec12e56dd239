package rheobase.frames;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rheobase.simulation.Recording;
import rheobase.simulation.Trace;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Parameter;
import rheobase.units.Require;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** One verb, {@code table}, for everything that can be laid out in rows and columns. */
public final class Tables {
  private Tables() {}

  /**
   * Spikes as a table.
   *
   * @param spikes the trains
   * @return one row a spike: time_ms, unit, trial, kind
   */
  public static Table table(SpikeTrains spikes) {
    return SpikeFrame.of(spikes);
  }

  /**
   * Traces as a table.
   *
   * @param recording what a run left behind
   * @return one row for each unit and sample: time_ms, unit, then a column for each variable
   */
  public static Table table(Recording recording) {
    List<Trace> traces = recording.traces();
    Require.atLeast("number of traces", traces.size(), 1, "run withTraces(1, …) to leave some");
    Set<String> names = new LinkedHashSet<>();
    traces.forEach(t -> names.add(t.variable().toString()));
    int samples = traces.get(0).size();
    int[] units = traces.stream().mapToInt(Trace::unit).distinct().toArray();
    DoubleColumn time = DoubleColumn.create("time_ms");
    IntColumn unit = IntColumn.create("unit");
    Table table = Table.create("traces", time, unit);
    for (int u : units) {
      for (int i = 0; i < samples; i++) {
        time.append(traces.get(0).time(i));
        unit.append(u);
      }
    }
    for (String name : names) {
      DoubleColumn column = DoubleColumn.create(name);
      for (int u : units) {
        Trace trace =
            traces.stream()
                .filter(t -> t.unit() == u && t.variable().toString().equals(name))
                .findFirst()
                .orElse(null);
        for (int i = 0; i < samples; i++) {
          if (trace == null) {
            column.appendMissing();
          } else {
            column.append(trace.value(i));
          }
        }
      }
      table.addColumns(column);
    }
    return table;
  }

  /**
   * The parameters of a model, or of any record, as a table.
   *
   * @param record the record
   * @return one row for each number: parameter, value, unit
   */
  public static Table table(Record record) {
    List<Parameter> parameters = Parameter.of(record);
    return Table.create(
        Parameter.inWords(record.getClass().getSimpleName()),
        StringColumn.create("parameter", parameters.stream().map(Parameter::name).toList()),
        DoubleColumn.create("value", parameters.stream().mapToDouble(Parameter::value).toArray()),
        StringColumn.create("unit", parameters.stream().map(Parameter::unit).toList()));
  }

  /**
   * Named columns of numbers as a table.
   *
   * @param columns numbers by name, all of the same length, in the order they should stand
   * @return one column for each
   */
  public static Table table(Map<String, double[]> columns) {
    Table table = Table.create("table");
    columns.forEach((name, values) -> table.addColumns(DoubleColumn.create(name, values)));
    return table;
  }
}
