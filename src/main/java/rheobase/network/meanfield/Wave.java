package rheobase.network.meanfield;

import rheobase.numerics.Flow;
import rheobase.numerics.Stepper;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * The wave in which a flow ends, as its first variable shows it.
 *
 * @param low the least value
 * @param high the greatest value
 * @param period the time between two upward passages of the middle; NaN if it rests
 */
public record Wave(double low, double high, @In("ms") double period) {

  /**
   * Follows a flow until it no longer changes from wave to wave.
   *
   * @param flow the flow, whose time is not asked for
   * @param start where it begins; not changed
   * @param settling how long it is left alone
   * @param watched how long it is watched then: some periods
   * @param step of the Runge–Kutta method
   * @return the wave
   */
  static Wave of(Flow flow, double[] start, double settling, double watched, double step) {
    Stepper.Steps steps = Stepper.RUNGE_KUTTA.over(flow, start.length);
    double[] x = start.clone();
    long before = Math.round(settling / step);
    for (long n = 0; n < before; n++) {
      steps.step(0, step, x);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double[] seen = new double[(int) Math.round(watched / step)];
    for (int n = 0; n < seen.length; n++) {
      steps.step(0, step, x);
      seen[n] = x[0];
      low = Math.min(low, x[0]);
      high = Math.max(high, x[0]);
    }
    double middle = (low + high) / 2;
    double first = Double.NaN;
    double last = Double.NaN;
    int passages = 0;
    for (int n = 1; n < seen.length; n++) {
      if (seen[n - 1] < middle && seen[n] >= middle) {
        last = step * (n - (seen[n] - middle) / (seen[n] - seen[n - 1]));
        first = passages++ == 0 ? last : first;
      }
    }
    return new Wave(low, high, passages > 1 ? (last - first) / (passages - 1) : Double.NaN);
  }

  /** {@return half the distance from the least value to the greatest} */
  public double amplitude() {
    return (high - low) / 2;
  }

  @Override
  public String toString() {
    return "wave from " + Digits.of(low, 4) + " to " + Digits.of(high, 4) + ", period "
        + Digits.of(period, 4);
  }
}
