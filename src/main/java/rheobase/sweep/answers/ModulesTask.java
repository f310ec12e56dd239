package rheobase.sweep.answers;

import java.util.Arrays;
import java.util.List;
import rheobase.network.Steps;
import rheobase.network.published.KineticNetwork;
import rheobase.network.published.ModularNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import rheobase.simulation.collective.StepResponse;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.Measure;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepTask;
import rheobase.units.From;
import rheobase.units.In;

/**
 * How two thousand cells in five modules answer a step of their drive from 1 to 1.5 spikes per ms,
 * when a part of each cell's inputs comes from its own module.
 *
 * @param trials how many, at least two
 */
@From(value = "liang2022modular", where = "rewiring at constant in-degree; sizes are ours")
public record ModulesTask(int trials) implements SweepTask<ModulesTask.Answer> {
  private static final int MODULES = 5;
  private static final int CELLS = 2000;
  private static final double EARLY = 10; // ms after the step
  private static final int EXCITATORY = 320; // of one module

  /**
   * What one network did.
   *
   * @param wire the mean length of a wire, in sides of a module
   * @param response to the step
   */
  public record Answer(@In("") double wire, StepResponse response) {
    /** The rate of a cell in the ten milliseconds after the step, trial by trial. */
    double[] early() {
      return response.trials().stream()
          .map(trial -> trial.within(StepResponse.ONSET, StepResponse.ONSET + EARLY))
          .mapToDouble(SpikeTrains::rate)
          .toArray();
    }

    /** Its mean. */
    double meanEarly() {
      return Arrays.stream(early()).average().orElse(Double.NaN);
    }

    /** The standard error of its mean. */
    double errorOfEarly() {
      double mean = meanEarly();
      double sum = Arrays.stream(early()).map(x -> (x - mean) * (x - mean)).sum();
      int n = response.trials().size();
      return StrictMath.sqrt(sum / (n - 1) / n);
    }

    /** The variance over the mean of the spikes of one module in 1 ms, before the step. */
    double scatter() {
      return response.trials().stream()
          .map(trial -> trial.within(KineticNetwork.SETTLING, StepResponse.ONSET))
          .map(trial -> SpikeTrains.of(trial.stream().limit(EXCITATORY).toList()))
          .mapToDouble(module -> Counts.of(module, 1).fano())
          .average()
          .orElse(Double.NaN);
    }
  }

  /** What is kept of an answer, in the order of the columns. */
  static final List<Measure<Answer>> COLUMNS =
      List.of(
          new Measure<>("length of a wire", Answer::wire),
          new Measure<>("rate before [Hz]", a -> a.response().before()),
          new Measure<>("rate after [Hz]", a -> a.response().after()),
          new Measure<>("first 10 ms [Hz]", Answer::meanEarly),
          new Measure<>("error of the first 10 ms [Hz]", Answer::errorOfEarly),
          new Measure<>("var/mean of a module", Answer::scatter));

  /** The part of inputs from the own module, and the seed of wiring and trials. */
  @Override
  public Answer at(SweepPoint point) {
    var cells =
        KineticNetwork.lowRate()
            .withSize(CELLS)
            .withInhibitoryDecay(12)
            .withDrive(Steps.constant(1).then(StepResponse.ONSET, 1.5));
    var seed = Seed.seed(StrictMath.round(point.value(1)));
    var modules = ModularNetwork.random(cells, MODULES).withPartWithin(point.value(0));
    var response = StepResponse.of(modules.network(seed), trials, seed, Progress.NONE);
    return new Answer(modules.wiringLength(seed), response);
  }
}
