package rheobase.neuron.artificial;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.Require;

/**
 * An artificial neuron that learns from examples, by gradient descent: in every round each weight
 * moves a little against the slope of the error. Immutable.
 *
 * <pre>
 *   E = ⟨(y − t)²⟩ over the examples        w ← w − η ∂E/∂w,   ∂E/∂w = 2 ⟨(y − t) ∂y/∂w⟩
 * </pre>
 */
public final class Training {
  private final ArtificialNeuron neuron;
  private final double[] errors;

  private Training(ArtificialNeuron neuron, double[] errors) {
    this.neuron = neuron;
    this.errors = errors;
  }

  /**
   * Trains a neuron; an interrupted training stops where it is.
   *
   * @param start the neuron before
   * @param inputs the examples, a row of inputs each
   * @param targets t, what the neuron should say to each
   * @param rate η, the step along the slope
   * @param rounds how often all examples are gone through
   * @return the neuron afterwards, and its error on the way
   * @throws IllegalArgumentException if examples and targets do not match
   */
  public static Training of(
      ArtificialNeuron start, double[][] inputs, double[] targets, double rate, int rounds) {
    Require.present(
        "neuron", start, "make one with ArtificialNeuron.of(activation, bias, weights)");
    Require.atLeast("number of examples", inputs.length, 1, "a neuron learns from examples");
    if (inputs.length != targets.length) {
      throw new IllegalArgumentException(
          targets.length + " targets for " + inputs.length + " examples; give one for each");
    }
    for (double target : targets) {
      Require.finite("target", target, "", "say what the neuron should answer");
    }
    Require.positive("learning rate", rate, "", "0 would learn nothing");
    Require.atLeast("number of rounds", rounds, 1, "learning takes rounds");
    ArtificialNeuron neuron = start;
    double[] errors = new double[rounds + 1];
    for (int round = 0; round < rounds; round++) {
      double[] slope = new double[start.weights().size() + 1];
      errors[round] = error(neuron, inputs, targets, slope);
      if (Thread.interrupted()) {
        return new Training(neuron, Arrays.copyOf(errors, round + 1));
      }
      double[] weights = new double[slope.length - 1];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = neuron.weights().get(i) - rate * slope[i]; // w ← w − η ∂E/∂w
      }
      double bias = neuron.bias() - rate * slope[weights.length];
      neuron = ArtificialNeuron.of(neuron.activation(), bias, weights);
    }
    errors[rounds] = error(neuron, inputs, targets, new double[start.weights().size() + 1]);
    return new Training(neuron, errors);
  }

  /** E, with ∂E/∂w and ∂E/∂b added to the slope. */
  private static double error(
      ArtificialNeuron neuron, double[][] inputs, double[] targets, double[] slope) {
    double sum = 0;
    for (int k = 0; k < inputs.length; k++) {
      double miss = neuron.output(inputs[k]) - targets[k];
      double[] gradient = neuron.gradient(inputs[k]);
      sum += miss * miss;
      for (int i = 0; i < slope.length; i++) {
        slope[i] += 2 * miss * gradient[i] / inputs.length;
      }
    }
    return sum / inputs.length;
  }

  /**
   * The neuron after the last round.
   *
   * @return a neuron with the learned weights
   */
  public ArtificialNeuron neuron() {
    return neuron;
  }

  /**
   * The mean squared error before the first round and after each.
   *
   * @return E, one more number than there were rounds
   */
  public double[] errors() {
    return errors.clone();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d rounds took the mean squared error from %.4g to %.4g",
        errors.length - 1,
        errors[0],
        errors[errors.length - 1]);
  }
}
