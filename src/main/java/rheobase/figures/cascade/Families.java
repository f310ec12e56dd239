package rheobase.figures.cascade;

import java.util.Arrays;
import java.util.stream.IntStream;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.picture.House;
import rheobase.network.neutral.ContactRun;
import rheobase.units.Require;

/** Figures of families: who descends from whom, in the colour of the founder. */
public final class Families {
  private static final int COLOURED = 6;

  private Families() {}

  /**
   * The family trees of a small contact process: a bar for each activation, from its beginning to
   * its end, and a line down to it from the site that woke it. The six largest families that are
   * seen have colours of their own; all others share one.
   *
   * @param run a run of some tens of sites that kept its activations
   * @param from where the window begins, in mean active times
   * @param to where it ends
   * @return the trees
   */
  public static Chart trees(ContactRun run, double from, double to) {
    Require.present("run", run, "keep the activations of a contact process");
    Chart chart =
        Figures.lines(Axis.axis("time", "mean active times").range(from, to), Axis.axis("site", ""))
            .size(720, 380);
    int[] largest = largest(run, from, to);
    for (int i = -1; i < largest.length; i++) {
      double[][] line = branches(run, largest, i, from, to);
      if (line[0].length > 0) {
        chart =
            i < 0
                ? chart.layer(
                    new Curves.Line("others", House.TRACE, 0.3, line[0], line[1], null, null))
                : chart.add(name(largest, i), line[0], line[1]);
      }
    }
    return chart;
  }

  /**
   * Which sites are active at one time, each in the colour of its founder, on a square.
   *
   * @param run a run that kept its activations
   * @param families the families to colour, as {@link #largest} gives them
   * @param columns how many sites stand side by side
   * @param time in mean active times
   * @return the square of sites
   */
  public static Chart snapshot(ContactRun run, int[] families, int columns, double time) {
    Require.present("run", run, "keep the activations of a contact process");
    Require.present("families", families, "take largest(run, 0, 100)");
    Require.atLeast("columns", columns, 1, "the root of the number of sites");
    Chart chart =
        Figures.lines(
                Axis.axis("column", "").range(-1, columns), Axis.axis("row", "").range(-1, columns))
            .size(420, 420);
    double[] times = run.times();
    double[] ends = run.ends();
    int[] labels = run.labels();
    int[] sites = run.sites();
    for (int i = -1; i < families.length; i++) {
      int colour = i;
      int[] here =
          IntStream.range(0, times.length)
              .filter(
                  e -> times[e] <= time && time < ends[e] && colour(families, labels[e]) == colour)
              .map(e -> sites[e])
              .toArray();
      double[] x = Arrays.stream(here).mapToDouble(s -> s % columns).toArray();
      double[] y = Arrays.stream(here).mapToDouble(s -> Math.floorDiv(s, columns)).toArray();
      if (here.length == 0) { // the layer keeps its colour
        x = new double[] {-10};
        y = new double[] {-10};
      }
      chart = chart.points(name(families, i), x, y);
    }
    return chart;
  }

  /**
   * The families with the most activations in a window.
   *
   * @param run a run that kept its activations
   * @param from where the window begins, in mean active times
   * @param to where it ends
   * @return their labels, six at most, the largest first
   */
  public static int[] largest(ContactRun run, double from, double to) {
    Require.present("run", run, "keep the activations of a contact process");
    double[] times = run.times();
    int[] labels = run.labels();
    int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
    for (int e = 0; e < times.length; e++) {
      if (labels[e] >= 0 && times[e] >= from && times[e] <= to) {
        sizes[labels[e]]++;
      }
    }
    return IntStream.range(0, sizes.length)
        .filter(k -> sizes[k] > 1)
        .boxed()
        .sorted((a, b) -> Integer.compare(sizes[b], sizes[a]))
        .limit(COLOURED)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String name(int[] families, int i) {
    return i < 0 ? "others" : "family " + (families[i] + 1);
  }

  private static int colour(int[] families, int label) {
    for (int i = 0; i < families.length; i++) {
      if (families[i] == label) {
        return i;
      }
    }
    return -1;
  }

  private static double[][] branches(
      ContactRun run, int[] families, int colour, double from, double to) {
    double[] times = run.times();
    double[] ends = run.ends();
    int[] labels = run.labels();
    int[] sites = run.sites();
    int[] parents = run.parents();
    double[] x = new double[4 * times.length];
    double[] y = new double[4 * times.length];
    int n = 0;
    for (int e = 0; e < times.length; e++) {
      if (colour(families, labels[e]) == colour && times[e] <= to && ends[e] >= from) {
        double begin = Math.max(from, times[e]);
        x[n] = begin;
        y[n++] = parents[e] >= 0 && times[e] >= from ? sites[parents[e]] : sites[e];
        x[n] = begin;
        y[n++] = sites[e];
        x[n] = Math.min(to, ends[e]);
        y[n++] = sites[e];
        x[n] = x[n - 1];
        y[n++] = Double.NaN;
      }
    }
    return new double[][] {Arrays.copyOf(x, n), Arrays.copyOf(y, n)};
  }
}
