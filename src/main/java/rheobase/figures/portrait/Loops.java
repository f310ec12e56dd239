package rheobase.figures.portrait;

import static rheobase.figures.layer.Axis.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.neuron.Variable;
import rheobase.phaseplane.bifurcation.BlindedSystems;
import rheobase.phaseplane.bifurcation.HysteresisLoop;
import rheobase.phaseplane.bifurcation.HysteresisLoop.Response;
import rheobase.units.Require;

/** Figures of what neurons do while their current rises and falls. */
public final class Loops {
  private Loops() {}

  /**
   * The rate of a neuron over its current, on the way up and on the way down.
   *
   * @param loop what it did
   * @return the chart
   */
  public static Chart rateLoop(HysteresisLoop loop) {
    return of(loop, axis("rate", "Hz").from(0), Response::frequency);
  }

  /**
   * The swing of a neuron over its current, on the way up and on the way down.
   *
   * @param loop what it did
   * @return the chart
   */
  public static Chart amplitudeLoop(HysteresisLoop loop) {
    Require.present("loop", loop, "make one with HysteresisLoop.of(neuron, wait, currents)");
    Variable potential = loop.neuron().variables().get(0);
    return of(loop, axis("amplitude", potential.unit()).from(0), Response::amplitude);
  }

  private static Chart of(HysteresisLoop loop, Axis y, ToDoubleFunction<Response> what) {
    Require.present("loop", loop, "make one with HysteresisLoop.of(neuron, wait, currents)");
    Axis x = axis("current", loop.neuron().currentUnit());
    return both(Chart.of("Hysteresis loop", x, y, 560, 300), loop, what, true)
        .madeFrom(loop.neuron());
  }

  private static Chart both(
      Chart empty, HysteresisLoop loop, ToDoubleFunction<Response> what, boolean named) {
    return empty
        .add(named ? "rising" : "", currents(loop.rising()), values(loop.rising(), what))
        .add(named ? "falling" : "", currents(loop.falling()), values(loop.falling(), what));
  }

  private static double[] currents(List<Response> all) {
    return all.stream().mapToDouble(Response::current).toArray();
  }

  private static double[] values(List<Response> all, ToDoubleFunction<Response> what) {
    return all.stream().mapToDouble(what).toArray();
  }

  /**
   * All that is known of six blinded systems: rate and amplitude of each, in relation to the
   * largest, over the current; full lines while it rises, dashed ones while it falls.
   *
   * @param systems the six
   * @return two rows of panels for each three of them
   */
  public static Panels loops(BlindedSystems systems) {
    Require.present("blinded systems", systems, "draw six with BlindedSystems.of(seed(51))");
    List<HysteresisLoop> all = systems.loops();
    List<Chart> charts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += 3) {
      for (int i = from; i < from + 3; i++) {
        String letter = String.valueOf((char) ('A' + i));
        Chart rate = relative(all.get(i), "rate", Response::frequency);
        charts.add(rate.title("system " + letter));
      }
      for (int i = from; i < from + 3; i++) {
        charts.add(relative(all.get(i), "amplitude", Response::amplitude));
      }
    }
    return Figures.panels(charts.toArray(Chart[]::new)).columns(3).unlettered().size(860, 700);
  }

  private static Chart relative(HysteresisLoop loop, String name, ToDoubleFunction<Response> what) {
    Axis x = axis("relative current", "").range(0, 1);
    Axis y = axis("relative " + name, "").range(-0.03, 1.06);
    Chart chart = Chart.of("Hysteresis loop", x, y, 280, 180);
    return both(chart, loop, what, false);
  }
}
