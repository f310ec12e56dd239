package rheobase.sweep.inhibition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import rheobase.simulation.collective.Activity;
import rheobase.units.In;

/**
 * The network of excitatory and inhibitory cells from fast inhibition to slow: all rows of the
 * table, and for the first seed the curves behind them. Immutable.
 *
 * <p>The table was made by {@link SweepMaker}, which says how to make it again.
 *
 * @param rows by decay time, then by seed
 * @param curves by decay time and kind
 */
public record InhibitionSweep(List<InhibitionRow> rows, List<Curve> curves) {
  static final String TABLE = "late-inhibition.csv";
  static final String CURVES = "late-inhibition-curves.csv";

  /** Copies its lists. */
  public InhibitionSweep {
    rows = List.copyOf(rows);
    curves = List.copyOf(curves);
  }

  /**
   * A curve behind a row.
   *
   * @param decay τ_I
   * @param kind {@code sizes} (probability over avalanche size) or {@code power} (of the field
   *     over the frequency, in Hz)
   * @param x its x, ascending
   * @param y its y
   */
  @SuppressWarnings("ArrayRecordComponent") // identity is enough: curves are drawn, not compared
  public record Curve(@In("ms") double decay, String kind, double[] x, double[] y) {}

  /**
   * The table that comes with the library.
   *
   * @return preset L: 1000 cells, a drive of 1 spike per ms, 20 s for each row
   * @throws UncheckedIOException if the jar lacks it
   */
  public static InhibitionSweep bundled() {
    List<InhibitionRow> rows = lines(TABLE).map(InhibitionRow::read).toList();
    return new InhibitionSweep(rows, lines(CURVES).map(InhibitionSweep::curve).toList());
  }

  private static Stream<String> lines(String name) {
    String path = "/rheobase/data/" + name;
    try (InputStream in = InhibitionSweep.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(name + " is missing from the jar; rebuild: mvn package");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).toList().stream(); // without the head
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** {@code decay,kind,x x x …,y y y …}. */
  private static Curve curve(String line) {
    String[] cells = line.split(",", -1);
    return new Curve(
        Double.parseDouble(cells[0]), cells[1], numbers(cells[2]), numbers(cells[3]));
  }

  private static double[] numbers(String cell) {
    return Stream.of(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** {@return the decay times τ_I in ms, each once, ascending} */
  public double[] decays() {
    return rows.stream().mapToDouble(InhibitionRow::decay).distinct().sorted().toArray();
  }

  /**
   * A column, averaged over the seeds.
   *
   * @param column such as {@code Activity::cv}
   * @return a number for each decay time
   */
  public double[] mean(ToDoubleFunction<Activity> column) {
    return DoubleStream.of(decays()).map(t -> at(t, column).average().orElseThrow()).toArray();
  }

  /**
   * The least of a column over the seeds.
   *
   * @param column such as {@code Activity::cv}
   * @return a number for each decay time
   */
  public double[] least(ToDoubleFunction<Activity> column) {
    return DoubleStream.of(decays()).map(t -> at(t, column).min().orElseThrow()).toArray();
  }

  /**
   * The greatest of a column over the seeds.
   *
   * @param column such as {@code Activity::cv}
   * @return a number for each decay time
   */
  public double[] greatest(ToDoubleFunction<Activity> column) {
    return DoubleStream.of(decays()).map(t -> at(t, column).max().orElseThrow()).toArray();
  }

  /**
   * A column at one decay time, averaged over the seeds.
   *
   * @param decay τ_I, one of {@link #decays()}
   * @param column such as {@code Activity::cv}
   * @return the mean
   * @throws IllegalArgumentException if the table has no such decay time
   */
  public double mean(@In("ms") double decay, ToDoubleFunction<Activity> column) {
    return at(decay, column)
        .average()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the table has no decay time of " + decay + " ms; it has whole ones from 4"));
  }

  /**
   * One row.
   *
   * @param decay τ_I, one of {@link #decays()}
   * @param seed from 1 to 3
   * @return the row
   * @throws IllegalArgumentException if the table has no such row
   */
  public InhibitionRow row(@In("ms") double decay, long seed) {
    return rows.stream()
        .filter(row -> row.decay() == decay && row.seed() == seed)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no row at " + decay + " ms with seed " + seed + "; seeds are 1 to 3"));
  }

  /**
   * How often avalanches of each size occurred in the row of the first seed.
   *
   * @param decay τ_I, one of {@link #decays()}
   * @return the probability over the size
   */
  public Curve sizes(@In("ms") double decay) {
    return curve(decay, "sizes");
  }

  /**
   * The power of the field in the row of the first seed.
   *
   * @param decay τ_I, one of {@link #decays()}
   * @return the power over the frequency in Hz
   */
  public Curve power(@In("ms") double decay) {
    return curve(decay, "power");
  }

  private Curve curve(double decay, String kind) {
    return curves.stream()
        .filter(c -> c.decay() == decay && c.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the table has no decay time of " + decay + " ms; it has whole ones from 4"));
  }

  private DoubleStream at(double decay, ToDoubleFunction<Activity> column) {
    return rows.stream()
        .filter(row -> row.decay() == decay)
        .map(InhibitionRow::activity)
        .mapToDouble(column);
  }

  @Override
  public String toString() {
    return rows.size() + " runs of 20 s at " + decays().length + " decay times of inhibition";
  }
}
