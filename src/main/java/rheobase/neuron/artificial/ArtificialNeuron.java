package rheobase.neuron.artificial;

import java.util.Arrays;
import java.util.List;
import rheobase.neuron.channel.Activation;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The artificial neuron, y = f(Σ wᵢ vᵢ + b): a unit without time, whose output stands for a rate.
 *
 * @param weights wᵢ, one for each input
 * @param bias b
 * @param activation f
 */
public record ArtificialNeuron(List<Double> weights, @In("") double bias, Activation activation) {

  /** Refuses weights that are not finite. */
  public ArtificialNeuron {
    Require.atLeast("number of weights", weights.size(), 1, "give one for each input");
    for (int i = 0; i < weights.size(); i++) {
      Require.finite("weight " + i, weights.get(i), "", "0 is no connection");
    }
    Require.finite("bias", bias, "", "0 is no bias");
    Require.present("activation", activation, "use Activation.LOGISTIC, TANH or RELU");
    weights = List.copyOf(weights);
  }

  /**
   * A neuron with these weights.
   *
   * @param activation f
   * @param bias b
   * @param weights wᵢ, one for each input
   * @return the neuron
   */
  public static ArtificialNeuron of(Activation activation, double bias, double... weights) {
    return new ArtificialNeuron(Arrays.stream(weights).boxed().toList(), bias, activation);
  }

  /**
   * The summed input, Σ wᵢ vᵢ + b.
   *
   * @param inputs vᵢ, as many as there are weights
   * @return the sum
   * @throws IllegalArgumentException if there are more or fewer inputs than weights
   */
  public double input(double... inputs) {
    if (inputs.length != weights.size()) {
      throw new IllegalArgumentException(
          inputs.length + " inputs for " + weights.size() + " weights; give one for each");
    }
    double sum = bias;
    for (int i = 0; i < inputs.length; i++) {
      sum += weights.get(i) * inputs[i];
    }
    return sum;
  }

  /**
   * The output, f(Σ wᵢ vᵢ + b).
   *
   * @param inputs vᵢ, as many as there are weights
   * @return y
   */
  public double output(double... inputs) {
    return activation.of(input(inputs));
  }

  /**
   * How the output changes with each weight and the bias, ∂y/∂wᵢ = f′ vᵢ and ∂y/∂b = f′.
   *
   * @param inputs vᵢ, as many as there are weights
   * @return the derivatives with respect to the weights, and last to the bias
   */
  public double[] gradient(double... inputs) {
    double slope = activation.slope(input(inputs));
    double[] gradient = new double[inputs.length + 1];
    for (int i = 0; i < inputs.length; i++) {
      gradient[i] = slope * inputs[i];
    }
    gradient[inputs.length] = slope;
    return gradient;
  }
}
