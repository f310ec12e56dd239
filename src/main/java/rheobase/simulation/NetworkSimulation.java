package rheobase.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.neuron.Variable;
import rheobase.numerics.Seed;
import rheobase.simulation.engine.Engine;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What is run: a network, for a while.
 *
 * <p>The result depends on network, duration and seeds only, never on threads or on the machine. An
 * interrupted run returns what was recorded until then, and where it can go on.
 *
 * @param network what to run
 * @param duration until when
 * @param wiring where the wiring comes from
 * @param noise where all other chance comes from: starts and drives
 * @param sampling the time between samples of mean currents and traces; a multiple of the step
 * @param tracedUnits how many neurons of each population leave traces, from the first on
 * @param threads how many threads share the work
 * @param from where the run begins; empty for time 0
 */
public record NetworkSimulation(
    Network network,
    @In("ms") double duration,
    Seed wiring,
    Seed noise,
    @In("ms") double sampling,
    int tracedUnits,
    int threads,
    Optional<Checkpoint> from) {
  private static final double SAMPLING = 1;
  private static final int TRACED = 4;

  /** Refuses a run that cannot be run. */
  public NetworkSimulation {
    Require.present("network", network, "such as Network.of(population)");
    Require.present("seed of the wiring", wiring, "use seed(1)");
    Require.present("seed", noise, "use seed(1)");
    Require.positive("duration", duration, "ms", "write seconds(1) for a second");
    double step = network.step();
    String rule = "must be at least one step (" + step + " ms) and less than 2·10⁹ of them";
    boolean allowed = duration >= step && duration / step < Integer.MAX_VALUE;
    Require.that(allowed, "duration", duration, "ms", rule, "go on from a checkpoint for more");
    double every = sampling / step;
    boolean multiple = every > 0.5 && Math.abs(every - Math.rint(every)) < 1e-6;
    String of = "must be a multiple of the step (" + step + " ms)";
    Require.that(multiple, "sampling", sampling, "ms", of, "step finer to sample finer");
    Require.atLeast("number of traced units", tracedUnits, 0, "0 records spikes and means only");
    Require.atLeast("number of threads", threads, 1, "1 is the calling thread");
    if (from.isPresent()) {
      String later = "must be later than the checkpoint (" + from.get().time() + " ms)";
      boolean after = duration > from.get().time();
      Require.that(after, "duration", duration, "ms", later, "time counts from the first start");
    }
  }

  /**
   * A run on the calling thread, sampled about every millisecond.
   *
   * @param network what to run
   * @param duration how long, in ms
   * @param seed where chance comes from
   * @return the run, not yet started
   */
  public static NetworkSimulation of(Network network, @In("ms") double duration, Seed seed) {
    Require.present("network", network, "such as Network.of(population)");
    double sampling = Math.max(1, Math.rint(SAMPLING / network.step())) * network.step();
    return new NetworkSimulation(
        network, duration, seed, seed, sampling, TRACED, 1, Optional.empty());
  }

  /**
   * The same network, wiring included, under other chance: another trial.
   *
   * @param newNoise where starts and drives come from
   * @return a new run
   */
  public NetworkSimulation withNoise(Seed newNoise) {
    return new NetworkSimulation(
        network, duration, wiring, newNoise, sampling, tracedUnits, threads, from);
  }

  /**
   * The same run, recorded otherwise.
   *
   * @param units how many neurons of each population leave traces
   * @param newSampling the time between samples, in ms
   * @return a new run
   */
  public NetworkSimulation withTraces(int units, @In("ms") double newSampling) {
    return new NetworkSimulation(
        network, duration, wiring, noise, newSampling, units, threads, from);
  }

  /**
   * The same run on several threads; the result is the same.
   *
   * @param newThreads how many
   * @return a new run
   */
  public NetworkSimulation withThreads(int newThreads) {
    return new NetworkSimulation(
        network, duration, wiring, noise, sampling, tracedUnits, newThreads, from);
  }

  /**
   * The same run, going on from where another one stopped.
   *
   * @param checkpoint of a run of the same network with the same seeds
   * @return a new run; its recording begins at the checkpoint
   */
  public NetworkSimulation from(Checkpoint checkpoint) {
    return new NetworkSimulation(
        network, duration, wiring, noise, sampling, tracedUnits, threads, Optional.of(checkpoint));
  }

  /**
   * The same run to another end.
   *
   * @param newDuration in ms, counted from time 0
   * @return a new run
   */
  public NetworkSimulation until(@In("ms") double newDuration) {
    return new NetworkSimulation(
        network, newDuration, wiring, noise, sampling, tracedUnits, threads, from);
  }

  /**
   * Runs to the end, or until the thread is interrupted.
   *
   * @return the recording
   */
  public NetworkRecording run() {
    return run(Progress.NONE);
  }

  /**
   * Runs to the end, or until the thread is interrupted.
   *
   * @param progress is told how far the run has come
   * @return the recording; its end says how far the run came
   * @throws IllegalStateException if a state runs away; the message says when and what to do
   */
  public NetworkRecording run(Progress progress) {
    from.ifPresent(checkpoint -> checkpoint.check(this));
    long first = from.map(Checkpoint::step).orElse(0L);
    long last = Math.round(duration / network.step());
    int every = (int) Math.round(sampling / network.step());
    var orders = new Engine.Orders(wiring, noise, first, last, every, tracedUnits, threads);
    try (Engine engine = new Engine(network, orders)) {
      progress.at(0, "wiring");
      if (!engine.wire()) {
        throw new IllegalStateException("interrupted while the network was being wired");
      }
      from.ifPresent(checkpoint -> engine.resume(checkpoint.state()));
      boolean stopped = false;
      while (engine.done() < last && !stopped) {
        engine.advance();
        stopped = Thread.interrupted();
        if (!stopped) {
          progress.at((double) (engine.done() - first) / (last - first), toString());
        }
      }
      return recording(engine, first);
    }
  }

  private NetworkRecording recording(Engine engine, long first) {
    double begin = first * network.step();
    long last = Math.round(duration / network.step());
    double end = engine.done() == last ? duration : engine.done() * network.step();
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    List<MeanCurrents> currents = new ArrayList<>();
    List<Trace> traces = new ArrayList<>();
    for (int p = 0; p < network.populations().size(); p++) {
      Population population = network.populations().get(p);
      int base = network.first(population);
      double[][] times = engine.spikes(p);
      for (int i = 0; i < times.length; i++) {
        labels.add(new Label(base + i, 0, population.name()));
        trains.add(SpikeTrain.between(begin, Math.max(end, begin), times[i]));
      }
      currents.add(
          new MeanCurrents(
              population,
              begin,
              sampling,
              engine.mean(p, 0),
              engine.mean(p, 1),
              engine.mean(p, 2)));
      List<Variable> variables = new ArrayList<>(population.neuron().variables());
      variables.add(new Variable("I_E", population.neuron().currentUnit()));
      variables.add(new Variable("I_I", population.neuron().currentUnit()));
      for (int i = 0; i < Math.min(tracedUnits, population.size()); i++) {
        for (int k = 0; k < variables.size(); k++) {
          traces.add(new Trace(base + i, variables.get(k), sampling, engine.trace(p, i, k)));
        }
      }
    }
    Checkpoint checkpoint = Checkpoint.of(this, engine.done(), engine.state());
    return new NetworkRecording(
        this, SpikeTrains.of(labels, trains), currents, traces, begin, end, checkpoint);
  }

  @Override
  public String toString() {
    return network + " for " + Digits.of(duration, 6) + " ms";
  }
}
