package rheobase.numerics;

/**
 * What is left after an exponential decay, e^(−x), by additions and products only: a loop over many
 * neurons can compute it in vectors, and every JDK and every width of vector gives the same bits.
 *
 * <pre>
 *   y = min(x, 32)/16,   e^(−x) = (1 − y + y²/2! − … − y⁷/7!)¹⁶
 * </pre>
 *
 * <p>Up to x = 1, as far as an exponential Euler step should go, it is right to 10⁻¹³; beyond, to
 * 10⁻⁷ of one; from 32 on it stays at 10⁻¹⁴.
 */
public final class Decay {
  private Decay() {}

  /** The greatest x that is told from greater ones. */
  public static final double END = 32;

  /** Into how many equal parts a decay is cut. */
  public static final double PARTS = 16;

  /** Coefficients of the series, from the seventh power down. */
  public static final double C7 = -1.0 / 5040;

  /** Of the sixth power. */
  public static final double C6 = 1.0 / 720;

  /** Of the fifth power. */
  public static final double C5 = -1.0 / 120;

  /** Of the fourth power. */
  public static final double C4 = 1.0 / 24;

  /** Of the third power. */
  public static final double C3 = -1.0 / 6;

  /**
   * What is left.
   *
   * @param x how many time constants have passed, zero or more
   * @return e^(−x)
   */
  public static double over(double x) {
    double y = Math.min(x, END) * (1 / PARTS);
    double p = (((((C7 * y + C6) * y + C5) * y + C4) * y + C3) * y + 0.5) * y - 1;
    double q = p * y + 1;
    q *= q;
    q *= q;
    q *= q;
    return q * q;
  }
}
