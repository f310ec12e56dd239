package rheobase.phaseplane.bifurcation;

import java.util.Arrays;
import rheobase.neuron.Neuron;
import rheobase.numerics.Flow;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.phaseplane.Eigenvectors;
import rheobase.phaseplane.Equilibrium;
import rheobase.units.From;

/**
 * The first Lyapunov coefficient l₁ at an Andronov–Hopf point: its sign says whether the cycle that
 * is born there is stable (l₁ &lt; 0, supercritical) or unstable (l₁ &gt; 0, subcritical).
 *
 * <pre>
 *   l₁ = 1/(2ω) Re[ ⟨p, C(q,q,q̄)⟩ − 2 ⟨p, B(q, A⁻¹B(q,q̄))⟩ + ⟨p, B(q̄, (2iωE − A)⁻¹B(q,q))⟩ ]
 *   A q = iω q,  Aᵀp = −iω p,  |q| = 1,  ⟨p, q⟩ = 1
 * </pre>
 *
 * <p>B and C are the second and third derivatives of the field, taken by differences along straight
 * lines. Potential and gates are measured on one scale first, since |q| = 1 would otherwise mean 1
 * mV or all of a gate; the sign does not depend on that, the size does.
 */
final class LyapunovCoefficient {
  private final Flow flow;
  private final double[] at;
  private final double[] scale;
  private final int n;

  private LyapunovCoefficient(Flow flow, double[] at, double[] scale) {
    this.flow = flow;
    this.at = at;
    this.scale = scale;
    this.n = at.length;
  }

  /**
   * The coefficient at a Hopf point.
   *
   * @param point an equilibrium with a pair of imaginary eigenvalues
   * @param omega their imaginary part, positive
   * @return l₁, per ms, for variables in units of 10 mV and 1
   */
  @From(value = "kuznetsov2004", where = "section 5.4")
  static double of(Equilibrium point, double omega) {
    Neuron neuron = point.neuron();
    double[] scale = new double[point.state().size()];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = neuron.variables().get(i).unit().equals("mV") ? 10 : 1;
    }
    var here =
        new LyapunovCoefficient(
            (t, x, dx) -> neuron.slope(x, point.current(), dx), point.array(), scale);
    double[][] a = new double[scale.length][scale.length];
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        a[i][j] = point.jacobian().get(i).get(j) * scale[j] / scale[i];
      }
    }
    return here.of(a, omega);
  }

  private double of(double[][] a, double omega) {
    double[][] q = Eigenvectors.imaginary(a, omega);
    double[][] p = Eigenvectors.imaginary(transposed(a), -omega);
    normalise(q, p);
    double[] re = q[0];
    double[] im = q[1];
    double[][] bqq = {minus(b(re, re), b(im, im)), times(2, b(re, im))};
    double[] bqqBar = plus(b(re, re), b(im, im));
    double[][] c = {
      plus(c(re, re, re), c(re, im, im)), plus(c(re, re, im), c(im, im, im)),
    };
    double[] r = LinearSystem.solve(a, bqqBar);
    double[][] first = {b(re, r), b(im, r)};
    double[][] s = solveComplex(a, omega, bqq);
    // B(q̄, s) = B(re, s₀) + B(im, s₁) + i (B(re, s₁) − B(im, s₀))
    double[][] second = {
      plus(b(re, s[0]), b(im, s[1])), minus(b(re, s[1]), b(im, s[0])),
    };
    return (realDot(p, c) - 2 * realDot(p, first) + realDot(p, second)) / (2 * omega);
  }

  /** |q| = 1 and ⟨p, q⟩ = Σ p̄ᵢ qᵢ = 1. */
  private static void normalise(double[][] q, double[][] p) {
    double length = Math.sqrt(dot(q[0], q[0]) + dot(q[1], q[1]));
    q[0] = times(1 / length, q[0]);
    q[1] = times(1 / length, q[1]);
    double re = dot(p[0], q[0]) + dot(p[1], q[1]);
    double im = dot(p[0], q[1]) - dot(p[1], q[0]);
    // p ← p / conj(⟨p, q⟩) makes ⟨p, q⟩ = 1
    double square = re * re + im * im;
    double[] real = plus(times(re / square, p[0]), times(-im / square, p[1]));
    double[] imaginary = plus(times(re / square, p[1]), times(im / square, p[0]));
    p[0] = real;
    p[1] = imaginary;
  }

  /** (2iωE − A) s = b. */
  private double[][] solveComplex(double[][] a, double omega, double[][] b) {
    double[][] block = new double[2 * n][2 * n];
    double[] right = new double[2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        block[i][j] = -a[i][j];
        block[n + i][n + j] = -a[i][j];
      }
      block[i][n + i] -= 2 * omega;
      block[n + i][i] += 2 * omega;
      right[i] = b[0][i];
      right[n + i] = b[1][i];
    }
    double[] s = LinearSystem.solve(block, right);
    return new double[][] {Arrays.copyOf(s, n), Arrays.copyOfRange(s, n, 2 * n)};
  }

  /** B(u, v) = (D²(u + v) − D²(u − v))/4 with D²(w) = B(w, w). */
  private double[] b(double[] u, double[] v) {
    return times(0.25, minus(secondAlong(plus(u, v)), secondAlong(minus(u, v))));
  }

  /** C(u, v, v) and C(u, u, v) from D³(w) = C(w, w, w); two of the three arguments are the same. */
  private double[] c(double[] u, double[] v, double[] w) {
    if (u == v && v == w) {
      return thirdAlong(u);
    }
    if (v == w) { // D³(u + v) + D³(u − v) = 2 D³(u) + 6 C(u, v, v)
      double[] sum = plus(thirdAlong(plus(u, v)), thirdAlong(minus(u, v)));
      return times(1.0 / 6, minus(sum, times(2, thirdAlong(u))));
    } // D³(u + w) − D³(u − w) = 6 C(u, u, w) + 2 D³(w)
    double[] difference = minus(thirdAlong(plus(u, w)), thirdAlong(minus(u, w)));
    return times(1.0 / 6, minus(difference, times(2, thirdAlong(w))));
  }

  /** Second derivative along w, of fourth order: (−f₂ + 16 f₁ − 30 f₀ + 16 f₋₁ − f₋₂)/12h². */
  private double[] secondAlong(double[] w) {
    double h = 0.02;
    double[] sum = times(-30, field(w, 0));
    sum = plus(sum, times(16, plus(field(w, h), field(w, -h))));
    sum = minus(sum, plus(field(w, 2 * h), field(w, -2 * h)));
    return times(1 / (12 * h * h), sum);
  }

  /** Third derivative along w, of fourth order: (−f₃ + 8 f₂ − 13 f₁ + 13 f₋₁ − 8 f₋₂ + f₋₃)/8h³. */
  private double[] thirdAlong(double[] w) {
    double h = 0.03;
    double[] sum = times(-13, minus(field(w, h), field(w, -h)));
    sum = plus(sum, times(8, minus(field(w, 2 * h), field(w, -2 * h))));
    sum = minus(sum, minus(field(w, 3 * h), field(w, -3 * h)));
    return times(1 / (8 * h * h * h), sum);
  }

  private double[] field(double[] w, double h) {
    double[] x = at.clone();
    for (int i = 0; i < n; i++) {
      x[i] += h * w[i] * scale[i];
    }
    double[] dx = new double[n];
    flow.slope(0, x, dx);
    for (int i = 0; i < n; i++) {
      dx[i] /= scale[i];
    }
    return dx;
  }

  /** Re Σ p̄ᵢ zᵢ. */
  private static double realDot(double[][] p, double[][] z) {
    return dot(p[0], z[0]) + dot(p[1], z[1]);
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  private static double[] times(double k, double[] u) {
    double[] out = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      out[i] = k * u[i];
    }
    return out;
  }

  private static double[] plus(double[] u, double[] v) {
    double[] out = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      out[i] = u[i] + v[i];
    }
    return out;
  }

  private static double[] minus(double[] u, double[] v) {
    return plus(u, times(-1, v));
  }
}
