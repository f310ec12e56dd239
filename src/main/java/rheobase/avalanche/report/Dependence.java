package rheobase.avalanche.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.control.CascadingUnits;
import rheobase.avalanche.critical.MultistepRegression;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How avalanches depend on what nobody can choose for you: bin width, threshold, units seen.
 *
 * @param setting what was changed, such as {@code bin width}
 * @param unit of it, or the empty string
 * @param rows one for each value of it
 */
public record Dependence(String setting, String unit, List<Row> rows) {
  /**
   * The avalanches at one setting.
   *
   * @param at the value that was set
   * @param number how many avalanches there are
   * @param meanSize ⟨S⟩, in spikes above the threshold, rounded up
   * @param meanDuration ⟨T⟩, in bins
   * @param largest the largest size, in spikes
   * @param exponent τ between the cut-offs, NaN if nothing can be fitted there
   * @param error its standard error
   * @param oneStep the branching ratio by one step
   * @param ratio the branching ratio by many steps, NaN if they do not decay
   */
  public record Row(
      double at,
      int number,
      double meanSize,
      double meanDuration,
      int largest,
      double exponent,
      double error,
      double oneStep,
      double ratio) {}

  /** Copies the rows. */
  public Dependence {
    rows = List.copyOf(rows);
  }

  /**
   * Avalanches in bins of several widths.
   *
   * @param spikes the recording
   * @param cutOffs between which the sizes are fitted
   * @param widths of the bins, in ms
   * @return a row for each width
   */
  public static Dependence onBinWidth(
      SpikeTrains spikes, CutOffs cutOffs, @In("ms") double... widths) {
    return over("bin width", "ms", widths, w -> Avalanches.in(spikes, w), cutOffs);
  }

  /**
   * Avalanches above several thresholds.
   *
   * @param spikes the recording
   * @param bin the width of a bin, in ms
   * @param cutOffs between which the sizes are fitted
   * @param thresholds counts that a bin must exceed
   * @return a row for each threshold
   */
  public static Dependence onThreshold(
      SpikeTrains spikes, @In("ms") double bin, CutOffs cutOffs, double... thresholds) {
    return over(
        "threshold", "spikes a bin", thresholds, t -> Avalanches.in(spikes, bin, t), cutOffs);
  }

  /**
   * Avalanches of some of the units.
   *
   * @param spikes the recording
   * @param bin the width of a bin, in ms
   * @param cutOffs between which the sizes are fitted
   * @param seed where chance enters: which units are seen
   * @param shares of the units, each above 0, up to 1
   * @return a row for each share
   */
  public static Dependence onUnitsSeen(
      SpikeTrains spikes, @In("ms") double bin, CutOffs cutOffs, Seed seed, double... shares) {
    return over(
        "share of units seen",
        "",
        shares,
        s -> Avalanches.in(CascadingUnits.seen(spikes, s, seed), bin),
        cutOffs);
  }

  private static Dependence over(
      String setting, String unit, double[] values, DoubleFunction<Avalanches> cut, CutOffs range) {
    Require.present("cut-offs", range, "take CutOffs.from(1)");
    List<Row> rows = Arrays.stream(values).mapToObj(at -> row(at, cut.apply(at), range)).toList();
    return new Dependence(setting, unit, rows);
  }

  private static Row row(double at, Avalanches all, CutOffs range) {
    double[] exponent = {Double.NaN, Double.NaN};
    int[] sizes = sizes(all);
    if (fits(sizes, range)) {
      PowerLawFit fit = PowerLaw.fit(sizes, range);
      exponent = new double[] {fit.exponent(), fit.standardError()};
    }
    int[] activity = all.counts().toArray();
    int steps = Math.min(40, (activity.length - 1) / 20);
    boolean varies = steps > 1 && Arrays.stream(activity).distinct().count() > 1;
    MultistepRegression many = varies ? MultistepRegression.of(activity, steps) : null;
    return new Row(
        at,
        sizes.length,
        Arrays.stream(sizes).average().orElse(Double.NaN),
        Arrays.stream(all.durations()).average().orElse(Double.NaN),
        Arrays.stream(sizes).max().orElse(0),
        exponent[0],
        exponent[1],
        many == null ? Double.NaN : many.oneStep(),
        many == null || !many.decays() ? Double.NaN : many.ratio());
  }

  /** What lies above the threshold, S − θ T, or no small size would be left. */
  private static int[] sizes(Avalanches all) {
    return Arrays.stream(all.sizesAboveThreshold())
        .mapToInt(s -> (int) StrictMath.ceil(s))
        .toArray();
  }

  /** Two different sizes between the cut-offs, or there is nothing to fit. */
  private static boolean fits(int[] sizes, CutOffs range) {
    if (range instanceof CutOffs.Given given) {
      return Arrays.stream(sizes)
              .filter(s -> s >= given.lower() && s <= given.upper())
              .distinct()
              .limit(2)
              .count()
          == 2;
    }
    return Arrays.stream(sizes).distinct().limit(3).count() == 3;
  }

  /**
   * One column of the table.
   *
   * @param column such as {@code Dependence.Row::exponent}
   * @return a number for each row, a new array
   */
  public double[] column(ToDoubleFunction<Row> column) {
    return rows.stream().mapToDouble(column).toArray();
  }

  @Override
  public String toString() {
    return "avalanches at " + rows.size() + " values of the " + setting;
  }
}
