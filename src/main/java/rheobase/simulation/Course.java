package rheobase.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.neuron.RelaxingNeuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Flow;
import rheobase.numerics.Relaxation;
import rheobase.numerics.Stepper;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.In;

/**
 * One unit on its way through a run: its state, its spikes so far, its traces so far. Where the
 * next current depends on what the neuron has done, as in most experiments, one advances it step by
 * step; a {@link Simulation} advances it to the end.
 */
public final class Course {
  private static final int MOST_SPIKES_PER_STEP = 1000;

  private final Simulation simulation;
  private final int unit;
  private final Neuron neuron;
  private final Stimulus stimulus;
  private final Stepper.Steps steps;
  private final Firing firing;
  private final double polarity;
  private final double threshold;
  private final double[] x;
  private final double[] before;
  private double heldUntil = Double.NEGATIVE_INFINITY;

  private double[] spikes = new double[16];
  private int spikeCount;

  private final int every;
  private final double[][] samples;
  private int sampleCount;

  /**
   * A unit at its start.
   *
   * @param simulation the run it takes part in
   * @param unit which of its neurons, from 0
   */
  public Course(Simulation simulation, int unit) {
    this.simulation = simulation;
    this.unit = unit;
    this.neuron = simulation.neurons().get(unit);
    this.stimulus = simulation.stimulus().realised(simulation.seed(), unit, simulation.step());
    this.x =
        simulation.start().isEmpty()
            ? neuron.start().clone()
            : simulation.start().stream().mapToDouble(Double::doubleValue).toArray();
    this.before = new double[x.length];
    this.steps = neuron.stepper().over(flow(neuron, stimulus), x.length);
    this.firing = neuron.firing();
    this.polarity = neuron.polarity();
    this.threshold = polarity * neuron.threshold();
    this.every = (int) Math.round(simulation.sampling() / simulation.step());
    long count = Math.max(1, Math.round(simulation.duration() / simulation.step()));
    boolean traced = unit < simulation.tracedUnits();
    this.samples = traced ? new double[x.length + 1][(int) (count / every) + 1] : null;
    sample(0);
  }

  private static Flow flow(Neuron neuron, Stimulus stimulus) {
    if (neuron instanceof RelaxingNeuron relaxing) {
      return new Relaxation() {
        @Override
        public void relax(double t, double[] x, double[] rate, double[] target) {
          relaxing.relax(x, stimulus.at(t), rate, target);
        }

        @Override
        public void slope(double t, double[] x, double[] dx) {
          relaxing.slope(x, stimulus.at(t), dx); // a model may know a shorter way to it
        }
      };
    }
    return (t, x, dx) -> neuron.slope(x, stimulus.at(t), dx);
  }

  int unit() {
    return unit;
  }

  /**
   * Moves the unit from one step of the clock to another.
   *
   * @param first the step at which it stands, 0 at the start
   * @param last the step to which it goes
   * @throws IllegalStateException if the state runs away, or if spikes follow without a pause
   */
  public void advance(long first, long last) {
    double step = simulation.step();
    for (long k = first; k < last; k++) {
      advance(k * step, (k + 1) * step);
      if ((k + 1) % every == 0) {
        sample(k + 1);
      }
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        Variable variable = neuron.variables().get(i);
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s of %s ran away (%s) between %s and %s ms; use a step shorter than %s ms, "
                    + "withStep(%s), or a smaller current",
                variable,
                neuron.name(),
                x[i],
                first * step,
                last * step,
                step,
                step / 4));
      }
    }
  }

  private void advance(double from, double until) {
    double now = from;
    for (int fired = 0; fired <= MOST_SPIKES_PER_STEP; fired++) {
      if (heldUntil >= until) {
        return;
      }
      now = Math.max(now, heldUntil);
      double length = until - now;
      System.arraycopy(x, 0, before, 0, x.length);
      steps.step(now, length, x);
      if (!(polarity * before[0] < threshold && polarity * x[0] >= threshold)) {
        return;
      }
      if (firing == Firing.RESET_ON_GRID) {
        fire(from);
        neuron.reset(x);
        heldUntil = neuron.refractoryPeriod() > 0 ? from + neuron.refractoryPeriod() : heldUntil;
        return;
      }
      double wait = neuron.timeToThreshold(before, x, stimulus.at(now), length);
      wait = Math.min(length, Math.max(0, wait));
      fire(now + wait);
      if (firing == Firing.UPSTROKE) {
        return;
      }
      for (int i = 0; i < x.length; i++) {
        x[i] = before[i] + (x[i] - before[i]) * wait / length; // the state at the crossing
      }
      neuron.reset(x);
      now += wait;
      heldUntil = now + neuron.refractoryPeriod();
    }
    throw new IllegalStateException(
        String.format(
            Locale.ROOT,
            "%s fired more than %d times between %s and %s ms; give it a refractory period or a "
                + "smaller current",
            neuron.name(),
            MOST_SPIKES_PER_STEP,
            from,
            until));
  }

  private void fire(double time) {
    if (spikeCount == spikes.length) {
      spikes = Arrays.copyOf(spikes, 2 * spikeCount);
    }
    spikes[spikeCount++] = time;
  }

  private void sample(long k) {
    if (samples == null) {
      return;
    }
    for (int i = 0; i < x.length; i++) {
      samples[i][sampleCount] = x[i];
    }
    samples[x.length][sampleCount++] = stimulus.at(k * simulation.step());
  }

  /**
   * The state it is in.
   *
   * @return a copy, the membrane potential first
   */
  public double[] state() {
    return x.clone();
  }

  /**
   * All spikes so far.
   *
   * @return their times, in ms
   */
  @In("ms")
  public double[] spikes() {
    return Arrays.copyOf(spikes, spikeCount);
  }

  double[] spikesUntil(double end) {
    int count = spikeCount;
    while (count > 0 && spikes[count - 1] > end) {
      count--;
    }
    return Arrays.copyOf(spikes, count);
  }

  List<Trace> tracesUntil(double end) {
    List<Trace> traces = new ArrayList<>();
    if (samples == null) {
      return traces;
    }
    int count = Math.min(sampleCount, (int) Math.floor(end / simulation.sampling() + 1e-6) + 1);
    List<Variable> variables = Simulation.traced(neuron);
    for (int i = 0; i < samples.length; i++) {
      double[] values = Arrays.copyOf(samples[i], count);
      traces.add(new Trace(unit, variables.get(i), simulation.sampling(), values));
    }
    return traces;
  }
}
