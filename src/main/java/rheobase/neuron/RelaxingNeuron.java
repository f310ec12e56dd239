package rheobase.neuron;

/**
 * A neuron each of whose variables relaxes towards a target at a rate, dxᵢ/dt = rᵢ (x̂ᵢ − xᵢ), so
 * that the exponential stepper can follow it.
 */
public interface RelaxingNeuron extends Neuron {
  /**
   * Writes the rate and the target of every variable under a current.
   *
   * @param x the state; not to be changed
   * @param current the injected current, in {@link #currentUnit()}
   * @param rate receives the rates rᵢ, per ms
   * @param target receives the targets x̂ᵢ
   */
  void relax(double[] x, double current, double[] rate, double[] target);

  @Override
  default void slope(double[] x, double current, double[] dx) {
    double[] target = new double[x.length];
    relax(x, current, dx, target);
    for (int i = 0; i < x.length; i++) {
      dx[i] *= target[i] - x[i];
    }
  }
}
