package rheobase.numerics.special;

import java.util.Arrays;
import rheobase.units.Require;

/**
 * Sums of powers: the Hurwitz zeta function ζ(s, q) = Σ (q + k)^−s over k = 0, 1, 2 …, and finite
 * parts of it.
 *
 * <p>The first terms are added up; from x on, the sum is the Euler–Maclaurin series
 *
 * <pre>
 *   Σ f(k) = ∫ f dx + f(x)/2 − Σⱼ B₂ⱼ/(2j)! f⁽²ʲ⁻¹⁾(x),   f(x) = x^−s
 * </pre>
 *
 * <p>with relative errors of a few 10⁻¹⁵. Derivatives with respect to s, which a Newton step on a
 * likelihood needs, come along at the price of a few products.
 */
public final class Zeta {
  private static final int FIRST = 10; // from here on the series has converged after seven terms
  private static final double LARGEST_EXPONENT = 1000;

  /** B₂ⱼ/(2j)! for j = 1 … 7. */
  private static final double[] BERNOULLI = {
    1.0 / 12,
    -1.0 / 720,
    1.0 / 30240,
    -1.0 / 1209600,
    1.0 / 47900160,
    -691.0 / 1307674368000.0,
    1.0 / 74724249600.0
  };

  private Zeta() {}

  /**
   * The Hurwitz zeta function.
   *
   * @param s the exponent, above 1, up to 1000
   * @param q where the sum begins, positive
   * @return ζ(s, q)
   * @throws IllegalArgumentException if s is not above 1 or q not positive
   */
  public static double hurwitz(double s, double q) {
    check(s, q, Double.POSITIVE_INFINITY);
    return StrictMath.exp(-s * StrictMath.log(q)) * relative(s, q);
  }

  /**
   * The Hurwitz zeta function over its first term, q^s ζ(s, q) = Σ (1 + k/q)^−s, which neither
   * overflows nor underflows.
   *
   * <p>Continued below s = 1 by the same series, so that q^−s relative(s, q) − r^−s relative(s, r)
   * is the sum from q to r − 1 for every s but 1. Nothing is checked: this is the inside of a loop.
   *
   * @param s the exponent, not 1
   * @param q where the sum begins, positive
   * @return the sum, over q^−s
   */
  public static double relative(double s, double q) {
    int direct = direct(s, q);
    if (direct == 0) {
      return q / (s - 1) + end(s, q, 1);
    }
    double sum = 0;
    for (int k = 0; k < direct; k++) {
      sum += StrictMath.exp(-s * StrictMath.log1p(k / q));
    }
    double x = q + direct;
    return sum + StrictMath.exp(-s * StrictMath.log(x / q)) * (x / (s - 1) + end(s, x, 1));
  }

  /**
   * A finite or infinite sum of powers over its first term, Z(s) = Σ (k/a)^−s over k = a, a + 1 …
   * b, and its derivatives.
   *
   * @param s the exponent; above 1 if the sum is infinite, any number from −1000 to 1000 otherwise
   * @param a the first k, positive
   * @param b the last k, a whole number of steps above a, or ∞
   * @param into receives Z, −dZ/ds = Σ (k/a)^−s ln(k/a), and d²Z/ds² = Σ (k/a)^−s ln²(k/a)
   * @throws IllegalArgumentException if the sum does not exist
   */
  public static void sums(double s, double a, double b, double[] into) {
    check(s, a, b);
    Arrays.fill(into, 0);
    double terms = b - a + 1;
    double direct = terms <= 3 * FIRST ? terms : StrictMath.min(direct(s, a), terms);
    for (int k = 0; k < direct; k++) {
      double log = StrictMath.log1p(k / a);
      double term = StrictMath.exp(-s * log);
      into[0] += term;
      into[1] += term * log;
      into[2] += term * log * log;
    }
    double x = a + direct;
    if (x <= b) {
      addIntegral(s, x, b, a, into);
      addEnd(s, x, 1, a, into);
      if (b < Double.POSITIVE_INFINITY) {
        addEnd(s, b, -1, a, into);
      }
    }
  }

  /**
   * The integral in place of the sum, Z(s) = ∫ (x/a)^−s dx from a to b, and its derivatives.
   *
   * @param s the exponent; above 1 if b is infinite, any number otherwise
   * @param a the lower end, positive
   * @param b the upper end, above a, or ∞
   * @param into receives Z, −dZ/ds = ∫ (x/a)^−s ln(x/a) dx, and d²Z/ds² with ln²(x/a)
   * @throws IllegalArgumentException if the integral does not exist
   */
  public static void integrals(double s, double a, double b, double[] into) {
    check(s, a, b);
    Arrays.fill(into, 0);
    addIntegral(s, a, b, a, into);
  }

  private static void check(double s, double a, double b) {
    Require.positive("begin of the sum of powers", a, "", "every term is a power of it");
    String way = "cut the sum at an upper end";
    if (b == Double.POSITIVE_INFINITY) {
      boolean allowed = s > 1 && s <= LARGEST_EXPONENT;
      Require.that(allowed, "exponent s of ζ(s, q)", s, "", "must lie above 1, up to 1000", way);
    } else {
      Require.that(b >= a, "end of the sum of powers", b, "", "must not lie below its begin", way);
      Require.within(
          "exponent s", s, -LARGEST_EXPONENT, LARGEST_EXPONENT, "", "no sample needs more");
    }
  }

  private static int direct(double s, double q) {
    return (int) StrictMath.max(0, StrictMath.ceil(FIRST + StrictMath.abs(s) / 2 - q));
  }

  /** What one end of the sum adds, over x^−s: 1/2 ± Σⱼ B₂ⱼ/(2j)! s(s+1)…(s+2j−2) x^(1−2j). */
  private static double end(double s, double x, int side) {
    double sum = 0.5;
    double rising = s / x; // s(s+1)…(s+2j−2) x^(1−2j)
    double square = x * x;
    for (int j = 0; j < BERNOULLI.length; j++) {
      sum += side * BERNOULLI[j] * rising;
      rising *= (s + 2 * j + 1) * (s + 2 * j + 2) / square;
    }
    return sum;
  }

  /** Adds (x/a)^−s R(s) and its derivatives, where R is what {@link #end} says. */
  private static void addEnd(double s, double x, int side, double a, double[] into) {
    double r = 0.5;
    double r1 = 0;
    double r2 = 0;
    double p = s / x;
    double p1 = 1 / x;
    double p2 = 0;
    double square = x * x;
    for (int j = 0; j < BERNOULLI.length; j++) {
      double c = side * BERNOULLI[j];
      r += c * p;
      r1 += c * p1;
      r2 += c * p2;
      double m = (s + 2 * j + 1) * (s + 2 * j + 2) / square;
      double m1 = (2 * s + 4 * j + 3) / square;
      double m2 = 2 / square;
      p2 = p2 * m + 2 * p1 * m1 + p * m2;
      p1 = p1 * m + p * m1;
      p *= m;
    }
    addProduct(s, x / a, r, r1, r2, into);
  }

  /** Adds y^−s R(s) and its derivatives: −d/ds brings down ln y. */
  private static void addProduct(
      double s, double y, double r, double r1, double r2, double[] into) {
    double log = StrictMath.log(y);
    double power = StrictMath.exp(-s * log);
    into[0] += power * r;
    into[1] += power * (log * r - r1);
    into[2] += power * (log * log * r - 2 * log * r1 + r2);
  }

  /** Adds ∫ (t/a)^−s dt from x to b. */
  private static void addIntegral(double s, double x, double b, double a, double[] into) {
    double t = s - 1;
    double y = x / a;
    if (b == Double.POSITIVE_INFINITY) {
      addProduct(s, y, x / t, -x / (t * t), 2 * x / (t * t * t), into); // x (x/a)^−s/(s − 1)
      return;
    }
    double span = StrictMath.log(b / x);
    double u = -t * span; // ∫ = x (x/a)^−s L φ(u),  φ(u) = (eᵘ − 1)/u,  L = ln(b/x),  u = (1 − s) L
    double[] phi = growth(u);
    double scale = x * span;
    addProduct(s, y, scale * phi[0], -scale * span * phi[1], scale * span * span * phi[2], into);
  }

  /** φ(u) = (eᵘ − 1)/u with its first two derivatives; a series near 0, where all cancel. */
  private static double[] growth(double u) {
    if (StrictMath.abs(u) < 1) {
      double[] phi = new double[3];
      double term = 1; // u^k/k!
      for (int k = 0; k < 22; k++) {
        phi[0] += term / (k + 1);
        phi[1] += term / (k + 2);
        phi[2] += term / (k + 3);
        term *= u / (k + 1);
      }
      return phi;
    }
    double e = StrictMath.exp(u);
    double phi = StrictMath.expm1(u) / u;
    double phi1 = (e - phi) / u;
    return new double[] {phi, phi1, (e - 2 * phi1) / u};
  }
}
