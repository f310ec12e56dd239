package rheobase.figures;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.marks.Marks;
import rheobase.figures.picture.House;
import rheobase.recording.quality.QualityReport.UnitQuality;
import rheobase.recording.quality.Screening;
import rheobase.recording.terms.Window;
import rheobase.spikes.RateCurve;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Require;

/** The quality of a recording on one page: is each unit one cell, and was nobody at the table? */
public final class QualityPage {
  private static final long SPARSE = 4; // more numbers than this for each unit, and they are a code
  private static final int NAMED = 12;
  private static final int FEW = 5;

  private QualityPage() {}

  /**
   * Four panels: the rate of each unit; its share of intervals below 1 ms; its share of spikes in
   * common with another unit; and the activity of all units over time, with the stretches shaded
   * that are far busier than the rest.
   *
   * @param screening what was found
   * @return the page
   */
  public static Panels of(Screening screening) {
    Require.present("screening", screening, "make one with Screening.of(spikes)");
    List<UnitQuality> units = screening.quality().units();
    SpikeTrains spikes = screening.spikes();
    SortedSet<Integer> suspects = screening.suspects();
    Axis percent = Axis.axis("intervals below 1 ms", "%").from(0);
    Axis common = Axis.axis("shared spikes", "%").from(0);
    Chart rates =
        bars(spikes, suspects, Axis.axis("rate", "Hz").from(0), values(units, UnitQuality::rate));
    Chart violations = bars(spikes, suspects, percent, values(units, u -> 100 * u.violations()));
    Chart overlaps =
        bars(
            spikes,
            suspects,
            common,
            values(screening.overlaps(), overlap -> 100 * overlap.share()));
    return Panels.of(
            List.of(
                rates,
                violations.horizontal(100 * Screening.TOLERATED_VIOLATIONS, "tolerated"),
                named(screening, overlaps)
                    .horizontal(100 * Screening.TOLERATED_OVERLAP, "tolerated"),
                activity(screening)))
        .columns(2)
        .size(760, 480);
  }

  /**
   * The mean rate of each unit, as bars over the numbers of the units.
   *
   * @param spikes the trains
   * @return the bars
   */
  public static Chart rates(SpikeTrains spikes) {
    Require.present("spike trains", spikes, "give some, silent or not");
    double[] rates = spikes.stream().mapToDouble(SpikeTrain::rate).toArray();
    Axis y = Axis.axis("rate", "Hz").from(0);
    return bars(spikes, Collections.emptySortedSet(), y, rates).size(560, 240);
  }

  /**
   * How irregular each unit is by two measures: CV, of all its intervals, from left to right, and
   * CV2, of neighbouring ones, upwards. A clock stands at the origin, a Poisson process at 1 and 1.
   *
   * @param spikes the trains; those with fewer than three spikes have no point
   * @return the points, and a line on which both measures agree
   */
  public static Chart irregularity(SpikeTrains spikes) {
    Require.present("spike trains", spikes, "give some, silent or not");
    List<SpikeTrain> some = spikes.stream().filter(train -> train.count() > 2).toList();
    double[] cv = values(some, SpikeTrain::cv);
    double[] cv2 = values(some, SpikeTrain::cv2);
    double most = 1;
    for (int i = 0; i < cv.length; i++) {
      most = Math.max(most, Math.max(cv[i], cv2[i]));
    }
    Axis x = Axis.axis("CV of a unit", "").from(0);
    Axis y = Axis.axis("CV2 of a unit", "").from(0);
    Chart chart = Chart.of("Scatter plot", x, y, 440, 380).layer(new Room(1.1 * most));
    chart = cv.length == 0 ? chart : chart.points("units", cv, cv2);
    return chart.points("Poisson", new double[] {1}, new double[] {1}).law("CV2 = CV", v -> v);
  }

  /** Nothing, and the room it takes: a square from the origin. */
  private record Room(double end) implements Layer {
    @Override
    public void paint(Graphics2D g, View view) {}

    @Override
    public Extent extent() {
      return new Extent(0, end, 0, end);
    }
  }

  /** A bar for each train, over its number where that tells them apart; suspects stand out. */
  private static Chart bars(
      SpikeTrains spikes, SortedSet<Integer> suspects, Axis y, double[] heights) {
    int n = spikes.size();
    int[] numbers = IntStream.range(0, n).map(k -> spikes.label(k).unit()).toArray();
    IntSummaryStatistics ends = IntStream.of(numbers).summaryStatistics();
    boolean apart = IntStream.of(numbers).distinct().count() == n;
    boolean close = (long) ends.getMax() - ends.getMin() < SPARSE * n;
    boolean named = apart && n <= (close ? FEW : NAMED);
    boolean counted = apart && close && !named;
    double first = counted ? ends.getMin() : named ? 0 : 1;
    double last = counted ? ends.getMax() : first + n - 1;
    double[] at =
        IntStream.range(0, n).mapToDouble(k -> counted ? numbers[k] : first + k).toArray();
    Axis x = Axis.axis(counted || named ? "unit" : "train, in order", "");
    if (named) { // names belong to one layer of bars, so the word must do without the colour
      x =
          x.named(
              IntStream.of(numbers)
                  .mapToObj(u -> suspects.contains(u) ? u + " suspect" : Integer.toString(u))
                  .toList());
    }
    Chart chart = Chart.of("Bar chart", x.range(first - 0.7, last + 0.7), y, 360, 220);
    for (boolean suspect : new boolean[] {false, true}) {
      int[] which =
          IntStream.range(0, n)
              .filter(k -> (!named && suspects.contains(numbers[k])) == suspect)
              .toArray();
      if (which.length > 0) {
        double[] left = IntStream.of(which).mapToDouble(k -> at[k] - 0.4).toArray();
        double[] right = IntStream.of(which).mapToDouble(k -> at[k] + 0.4).toArray();
        double[] height = IntStream.of(which).mapToDouble(k -> heights[k]).toArray();
        String name = suspect ? "suspect" : "";
        chart = chart.layer(new Marks.Bars(name, suspect ? 1 : 0, left, right, height, 0));
      }
    }
    return chart;
  }

  private static <T> double[] values(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).toArray();
  }

  /** Says of the train with the largest share which unit it has in common with. */
  private static Chart named(Screening screening, Chart chart) {
    return screening.shared().stream()
        .findFirst()
        .map(
            o ->
                chart.title(
                    String.format(
                        Locale.ROOT,
                        "units %d and %d share spikes",
                        Math.min(o.label().unit(), o.partner().unit()),
                        Math.max(o.label().unit(), o.partner().unit()))))
        .orElse(chart);
  }

  private static Chart activity(Screening screening) {
    var curve = RateCurve.psth(screening.spikes(), screening.bin());
    boolean slow = screening.spikes().duration() >= 10_000;
    double scale = slow ? 1e-3 : 1;
    double bins = Math.floor(screening.spikes().duration() / screening.bin() + 1e-6);
    int complete = (int) Math.max(1, bins); // a shorter last bin would be the noisiest
    double[] rates = Arrays.copyOf(curve.rates(), complete);
    double[] times = Arrays.copyOf(curve.times(), complete);
    for (int i = 0; i < times.length; i++) {
      times[i] *= scale;
    }
    Chart chart =
        Chart.of(
            "Line chart",
            Axis.axis("time", slow ? "s" : "ms"),
            Axis.axis("mean rate of a unit", "Hz").from(0),
            360,
            220);
    chart = chart.layer(chart.line("", House.TRACE, times, rates, null, null));
    for (Window stretch : screening.unrest()) {
      boolean first = stretch.equals(screening.unrest().get(0));
      chart =
          chart.shade(scale * stretch.start(), scale * stretch.stop(), first ? "look here" : "");
    }
    return chart;
  }
}
