package rheobase.neuron;

import java.util.List;
import java.util.stream.IntStream;
import rheobase.numerics.Stepper;
import rheobase.units.Parameter;

/**
 * A neuron: a state whose first variable is the membrane potential, the equation it moves along,
 * and what counts as a spike.
 *
 * <p>A model must say where it starts, how fast its state changes and at which potential it spikes;
 * everything else has a default. Immutable; implement it as a record.
 */
public interface Neuron {

  /**
   * The state from which a run starts, unless another is asked for.
   *
   * @return a new array: the membrane potential first, then the other variables
   */
  double[] start();

  /**
   * Writes how fast the state changes under a current.
   *
   * @param x the state; not to be changed
   * @param current the injected current, in {@link #currentUnit()}
   * @param dx receives dx/dt, per ms
   */
  void slope(double[] x, double current, double[] dx);

  /**
   * The potential whose crossing is a spike: from below, unless {@link #polarity()} says otherwise.
   *
   * @return in the unit of the membrane potential
   */
  double threshold();

  /**
   * Which way a depolarisation counts.
   *
   * @return 1, upwards, by default; −1 in the convention of 1952, in which a spike runs downwards
   */
  default double polarity() {
    return 1;
  }

  /**
   * What happens when the potential crosses the threshold.
   *
   * @return by default {@link Firing#UPSTROKE}: the trajectory goes on and shapes its own spike
   */
  default Firing firing() {
    return Firing.UPSTROKE;
  }

  /**
   * Puts the state where it stands after a spike; called unless {@link #firing()} is {@link
   * Firing#UPSTROKE}.
   *
   * @param x the state, changed in place
   */
  default void reset(double[] x) {}

  /**
   * The time after a spike during which the state is held.
   *
   * @return in ms; by default none
   */
  default double refractoryPeriod() {
    return 0;
  }

  /**
   * When, within a step, the potential reached the threshold.
   *
   * @param before the state at the beginning of the step, not yet at threshold
   * @param after the state at its end, at threshold or beyond
   * @param current the current at the beginning of the step
   * @param step the length of the step, in ms
   * @return the time since the beginning of the step, in ms; by default by linear interpolation
   */
  default double timeToThreshold(double[] before, double[] after, double current, double step) {
    return step * (threshold() - before[0]) / (after[0] - before[0]);
  }

  /**
   * The method by which the equation is followed.
   *
   * @return by default Runge–Kutta
   */
  default Stepper stepper() {
    return Stepper.RUNGE_KUTTA;
  }

  /**
   * The step at which the equation is followed well.
   *
   * @return in ms; by default 0.05
   */
  default double step() {
    return 0.05;
  }

  /**
   * The variables of the state.
   *
   * @return their names and units, the membrane potential first
   */
  default List<Variable> variables() {
    return IntStream.range(0, start().length)
        .mapToObj(i -> i == 0 ? new Variable("V", "mV") : new Variable("x" + i, ""))
        .toList();
  }

  /**
   * The unit of the injected current.
   *
   * @return such as {@code nA} or {@code µA/cm²}; by default nA
   */
  default String currentUnit() {
    return "nA";
  }

  /**
   * The model's name in words, as it stands in tables and captions.
   *
   * @return by default the class name in words
   */
  default String name() {
    return Parameter.inWords(getClass().getSimpleName());
  }
}
