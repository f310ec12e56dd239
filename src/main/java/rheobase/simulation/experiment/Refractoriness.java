package rheobase.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import rheobase.neuron.Neuron;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How hard it is to make a second spike: the threshold of a second pulse over that of a pulse at
 * rest, for growing intervals after a first pulse that made a spike.
 *
 * <p>While no second pulse makes a spike, the neuron is absolutely refractory; while it takes more
 * than at rest, relatively. Where it takes less, the neuron is supernormal.
 *
 * @param neuron the model
 * @param width how long each pulse lasts
 * @param atRest the threshold of one pulse at rest, in the neuron's unit of current
 * @param intervals from the onset of the first pulse to that of the second, in ms
 * @param ratios the threshold of the second pulse over that at rest; infinite where no pulse up to
 *     ten times the first makes a second spike
 */
public record Refractoriness(
    Neuron neuron,
    @In("ms") double width,
    double atRest,
    List<Double> intervals,
    List<Double> ratios) {
  private static final double MOST = 10; // times the first pulse
  private static final double ONSET = 1; // ms; a clock that starts with the pulse cuts it short
  private static final double LOOKED_AT = 30; // ms after the second pulse

  /** Copies its lists. */
  public Refractoriness {
    intervals = List.copyOf(intervals);
    ratios = List.copyOf(ratios);
  }

  /**
   * That of a neuron at rest.
   *
   * @param neuron the model
   * @param first the current of the first pulse, strong enough for a spike
   * @param width how long each pulse lasts, in ms
   * @param intervals from onset to onset, in ms, ascending
   * @return its thresholds
   * @throws IllegalArgumentException if the first pulse does not make one spike
   */
  public static Refractoriness of(
      Neuron neuron, double first, @In("ms") double width, @In("ms") double... intervals) {
    Require.present("neuron", neuron, "give a model, such as HodgkinHuxley.modern()");
    double[] rest = Simulation.rest(neuron);
    double atRest =
        Threshold.from(
                rest, 1, neuron, I -> Stimulus.step(I, ONSET, ONSET + width), LOOKED_AT, 0, first)
            .value();
    List<Double> ratios = new ArrayList<>();
    for (double interval : intervals) {
      Require.that(
          interval >= width,
          "interval",
          interval,
          "ms",
          "must not be shorter than a pulse (" + width + " ms)",
          "or the two would be one");
      ratios.add(second(rest, neuron, first, width, interval) / atRest);
    }
    return new Refractoriness(
        neuron, width, atRest, Arrays.stream(intervals).boxed().toList(), ratios);
  }

  private static double second(
      double[] rest, Neuron neuron, double first, double width, double interval) {
    Stimulus before = Stimulus.step(first, ONSET, ONSET + width);
    double onset = ONSET + interval;
    DoubleFunction<Stimulus> both = I -> before.plus(Stimulus.step(I, onset, onset + width));
    double duration = onset + LOOKED_AT;
    double most = MOST * first;
    Recording run =
        Simulation.of(neuron, both.apply(most), duration).startingAt(rest).withSpikesOnly().run();
    return run.spikes().count() < 2
        ? Double.POSITIVE_INFINITY
        : Threshold.from(rest, 2, neuron, both, duration, 0, most).value();
  }

  /**
   * The absolute refractory period.
   *
   * @return the longest of the intervals at which no pulse makes a second spike, in ms; 0 if there
   *     is none
   */
  @In("ms")
  public double absolute() {
    int n = first(Double.MAX_VALUE);
    return n == 0 ? 0 : intervals.get(n - 1);
  }

  /**
   * Until when a second spike takes more than the first: where the ratio comes down to 1, by linear
   * interpolation between the intervals.
   *
   * @return in ms; 0 if the second is easier from the first interval on, the last interval if it
   *     never is
   */
  @In("ms")
  public double relative() {
    int n = first(1);
    if (n == 0 || n == ratios.size() || ratios.get(n - 1).isInfinite()) {
      return n == 0 ? 0 : intervals.get(n - 1);
    }
    double above = ratios.get(n - 1) - 1;
    double below = 1 - ratios.get(n);
    double share = above / (above + below);
    return intervals.get(n - 1) + share * (intervals.get(n) - intervals.get(n - 1));
  }

  /** How many intervals have ratios above this one, counted from the first on without a gap. */
  private int first(double ratio) {
    return (int) ratios.stream().takeWhile(r -> r > ratio).count();
  }

  /**
   * How easy it becomes.
   *
   * @return the least of the ratios
   */
  public double least() {
    return ratios.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return "%s: no second spike up to %s ms, a harder one up to %s ms; least ratio %s at %s ms"
        .formatted(
            neuron.name(),
            Digits.of(absolute(), 4),
            Digits.of(relative(), 4),
            Digits.of(least(), 3),
            Digits.of(intervals.get(ratios.indexOf(least())), 4));
  }
}
