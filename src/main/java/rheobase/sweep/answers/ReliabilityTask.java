package rheobase.sweep.answers;

import java.util.List;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import rheobase.simulation.collective.StepResponse;
import rheobase.sweep.Measure;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepTask;
import rheobase.sweep.balance.OnsetChange;
import rheobase.units.From;

/**
 * How a balanced network with one decay of inhibition answers a step of its drive from 2 to 4
 * spikes per ms: how strongly, and how much alike in every trial.
 *
 * <p>Every cell has the same number of inputs; wired by chance, the transition to waves moves from
 * one wiring to the next and blurs what we ask for.
 *
 * @param trials how many, at least three; 40 are published
 */
@From(value = "liang2022", where = "protocol of the response to a step")
public record ReliabilityTask(int trials) implements SweepTask<StepResponse> {
  private static final double LOW = 2;
  private static final double HIGH = 4;

  /** What is kept of a response, in the order of the columns. */
  static final List<Measure<StepResponse>> COLUMNS =
      List.of(
          new Measure<>("rate before [Hz]", StepResponse::before),
          new Measure<>("rate after [Hz]", StepResponse::after),
          new Measure<>("peak [Hz]", r -> r.latency().peak()),
          new Measure<>("Fano before", r -> r.variability().before()),
          new Measure<>("Fano after", r -> r.variability().after()),
          new Measure<>("error of the change", r -> OnsetChange.of(r).error()),
          new Measure<>("pooled Fano before", r -> r.variability().pooledBefore()),
          new Measure<>("pooled Fano after", r -> r.variability().pooledAfter()));

  /** The decay of inhibition in ms, and the seed of wiring and trials. */
  @Override
  public StepResponse at(SweepPoint point) {
    var network = KineticNetwork.lowRate().withFixedInDegree().withInhibitoryDecay(point.value(0));
    var seed = Seed.seed(StrictMath.round(point.value(1)));
    return StepResponse.of(network, LOW, HIGH, trials, seed, Progress.NONE);
  }
}
