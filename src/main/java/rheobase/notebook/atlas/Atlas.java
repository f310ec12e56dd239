package rheobase.notebook.atlas;

import static rheobase.figures.Figures.contactSheet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import rheobase.figures.Chart;
import rheobase.numerics.Seed;
import rheobase.units.Require;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every figure of the source articles, made again in one run. */
public final class Atlas {
  private static final int COLUMNS = 4;

  private static final List<String> FILES =
      List.of(
          "00-start-here",
          "01-salt-to-voltage",
          "02-hodgkin-huxley",
          "03-spike-trains",
          "04-phase-portraits",
          "05-bifurcations",
          "06-artificial-and-integrate-and-fire",
          "07-conductance-models",
          "08-simple-model",
          "09-what-neurons-compute",
          "10-linear-networks",
          "11-balance",
          "12-synaptic-kinetics",
          "13-avalanches",
          "14-why-critical",
          "15-balance-and-criticality",
          "16-phase-transitions",
          "17-neutral-avalanches",
          "18-noise-geometry",
          "19-energy-ledger",
          "20-redundancy",
          "21-atlas");

  private final Seed seed;
  private final Map<Sheet, Map<SourceFigure, Chart>> drawn;

  private Atlas(Seed seed, Map<Sheet, Map<SourceFigure, Chart>> drawn) {
    this.seed = seed;
    this.drawn = drawn;
  }

  /**
   * Draws the figures.
   *
   * @param seed where the chance of all of them comes from
   * @param report who hears how far it has come: words, and a part from 0 to 1
   * @param sheets which of them; none for all
   * @return the figures, drawn
   */
  public static Atlas of(Seed seed, ObjDoubleConsumer<String> report, Sheet... sheets) {
    List<Sheet> wanted = List.of(sheets.length == 0 ? Sheet.values() : sheets);
    int all = wanted.stream().mapToInt(sheet -> sheet.figures().size()).sum();
    int done = 0;
    Map<Sheet, Map<SourceFigure, Chart>> drawn = new EnumMap<>(Sheet.class);
    for (Sheet sheet : wanted) {
      Map<SourceFigure, Chart> charts = new LinkedHashMap<>();
      for (SourceFigure figure : sheet.figures()) {
        report.accept(figure.toString(), (double) done++ / all);
        if (Thread.currentThread().isInterrupted()) {
          break;
        }
        charts.put(figure, figure.draw(seed));
      }
      drawn.put(sheet, charts);
    }
    return new Atlas(seed, drawn);
  }

  /**
   * The name of a notebook's file.
   *
   * @param figure the number of one of its figures, such as {@code 4.1}
   * @return its name, such as {@code 04-phase-portraits.ipynb}
   */
  static String file(String figure) {
    return FILES.get(Integer.parseInt(figure.substring(0, figure.indexOf('.')))) + ".ipynb";
  }

  /**
   * A contact sheet.
   *
   * @param sheet which
   * @return small panels, four in a row, each under its number
   * @throws IllegalArgumentException if it was not drawn
   */
  public Chart sheet(Sheet sheet) {
    Map<SourceFigure, Chart> charts = drawn.getOrDefault(sheet, Map.of());
    Require.atLeast("figures of " + sheet, charts.size(), 1, "draw it, with Atlas.of(…)");
    return contactSheet(COLUMNS, charts.values().toArray(Chart[]::new))
        .madeFrom(seed, charts.size() + " figures, each with its parts in the table");
  }

  /**
   * The fingerprints of the data of all figures: the same numbers give the same.
   *
   * @return by number of the figure, the SHA-256 of its data
   */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    drawn
        .values()
        .forEach(
            charts ->
                charts.forEach((figure, chart) -> hashes.put(figure.number(), chart.dataHash())));
    return hashes;
  }

  /**
   * Figures whose data are not those of another run.
   *
   * @param other drawn from another seed, or on another machine
   * @return their numbers; none if all agree
   */
  public List<String> differences(Atlas other) {
    Map<String, String> theirs = other.hashes();
    return hashes().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(theirs.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The manifest: what each figure shows, where it stands in full, its seed and its fingerprint.
   *
   * @return a row a figure; a figure without chance has no seed
   */
  public Table table() {
    Table table =
        Table.create(
            "figures of the source articles",
            StringColumn.create("figure"),
            StringColumn.create("what"),
            StringColumn.create("in full"),
            StringColumn.create("seed"),
            StringColumn.create("made from"),
            StringColumn.create("SHA-256 of the data"));
    for (Map<SourceFigure, Chart> charts : drawn.values()) {
      charts.forEach(
          (figure, chart) -> {
            boolean chance = !chart.manifest().seeds().isEmpty();
            String[] row = {
              figure.number(),
              figure.title(),
              figure.notebook(),
              chance ? "" + seed.value() : "",
              String.join("; ", chart.manifest().parts()),
              chart.dataHash().substring(0, 12)
            };
            for (int i = 0; i < row.length; i++) {
              table.stringColumn(i).append(row[i]);
            }
          });
    }
    return table;
  }

  @Override
  public String toString() {
    int all = hashes().size();
    return all + " figures from seed " + seed.value();
  }
}
