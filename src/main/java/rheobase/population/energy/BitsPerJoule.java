package rheobase.population.energy;

import java.util.Locale;
import rheobase.numerics.Roots;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A toy: how many synapses a neuron should read if each adds to the signal and to the bill.
 *
 * <pre>
 *   I(N) = ½ log₂(1 + N),   E(N) = E₀ + e N,   I/E is greatest where E₀/e + N = 2 ln 2 I (1 + N)
 * </pre>
 *
 * <p>It shows why there is an optimum at all; it is not how its number was derived for real
 * neurons.
 *
 * @param fixedCost E₀/e, what a neuron costs without synapses, in costs of one synapse, positive
 */
public record BitsPerJoule(@In("") double fixedCost) {
  /** Refuses a neuron that costs nothing. */
  public BitsPerJoule {
    Require.positive("fixed cost", fixedCost, "", "where it is 0 a single synapse is best");
  }

  /**
   * The toy whose optimum is a given number.
   *
   * @param synapses N, positive
   * @return E₀/e = 2 ln 2 I(N) (1 + N) − N
   */
  public static BitsPerJoule bestAt(double synapses) {
    Require.positive("number of synapses", synapses, "", "a neuron reads at least one");
    return new BitsPerJoule(2 * StrictMath.log(2) * bits(synapses) * (1 + synapses) - synapses);
  }

  /**
   * What a neuron tells.
   *
   * @param synapses N, zero or positive
   * @return ½ log₂(1 + N), in bits
   */
  public static double bits(double synapses) {
    Require.notNegative("number of synapses", synapses, "", "a neuron without any tells nothing");
    return StrictMath.log1p(synapses) / (2 * StrictMath.log(2));
  }

  /**
   * What it tells for its cost.
   *
   * @param synapses N
   * @return I(N)/(E₀/e + N), in bits for the cost of one synapse
   */
  public double efficiency(double synapses) {
    return bits(synapses) / (fixedCost + synapses);
  }

  /** {@return the number of synapses of greatest efficiency} */
  public double best() {
    double beyond = StrictMath.max(10, fixedCost); // ln(1 + N) (1 + N) exceeds 2 N there
    return Roots.between(n -> fixedCost + n - 2 * StrictMath.log(2) * bits(n) * (1 + n), 0, beyond);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "toy of fixed cost %.4g: best with %.4g synapses", fixedCost, best());
  }
}
