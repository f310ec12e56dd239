package rheobase.notebook.playground;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import rheobase.figures.Chart;
import rheobase.figures.Panels;
import rheobase.figures.firing.Traces;
import rheobase.figures.layer.Axis;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.Digits;
import rheobase.units.Require;

/** The still figure of a played model, from the library: a run, its plane, its F–I curve. */
final class PlaygroundPoster {
  static final int WIDTH = 880;
  private static final int MOST_SAMPLES = 1500; // fewer would cut the peaks of spikes

  private PlaygroundPoster() {}

  /** A step from rest, with which the page begins too. */
  private static Recording run(PlayedModel played) {
    Neuron neuron = (Neuron) played.model();
    Stimulus step = Stimulus.step(played.presets().get(0).current(), played.duration() / 10);
    double sampling = Math.ceil(played.duration() / MOST_SAMPLES / neuron.step()) * neuron.step();
    return Simulation.of(neuron, step, played.duration())
        .startingAt(rest(played, neuron))
        .withTraces(1, sampling)
        .run();
  }

  /** The numbers of the still figure. */
  static String said(PlayedModel played) {
    String at = Require.quantity(played.presets().get(0).current(), played.currentUnit());
    return "At %s = %s: %s, %d spikes in %s ms."
        .formatted(
            played.current().name(),
            at,
            played.name(),
            run(played).spikes().train(0).count(),
            Digits.of(played.duration(), 4));
  }

  static Panels of(PlayedModel played) {
    Neuron neuron = (Neuron) played.model();
    double current = played.presets().get(0).current();
    Recording run = run(played);
    Chart potential = Traces.trace(run);
    if (played.variables().size() != 2) {
      return panels(potential, rates(played, neuron)).columns(2).size(WIDTH, 300);
    }
    var second = run.traces().get(1);
    Chart recovery = trace(axisOf(played, 1), second.times(), second.values());
    return panels(potential, plane(played, neuron, current, run), recovery, rates(played, neuron))
        .columns(2)
        .size(WIDTH, 560);
  }

  private static Axis axisOf(PlayedModel played, int variable) {
    double[] ends = played.views().get(variable);
    var named = played.variables().get(variable);
    return axis(named.name(), named.unit()).range(ends[0], ends[1]);
  }

  private static Chart plane(PlayedModel played, Neuron neuron, double current, Recording run) {
    double[] ends = played.views().get(0);
    double[] vs = linspace(ends[0], ends[1], 200);
    return lines(axisOf(played, 0), axisOf(played, 1))
        .add(played.variables().get(0).name() + " stands still", vs, still(neuron, current, 0, vs))
        .add(played.variables().get(1).name() + " stands still", vs, still(neuron, current, 1, vs))
        .add("orbit", unbroken(neuron, run), run.traces().get(1).values());
  }

  /** The potential, missing where a spike resets it, so that no line is drawn for the jump. */
  private static double[] unbroken(Neuron neuron, Recording run) {
    double[] values = run.traces().get(0).values();
    if (neuron.firing() == Firing.UPSTROKE) {
      return values;
    }
    for (double time : run.spikes().train(0).times()) {
      values[(int) Math.floor(time / run.traces().get(0).interval() + 1e-6)] = Double.NaN;
    }
    return values;
  }

  /** Where it comes to rest without a current, or at least stands after a while. */
  private static double[] rest(PlayedModel played, Neuron neuron) {
    Recording quiet = Simulation.of(neuron, Stimulus.constant(0), played.settling()).run();
    return played.variables().stream()
        .mapToDouble(v -> quiet.traces().get(played.variables().indexOf(v)).at(played.settling()))
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
          double other = none / (none - at[variable]);
          return Double.isFinite(other) ? other : Double.NaN; // at E_K potassium moves nothing
        });
  }

  private static Chart rates(PlayedModel played, Neuron neuron) {
    Dial dial = played.current();
    double[] currents = linspace(dial.low(), dial.high(), 26);
    Axis x = axis(dial.name(), played.currentUnit());
    return lines(x, axis("rate", "Hz"))
        .add("", currents, map(currents, I -> late(played, neuron, I)));
  }

  /** The rate once the start is forgotten, in Hz. */
  private static double late(PlayedModel played, Neuron neuron, double current) {
    double end = played.settling();
    SpikeTrain train =
        Simulation.of(neuron, Stimulus.constant(current), end)
            .withStep(played.step())
            .run()
            .spikes()
            .within(end / 2, end)
            .train(0);
    double[] times = train.times();
    return times.length < 2 ? 0 : 1000 * (times.length - 1) / (times[times.length - 1] - times[0]);
  }
}
