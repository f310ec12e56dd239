package rheobase.notebook.explorer;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import rheobase.figures.Chart;
import rheobase.figures.Panels;
import rheobase.figures.Traces;
import rheobase.figures.layer.Axis;
import rheobase.neuron.Neuron;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.Digits;
import rheobase.units.Require;

/** The still figure of a live model, from the library: a run, its plane, its F–I curve. */
final class LivePoster {
  static final int WIDTH = 880;
  private static final int MOST_SAMPLES = 1500; // fewer would cut the peaks of spikes

  private LivePoster() {}

  /** A step from rest, with which the page begins too. */
  private static Recording run(LiveModel live) {
    Neuron neuron = (Neuron) live.model();
    Stimulus step = Stimulus.step(live.presets().get(0).current(), live.duration() / 10);
    double sampling = Math.ceil(live.duration() / MOST_SAMPLES / neuron.step()) * neuron.step();
    return Simulation.of(neuron, step, live.duration())
        .startingAt(rest(live, neuron))
        .withTraces(1, sampling)
        .run();
  }

  /** The numbers of the still figure. */
  static String said(LiveModel live) {
    String at = Require.quantity(live.presets().get(0).current(), live.currentUnit());
    return "At %s = %s: %s, %d spikes in %s ms."
        .formatted(
            live.current().name(),
            at,
            live.name(),
            run(live).spikes().train(0).count(),
            Digits.of(live.duration(), 4));
  }

  static Panels of(LiveModel live) {
    Neuron neuron = (Neuron) live.model();
    double current = live.presets().get(0).current();
    Recording run = run(live);
    Chart potential = Traces.trace(run);
    if (live.variables().size() != 2) {
      return panels(potential, rates(live, neuron)).columns(2).size(WIDTH, 300);
    }
    var second = run.traces().get(1);
    Chart recovery = trace(axisOf(live, 1), second.times(), second.values());
    return panels(potential, plane(live, neuron, current, run), recovery, rates(live, neuron))
        .columns(2)
        .size(WIDTH, 560);
  }

  private static Axis axisOf(LiveModel live, int variable) {
    double[] ends = live.views().get(variable);
    var named = live.variables().get(variable);
    return axis(named.name(), named.unit()).range(ends[0], ends[1]);
  }

  private static Chart plane(LiveModel live, Neuron neuron, double current, Recording run) {
    double[] ends = live.views().get(0);
    double[] vs = linspace(ends[0], ends[1], 200);
    return lines(axisOf(live, 0), axisOf(live, 1))
        .add(live.variables().get(0).name() + " stands still", vs, still(neuron, current, 0, vs))
        .add(live.variables().get(1).name() + " stands still", vs, still(neuron, current, 1, vs))
        .add("orbit", unbroken(run), run.traces().get(1).values());
  }

  /** The potential, missing where a spike resets it, so that no line is drawn for the jump. */
  private static double[] unbroken(Recording run) {
    double[] values = run.traces().get(0).values();
    for (double time : run.spikes().train(0).times()) {
      values[(int) Math.floor(time / run.traces().get(0).interval() + 1e-6)] = Double.NaN;
    }
    return values;
  }

  /** Where it comes to rest without a current, or at least stands after a while. */
  private static double[] rest(LiveModel live, Neuron neuron) {
    Recording quiet = Simulation.of(neuron, Stimulus.constant(0), live.settling()).run();
    return live.variables().stream()
        .mapToDouble(v -> quiet.traces().get(live.variables().indexOf(v)).at(live.settling()))
        .toArray();
  }

  /** Where a variable stands still: its slope is linear in the second variable of each plane. */
  private static double[] still(Neuron neuron, double current, int variable, double[] vs) {
    double[] at = new double[2];
    return map(
        vs,
        v -> {
          neuron.slope(new double[] {v, 0}, current, at);
          double none = at[variable];
          neuron.slope(new double[] {v, 1}, current, at);
          return none / (none - at[variable]);
        });
  }

  private static Chart rates(LiveModel live, Neuron neuron) {
    Dial dial = live.current();
    double[] currents = linspace(dial.low(), dial.high(), 26);
    Axis x = axis(dial.name(), live.currentUnit());
    return lines(x, axis("rate", "Hz"))
        .add("", currents, map(currents, I -> late(live, neuron, I)));
  }

  /** The rate once the start is forgotten, in Hz. */
  private static double late(LiveModel live, Neuron neuron, double current) {
    double end = live.settling();
    SpikeTrain train =
        Simulation.of(neuron, Stimulus.constant(current), end)
            .withStep(live.step())
            .run()
            .spikes()
            .within(end / 2, end)
            .train(0);
    double[] times = train.times();
    return times.length < 2 ? 0 : 1000 * (times.length - 1) / (times[times.length - 1] - times[0]);
  }
}
