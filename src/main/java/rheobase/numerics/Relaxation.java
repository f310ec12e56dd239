package rheobase.numerics;

/**
 * A flow in which every variable relaxes towards a target at a rate: dxᵢ/dt = rᵢ (x̂ᵢ − xᵢ).
 *
 * <p>A membrane with conductances and the gates of a channel have this form. Where rate and target
 * stay constant over a step, {@link Stepper#EXPONENTIAL} follows it without error.
 */
public interface Relaxation extends Flow {
  /**
   * Writes the rate and the target of every variable.
   *
   * @param t the time, in ms
   * @param x the state; not to be changed
   * @param rate receives the rates rᵢ, per ms
   * @param target receives the targets x̂ᵢ, in the units of x
   */
  void relax(double t, double[] x, double[] rate, double[] target);

  @Override
  default void slope(double t, double[] x, double[] dx) {
    double[] target = new double[x.length];
    relax(t, x, dx, target);
    for (int i = 0; i < x.length; i++) {
      dx[i] *= target[i] - x[i];
    }
  }
}
