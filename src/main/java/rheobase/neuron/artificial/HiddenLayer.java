package rheobase.neuron.artificial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.neuron.channel.Activation;
import rheobase.numerics.Grid;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A network with one hidden layer and a linear output, y = c + Σ aⱼ f(wⱼ·v + bⱼ).
 *
 * <p>Wide enough, it comes as near as one likes to any continuous function on a compact set.
 *
 * @param hidden the hidden units, which all see the same inputs
 * @param outputWeights aⱼ, one for each hidden unit
 * @param outputBias c
 */
@From(value = "cybenko1989", where = "theorem 1")
public record HiddenLayer(
    List<ArtificialNeuron> hidden, List<Double> outputWeights, @In("") double outputBias) {

  /** Refuses a layer without units, and output weights that do not match them. */
  public HiddenLayer {
    Require.atLeast("number of hidden units", hidden.size(), 1, "a layer has units");
    if (hidden.size() != outputWeights.size()) {
      throw new IllegalArgumentException(
          outputWeights.size()
              + " output weights for "
              + hidden.size()
              + " hidden units; give one for each");
    }
    hidden = List.copyOf(hidden);
    outputWeights = List.copyOf(outputWeights);
    Require.finite("output bias", outputBias, "", "0 is no bias");
  }

  /**
   * The rectified units that follow a curve in straight pieces between equal knots: each unit
   * starts at a knot and adds the change of slope there.
   *
   * <p>A curve with |y″| ≤ M is met within M h²/8, where h is the distance of the knots; sin 2πx on
   * [0, 1] within π²/2n².
   *
   * @param curve what to follow
   * @param first the first knot
   * @param last the last knot, above the first
   * @param pieces n, the number of straight pieces and of hidden units
   * @return the network
   * @throws IllegalArgumentException if there is no piece or the curve is not finite at a knot
   */
  public static HiddenLayer through(
      DoubleUnaryOperator curve, double first, double last, int pieces) {
    Require.atLeast("number of pieces", pieces, 1, "one piece is a straight line");
    Require.that(last > first, "last knot", last, "", "must lie above the first", "swap the two");
    double[] knots = Grid.linspace(first, last, pieces + 1);
    List<ArtificialNeuron> hidden = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double slope = 0;
    for (int i = 0; i < pieces; i++) {
      double rise = curve.applyAsDouble(knots[i + 1]) - curve.applyAsDouble(knots[i]);
      double next = rise / (knots[i + 1] - knots[i]);
      Require.finite("slope at knot " + knots[i], next, "", "the curve must be finite there");
      hidden.add(ArtificialNeuron.of(Activation.RELU, -knots[i], 1));
      weights.add(next - slope);
      slope = next;
    }
    return new HiddenLayer(hidden, weights, curve.applyAsDouble(first));
  }

  /**
   * The output.
   *
   * @param inputs as many as each hidden unit has weights
   * @return y = c + Σ aⱼ f(wⱼ·v + bⱼ)
   */
  public double output(double... inputs) {
    double sum = outputBias;
    for (int j = 0; j < hidden.size(); j++) {
      sum += outputWeights.get(j) * hidden.get(j).output(inputs);
    }
    return sum;
  }

  /**
   * The largest distance between the network and a curve.
   *
   * @param curve the curve
   * @param first where to begin
   * @param last where to end
   * @param points at how many equal distances to look
   * @return max |network − curve|
   */
  public double largestError(DoubleUnaryOperator curve, double first, double last, int points) {
    double largest = 0;
    for (double x : Grid.linspace(first, last, points)) {
      largest = Math.max(largest, Math.abs(output(x) - curve.applyAsDouble(x)));
    }
    return largest;
  }
}
