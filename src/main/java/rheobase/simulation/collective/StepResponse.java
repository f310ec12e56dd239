package rheobase.simulation.collective;

import java.util.ArrayList;
import java.util.List;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Steps;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.Progress;
import rheobase.spikes.RateCurve;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.population.OnsetVariability;
import rheobase.spikes.population.ResponseLatency;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How a network answers a step of its drive, trial after trial: one wiring, and in every trial
 * fresh starts and fresh spikes from outside.
 *
 * <p>A trial settles for 300 ms and is watched for a second: 400 ms before the step, which comes at
 * {@link #ONSET}, and 600 ms after it. The rate over trials is the event-related response; its peak
 * comes within milliseconds, and the Fano factors look at what follows.
 *
 * @param rate of an excitatory cell, a mean over cells and trials, in bins of 1 ms
 * @param latency when and how high it answers
 * @param variability Fano factors over trials of excitatory cells, in the 200 ms before the onset
 *     and in as many from 200 ms after it
 * @param before the rate of an excitatory cell in the 400 ms before the onset
 * @param after its rate in the last 400 ms
 * @param trials the excitatory spikes of each trial
 */
public record StepResponse(
    RateCurve rate,
    ResponseLatency latency,
    OnsetVariability variability,
    @In("Hz") double before,
    @In("Hz") double after,
    List<SpikeTrains> trials) {

  /** When the drive steps, in ms. */
  public static final double ONSET = KineticNetwork.SETTLING + 400;

  private static final double END = ONSET + 600;
  private static final double WINDOW = 200;
  private static final double LATER = 200; // from the onset to the second window

  /** Copies the list. */
  public StepResponse {
    trials = List.copyOf(trials);
  }

  /**
   * Lets a network answer.
   *
   * @param network whose drive is replaced
   * @param low the drive before the step, in 1/ms
   * @param high the drive after it, in 1/ms
   * @param trials how many, at least two; 40 are published
   * @param seed of the wiring, and from it one for each trial
   * @param progress is told of every trial
   * @return the response; if interrupted, of the trials that were run
   * @throws IllegalStateException if interrupted before two trials were run
   */
  @From(value = "liang2022", where = "protocol of the response to a step")
  public static StepResponse of(
      KineticNetwork network,
      @In("1/ms") double low,
      @In("1/ms") double high,
      int trials,
      Seed seed,
      Progress progress) {
    Steps drive = Steps.constant(low).then(ONSET, high);
    return of(network.withDrive(drive).network(), trials, seed, progress);
  }

  /**
   * Lets any network answer.
   *
   * @param network whose drive steps at {@link #ONSET}; its first population is watched
   * @param trials how many, at least two
   * @param seed of the wiring, and from it one for each trial
   * @param progress is told of every trial
   * @return the response; if interrupted, of the trials that were run
   * @throws IllegalStateException if interrupted before two trials were run
   */
  public static StepResponse of(Network network, int trials, Seed seed, Progress progress) {
    Require.atLeast("number of trials", trials, 2, "a variance over trials needs two");
    Population watched = network.populations().get(0);
    NetworkSimulation run = NetworkSimulation.of(network, END, seed);
    List<SpikeTrains> answers = new ArrayList<>();
    for (int k = 0; k < trials && !Thread.interrupted(); k++) {
      NetworkRecording trial = run.withNoise(seed.child("trial", k)).run();
      if (!trial.complete()) {
        break;
      }
      answers.add(trial.spikes(watched).within(KineticNetwork.SETTLING, END));
      progress.at((k + 1.0) / trials, "trial " + (k + 1) + " of " + trials);
    }
    if (answers.size() < 2) {
      throw new IllegalStateException("interrupted before two trials were run; run it again");
    }
    return of(answers);
  }

  private static StepResponse of(List<SpikeTrains> answers) {
    List<SpikeTrain> all = answers.stream().flatMap(SpikeTrains::stream).toList();
    SpikeTrains cells = SpikeTrains.of(all);
    RateCurve rate = RateCurve.psth(cells, 1);
    return new StepResponse(
        rate,
        ResponseLatency.of(rate, ONSET),
        OnsetVariability.of(answers, ONSET, WINDOW, LATER),
        cells.within(KineticNetwork.SETTLING, ONSET).rate(),
        cells.within(ONSET + LATER, END).rate(),
        answers);
  }

  @Override
  public String toString() {
    return trials.size()
        + " trials, from "
        + Digits.of(before, 3)
        + " to "
        + Digits.of(after, 3)
        + " Hz; "
        + latency
        + "; "
        + variability;
  }
}
