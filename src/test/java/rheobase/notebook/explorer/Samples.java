package rheobase.notebook.explorer;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.raster;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import java.util.List;
import java.util.function.ObjDoubleConsumer;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** One explorer of every kind, as notebooks have them. */
final class Samples {
  static final ObjDoubleConsumer<String> UNHEARD = (words, part) -> {};

  private Samples() {}

  static Film film(int frames) {
    Slider slider = Slider.of("f [Hz]", 1, 4, frames);
    return Film.of(slider, f -> wave(f).number("peaks", Math.rint(f), ""), UNHEARD)
        .caption("A wave with more and more peaks.");
  }

  static Scene wave(double f) {
    double[] t = linspace(0, 1, 101);
    Axis y = axis("potential", "mV").range(-1, 1);
    return Scene.of(
        lines(axis("time", "s"), y).add("", t, map(t, s -> Math.sin(6 * f * s))).size(300, 160));
  }

  /** Two sliders, and every layer that a script can draw. */
  static DataExplorer grid() {
    return DataExplorer.of(
            List.of(Slider.of("gain", 1, 3, 3), Slider.of("T [ms]", 1, 100, 3).log()),
            v -> scene(v[0], v[1]),
            UNHEARD)
        .caption("Every layer follows both sliders.");
  }

  /** A map over both sliders, and the pixel at which they stand. */
  static DataExplorer mapped() {
    double[] x = {1, 2, 3};
    double[] y = {10, 20};
    double[][] z = {{0, 1, 2}, {3, Double.NaN, 5}};
    return DataExplorer.of(
        List.of(Slider.of("g", 1, 3, 3), Slider.of("decay [ms]", 10, 20, 2)),
        v ->
            Scene.of(
                    heatMap(axis("g", ""), axis("decay", "ms"), axis("rate", "Hz"), x, y, z)
                        .points("here", new double[] {v[0]}, new double[] {v[1]}))
                .number("sum", v[0] + v[1], ""),
        UNHEARD);
  }

  private static Scene scene(double gain, double window) {
    double[] x = linspace(0, 1, 51);
    double[] y = map(x, u -> gain * u * u);
    var curves =
        lines(axis("current", "nA"), axis("rate", "Hz"))
            .shade(0.2, 0.4, "bistable")
            .add("band", x, y, map(y, u -> u - 0.1), map(y, u -> u + 0.1))
            .points("means", x, y, map(y, u -> u - 0.2), map(y, u -> u + 0.2))
            .law("law", u -> gain * u)
            .vertical(0.5, "rheobase")
            .horizontal(gain, "gain")
            .text("here", 0.1, 0.5)
            .arrow("there", 0.7, 0.2, 0.9, 0.8)
            .title("gain " + gain);
    var spikes =
        lines(axis("time", "ms").log(), axis("V", "mV"))
            .add("", new double[] {1, 10, 100}, new double[] {-60, Double.NaN, -50 + gain})
            .spikes(new double[] {2, window}, -50, 20);
    var trains = SpikeTrains.of(SpikeTrain.of(100, 5, 20, window / 2 + 40), SpikeTrain.of(100));
    var names = List.of("fast", "slow");
    var counts = bars(axis("kind", ""), axis("count", ""), names, new double[] {gain, window});
    return new Scene(
            Figures.panels(curves, spikes, raster(trains), counts).columns(2).size(700, 480),
            List.of())
        .number("gain", gain, "")
        .number("window", window, "ms");
  }

  static DataExplorer gliding() {
    double[] x = linspace(0, 1, 51);
    return DataExplorer.of(
            List.of(Slider.of("gain", 0, 1, 5)),
            v ->
                Scene.of(lines(axis("x", ""), axis("y", "")).add("curve", x, map(x, u -> v[0] * u)))
                    .number("slope", v[0], ""),
            UNHEARD)
        .interpolated();
  }
}
