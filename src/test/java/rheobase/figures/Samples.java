package rheobase.figures;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.density;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.histogram;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.logLog;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.logspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** One figure of every kind, as notebooks draw them. */
final class Samples {
  private Samples() {}

  static Map<String, Figure> all() {
    Map<String, Figure> all = new LinkedHashMap<>();
    double[] t = linspace(0, 500, 5001);
    double[] v = map(t, s -> -65 + 100 * StrictMath.pow(StrictMath.sin(s / 16), 20));
    all.put("trace", trace(t, v).stimulus(axis("current", "nA"), t, map(t, s -> s > 50 ? 1 : 0)));
    all.put("strokes", trace(t, v).spikes(new double[] {100, 200}, -50, 20).horizontal(-50, "θ"));
    all.put("raster", raster(poisson(100, 1000, 10)));
    all.put("trials", raster(poisson(5, 12_000, 2)));
    double[] intervals = random(2000, u -> -50 * StrictMath.log(1 - u));
    DoubleUnaryOperator law = x -> StrictMath.exp(-x / 50) / 50;
    all.put("density", density(axis("interval", "ms"), intervals, 40).law("exponential", law));
    all.put("histogram", histogram(axis("interval", "ms"), intervals, 30));
    double[] x = linspace(0, 1, 101);
    double[] y = map(x, u -> 100 * u * u);
    all.put(
        "lines",
        lines(axis("current", "nA"), axis("rate", "Hz"))
            .add("with a band", x, y, map(y, u -> u - 5), map(y, u -> u + 5))
            .add("straight", x, map(x, u -> 40 * u))
            .vertical(0.2, "rheobase")
            .shade(0.5, 0.7, "bistable")
            .arrow("here", 0.2, 80, 0.8, 64)
            .bracket(0.3, 0.6, 70, "middle")
            .text("rest", 0.1, 30));
    double[] cells = random(300, u -> u);
    all.put(
        "points",
        lines(axis("excitation", "nA"), axis("inhibition", "nA"))
            .points("cells", cells, map(cells, u -> u * u))
            .points("means", x, x, map(x, u -> u - 0.1), map(x, u -> u + 0.1)));
    double[] s = logspace(1, 1e4, 40);
    all.put(
        "logLog",
        logLog(axis("size", ""), axis("probability", ""))
            .points("branching", s, map(s, u -> StrictMath.pow(u, -1.5)))
            .law("slope −3/2", u -> StrictMath.pow(u, -1.5), 10, 1000)
            .shade(10, 1000, "fitted"));
    double[][] z = new double[21][31];
    for (int j = 0; j < 21; j++) {
      for (int i = 0; i < 31; i++) {
        z[j][i] = StrictMath.sin(i / 5.0) * j;
      }
    }
    double[] columns = linspace(0, 3, 31);
    double[] rows = linspace(0, 10, 21);
    all.put(
        "heatMap", heatMap(axis("drive", ""), axis("g", ""), axis("rate", "Hz"), columns, rows, z));
    List<String> names = List.of("first", "second", "third");
    all.put("bars", bars(axis("model", ""), axis("cost", "ATP"), names, new double[] {3, 1, 2}));
    all.put(
        "panels",
        panels(trace(t, v), raster(poisson(20, 500, 20)), histogram(axis("v", "mV"), v, 20))
            .columns(2));
    all.put("shared", panels(trace(t, v), trace(axis("u", "mV/ms"), t, v)).sharedX());
    return all;
  }

  static double[] map(double[] x, DoubleUnaryOperator f) {
    return DoubleStream.of(x).map(f).toArray();
  }

  static double[] random(int n, DoubleUnaryOperator f) {
    return map(new SplittableRandom(7).doubles(n).toArray(), f);
  }

  /** Poisson trains, four in five of them excitatory. */
  static SpikeTrains poisson(int units, double duration, double hertz) {
    var random = new SplittableRandom(11);
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      var times = DoubleStream.builder();
      double time = -1000 / hertz * StrictMath.log(1 - random.nextDouble());
      while (time < duration) {
        times.add(time);
        time -= 1000 / hertz * StrictMath.log(1 - random.nextDouble());
      }
      trains.add(SpikeTrain.between(0, duration, times.build().toArray()));
      labels.add(new Label(i, 0, 5 * i < 4 * units ? "excitatory" : "inhibitory"));
    }
    return SpikeTrains.of(labels, trains);
  }
}
