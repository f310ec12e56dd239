package rheobase.simulation.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rheobase.neuron.Neuron;
import rheobase.simulation.Course;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A resting neuron and a few brief pulses of current at even intervals: how strong must they be,
 * all together, to make it fire? The answer over the interval tells whether the neuron adds its
 * inputs up or waits for those in time with its own swing.
 *
 * <p>A resonator may fire on a train and stay silent on a stronger one, whose first pulse shifts
 * its phase. So heights are tried upwards, each 5 % above the last, until one makes a spike;
 * bisection then finds the threshold to one part in 10,000.
 *
 * @param neuron whose
 * @param holding the constant current under which it rests, in its unit
 * @param width how long a pulse is
 * @param heights the height of each pulse over the height of the train: 1, 1 for a doublet, −1, 1
 *     for inhibition before excitation
 * @param rest the state it rests in
 */
public record PulseTrain(
    Neuron neuron,
    double holding,
    @In("ms") double width,
    List<Double> heights,
    List<Double> rest) {
  private static final double BRIEF = 0.2; // ms
  private static final double SETTLING = 200; // ms
  private static final int STAIRS = 200; // from no current to the holding current, 1 ms each
  private static final double WATCHING = 20; // ms, from the last pulse on
  private static final int DOUBLINGS = 24;
  private static final double ENOUGH = 0.8; // of what would add up perfectly: less does not fire
  private static final double FINE = 1.05; // finer than the gaps of a resonator
  private static final double MOST = 50;
  private static final double EXACT = 1e-4;

  /** Copies the lists; refuses pulses without width and trains without pulses. */
  public PulseTrain {
    Require.present("neuron", neuron, "name a model");
    Require.finite("holding current", holding, neuron.currentUnit(), "0 is none");
    Require.positive("width of a pulse", width, "ms", "0.2 ms is brief");
    Require.atLeast("number of pulses", heights.size(), 1, "a train of one is the simplest");
    heights = List.copyOf(heights);
    rest = List.copyOf(rest);
  }

  /**
   * One pulse of 0.2 ms, given to a neuron that rests under a constant current.
   *
   * @param neuron the model
   * @param holding that current, in its unit; it is raised slowly from 0, so that a neuron that can
   *     both rest and fire rests
   * @return a train of one pulse
   * @throws IllegalArgumentException if the neuron does not rest under that current
   */
  public static PulseTrain single(Neuron neuron, double holding) {
    Require.present("neuron", neuron, "name a model");
    Require.finite("holding current", holding, neuron.currentUnit(), "0 is none");
    double[] level = {0};
    Course course = course(neuron, level, neuron.start());
    long now = steps(neuron, SETTLING);
    course.advance(0, now);
    for (int i = 1; i <= STAIRS; i++) {
      level[0] = holding * i / STAIRS;
      now = onwards(course, now, steps(neuron, 1));
    }
    int before = course.spikes().length;
    onwards(course, now, steps(neuron, SETTLING));
    Require.that(
        course.spikes().length == before,
        "holding current",
        holding,
        neuron.currentUnit(),
        "must leave " + neuron.name() + " at rest",
        "it fires by itself; take less");
    List<Double> rest = Arrays.stream(course.state()).boxed().toList();
    return new PulseTrain(neuron, holding, BRIEF, List.of(1.0), rest);
  }

  /**
   * Other pulses, given to the same resting neuron.
   *
   * @param others the height of each over the height of the train, such as 1, 1 or −1, 1
   * @return a new train
   */
  public PulseTrain withHeights(double... others) {
    return new PulseTrain(neuron, holding, width, Arrays.stream(others).boxed().toList(), rest);
  }

  /**
   * Two equal pulses.
   *
   * @return a new train
   */
  public PulseTrain doublet() {
    return withHeights(1, 1);
  }

  /**
   * Three equal pulses.
   *
   * @return a new train
   */
  public PulseTrain triplet() {
    return withHeights(1, 1, 1);
  }

  /**
   * The current of a train, holding current included.
   *
   * @param height of the train, in the neuron's unit
   * @param interval from the onset of a pulse to the next, in ms
   * @param start when the first begins, in ms
   * @return the stimulus
   */
  public Stimulus stimulus(double height, @In("ms") double interval, @In("ms") double start) {
    Stimulus all = Stimulus.constant(holding);
    for (int i = 0; i < heights.size(); i++) {
      all = all.plus(Stimulus.pulses(heights.get(i) * height, width, start + i * interval));
    }
    return all;
  }

  /**
   * The run of a train, from rest; two milliseconds pass before the first pulse.
   *
   * @param height of the train, in the neuron's unit
   * @param interval from the onset of a pulse to the next, in ms
   * @param duration of the run, in ms
   * @return traces and spikes
   */
  public Recording run(double height, @In("ms") double interval, @In("ms") double duration) {
    return Simulation.of(neuron, stimulus(height, interval, 2), duration)
        .startingAt(rest.stream().mapToDouble(Double::doubleValue).toArray())
        .run();
  }

  /**
   * Whether the neuron fires within 20 ms of the last pulse.
   *
   * @param height of the train, in the neuron's unit
   * @param interval from the onset of a pulse to the next, in ms; rounded to the neuron's step
   * @return whether there is at least one spike
   */
  public boolean fires(double height, @In("ms") double interval) {
    Require.that(
        heights.size() == 1 || interval >= width,
        "interval",
        interval,
        "ms",
        "must not be shorter than a pulse (" + width + " ms)",
        "pulses that overlap are one longer pulse");
    double[] level = {holding};
    Course course = course(neuron, level, rest.stream().mapToDouble(Double::doubleValue).toArray());
    long now = 0;
    long on = steps(neuron, width);
    long gap = steps(neuron, interval) - on;
    for (int i = 0; i < heights.size(); i++) {
      level[0] = holding + heights.get(i) * height;
      now = onwards(course, now, on);
      level[0] = holding;
      now = onwards(course, now, i < heights.size() - 1 ? gap : 0);
    }
    long end = now + steps(neuron, WATCHING);
    long look = steps(neuron, 1);
    while (now < end && course.spikes().length == 0 && !Thread.currentThread().isInterrupted()) {
      now = onwards(course, now, look);
    }
    return course.spikes().length > 0;
  }

  /**
   * The least height at which the train makes the neuron fire.
   *
   * @param interval from the onset of a pulse to the next, in ms; of no account for a single pulse
   * @return in the neuron's unit; NaN if none up to fifty times that of a single pulse does
   */
  public double threshold(@In("ms") double interval) {
    double one = ofOne();
    return heights.equals(List.of(1.0)) ? one : scanned(one, interval);
  }

  /**
   * The threshold of the train over that of a single pulse.
   *
   * @param intervals from the onset of a pulse to the next, in ms
   * @return a pure number for each, such as ½ where two pulses simply add up, and 1 where the other
   *     pulse is no help; fewer if interrupted
   */
  public double[] relativeThresholds(@In("ms") double... intervals) {
    double one = ofOne();
    double[] found = new double[intervals.length];
    for (int i = 0; i < intervals.length; i++) {
      found[i] = scanned(one, intervals[i]) / one;
      if (Thread.interrupted()) {
        return Arrays.copyOf(found, i);
      }
    }
    return found;
  }

  /** The threshold of a single pulse, by doubling. */
  private double ofOne() {
    PulseTrain single = withHeights(1);
    double high = 1;
    for (int i = 0; i < DOUBLINGS && !single.fires(high, width); i++) {
      high *= 2;
    }
    return single.between(high == 1 ? 0 : high / 2, high, width);
  }

  /** The threshold of a train: from far below upwards, since a stronger one may be silent again. */
  private double scanned(double one, double interval) {
    double all = heights.stream().mapToDouble(Math::abs).sum();
    double high = ENOUGH * one / all;
    double low = 0;
    while (!fires(high, interval)) {
      low = high;
      high *= FINE;
      if (high > MOST * one) {
        return Double.NaN;
      }
    }
    return between(low, high, interval);
  }

  private double between(double silent, double loud, double interval) {
    double low = silent;
    double high = loud;
    while (high - low > EXACT * high) {
      double middle = (low + high) / 2;
      boolean fires = fires(middle, interval);
      high = fires ? middle : high;
      low = fires ? low : middle;
    }
    return (low + high) / 2;
  }

  private static Course course(Neuron neuron, double[] level, double[] start) {
    return new Course(
        Simulation.of(neuron, t -> level[0], 1e6 * neuron.step())
            .startingAt(start)
            .withTraces(0, neuron.step()),
        0);
  }

  private static long steps(Neuron neuron, double time) {
    return Math.max(1, Math.round(time / neuron.step()));
  }

  private static long onwards(Course course, long now, long steps) {
    course.advance(now, now + steps);
    return now + steps;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s at rest under %s %s, pulses of %s ms and relative heights %s",
        neuron.name(),
        Digits.of(holding, 4),
        neuron.currentUnit(),
        Digits.of(width, 3),
        heights.stream().map(h -> Digits.of(h, 3)).collect(Collectors.joining(", ")));
  }
}
