package rheobase.frames;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import rheobase.audit.Audit;
import rheobase.audit.claim.Outcome;
import rheobase.simulation.Recording;
import rheobase.simulation.Trace;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepRow;
import rheobase.sweep.SweptParameter;
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

  /**
   * A sweep as a table.
   *
   * @param <S> what came out at one point
   * @param sweep the sweep
   * @param columns the numbers to show of each result
   * @return one row for each point: its parameters, then the columns, missing where there is no
   *     result
   */
  @SafeVarargs
  public static <S> Table table(Sweep<S> sweep, Measure<? super S>... columns) {
    Table table = Table.create(sweep.plan().toString());
    List<SweptParameter> parameters = sweep.plan().parameters();
    for (int p = 0; p < parameters.size(); p++) {
      DoubleColumn column = DoubleColumn.create(parameters.get(p).name());
      for (int i = 0; i < sweep.plan().size(); i++) {
        column.append(sweep.plan().point(i).value(p));
      }
      table.addColumns(column);
    }
    for (Measure<? super S> measure : columns) {
      table.addColumns(DoubleColumn.create(measure.title(), sweep.values(measure)));
    }
    return table;
  }

  /**
   * An audit as a table.
   *
   * @param audit the claims after their assertions were run
   * @return one row for each: claim, article, statement, ruling (or {@code not borne out}), then
   *     number and interval of each finding parted by semicolons, seed where chance entered,
   *     notebook and figure
   */
  public static Table table(Audit audit) {
    List<Outcome> outcomes = audit.outcomes();
    return Table.create(
        audit.toString(),
        IntColumn.create("claim", outcomes.stream().mapToInt(o -> o.claim().number()).toArray()),
        text("article", outcomes, o -> o.claim().article().name()),
        text("statement", outcomes, o -> o.claim().statement()),
        text("ruling", outcomes, Outcome::verdict),
        text("number", outcomes, Outcome::numbers),
        text("interval", outcomes, Outcome::intervals),
        text("seed", outcomes, o -> o.seed().map(s -> Long.toString(s.value())).orElse("")),
        text("notebook", outcomes, o -> o.claim().shown().notebookNumber()),
        text("figure", outcomes, o -> o.claim().shown().figure()));
  }

  private static StringColumn text(String name, List<Outcome> rows, Function<Outcome, String> of) {
    return StringColumn.create(name, rows.stream().map(of).toList());
  }

  /**
   * A column of a sweep's table.
   *
   * @param <S> what came out at one point
   * @param title what is measured, with its unit in brackets: {@code "rate [Hz]"}
   * @param of takes the number from a result, such as {@code SpikeTrains::rate}
   * @return the column
   */
  public static <S> Measure<S> column(String title, ToDoubleFunction<? super S> of) {
    return new Measure<>(title, of);
  }

  /**
   * A column of a sweep whose results are rows of named numbers.
   *
   * @param title one of the names
   * @return the column
   */
  public static Measure<SweepRow> column(String title) {
    return new Measure<>(title, row -> row.get(title));
  }
}
