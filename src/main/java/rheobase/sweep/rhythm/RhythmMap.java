package rheobase.sweep.rhythm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rheobase.numerics.Grid;
import rheobase.numerics.Islands;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepFile;
import rheobase.sweep.SweepPlan;
import rheobase.sweep.SweepRow;
import rheobase.sweep.SweptParameter;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A bundled map of half-centres: for 2091 pairs that differ in how their leak drives them and in
 * their rebound conductance, the period at four temperatures. Gates quicken by a Q₁₀ of 3 and
 * conductances by one of 1.5. {@link #main} makes it; {@link #live} computes a row of it anew, to
 * the last digit that is kept. No chance enters.
 *
 * @param sweep the periods, NaN where the two do not take turns
 */
@From(value = "wang1992", where = "the two mechanisms; the search is ours")
public record RhythmMap(Sweep<SweepRow> sweep) {
  /** The period that is sought, in ms. */
  public static final double PERIOD = 80;

  /** How far from it a period may lie, in ms. */
  public static final double TOLERANCE = 10;

  private static final String FILE = "half-centres.csv";
  private static final int LEAST = 2; // a single cell is no island
  private static final SweptParameter LEAK =
      SweptParameter.of("leak potential [mV]", Grid.linspace(-70, -45, 51));
  private static final SweptParameter REBOUND =
      SweptParameter.of("rebound conductance [mS/cm²]", conductances());

  private static double[] conductances() {
    return Grid.map(Grid.linspace(10, 90, 41), g -> g / 100);
  }

  /** {@return the map, read from the jar} */
  public static RhythmMap bundled() {
    try (InputStream in = RhythmMap.class.getResourceAsStream("/rheobase/data/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + ": is missing from the jar; rebuild: mvn package");
      }
      return new RhythmMap(SweepFile.read(in, FILE, 2));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read from the jar", e);
    }
  }

  /** {@return the leak potentials, the columns of the map, in mV} */
  public double[] leaks() {
    return sweep.parameter(0);
  }

  /** {@return the rebound conductances, its rows, in mS/cm²} */
  public double[] rebounds() {
    return sweep.parameter(1);
  }

  /**
   * The periods at a temperature.
   *
   * @param change by how much it is warmed: 0, 5, 10 or 15 °C
   * @return in ms, a row for each rebound conductance, NaN where the two do not take turns
   */
  public double[][] periods(@In("°C") double change) {
    Require.that(
        WarmingTask.CHANGES.contains(change),
        "warming",
        change,
        "°C",
        "must be one of " + WarmingTask.CHANGES,
        "the map has no other");
    String title = WarmingTask.title(change);
    return sweep.grid(new Measure<SweepRow>(title, row -> row.get(title)));
  }

  /**
   * A row of the map, simulated now.
   *
   * @param rebound the rebound conductance, in mS/cm²
   * @return the period for each leak potential as it is, NaN where the two do not take turns
   */
  public double[] live(@In("mS/cm²") double rebound) {
    return Grid.map(
        leaks(),
        leak -> {
          var rhythm = WarmingTask.now(leak, rebound);
          return rhythm.alternates() ? rhythm.period() : Double.NaN;
        });
  }

  /** {@return which pairs are solutions: they take turns within 10 ms of a period of 80 ms} */
  public boolean[][] solutions() {
    double[][] periods = periods(0);
    boolean[][] solved = new boolean[periods.length][periods[0].length];
    for (int j = 0; j < periods.length; j++) {
      for (int i = 0; i < periods[j].length; i++) {
        solved[j][i] = StrictMath.abs(periods[j][i] - PERIOD) <= TOLERANCE;
      }
    }
    return solved;
  }

  /** {@return the islands of solutions, of two cells at least} */
  public Islands islands() {
    return Islands.in(solutions(), LEAST);
  }

  /**
   * How much of an island still takes turns in the warmth, at whatever period.
   *
   * @param island its number
   * @param change by how much it is warmed: 0, 5, 10 or 15 °C
   * @return the part of its pairs, from 0 to 1
   */
  @In("")
  public double survivors(int island, @In("°C") double change) {
    Islands islands = islands();
    double[][] warm = periods(change);
    int alive = 0;
    for (int j = 0; j < warm.length; j++) {
      for (int i = 0; i < warm[j].length; i++) {
        alive += islands.at(j, i) == island && !Double.isNaN(warm[j][i]) ? 1 : 0;
      }
    }
    return (double) alive / islands.size(island);
  }

  @Override
  public String toString() {
    return sweep + "; " + islands() + " of a period of 80 ± 10 ms";
  }

  /**
   * Makes the bundled file anew: {@code java -cp target/rheobase.jar
   * rheobase.sweep.rhythm.RhythmMap notebooks/data}. It takes half a minute.
   *
   * @param folder where the file goes
   * @throws IOException if it cannot be written
   */
  public static void main(String... folder) throws IOException {
    Path file = Path.of(folder.length == 0 ? "." : folder[0]).resolve(FILE);
    Sweep<List<Double>> made = SweepPlan.of(new WarmingTask(3, 1.5), LEAK, REBOUND).run();
    if (!made.failures().isEmpty()) {
      throw new IllegalStateException(made.toString());
    }
    Files.deleteIfExists(file);
    SweepFile.write(file, made, WarmingTask.COLUMNS);
  }
}
