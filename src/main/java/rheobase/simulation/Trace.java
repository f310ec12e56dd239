package rheobase.simulation;

import java.util.Arrays;
import rheobase.neuron.Variable;
import rheobase.units.In;
import rheobase.units.Require;

/** The course of one variable of one unit, sampled at even times from 0. Immutable. */
public final class Trace {
  private final int unit;
  private final Variable variable;
  private final double interval;
  private final double[] values;

  /** Takes the array over; the caller gives up changing it. */
  Trace(int unit, Variable variable, double interval, double[] values) {
    this.unit = unit;
    this.variable = variable;
    this.interval = interval;
    this.values = values;
  }

  /**
   * Whose trace it is.
   *
   * @return the number of the unit, from 0
   */
  public int unit() {
    return unit;
  }

  /**
   * What was recorded.
   *
   * @return its name and unit
   */
  public Variable variable() {
    return variable;
  }

  /**
   * The time between samples.
   *
   * @return in ms
   */
  @In("ms")
  public double interval() {
    return interval;
  }

  /**
   * The number of samples.
   *
   * @return at least one
   */
  public int size() {
    return values.length;
  }

  /**
   * When a sample was taken.
   *
   * @param i which sample, from 0
   * @return i times the interval, in ms
   */
  @In("ms")
  public double time(int i) {
    return i * interval;
  }

  /**
   * One sample.
   *
   * @param i which sample, from 0
   * @return its value, in the unit of the variable
   */
  public double value(int i) {
    return values[i];
  }

  /**
   * All times.
   *
   * @return a new array, in ms
   */
  @In("ms")
  public double[] times() {
    double[] times = new double[values.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = time(i);
    }
    return times;
  }

  /**
   * All samples.
   *
   * @return a new array, in the unit of the variable
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * The sample nearest to a time.
   *
   * @param time in ms, inside the recording
   * @return its value, in the unit of the variable
   */
  public double at(@In("ms") double time) {
    Require.within("time", time, 0, time(size() - 1), "ms", "nothing was recorded outside");
    return values[(int) Math.round(time / interval)];
  }

  /**
   * The largest sample.
   *
   * @return in the unit of the variable
   */
  public double highest() {
    return Arrays.stream(values).max().orElseThrow();
  }

  /**
   * The smallest sample.
   *
   * @return in the unit of the variable
   */
  public double lowest() {
    return Arrays.stream(values).min().orElseThrow();
  }

  /**
   * How far the trace swings.
   *
   * @param from the time from which on it is looked at, in ms
   * @return the largest minus the smallest sample, in the unit of the variable
   */
  public double swing(@In("ms") double from) {
    Require.within("time", from, 0, time(size() - 1), "ms", "nothing was recorded outside");
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = (int) Math.ceil(from / interval); i < values.length; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    return most - least;
  }

  @Override
  public String toString() {
    return variable + " of unit " + unit + ", " + size() + " samples every " + interval + " ms";
  }
}
