package rheobase.phaseplane;

import rheobase.numerics.algebra.Eigenvalue;

/**
 * What an equilibrium does to the states around it, by the names of the field.
 *
 * <p>In the plane, with τ the trace and Δ the determinant of the Jacobian: Δ &lt; 0 is a saddle; Δ
 * &gt; 0 is a node where τ² ≥ 4Δ and a focus where τ² &lt; 4Δ, stable for τ &lt; 0 and unstable for
 * τ &gt; 0. On the borders lie the centre (τ = 0) and the saddle-node (Δ = 0), which no generic
 * system has; there two kinds meet. In more dimensions the same is read off the eigenvalues: the
 * leading one, whose real part is largest, says whether states near the equilibrium turn.
 */
public enum Stability {
  /** Attracts from every side without turning. */
  STABLE_NODE("stable node"),
  /** Repels to every side without turning. */
  UNSTABLE_NODE("unstable node"),
  /** Attracts and turns: states spiral in. */
  STABLE_FOCUS("stable focus"),
  /** Repels and turns: states spiral out. */
  UNSTABLE_FOCUS("unstable focus"),
  /** Attracts along some directions and repels along others. */
  SADDLE("saddle"),
  /** Turns without attracting or repelling: an Andronov–Hopf point. */
  CENTRE("centre"),
  /** A node and a saddle at the moment at which they meet. */
  SADDLE_NODE("saddle-node");

  /** How small a real part counts as zero, against the largest eigenvalue. */
  private static final double NEAR_ZERO = 1e-8;

  private final String words;

  Stability(String words) {
    this.words = words;
  }

  /**
   * The kind that a Jacobian's eigenvalues say.
   *
   * @param eigenvalues all of them, the largest real part first
   * @return its name
   */
  public static Stability of(Eigenvalue... eigenvalues) {
    double scale = 0;
    for (Eigenvalue each : eigenvalues) {
      scale = Math.max(scale, each.modulus());
    }
    int up = 0;
    int down = 0;
    for (Eigenvalue each : eigenvalues) {
      if (Math.abs(each.real()) <= NEAR_ZERO * scale) {
        return each.imaginary() == 0 ? SADDLE_NODE : CENTRE;
      }
      up += each.real() > 0 ? 1 : 0;
      down += each.real() < 0 ? 1 : 0;
    }
    if (up > 0 && down > 0) {
      return leadingPairOnly(eigenvalues, up) ? UNSTABLE_FOCUS : SADDLE;
    }
    boolean turns =
        (up > 0 ? eigenvalues[eigenvalues.length - 1] : eigenvalues[0]).imaginary() != 0;
    if (up > 0) {
      return turns ? UNSTABLE_FOCUS : UNSTABLE_NODE;
    }
    return turns ? STABLE_FOCUS : STABLE_NODE;
  }

  /** In three or more dimensions: a pair that spirals out, everything else attracted to it. */
  private static boolean leadingPairOnly(Eigenvalue[] eigenvalues, int up) {
    return up == 2 && eigenvalues[0].imaginary() != 0;
  }

  /**
   * Whether small displacements die out.
   *
   * @return true for the stable node and the stable focus
   */
  public boolean isStable() {
    return this == STABLE_NODE || this == STABLE_FOCUS;
  }

  @Override
  public String toString() {
    return words;
  }
}
