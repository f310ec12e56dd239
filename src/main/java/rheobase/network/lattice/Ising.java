package rheobase.network.lattice;

import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What is known exactly of the infinite square Ising magnet, with energy −Σ s s′ over neighbours.
 * Temperature is in units of the coupling over Boltzmann's constant.
 */
public final class Ising {
  /** {@code T_c = 2/ln(1 + √2)}. */
  public static final double CRITICAL_TEMPERATURE = 2 / StrictMath.log1p(StrictMath.sqrt(2));

  private static final int STEPS = 60;

  private Ising() {}

  /**
   * The spontaneous magnetisation, {@code (1 − sinh(2/T)⁻⁴)^(1/8)} below T_c.
   *
   * @param temperature T
   * @return from 0, at T_c and above, to 1
   */
  @From("yang1952")
  @In("")
  public static double magnetization(@In("") double temperature) {
    Require.positive("temperature", temperature, "", "T_c is 2.269");
    if (temperature >= CRITICAL_TEMPERATURE) {
      return 0;
    }
    double sinh = StrictMath.sinh(2 / temperature);
    return StrictMath.pow(1 - StrictMath.pow(sinh, -4), 0.125);
  }

  /**
   * The mean energy of a site.
   *
   * <pre>
   *   e = −coth(2/T) [1 + (2/π)(2 tanh²(2/T) − 1) K(k)],   k = 2 sinh(2/T)/cosh²(2/T)
   * </pre>
   *
   * @param temperature T
   * @return from −2, all aligned, to 0; −√2 at T_c
   */
  @From("onsager1944")
  @In("")
  public static double energy(@In("") double temperature) {
    Require.positive("temperature", temperature, "", "T_c is 2.269");
    double tanh = StrictMath.tanh(2 / temperature);
    double cosh = StrictMath.cosh(2 / temperature);
    double modulus = 2 * tanh / cosh;
    double bend = 2 * tanh * tanh - 1;
    if (StrictMath.abs(bend) < 1e-12) { // K diverges only as a logarithm
      return -1 / tanh;
    }
    return -(1 + 2 / StrictMath.PI * bend * complete(modulus)) / tanh;
  }

  /** The complete elliptic integral K(k) by the arithmetic–geometric mean. */
  private static double complete(double modulus) {
    double a = 1;
    double b = StrictMath.sqrt(1 - modulus * modulus);
    for (int i = 0; i < STEPS && a - b > 1e-15 * a; i++) {
      double mean = (a + b) / 2;
      b = StrictMath.sqrt(a * b);
      a = mean;
    }
    return StrictMath.PI / (2 * a);
  }
}
