package rheobase.population.information;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import rheobase.units.From;
import rheobase.units.In;

/**
 * The law of pools whose noise has a part along the signal, fitted to the information of some
 * sizes:
 *
 * <pre>
 *   I(n) = n i/(1 + ε n i) → 1/ε
 * </pre>
 *
 * <p>It is the law of Moreno-Bote and others (2014) with I₀ = n i. Alike units with a common
 * correlation obey it too; other noise need not, and few units say little of where many would go.
 * An interval of ε that contains 0 says that no limit is seen.
 *
 * @param perUnit i, what each further unit would tell without limit
 * @param perUnitReach half the width of its 95 % interval
 * @param epsilon ε; below zero where the curve bends upwards
 * @param epsilonReach half the width of its 95 % interval
 */
@From(value = "morenobote2014")
public record Limiting(
    @In("") double perUnit,
    @In("") double perUnitReach,
    @In("") double epsilon,
    @In("") double epsilonReach) {
  private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

  /**
   * The law at a size of pool.
   *
   * @param units n
   * @return I(n)
   */
  public double at(double units) {
    return units * perUnit / (1 + epsilon * units * perUnit);
  }

  /** {@return the most that any pool can tell, 1/ε; infinite if ε is not positive} */
  public double most() {
    return epsilon > 0 ? 1 / epsilon : Double.POSITIVE_INFINITY;
  }

  /** {@return whether the interval of ε lies above zero, so that a limit is seen} */
  public boolean seen() {
    return epsilon - epsilonReach > 0;
  }

  /**
   * Weighted least squares. With κ = ε i the law is i n/(1 + κ n), linear in i, so κ alone is
   * searched.
   *
   * @return i and ε
   */
  static double[] fit(int[] sizes, double[] information, double[] weights) {
    double lowest = -0.9 / sizes[sizes.length - 1]; // where the law has its pole
    DoubleUnaryOperator error =
        kappa -> {
          double i = perUnit(sizes, information, weights, kappa);
          return IntStream.range(0, sizes.length)
              .mapToDouble(
                  k -> weights[k] * square(information[k] - i * sizes[k] / (1 + kappa * sizes[k])))
              .sum();
        };
    double low = lowest;
    double high = 1; // saturated by the first unit
    while (high - low > 1e-9) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (error.applyAsDouble(left) < error.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    double kappa = (low + high) / 2;
    double i = perUnit(sizes, information, weights, kappa);
    return new double[] {i, kappa / i};
  }

  private static double perUnit(int[] sizes, double[] information, double[] weights, double kappa) {
    double up = 0;
    double down = 0;
    for (int k = 0; k < sizes.length; k++) {
      double g = sizes[k] / (1 + kappa * sizes[k]);
      up += weights[k] * information[k] * g;
      down += weights[k] * g * g;
    }
    return up / down;
  }

  private static double square(double x) {
    return x * x;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g ± %.2g per unit, ε = %.3g ± %.2g (95 %%)%s",
        perUnit,
        perUnitReach,
        epsilon,
        epsilonReach,
        seen() ? String.format(Locale.ROOT, ": at most %.3g", most()) : ": no limit is seen");
  }
}
