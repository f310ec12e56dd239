package rheobase.phaseplane.bifurcation;

import java.util.Comparator;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Eigenvectors;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Stability;

/**
 * Where the two ways out of a saddle lead. Just before a saddle-node both lead to the node beside
 * it if the node lies on an invariant circle: one at once, the other after a spike. Otherwise one
 * of them ends elsewhere, on a cycle or at another equilibrium.
 */
final class WaysOut {
  private static final double BEFORE = 1e-4; // of the current, or of 1 where it is smaller
  private static final int LONGEST = 300_000; // steps

  private WaysOut() {}

  /**
   * Whether a fold of the equilibrium curve lies on an invariant circle.
   *
   * @param curve the equilibria
   * @param v the potential of the fold
   * @return true if both ways out of the saddle beside it lead to the node beside it
   */
  static boolean areOnACircle(EquilibriumCurve curve, double v) {
    double fold = curve.current(v);
    double away = BEFORE * Math.max(1, Math.abs(fold));
    double h = 1e-3 * Math.max(1, Math.abs(v));
    double current = curve.current(v + h) < fold ? fold - away : fold + away;
    var pair =
        curve.at(current).stream()
            .sorted(Comparator.comparingDouble(e -> Math.abs(e.potential() - v)))
            .limit(2)
            .toList();
    if (pair.size() < 2 || pair.stream().noneMatch(e -> e.kind() == Stability.SADDLE)) {
      return false; // two unstable ones meet: nothing rests there
    }
    boolean saddleFirst = pair.get(0).kind() == Stability.SADDLE;
    Equilibrium saddle = pair.get(saddleFirst ? 0 : 1);
    Equilibrium node = pair.get(saddleFirst ? 1 : 0);
    return node.kind().isStable() && leadsTo(saddle, node, 1) && leadsTo(saddle, node, -1);
  }

  private static boolean leadsTo(Equilibrium saddle, Equilibrium node, int side) {
    Neuron neuron = saddle.neuron();
    double current = saddle.current();
    Eigenvalue out = saddle.eigenvalues().get(0);
    int n = saddle.state().size();
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = saddle.jacobian().get(i).get(j);
      }
    }
    double[] direction = Eigenvectors.real(a, out.real());
    double apart = Math.abs(saddle.potential() - node.potential());
    double[] x = saddle.array();
    for (int i = 0; i < n; i++) {
      x[i] += side * 0.01 * apart * direction[i] / Math.max(1e-12, Math.abs(direction[0]));
    }
    var steps = Stepper.RUNGE_KUTTA.over((t, y, dy) -> neuron.slope(y, current, dy), n);
    for (int k = 0; k < LONGEST; k++) {
      steps.step(0, neuron.step(), x);
      if (neuron.firing() != Firing.UPSTROKE && x[0] >= neuron.threshold()) {
        neuron.reset(x);
      }
      if (near(x, node, apart)) {
        return true;
      }
    }
    return false;
  }

  /** Near enough to the node, on the side away from the saddle or closer than it, to be caught. */
  private static boolean near(double[] x, Equilibrium node, double apart) {
    for (int i = 0; i < x.length; i++) {
      double unit = i == 0 ? apart : Math.max(1e-3, 0.05 * Math.abs(node.state().get(i)));
      if (Math.abs(x[i] - node.state().get(i)) > 0.5 * unit) {
        return false;
      }
    }
    return true;
  }
}
