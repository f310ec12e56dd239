package rheobase.figures.cascade;

import java.util.Arrays;
import java.util.stream.IntStream;
import rheobase.avalanche.Avalanches;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How avalanches are cut: spikes, their counts in bins, and the runs of bins that are not empty.
 */
public final class Cuts {
  private Cuts() {}

  /**
   * Spikes above, counts of all units in bins below; avalanches that have ended are shaded and bear
   * their size.
   *
   * @param spikes the trains
   * @param avalanches cut from them
   * @param stop the end of the time shown, which begins with the recording, in ms
   * @param until how much of it has passed, in ms
   * @return two panels over one axis of time
   */
  public static Panels cuts(
      SpikeTrains spikes, Avalanches avalanches, @In("ms") double stop, @In("ms") double until) {
    Require.present("spike trains", spikes, "take those of a recording");
    Require.present("avalanches", avalanches, "cut them with Avalanches.in(…)");
    double start = spikes.start();
    boolean inside = until > start && until <= stop && stop <= spikes.stop();
    Require.that(inside, "time passed", until, "ms", "must lie in the recording", "shorten it");
    SpikeTrains seen =
        SpikeTrains.of(
            spikes.stream()
                .map(
                    t ->
                        SpikeTrain.between(
                            start, stop, Arrays.stream(t.times()).filter(x -> x < until).toArray()))
                .toList());
    return Figures.panels(Figures.raster(seen), counts(avalanches, start, stop, until)).sharedX();
  }

  private static Chart counts(Avalanches all, double start, double stop, double until) {
    double bin = all.bin();
    int bins = (int) StrictMath.floor((until - start) / bin + 1e-9);
    int shown = (int) StrictMath.min(all.counts().size(), (stop - start) / bin);
    int highest = IntStream.range(0, shown).map(all.counts()::count).max().orElse(1);
    double[] x = new double[2 * bins + 2];
    double[] y = new double[2 * bins + 2];
    x[0] = start;
    x[1] = start;
    for (int i = 0; i < bins; i++) {
      x[2 * i + 1] = start + i * bin;
      x[2 * i + 2] = start + (i + 1) * bin;
      x[2 * i + 3] = x[2 * i + 2]; // corners
      y[2 * i + 1] = all.counts().count(i);
      y[2 * i + 2] = all.counts().count(i);
    }
    Chart chart =
        Figures.lines(
            Axis.axis("time", "ms").range(start, stop),
            Axis.axis("spikes in a bin", "").range(0, 1.3 * highest));
    for (int k = 0; k < all.number(); k++) {
      double from = start + bin * all.first(k);
      double to = from + bin * all.durations()[k];
      if (to < until) {
        chart = chart.shade(from, to, "");
        int peak = Arrays.stream(all.profile(k)).max().orElse(0);
        String size = String.valueOf(all.sizes()[k]);
        double left = (0.01 + 0.006 * size.length()) * (stop - start); // half of the words
        chart = chart.text(size, (from + to) / 2 - left, peak + 0.1 * highest);
      }
    }
    return chart.add("", x, y);
  }
}
