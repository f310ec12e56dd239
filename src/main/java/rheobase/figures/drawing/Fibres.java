package rheobase.figures.drawing;

import java.util.Arrays;
import java.util.Locale;
import rheobase.cable.Arbour;
import rheobase.cable.CableRecording;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.picture.House;
import rheobase.units.Digits;
import rheobase.units.Require;

/** Figures of fibres and trees: what travels along them, and what they look like. */
public final class Fibres {
  private static final int MOST = 260; // columns and rows of a field: as many as a reader can see

  private Fibres() {}

  /**
   * The potential over time and place, as colour, with a line along which the spike arrived.
   *
   * @param recording a run of a fibre
   * @return the field
   */
  public static Chart spaceTime(CableRecording recording) {
    Require.present("recording of a fibre", recording, "make one with CableRun.of(…).run()");
    double[] times = recording.times();
    double[] places = recording.places();
    int[] columns = thinned(times.length);
    int[] rows = thinned(places.length);
    double[][] z = new double[rows.length][columns.length];
    for (int j = 0; j < columns.length; j++) {
      double[] profile = recording.profile(times[columns[j]]);
      for (int i = 0; i < rows.length; i++) {
        z[i][j] = profile[rows[i]];
      }
    }
    Chart field =
        Figures.heatMap(
            Axis.axis("time", "ms"),
            Axis.axis("place", "mm"),
            Axis.axis("potential", "mV"),
            picked(times, columns),
            picked(places, rows),
            z);
    double[] arrivals = recording.arrivals();
    boolean none = Arrays.stream(arrivals).allMatch(Double::isNaN);
    return none
        ? field
        : field.layer(new Curves.Line("", House.LAW, 1.2, arrivals, places, null, null));
  }

  private static int[] thinned(int n) {
    int every = (n + MOST - 1) / MOST;
    int[] indices = new int[(n + every - 1) / every];
    Arrays.setAll(indices, i -> i * every);
    return indices;
  }

  private static double[] picked(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }

  /**
   * The potential along the fibre at a few moments.
   *
   * @param recording a run of a fibre
   * @param moments when, in ms
   * @return a line for each moment
   */
  public static Chart profiles(CableRecording recording, double... moments) {
    Require.present("recording of a fibre", recording, "make one with CableRun.of(…).run()");
    Chart chart = Figures.lines(Axis.axis("place", "mm"), Axis.axis("potential", "mV"));
    for (double moment : moments) {
      String name = Digits.of(moment, 4) + " ms";
      chart = chart.add(name, recording.places(), recording.profile(moment));
    }
    return chart;
  }

  /**
   * A dendritic tree as it looks, with a scale bar.
   *
   * @param arbour the tree
   * @return a drawing without axes
   */
  public static Chart tree(Arbour arbour) {
    Require.present("tree", arbour, "grow one with Arbour.purkinje(seed(1))");
    String alt =
        String.format(
            Locale.ROOT,
            "Drawing of a flat dendritic tree that rises from a cell body and fills a fan: %d twigs,"
                + " %.0f µm in all, from a trunk of %.1f µm to twigs of %.1f µm. A bar shows 50 µm.",
            arbour.knots().size() - 1,
            arbour.length(),
            arbour.knots().get(1).diameter(),
            arbour.knots().stream().skip(1).mapToDouble(Arbour.Knot::diameter).min().orElse(0));
    Axis x = Axis.axis("across", "µm");
    Axis y = Axis.axis("upwards", "µm");
    return Chart.of("Drawing", x, y, 480, 420).layer(new Twigs(arbour)).alt(alt);
  }

  /**
   * The parts of a neuron, named.
   *
   * @return a drawing without axes
   */
  public static Chart anatomy() {
    Axis x = Axis.axis("along the neuron", "");
    Axis y = Axis.axis("across it", "");
    return Chart.of("Drawing", x, y, 760, 330).layer(new Anatomy()).alt(Anatomy.words());
  }
}
