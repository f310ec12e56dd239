package rheobase.simulation.stimulus;

import java.util.Arrays;
import java.util.List;
import rheobase.numerics.Seed;
import rheobase.units.In;

/**
 * A current injected into a neuron, as a function of time, in the unit of the neuron's current.
 *
 * <p>A lambda will do: {@code t -> 0.3 * Math.sin(t / 10)}. The ones made here print as a sentence
 * and refuse nonsense.
 */
@FunctionalInterface
public interface Stimulus {

  /**
   * The current at a time.
   *
   * @param t in ms
   * @return in the neuron's unit of current
   */
  double at(double t);

  /**
   * The stimulus as one unit receives it in one run; only noise differs from unit to unit.
   *
   * @param seed the seed of the run
   * @param unit the number of the unit, from 0
   * @param step the step of the run, in ms
   * @return a stimulus for one thread, asked at times that never go back by more than one step
   */
  default Stimulus realised(Seed seed, int unit, double step) {
    return this;
  }

  /**
   * Whether chance is part of it.
   *
   * @return true for noise, and for a sum with noise in it
   */
  default boolean random() {
    return false;
  }

  /**
   * The same current for ever.
   *
   * @param level the current
   * @return the stimulus
   */
  static Stimulus constant(double level) {
    return new Constant(level);
  }

  /**
   * A current that is switched on and stays.
   *
   * @param level the current
   * @param start when it is switched on, in ms
   * @return {@code level} from {@code start} on, 0 before
   */
  static Stimulus step(double level, @In("ms") double start) {
    return new Pulses(level, Double.POSITIVE_INFINITY, List.of(start));
  }

  /**
   * A current that is switched on and off again.
   *
   * @param level the current
   * @param start when it is switched on, in ms
   * @param stop when it is switched off, in ms
   * @return {@code level} in [start, stop), 0 elsewhere
   */
  static Stimulus step(double level, @In("ms") double start, @In("ms") double stop) {
    return new Pulses(level, stop - start, List.of(start));
  }

  /**
   * A current that rises or falls evenly and then stays.
   *
   * @param first the current before {@code start}
   * @param last the current after {@code stop}
   * @param start when it begins to change, in ms
   * @param stop when it has changed, in ms
   * @return the stimulus
   */
  static Stimulus ramp(double first, double last, @In("ms") double start, @In("ms") double stop) {
    return new Ramp(first, last, start, stop);
  }

  /**
   * Equal brief pulses.
   *
   * @param level the current during a pulse
   * @param width the length of a pulse, in ms
   * @param starts when each begins, in ms
   * @return {@code level} in [s, s + width) for each start s, 0 elsewhere; overlapping pulses do
   *     not add up
   */
  static Stimulus pulses(double level, @In("ms") double width, @In("ms") double... starts) {
    return new Pulses(level, width, Arrays.stream(starts).boxed().toList());
  }

  /**
   * A sine whose frequency rises evenly, which visits every frequency in one run.
   *
   * @param amplitude the amplitude of the current
   * @param first the frequency at time 0, in 1/ms, such as {@code hertz(1)}
   * @param last the frequency at the end, in 1/ms
   * @param duration when {@code last} is reached, in ms
   * @return the stimulus
   */
  static Stimulus chirp(
      double amplitude,
      @In("1/ms") double first,
      @In("1/ms") double last,
      @In("ms") double duration) {
    return new Chirp(amplitude, first, last, duration);
  }

  /**
   * A current that fluctuates like the sum of many synapses: an Ornstein–Uhlenbeck process.
   *
   * @param mean its mean
   * @param deviation its standard deviation
   * @param correlationTime the time in which it forgets itself, in ms
   * @return the stimulus; each unit of a run receives its own course
   */
  static Stimulus noise(double mean, double deviation, @In("ms") double correlationTime) {
    return new Noise(mean, deviation, correlationTime);
  }

  /**
   * A current that was recorded, interpolated linearly; the first and the last value hold outside.
   *
   * @param times when it was sampled, in ms, ascending
   * @param values the current at these times
   * @return the stimulus
   */
  static Stimulus recorded(@In("ms") double[] times, double[] values) {
    return Recorded.of(times, values);
  }

  /**
   * Two currents at once.
   *
   * @param other the other one
   * @return their sum
   */
  default Stimulus plus(Stimulus other) {
    return new Sum(this, other);
  }
}
