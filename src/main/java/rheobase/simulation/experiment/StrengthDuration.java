package rheobase.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The strength–duration curve: how strong a pulse must be to make a spike, the longer it lasts. It
 * falls towards the rheobase; the chronaxie is the duration at which twice the rheobase will do.
 *
 * @param neuron the model
 * @param durations how long the pulses last, in ms
 * @param strengths the threshold of each, in the neuron's unit of current
 * @param rheobase the threshold of a step that is never switched off
 * @param chronaxie how long a pulse of twice the rheobase must last
 */
@From("lapicque1907")
public record StrengthDuration(
    Neuron neuron,
    List<Double> durations,
    List<Double> strengths,
    double rheobase,
    @In("ms") double chronaxie) {
  private static final double LONG = 200; // ms; a step makes its first spike before
  private static final double LATE = 40; // ms from the end of a pulse to the end of the run
  private static final double SILENCE = 1e-3;
  private static final double ONSET = 1; // ms; a clock that starts with the pulse cuts it short
  private static final int DOUBLINGS = 40;

  /** Copies its lists. */
  public StrengthDuration {
    durations = List.copyOf(durations);
    strengths = List.copyOf(strengths);
  }

  /**
   * That of a neuron at rest.
   *
   * @param neuron the model
   * @param durations how long the pulses last, in ms
   * @return its thresholds
   * @throws IllegalArgumentException if no current, however strong, makes a spike
   */
  public static StrengthDuration of(Neuron neuron, @In("ms") double... durations) {
    Require.present("neuron", neuron, "give a model, such as HodgkinHuxley.modern()");
    double[] rest = Simulation.rest(neuron);
    double rheobase = threshold(rest, neuron, LONG, neuron.polarity() * SILENCE);
    double chronaxie =
        Threshold.from(rest, 1, neuron, d -> pulse(2 * rheobase, d), LONG + LATE, SILENCE, LONG)
            .value();
    List<Double> strengths = new ArrayList<>();
    for (double duration : durations) {
      Require.positive("duration of the pulse", duration, "ms", "0.1 to 100 ms is usual");
      strengths.add(threshold(rest, neuron, duration, rheobase / 2));
    }
    return new StrengthDuration(
        neuron, Arrays.stream(durations).boxed().toList(), strengths, rheobase, chronaxie);
  }

  private static Stimulus pulse(double current, double duration) {
    return Stimulus.step(current, ONSET, ONSET + duration);
  }

  /** Doubles the current until there is a spike, then bisects. */
  private static double threshold(double[] rest, Neuron neuron, double duration, double first) {
    double silent = first;
    for (int i = 0; i < DOUBLINGS; i++) {
      double firing = 2 * silent;
      Recording run =
          Simulation.of(neuron, pulse(firing, duration), duration + LATE)
              .startingAt(rest)
              .withSpikesOnly()
              .run();
      if (run.spikes().count() > 0) {
        return Threshold.ofSpike(neuron, I -> pulse(I, duration), duration + LATE, silent, firing)
            .value();
      }
      silent = firing;
    }
    throw new IllegalArgumentException(
        neuron.name()
            + " makes no spike under pulses of "
            + Digits.of(duration, 6)
            + " ms up to "
            + Require.quantity(silent, neuron.currentUnit())
            + "; give longer ones, or a neuron that fires");
  }

  @Override
  public String toString() {
    return "rheobase of %s %s %s, chronaxie %s ms"
        .formatted(
            neuron.name(), Digits.of(rheobase, 4), neuron.currentUnit(), Digits.of(chronaxie, 4));
  }
}
