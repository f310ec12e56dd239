package rheobase.numerics;

/**
 * A step of exponential Euler for dV/dt = r (N − G V), with N and G as they stand at its beginning;
 * r is a rate times the step.
 *
 * <pre>
 *   V ← V + q(G) (N − G V),   q(G) = (1 − e^(−r G))/G = r φ₁(r G),   φ₁(x) = (1 − e^(−x))/x
 * </pre>
 *
 * <p>Written so it needs no quotient, and q no exponential: φ₁ is a polynomial of the ninth degree,
 * which meets it at the ten Chebyshev nodes of −1/8 ≤ x ≤ 1, and is right to 2 · 10⁻¹³ there. A
 * loop over many neurons can compute it in vectors, and every JDK and every width of vector gives
 * the same bits. Beyond x = 1, where a step is too long for what it follows, it doubles what it
 * knows,
 *
 * <pre>
 *   φ₁(2x) = φ₁(x) (1 − x φ₁(x)/2),
 * </pre>
 *
 * and is as right as before.
 */
public final class ExponentialStep {
  private static final double END = 1; // x
  private static final double ENDLESS = 64; // e⁻⁶⁴ is nothing beside 1

  /** Of φ₁, from the absolute term up; by interpolation with 60 digits. */
  private static final double[] SERIES = {
    0.9999999999999055,
    -0.49999999999848543,
    0.16666666670167288,
    -0.041666666991496196,
    0.008333332520447087,
    -0.0013888729850714977,
    0.00019834703958059854,
    -2.4668538866954817e-05,
    2.607454015432649e-06,
    -1.863732436019586e-07
  };

  private static final ExponentialStep UNIT = new ExponentialStep(1);

  private final double rate;
  private final double most;
  private final double c0;
  private final double c1;
  private final double c2;
  private final double c3;
  private final double c4;
  private final double c5;
  private final double c6;
  private final double c7;
  private final double c8;
  private final double c9;

  private ExponentialStep(double rate) {
    double[] c = SERIES.clone();
    double power = 1;
    for (int n = 0; n < c.length; n++) {
      power *= rate;
      c[n] *= power;
    }
    this.rate = rate;
    this.most = END / rate;
    this.c0 = c[0];
    this.c1 = c[1];
    this.c2 = c[2];
    this.c3 = c[3];
    this.c4 = c[4];
    this.c5 = c[5];
    this.c6 = c[6];
    this.c7 = c[7];
    this.c8 = c[8];
    this.c9 = c[9];
  }

  /**
   * All steps of one length.
   *
   * @param rate r, of G = 1, times the step; greater than zero
   * @return what they have in common
   */
  public static ExponentialStep of(double rate) {
    return new ExponentialStep(rate);
  }

  /**
   * By what the slope is to be multiplied.
   *
   * @param total G, −1/(8 r) or more
   * @return q(G)
   */
  public double over(double total) {
    return total > most ? rate * beyond(rate * total) : within(total);
  }

  /**
   * The same, for G of which none is above {@link #most}.
   *
   * @param total G
   * @return q(G)
   */
  public double within(double total) {
    double h = total * total;
    double even = (((c8 * h + c6) * h + c4) * h + c2) * h + c0;
    double odd = (((c9 * h + c7) * h + c5) * h + c3) * h + c1;
    return odd * total + even;
  }

  /** φ₁ beyond x = 1. */
  private static double beyond(double x) {
    if (x > ENDLESS) {
      return 1 / x;
    }
    int doublings = Math.getExponent(x) + 1;
    double y = Math.scalb(x, -doublings); // from 1/2 to 1
    double p = UNIT.within(y);
    for (int n = 0; n < doublings; n++) {
      p *= 1 - y * p / 2;
      y *= 2;
    }
    return p;
  }

  /** {@return the greatest G for which the polynomial stands} */
  public double most() {
    return most;
  }

  /** {@return the coefficients of q as a polynomial of G, from the absolute term up} */
  public double[] coefficients() {
    return new double[] {c0, c1, c2, c3, c4, c5, c6, c7, c8, c9};
  }
}
