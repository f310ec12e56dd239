package rheobase.phaseplane.bifurcation;

import rheobase.phaseplane.Equilibrium;
import rheobase.units.Digits;

/**
 * A current at which the picture of a neuron changes: equilibria or cycles appear, vanish, or gain
 * and lose their stability. Each kind carries the evidence by which it was named.
 */
public sealed interface Bifurcation {
  /**
   * The current at which it happens.
   *
   * @return in the neuron's unit
   */
  double current();

  /**
   * What it is called.
   *
   * @return the field's name
   */
  String name();

  /**
   * By what it was recognised.
   *
   * @return a sentence with the numbers
   */
  String evidence();

  /**
   * Two equilibria, one of them a saddle (on a line: a source), meet and vanish.
   *
   * @param point the equilibrium in which they meet
   * @param onInvariantCircle whether both ways out of the saddle lead to the same node: then the
   *     cycle that is left behind passes through the meeting point, and firing starts at rate zero
   */
  record SaddleNode(Equilibrium point, boolean onInvariantCircle) implements Bifurcation {
    @Override
    public double current() {
      return point.current();
    }

    /**
     * How the rate begins where the saddle-node lies on an invariant circle: f = k √(I − I_c). Near
     * the point the flow along it is dx/dt = b (I − I_c) + a x², which takes π/√(ab (I − I_c)) to
     * pass.
     *
     * @return k = √(ab)/π, in Hz per root of the unit of current
     */
    public double rateCoefficient() {
      return PassageLaw.of(point);
    }

    @Override
    public String name() {
      return onInvariantCircle ? "saddle-node on invariant circle" : "saddle-node";
    }

    @Override
    public String evidence() {
      return "dI/dV = 0 at "
          + Digits.of(point.potential(), 6)
          + ", eigenvalues "
          + point.eigenvalues()
          + (point.state().size() == 1
              ? "; on a line an attractor and a source meet there"
              : onInvariantCircle
                  ? "; just below it both ways out of the saddle lead to the node; above it the rate"
                      + " begins as "
                      + Digits.of(rateCoefficient(), 4)
                      + " √(I − I_c) Hz"
                  : "; just below it one way out of the saddle leads elsewhere");
    }

    @Override
    public String toString() {
      return sentence(this);
    }
  }

  /**
   * A focus changes its stability and a small cycle is born: the Andronov–Hopf bifurcation.
   *
   * @param point the equilibrium
   * @param frequency of the small cycle, in Hz
   * @param lyapunov the first Lyapunov coefficient; negative: the cycle is stable (supercritical),
   *     positive: it is unstable (subcritical)
   */
  record AndronovHopf(Equilibrium point, double frequency, double lyapunov) implements Bifurcation {
    /**
     * Whether the small cycle is stable.
     *
     * @return true if the first Lyapunov coefficient is negative
     */
    public boolean isSupercritical() {
      return lyapunov < 0;
    }

    @Override
    public double current() {
      return point.current();
    }

    @Override
    public String name() {
      return (isSupercritical() ? "supercritical" : "subcritical") + " Andronov–Hopf";
    }

    @Override
    public String evidence() {
      return "a pair of eigenvalues crosses at ±"
          + Digits.of(2 * Math.PI * frequency / 1000, 5)
          + "i per ms ("
          + Digits.of(frequency, 5)
          + " Hz), first Lyapunov coefficient "
          + Digits.of(lyapunov, 3);
    }

    @Override
    public String toString() {
      return sentence(this);
    }
  }

  /**
   * A stable and an unstable cycle meet and vanish.
   *
   * @param cycle the cycle in which they meet
   */
  record FoldOfCycles(LimitCycle cycle) implements Bifurcation {
    @Override
    public double current() {
      return cycle.current();
    }

    @Override
    public String name() {
      return "fold of limit cycles";
    }

    @Override
    public String evidence() {
      return "the branch of cycles turns back at "
          + Digits.of(cycle.frequency(), 4)
          + " Hz, where a Floquet multiplier is "
          + cycle.multipliers().get(0);
    }

    @Override
    public String toString() {
      return sentence(this);
    }
  }

  /**
   * A cycle grows into a saddle and takes ever longer to pass it: it ends as an orbit that leaves
   * the saddle and comes back to it.
   *
   * @param last the cycle nearest to the end that was followed
   */
  record Homoclinic(LimitCycle last) implements Bifurcation {
    @Override
    public double current() {
      return last.current();
    }

    @Override
    public String name() {
      return "homoclinic orbit";
    }

    @Override
    public String evidence() {
      return "the period grows without bound while the current stands still: "
          + Digits.of(last.period(), 4)
          + " ms at "
          + Digits.of(last.current(), 7);
    }

    @Override
    public String toString() {
      return sentence(this);
    }
  }

  private static String sentence(Bifurcation found) {
    return found.name() + " at " + Digits.of(found.current(), 6) + ": " + found.evidence();
  }
}
