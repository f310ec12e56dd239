package rheobase.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.figures.marks.Field;
import rheobase.figures.marks.Histogram;
import rheobase.figures.marks.Marks;
import rheobase.figures.marks.Raster;
import rheobase.figures.picture.House;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweptParameter;
import rheobase.sweep.Title;
import rheobase.units.Require;

/**
 * The figures by name. Each gives a {@link Chart} to which lines, laws, shades and words can be
 * added; {@link #panels} puts charts together.
 */
public final class Figures {
  private static final int FEW_TRAINS = 5; // so few that each row bears its number

  private Figures() {}

  /**
   * An axis that shows all the data.
   *
   * @param quantity what is measured, in words
   * @param unit its unit, empty for a pure number
   * @return the axis
   */
  public static Axis axis(String quantity, String unit) {
    return Axis.axis(quantity, unit);
  }

  /**
   * A chart for lines and points, still empty.
   *
   * @param x what is measured from left to right
   * @param y what is measured upwards
   * @return the chart; give it lines with {@code add}, points with {@code points}
   */
  public static Chart lines(Axis x, Axis y) {
    return Chart.of("Line chart", x, y, 560, 340);
  }

  /**
   * A membrane potential over time.
   *
   * @param time the times, in ms
   * @param voltage the potential at each, in mV
   * @return the trace; {@code stimulus} puts the current beneath it
   */
  public static Chart trace(double[] time, double[] voltage) {
    return trace(axis("membrane potential", "mV"), time, voltage);
  }

  /**
   * Any state variable over time.
   *
   * @param y the variable
   * @param time the times, in ms
   * @param values its value at each
   * @return the trace
   */
  public static Chart trace(Axis y, double[] time, double[] values) {
    Chart chart = Chart.of("Trace", axis("time", "ms"), y, 720, 260);
    return chart.layer(chart.line("", House.TRACE, time, values, null, null));
  }

  /**
   * Who fired when: a row for each train, a mark for each spike, a colour for each kind of unit.
   *
   * @param spikes the trains
   * @return the raster; a window of 10 s or more is labelled in s, its data stay in ms
   */
  public static Chart raster(SpikeTrains spikes) {
    Require.present("spike trains of the raster", spikes, "give some, silent or not");
    boolean trials =
        spikes.size() > 1
            && IntStream.range(1, spikes.size())
                .allMatch(i -> spikes.label(i).trial() != spikes.label(i - 1).trial());
    var numbers =
        IntStream.range(0, spikes.size())
            .map(i -> trials ? spikes.label(i).trial() : spikes.label(i).unit())
            .toArray();
    boolean counted =
        IntStream.range(0, numbers.length).allMatch(i -> numbers[i] == numbers[0] + i);
    Axis y = axis(trials ? "trial" : "unit", "");
    int first = 0;
    if (counted && numbers.length > FEW_TRAINS) {
      first = numbers[0];
    } else if (numbers.length <= 20) {
      y = y.named(IntStream.of(numbers).mapToObj(Integer::toString).toList());
    } else {
      y = axis((trials ? "trial" : "unit") + ", in order", "");
      first = 1;
    }
    int height = Math.max(140, Math.min(420, 90 + 14 * spikes.size()));
    return Chart.of("Raster", axis("time", "ms"), y, 720, height).layer(new Raster(spikes, first));
  }

  /**
   * How often values fall into bins of equal width, from the least value to the greatest.
   *
   * @param x what is counted
   * @param values the values
   * @param bins how many bins
   * @return the histogram of counts
   */
  public static Chart histogram(Axis x, double[] values, int bins) {
    return counted(x, values, Histogram.edges(x, values, bins), false);
  }

  /**
   * How often values fall between given edges.
   *
   * @param x what is counted
   * @param values the values; those beyond the edges are left out, and the alternative text says
   *     how many
   * @param edges the edges of the bins, ascending; the last bin contains its upper edge
   * @return the histogram of counts
   */
  public static Chart histogram(Axis x, double[] values, double[] edges) {
    return counted(x, values, edges, false);
  }

  /**
   * A histogram as an estimate of a probability density: the area of all bars is 1, or the share of
   * the values that lie in the range of the axis, if it has one.
   *
   * @param x what is counted
   * @param values the values
   * @param bins how many bins of equal width
   * @return the histogram; lay a density over it with {@code law}
   */
  public static Chart density(Axis x, double[] values, int bins) {
    return counted(x, values, Histogram.edges(x, values, bins), true);
  }

  /**
   * A histogram between given edges as an estimate of a probability density.
   *
   * @param x what is counted
   * @param values the values
   * @param edges the edges of the bins, ascending
   * @return the histogram; the area of all bars is the share of values between the edges
   */
  public static Chart density(Axis x, double[] values, double[] edges) {
    return counted(x, values, edges, true);
  }

  private static Chart counted(Axis x, double[] values, double[] edges, boolean density) {
    Histogram bins = Histogram.of(x, values, edges, density);
    String unit = !density || x.unit().isEmpty() ? "" : "1/" + x.unit();
    Axis y = axis(density ? "probability density" : "count", unit);
    String beyond = bins.beyond() == 0 ? "" : ", " + bins.beyond() + " of them beyond its edges";
    String kind = "Histogram of " + bins.total() + " values" + beyond;
    return Chart.of(kind, x, y, 560, 340).layer(bins.bars());
  }

  /**
   * A chart on two logarithmic axes, still empty.
   *
   * @param x what is measured from left to right, positive
   * @param y what is measured upwards, positive
   * @return the chart; give it {@code points}, and the fit as a {@code law} with its region
   */
  public static Chart logLog(Axis x, Axis y) {
    Require.present("x axis", x, "make one with axis(quantity, unit)");
    Require.present("y axis", y, "make one with axis(quantity, unit)");
    return Chart.of("Log-log chart", x.log(), y.log(), 480, 380);
  }

  /**
   * A quantity over a plane, as colour.
   *
   * @param x what is measured from left to right
   * @param y what is measured upwards
   * @param value what the colour means
   * @param columns the x of the columns, ascending
   * @param rows the y of the rows, ascending
   * @param z the value at each row and column, {@code z[row][column]}; NaN stays grey
   * @return the heat map
   */
  public static Chart heatMap(
      Axis x, Axis y, Axis value, double[] columns, double[] rows, double[][] z) {
    Chart chart = Chart.of("Heat map", x, y, 520, 400);
    return chart.layer(Field.of(x, y, value, columns, rows, z));
  }

  /**
   * A two-parameter sweep as a map: its first parameter to the right, its second upwards.
   *
   * @param <S> what came out at one point
   * @param sweep the sweep
   * @param value which number of a result is the colour
   * @return the heat map; points without a result stay grey
   */
  public static <S> Chart heatMap(Sweep<S> sweep, Measure<? super S> value) {
    double[][] z = sweep.grid(Require.present("value of the map", value, "such as column(…)"));
    List<SweptParameter> swept = sweep.plan().parameters();
    return heatMap(
        titled(swept.get(0).name()),
        titled(swept.get(1).name()),
        titled(value.title()),
        sweep.parameter(0),
        sweep.parameter(1),
        z);
  }

  private static Axis titled(String words) {
    Title title = Title.of(words);
    return axis(title.quantity(), title.unit());
  }

  /**
   * Named bars.
   *
   * @param x what the names are, such as {@code axis("model", "")}
   * @param y what is measured
   * @param names the names
   * @param values the value of each
   * @return the bars, in the given order
   */
  public static Chart bars(Axis x, Axis y, List<String> names, double[] values) {
    Require.present("x axis", x, "make one with axis(quantity, unit)");
    Require.present("names of the bars", names, "give one for each bar");
    Require.present("values of the bars", values, "give one for each bar");
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          names.size() + " names for " + values.length + " bars; give one for each");
    }
    Require.atLeast("number of bars", values.length, 1, "there is nothing to draw");
    Chart chart = Chart.of("Bar chart", x.named(names), y, 480, 320);
    Checked.values("value", "the bars", values, y);
    double least = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).min().orElse(0);
    double ground = y.logarithmic() ? least / 2 : 0;
    double[] left = IntStream.range(0, values.length).mapToDouble(i -> i - 0.35).toArray();
    double[] right = IntStream.range(0, values.length).mapToDouble(i -> i + 0.35).toArray();
    return chart.layer(new Marks.Bars("", 0, left, right, values.clone(), ground));
  }

  /**
   * Charts with letters, one above the other; {@code columns} puts them side by side.
   *
   * @param charts the charts, A first
   * @return the panels
   */
  public static Panels panels(Chart... charts) {
    for (Chart chart : charts) {
      Require.present("chart of the panels", chart, "give only charts");
    }
    return Panels.of(List.of(charts));
  }

  /**
   * Many charts small on one page, each drawn as it would be large and then made smaller, under its
   * title. Its data are the fingerprints of theirs.
   *
   * @param columns how many stand in a row, at most 6
   * @param charts the charts, row by row
   * @return a chart to caption
   */
  public static Chart contactSheet(int columns, Chart... charts) {
    return Contacts.of(columns, List.of(charts));
  }
}
