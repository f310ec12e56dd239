package rheobase.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Seed;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What is run: one neuron or several unconnected ones, under one stimulus, for a while.
 *
 * <p>The result depends on these components only, never on threads or on the machine. An
 * interrupted run returns what was recorded until then.
 *
 * @param neurons the units, in order
 * @param stimulus the current each receives; noise differs from unit to unit
 * @param duration how long the run is
 * @param step the step of the clock
 * @param seed where chance comes from
 * @param start the state from which every unit starts; empty for each model's own
 * @param tracedUnits how many units leave traces, from the first on; all leave spikes
 * @param sampling the time between samples of a trace; a multiple of the step
 */
public record Simulation(
    List<Neuron> neurons,
    Stimulus stimulus,
    @In("ms") double duration,
    @In("ms") double step,
    Seed seed,
    List<Double> start,
    int tracedUnits,
    @In("ms") double sampling) {
  private static final int STEPS_PER_CHUNK = 256;
  private static final int MOST_SAMPLES = 200_000;
  private static final int MOST_TRACED = 8;
  private static final double SETTLING = 200; // ms

  /** Refuses a run that cannot be run, such as one of negative length. */
  public Simulation {
    neurons = List.copyOf(Require.present("neurons", neurons, "give at least one"));
    Require.atLeast("number of neurons", neurons.size(), 1, "give at least one");
    Require.present("stimulus", stimulus, "use constant(0) for none");
    Require.present("seed", seed, "use seed(1)");
    Require.positive("duration", duration, "ms", "write seconds(1) for a second");
    Require.positive("step", step, "ms", "the model's own is " + neurons.get(0).step() + " ms");
    Require.that(
        step <= duration,
        "step",
        step,
        "ms",
        "must not be longer than the run (" + duration + " ms)",
        "run longer or step finer");
    Require.that(
        duration / step < 1e10,
        "duration",
        duration,
        "ms",
        "must be less than 10¹⁰ steps of " + step + " ms",
        "run shorter or step coarser");
    start = List.copyOf(start);
    for (Neuron neuron : neurons) {
      int variables = neuron.start().length;
      if (!start.isEmpty() && start.size() != variables) {
        throw new IllegalArgumentException(
            "start state "
                + start
                + " has "
                + start.size()
                + " numbers; "
                + neuron.name()
                + " has "
                + variables
                + " variables: "
                + neuron.variables());
      }
    }
    for (double value : start) {
      Require.finite("start state", value, "", "give one number for each variable");
    }
    Require.atLeast("number of traced units", tracedUnits, 0, "0 records spikes only");
    double every = sampling / step;
    Require.that(
        every > 0.5 && Math.abs(every - Math.rint(every)) < 1e-6,
        "sampling",
        sampling,
        "ms",
        "must be a multiple of the step (" + step + " ms)",
        "step finer to sample finer");
  }

  /**
   * A run of one neuron, on its model's own step.
   *
   * @param neuron the model
   * @param stimulus the current it receives
   * @param duration how long, in ms
   * @return the run, not yet started
   */
  public static Simulation of(Neuron neuron, Stimulus stimulus, @In("ms") double duration) {
    Require.present("neuron", neuron, "name a model, such as LeakyIntegrateAndFire.textbook()");
    return of(List.of(neuron), stimulus, duration);
  }

  /**
   * A run of several unconnected neurons, on the finest of their models' own steps.
   *
   * @param neurons the units
   * @param stimulus the current each receives
   * @param duration how long, in ms
   * @return the run, not yet started
   */
  public static Simulation of(
      List<? extends Neuron> neurons, Stimulus stimulus, @In("ms") double duration) {
    Require.atLeast("number of neurons", neurons.size(), 1, "give at least one");
    double step = neurons.stream().mapToDouble(Neuron::step).min().orElseThrow();
    return new Simulation(
            List.copyOf(neurons),
            stimulus,
            duration,
            step,
            new Seed(1),
            List.of(),
            MOST_TRACED,
            step)
        .withStep(step);
  }

  /**
   * The same run with many copies of its first neuron.
   *
   * @param count how many units
   * @return a new run
   */
  public Simulation withUnits(int count) {
    Require.atLeast("number of units", count, 1, "a run needs a neuron");
    List<Neuron> copies = Collections.nCopies(count, neurons.get(0));
    return new Simulation(copies, stimulus, duration, step, seed, start, tracedUnits, sampling);
  }

  /**
   * The same run on another step; traces are sampled at every step, or more rarely in runs of more
   * than 200,000 steps.
   *
   * @param newStep in ms
   * @return a new run
   */
  public Simulation withStep(@In("ms") double newStep) {
    Require.positive("step", newStep, "ms", "the model's own is " + neurons.get(0).step() + " ms");
    double every = Math.max(1, Math.ceil(duration / newStep / MOST_SAMPLES));
    return new Simulation(
        neurons, stimulus, duration, newStep, seed, start, tracedUnits, every * newStep);
  }

  /**
   * The same run with other chance.
   *
   * @param newSeed the seed
   * @return a new run
   */
  public Simulation withSeed(Seed newSeed) {
    return new Simulation(neurons, stimulus, duration, step, newSeed, start, tracedUnits, sampling);
  }

  /**
   * The same run from another state.
   *
   * @param state one number for each variable, the membrane potential first
   * @return a new run
   */
  public Simulation startingAt(double... state) {
    List<Double> newStart = Arrays.stream(state).boxed().toList();
    return new Simulation(neurons, stimulus, duration, step, seed, newStart, tracedUnits, sampling);
  }

  /**
   * The same run from where its first neuron stands once it has been left alone for 200 ms, without
   * current.
   *
   * @return a new run
   */
  public Simulation startingAtRest() {
    return startingAt(rest(neurons.get(0)));
  }

  /**
   * Where a neuron stands once it has been left alone for 200 ms, without current.
   *
   * @param neuron the model
   * @return its state, the membrane potential first
   * @throws IllegalStateException if the run is interrupted
   */
  public static double[] rest(Neuron neuron) {
    double settling = Math.ceil(SETTLING / neuron.step()) * neuron.step();
    Recording run = of(neuron, Stimulus.constant(0), settling).withTraces(1, settling).run();
    if (!run.complete()) {
      throw new IllegalStateException("interrupted before " + neuron.name() + " came to rest");
    }
    return run.state(settling);
  }

  /**
   * The same run with traces of more or fewer units.
   *
   * @param units how many units leave traces; 0 records spikes only
   * @param newSampling the time between samples, in ms
   * @return a new run
   */
  public Simulation withTraces(int units, @In("ms") double newSampling) {
    return new Simulation(neurons, stimulus, duration, step, seed, start, units, newSampling);
  }

  /**
   * The same run without traces.
   *
   * @return a new run
   */
  public Simulation withSpikesOnly() {
    return withTraces(0, sampling);
  }

  /**
   * Runs to the end, or until the thread is interrupted.
   *
   * @return the recording
   */
  public Recording run() {
    return run(Progress.NONE);
  }

  /**
   * Runs to the end, or until the thread is interrupted.
   *
   * @param progress is told how far the run has come
   * @return the recording; its duration says how far the run came
   * @throws IllegalStateException if a state runs away; the message says when and what to do
   */
  public Recording run(Progress progress) {
    List<Course> courses = new ArrayList<>();
    for (int unit = 0; unit < neurons.size(); unit++) {
      courses.add(new Course(this, unit));
    }
    long steps = Math.max(1, Math.round(duration / step));
    long done = 0;
    boolean stopped = false;
    while (done < steps && !stopped) {
      long next = Math.min(steps, done + STEPS_PER_CHUNK);
      for (int unit = 0; unit < courses.size() && !stopped; unit++) {
        courses.get(unit).advance(done, next);
        stopped = Thread.interrupted();
      }
      if (!stopped) {
        done = next;
        progress.at((double) done / steps, name());
      }
    }
    return recording(courses, done == steps ? duration : Math.max(done, 1) * step);
  }

  private Recording recording(List<Course> courses, double reached) {
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    List<Trace> traces = new ArrayList<>();
    for (Course course : courses) {
      labels.add(new Label(course.unit(), 0, neurons.get(course.unit()).name()));
      trains.add(SpikeTrain.of(reached, course.spikesUntil(reached)));
      traces.addAll(course.tracesUntil(reached));
    }
    return new Recording(this, traces, SpikeTrains.of(labels, trains), reached);
  }

  private String name() {
    String first = neurons.get(0).name();
    return neurons.size() == 1 ? first : neurons.size() + " units, " + first;
  }

  /** The variables of a unit that are traced: its state, then its current. */
  static List<Variable> traced(Neuron neuron) {
    List<Variable> variables = new ArrayList<>(neuron.variables());
    variables.add(new Variable("I", neuron.currentUnit()));
    return variables;
  }

  @Override
  public String toString() {
    return name() + " under " + stimulus + " for " + Digits.of(duration, 6) + " ms";
  }
}
