package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.audit.Audit;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Outcome;
import rheobase.audit.claim.Ruling;
import rheobase.figures.Chart;
import rheobase.figures.Panels;
import rheobase.notebook.explorer.FilteredTable;
import rheobase.units.Require;

/** The claims of the source articles after they were run: as a figure, and as a table to filter. */
public final class Verdicts {
  private static final double OUTSIDE = 1.3; // where a number is drawn that lies outside

  /** The claims that exercise 21.2 sorts, by number. */
  private static final List<Integer> TWELVE = List.of(29, 1, 5, 25, 33, 24, 27, 11, 34, 9, 21, 14);

  private Verdicts() {}

  /**
   * Twelve of the claims, for a reader to sort.
   *
   * @return four that hold, three that need care, four that fail and one that is not reproduced, in
   *     no order
   */
  public static List<Claim> twelve() {
    List<Claim> all = Audit.claims();
    return TWELVE.stream().map(number -> all.get(number - 1)).toList();
  }

  /**
   * Every measured number in its interval, and how many claims got each ruling.
   *
   * <p>The ends of an interval are drawn at −1 and 1. A number that is bounded on one side only
   * stands the farther from that end the larger its distance in relation to itself.
   *
   * @param audit the claims after their assertions were run
   * @return two panels to caption
   */
  public static Panels verdicts(Audit audit) {
    Require.present("audit", audit, "run one with Audit.of(seed(21))");
    Chart places =
        lines(axis("place in its interval", "").range(-1.5, 1.5), axis("claim", "").range(0, 36))
            .shade(-1, 1, "within");
    for (Ruling ruling : Ruling.values()) {
      List<double[]> found = new ArrayList<>();
      for (Outcome outcome : audit.outcomes()) {
        if (outcome.claim().found() == ruling) {
          for (Finding finding : outcome.findings()) {
            found.add(new double[] {place(finding), outcome.claim().number()});
          }
        }
      }
      double[] x = found.stream().mapToDouble(pair -> pair[0]).toArray();
      double[] y = found.stream().mapToDouble(pair -> pair[1]).toArray();
      places = x.length == 0 ? places : places.points(ruling.toString(), x, y);
    }
    List<String> names = Arrays.stream(Ruling.values()).map(Ruling::toString).toList();
    double[] counts =
        Arrays.stream(Ruling.values())
            .mapToDouble(ruling -> audit.rulings().getOrDefault(ruling, 0))
            .toArray();
    return panels(places, bars(axis("ruling", ""), axis("claims", ""), names, counts))
        .columns(2)
        .madeFrom(audit.seed(), audit.asked().size() + " claims");
  }

  private static double place(Finding finding) {
    Interval in = finding.interval();
    double v = finding.value();
    if (!in.contains(v)) {
      return v < in.low() ? -OUTSIDE : OUTSIDE;
    }
    if (in.low() == in.high()) {
      return 0;
    }
    boolean below = Double.isInfinite(in.low());
    if (below || Double.isInfinite(in.high())) {
      double distance = below ? in.high() - v : v - in.low();
      double part = distance / (distance + StrictMath.abs(v) + Double.MIN_NORMAL);
      return below ? 1 - 2 * part : 2 * part - 1;
    }
    return 2 * (v - in.low()) / (in.high() - in.low()) - 1;
  }

  /**
   * The claims as a table that a reader filters by article and ruling.
   *
   * @param audit the claims after their assertions were run
   * @return an explorer to caption
   */
  public static FilteredTable claims(Audit audit) {
    List<FilteredTable.Row> rows = new ArrayList<>();
    for (Outcome outcome : audit.outcomes()) {
      Claim claim = outcome.claim();
      String notebook = "" + claim.shown().notebook();
      String numbers =
          outcome.findings().stream()
              .map(f -> f.what() + ": " + f.number() + " in " + f.interval())
              .collect(Collectors.joining("; "));
      rows.add(
          new FilteredTable.Row(
              List.of(
                  "" + claim.number(),
                  claim.article().name(),
                  outcome.verdict(),
                  claim.statement(),
                  claim.correction(),
                  numbers,
                  outcome.seed().map(seed -> "" + seed.value()).orElse("–"),
                  claim.shown().figure()),
              Atlas.file(notebook + ".")));
    }
    List<String> columns =
        List.of(
            "claim",
            "article",
            "ruling",
            "it is said",
            "what we say",
            "numbers and where they must lie",
            "seed",
            "figure");
    return FilteredTable.of(
        "claims", columns, rows, List.of("article", "ruling"), verdicts(audit).size(900, 420));
  }
}
