package rheobase.numerics;

/** How fast a state changes: dx/dt = f(t, x). */
@FunctionalInterface
public interface Flow {
  /**
   * Writes the rate of change of the state.
   *
   * @param t the time, in ms
   * @param x the state; not to be changed
   * @param dx receives dx/dt, one number for each of x, per ms
   */
  void slope(double t, double[] x, double[] dx);
}
