package rheobase.simulation.experiment;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import rheobase.neuron.Neuron;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The least amplitude at which a stimulus does what it does not do below: make a spike, or make the
 * neuron fire on and on. Found by bisection, to one part in ten thousand.
 *
 * <pre>
 *   var rheobase = Threshold.ofSpike(neuron, I -&gt; step(I, 5), ms(100), 0, 10)
 * </pre>
 *
 * <p>Each run starts from rest. Bisection halves a bracket whose ends answer differently. Where an
 * answer changes more than once in between, it finds one of the changes.
 *
 * @param neuron the model
 * @param wanted what the stimulus is to do, in words
 * @param below the largest amplitude found that does not do it
 * @param above the least amplitude found that does it
 * @param unit the unit of both, such as {@code µA/cm²}
 * @param spikesBelow how many spikes there were below
 * @param spikesAbove how many spikes there were above
 * @param duration how long each run was
 * @param runs how many runs it took
 */
public record Threshold(
    Neuron neuron,
    String wanted,
    double below,
    double above,
    String unit,
    int spikesBelow,
    int spikesAbove,
    @In("ms") double duration,
    int runs) {
  private static final double ACCURACY = 1e-4;
  private static final int LEAST_TRAIN = 3;
  private static final double PAUSE = 1.5; // as long a pause, in intervals, ends a train

  /**
   * The least amplitude at which there is a spike.
   *
   * @param neuron the model
   * @param family the stimulus of each amplitude, such as {@code I -> step(I, 5)}
   * @param duration how long each run is, in ms
   * @param silent an amplitude at which there is none
   * @param firing an amplitude at which there is one
   * @return the threshold
   * @throws IllegalArgumentException if the two amplitudes do not bracket it
   */
  public static Threshold ofSpike(
      Neuron neuron,
      DoubleFunction<Stimulus> family,
      @In("ms") double duration,
      double silent,
      double firing) {
    return ofSpikes(1, neuron, family, duration, silent, firing);
  }

  /**
   * The least amplitude at which there are so many spikes or more.
   *
   * @param count how many
   * @param neuron the model
   * @param family the stimulus of each amplitude
   * @param duration how long each run is, in ms
   * @param fewer an amplitude at which there are fewer
   * @param enough an amplitude at which there are enough
   * @return the threshold
   * @throws IllegalArgumentException if the two amplitudes do not bracket it
   */
  public static Threshold ofSpikes(
      int count,
      Neuron neuron,
      DoubleFunction<Stimulus> family,
      @In("ms") double duration,
      double fewer,
      double enough) {
    Require.present("neuron", neuron, "give a model");
    return from(Simulation.rest(neuron), count, neuron, family, duration, fewer, enough);
  }

  /** The same from a state, for those who look for many thresholds from one. */
  static Threshold from(
      double[] start,
      int count,
      Neuron neuron,
      DoubleFunction<Stimulus> family,
      double duration,
      double fewer,
      double enough) {
    Require.atLeast("number of spikes", count, 1, "ask for one spike or more");
    String wanted = count == 1 ? "a spike" : count + " spikes";
    return new Bisection(start, neuron, family, duration, wanted, train -> train.count() >= count)
        .between(fewer, enough);
  }

  /**
   * The least amplitude at which the neuron is still firing when the run ends: there are three
   * spikes or more, and the silence after the last is shorter than one and a half of the interval
   * before it.
   *
   * @param neuron the model
   * @param family the stimulus of each amplitude, such as {@code I -> step(I, 5)}
   * @param duration how long each run is, in ms; trains that end are told from those that do not
   *     only as far as it reaches
   * @param silent an amplitude at which firing ends
   * @param firing an amplitude at which it does not
   * @return the threshold
   * @throws IllegalArgumentException if the two amplitudes do not bracket it
   */
  public static Threshold ofRepetitiveFiring(
      Neuron neuron,
      DoubleFunction<Stimulus> family,
      @In("ms") double duration,
      double silent,
      double firing) {
    Require.present("neuron", neuron, "give a model");
    double[] rest = Simulation.rest(neuron);
    return new Bisection(rest, neuron, family, duration, "repetitive firing", Threshold::goesOn)
        .between(silent, firing);
  }

  private static boolean goesOn(SpikeTrain train) {
    int n = train.count();
    if (n < LEAST_TRAIN) {
      return false;
    }
    double interval = train.time(n - 1) - train.time(n - 2);
    return train.duration() - train.time(n - 1) < PAUSE * interval;
  }

  /**
   * The threshold.
   *
   * @return the least amplitude found that does what is wanted, in {@link #unit()}
   */
  public double value() {
    return above;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s of %s from %s %s on: %d spike%s in %s ms there, %d at %s (%d runs)",
        wanted,
        neuron.name(),
        Digits.of(above, 5),
        unit,
        spikesAbove,
        spikesAbove == 1 ? "" : "s",
        Digits.of(duration, 6),
        spikesBelow,
        Digits.of(below, 5),
        runs);
  }

  /** A search on its way. */
  private static final class Bisection {
    private final Neuron neuron;
    private final DoubleFunction<Stimulus> family;
    private final double duration;
    private final String wanted;
    private final Predicate<SpikeTrain> does;
    private final double[] start;
    private int runs;

    Bisection(
        double[] start,
        Neuron neuron,
        DoubleFunction<Stimulus> family,
        double duration,
        String wanted,
        Predicate<SpikeTrain> does) {
      this.start = start;
      this.neuron = neuron;
      this.family = Require.present("stimuli", family, "give one for each amplitude");
      this.duration = duration;
      this.wanted = wanted;
      this.does = does;
    }

    private SpikeTrain under(double amplitude) {
      Recording run =
          Simulation.of(neuron, family.apply(amplitude), duration)
              .startingAt(start)
              .withSpikesOnly()
              .run();
      if (!run.complete()) {
        throw new IllegalStateException(
            "interrupted after " + runs + " runs, before the threshold was found");
      }
      runs++;
      return run.spikes().train(0);
    }

    Threshold between(double silent, double firing) {
      Require.finite("lower amplitude", silent, neuron.currentUnit(), "0 is no current");
      Require.finite("upper amplitude", firing, neuron.currentUnit(), "the search needs an end");
      SpikeTrain low = under(silent);
      SpikeTrain high = under(firing);
      refuse(does.test(low), silent, low, "is there already", "begin lower");
      refuse(!does.test(high), firing, high, "is not there yet", "end higher, or run longer");
      double below = silent;
      double above = firing;
      while (Math.abs(above - below) > ACCURACY * Math.max(Math.abs(below), Math.abs(above))) {
        double middle = (below + above) / 2;
        SpikeTrain train = under(middle);
        if (does.test(train)) {
          above = middle;
          high = train;
        } else {
          below = middle;
          low = train;
        }
      }
      return new Threshold(
          neuron,
          wanted,
          below,
          above,
          neuron.currentUnit(),
          low.count(),
          high.count(),
          duration,
          runs);
    }

    private void refuse(boolean wrong, double at, SpikeTrain train, String is, String wayOut) {
      if (wrong) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s of %s %s at %s (%d spikes in %s ms), so that no threshold lies between the "
                    + "two amplitudes; %s",
                wanted,
                neuron.name(),
                is,
                Require.quantity(at, neuron.currentUnit()),
                train.count(),
                Digits.of(duration, 6),
                wayOut));
      }
    }
  }
}
