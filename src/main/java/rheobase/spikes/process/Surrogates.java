package rheobase.spikes.process;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Recordings with one thing destroyed and the rest kept, against which the real one is judged.
 *
 * <p>Every train of a surrogate is drawn from a stream of its own, so that it does not depend on
 * the others.
 */
public final class Surrogates {
  private Surrogates() {}

  /** Makes one train of another. */
  private interface Change {
    double[] of(SpikeTrain train, UniformRandomProvider chance);
  }

  /**
   * Spikes anywhere in the window: each unit keeps its number of spikes and nothing else. Units
   * become Poisson processes of constant rate, conditioned on their counts.
   *
   * @param spikes the recording
   * @param seed where chance enters
   * @return the surrogate
   */
  public static SpikeTrains scattered(SpikeTrains spikes, Seed seed) {
    return changed(
        spikes,
        seed,
        "scattered",
        (train, chance) -> {
          double[] t = new double[train.count()];
          Arrays.setAll(t, i -> train.start() + chance.nextDouble() * train.duration());
          return t;
        });
  }

  /**
   * Intervals in another order: each unit keeps its intervals, so its rate and its CV, and loses
   * their sequence and all relation to other units.
   *
   * @param spikes the recording
   * @param seed where chance enters
   * @return the surrogate; the first spike of each train stays
   */
  public static SpikeTrains shuffled(SpikeTrains spikes, Seed seed) {
    return changed(
        spikes,
        seed,
        "shuffled",
        (train, chance) -> {
          double[] gaps = train.intervals();
          for (int i = gaps.length - 1; i > 0; i--) {
            int k = chance.nextInt(i + 1);
            double swap = gaps[i];
            gaps[i] = gaps[k];
            gaps[k] = swap;
          }
          double[] t = train.times();
          for (int i = 1; i < t.length; i++) {
            t[i] = StrictMath.min(t[i - 1] + gaps[i - 1], train.stop());
          }
          return t;
        });
  }

  /**
   * Trains moved against each other: each keeps its whole course, turned round in the window by a
   * time of its own, and loses its relation to other units.
   *
   * @param spikes the recording
   * @param seed where chance enters
   * @return the surrogate
   */
  public static SpikeTrains rotated(SpikeTrains spikes, Seed seed) {
    return changed(
        spikes,
        seed,
        "rotated",
        (train, chance) -> {
          double by = chance.nextDouble() * train.duration();
          double[] t = train.times();
          for (int i = 0; i < t.length; i++) {
            double moved = t[i] + by;
            t[i] = moved <= train.stop() ? moved : moved - train.duration();
          }
          return t;
        });
  }

  /**
   * Spikes moved within windows: rates that change more slowly than the windows stay, and what is
   * faster is lost.
   *
   * @param spikes the recording
   * @param window in ms, positive: each spike is anywhere in the one it was in
   * @param seed where chance enters
   * @return the surrogate
   */
  public static SpikeTrains jittered(SpikeTrains spikes, @In("ms") double window, Seed seed) {
    Require.positive("window of the jitter", window, "ms", "such as ms(20)");
    return changed(
        spikes,
        seed,
        "jittered",
        (train, chance) -> {
          double[] t = train.times();
          for (int i = 0; i < t.length; i++) {
            double from =
                train.start() + window * StrictMath.floor((t[i] - train.start()) / window);
            double to = StrictMath.min(from + window, train.stop());
            t[i] = from + chance.nextDouble() * (to - from);
          }
          return t;
        });
  }

  private static SpikeTrains changed(SpikeTrains spikes, Seed seed, String how, Change change) {
    Require.present("spike trains", spikes, "take those of a recording");
    Require.present("seed", seed, "write seed(7), any number will do");
    return SpikeTrains.of(
        IntStream.range(0, spikes.size()).mapToObj(spikes::label).toList(),
        IntStream.range(0, spikes.size())
            .mapToObj(
                i -> {
                  double[] t = change.of(spikes.train(i), seed.stream(how, i));
                  Arrays.sort(t);
                  return SpikeTrain.between(spikes.start(), spikes.stop(), t);
                })
            .toList());
  }
}
