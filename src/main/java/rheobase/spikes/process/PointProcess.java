package rheobase.spikes.process;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A law by which a neuron fires at random, and from which spike trains are drawn.
 *
 * <p>Train i of a seed is drawn from the seed's own stream {@code ("spikes", i)}: it is the same
 * whether it is drawn alone, among others, or on another thread.
 */
public interface PointProcess {

  /**
   * One train, watched from 0 to {@code duration}.
   *
   * @param duration how long it is watched, in ms, positive
   * @param chance where the random numbers come from
   * @return the train
   * @throws IllegalArgumentException if the duration is not positive and finite, or so long that
   *     more than 10⁸ spikes are expected
   */
  SpikeTrain draw(@In("ms") double duration, UniformRandomProvider chance);

  /**
   * One train of a seed, watched from 0 to {@code duration}.
   *
   * @param duration how long it is watched, in ms, positive
   * @param seed where chance enters
   * @return the first of the trains that {@link #draw(int, double, Seed)} returns
   * @throws IllegalArgumentException if the duration is not positive and finite, or so long that
   *     more than 10⁸ spikes are expected
   */
  default SpikeTrain draw(@In("ms") double duration, Seed seed) {
    Require.present("seed", seed, "write seed(7), any number will do");
    return draw(duration, seed.stream("spikes", 0));
  }

  /**
   * Independent trains of units 0, 1, 2, …, watched from 0 to {@code duration}.
   *
   * @param trains how many, at least one
   * @param duration how long they are watched, in ms, positive
   * @param seed where chance enters
   * @return the trains
   * @throws IllegalArgumentException if there is to be no train, or if the duration is not positive
   *     and finite or so long that more than 10⁸ spikes a train are expected
   */
  default SpikeTrains draw(int trains, @In("ms") double duration, Seed seed) {
    Require.atLeast("number of trains", trains, 1, "draw at least one");
    Require.present("seed", seed, "write seed(7), any number will do");
    return SpikeTrains.of(
        IntStream.range(0, trains)
            .mapToObj(i -> draw(duration, seed.stream("spikes", i)))
            .toList());
  }
}
