package rheobase.avalanche.control;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Chance;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Units that fire in cascades, one cascade after the other, with pauses between: a branching
 * process that can be recorded.
 *
 * <p>In each step a cascade goes on by a Poisson number of spikes, σ for each spike of the step
 * before, in units drawn at random; spikes lie anywhere in their step. In bins as long as a step
 * the avalanches are the cascades, so that their law is known (see {@link
 * rheobase.avalanche.critical.BranchingProcess}).
 *
 * @param units how many, 1 or more
 * @param ratio σ, zero or more
 * @param largest the size at which a cascade is stopped, in spikes
 * @param pause the mean length of a pause, which is exponential, in ms, positive
 * @param step the length of a step, in ms, positive
 */
public record CascadingUnits(
    int units, double ratio, int largest, @In("ms") double pause, @In("ms") double step) {
  /**
   * Checks the units.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public CascadingUnits {
    Require.atLeast("number of units", units, 1, "64 make an array");
    Require.notNegative("branching ratio", ratio, "", "1 is critical");
    Require.atLeast("largest size", largest, 1, "at σ ≥ 1 a cascade may never end");
    Require.positive("mean pause", pause, "ms", "long against a step, or cascades touch");
    Require.positive("step", step, "ms", "such as ms(4)");
  }

  /**
   * Sixty-four critical units in cascades of up to a thousand spikes, with pauses of 40 ms and
   * steps of 4 ms, the bin of the first observation.
   *
   * @return the units
   */
  public static CascadingUnits critical() {
    return new CascadingUnits(64, 1, 1000, 40, 4);
  }

  /**
   * The same with another branching ratio.
   *
   * @param other σ, zero or more
   * @return the units
   */
  public CascadingUnits withRatio(double other) {
    return new CascadingUnits(units, other, largest, pause, step);
  }

  /**
   * Spikes of all units.
   *
   * @param duration how long they are watched, in ms, at least one step
   * @param seed where chance enters
   * @return a train for each unit
   */
  public SpikeTrains draw(@In("ms") double duration, Seed seed) {
    Require.present("seed", seed, "write seed(7), any number will do");
    boolean enough = duration >= step;
    Require.that(enough, "duration", duration, "ms", "must be a step at least", "watch longer");
    var chance = seed.stream("cascading units");
    var wait = ZigguratSampler.Exponential.of(chance, pause / step);
    var trains = Stream.generate(() -> new Times(duration)).limit(units).toList();
    long last = (long) StrictMath.floor(duration / step);
    long now = 1 + (long) wait.sample();
    while (now < last) {
      long active = 1;
      for (long size = 0; active > 0 && size < largest && now < last; now++) {
        for (long k = 0; k < active; k++) {
          trains.get(chance.nextInt(units)).add(step * (now + inside(chance)));
        }
        size += active;
        active = Chance.poisson(ratio * active, chance);
      }
      now += 1 + (long) wait.sample(); // one silent step at least
    }
    return SpikeTrains.of(trains.stream().map(Times::train).toList());
  }

  /** A place in a step, away from its edges. */
  private static double inside(UniformRandomProvider chance) {
    return 0.05 + 0.9 * chance.nextDouble();
  }

  /** The spikes of one unit. */
  private static final class Times {
    private final double stop;
    private double[] times = new double[256];
    private int number;

    Times(double stop) {
      this.stop = stop;
    }

    void add(double time) {
      if (number == times.length) {
        times = Arrays.copyOf(times, 2 * number);
      }
      times[number++] = time;
    }

    SpikeTrain train() {
      double[] sorted = Arrays.copyOf(times, number);
      Arrays.sort(sorted);
      return SpikeTrain.between(0, stop, sorted);
    }
  }

  /**
   * Some of the units, as an electrode array misses the others.
   *
   * @param spikes the spikes of all
   * @param share of the units that are seen, above 0, up to 1
   * @param seed where chance enters
   * @return the trains of ⌈share × units⌉ units drawn at random
   */
  public static SpikeTrains seen(SpikeTrains spikes, double share, Seed seed) {
    Require.present("spike trains", spikes, "draw them first");
    Require.present("seed", seed, "write seed(7), any number will do");
    boolean some = share > 0 && share <= 1;
    Require.that(some, "share seen", share, "", "must lie in (0, 1]", "1 is all");
    int n = (int) StrictMath.ceil(share * spikes.size() - 1e-9);
    int[] order = IntStream.range(0, spikes.size()).toArray();
    var chance = seed.stream("units seen");
    for (int i = 0; i < n; i++) {
      int k = i + chance.nextInt(order.length - i);
      int swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
    int[] kept = Arrays.stream(order).limit(n).sorted().toArray();
    List<SpikeTrain> trains = Arrays.stream(kept).mapToObj(spikes::train).toList();
    return SpikeTrains.of(Arrays.stream(kept).mapToObj(spikes::label).toList(), trains);
  }

  @Override
  public String toString() {
    return units
        + " units in cascades of branching ratio "
        + Digits.of(ratio, 4)
        + ", pauses of "
        + Digits.of(pause, 4)
        + " ms, steps of "
        + Digits.of(step, 4)
        + " ms";
  }
}
