package rheobase.phaseplane.bifurcation;

import rheobase.neuron.Neuron;
import rheobase.phaseplane.Eigenvectors;
import rheobase.phaseplane.Equilibrium;

/**
 * How fast the place is passed where a node and a saddle have met and vanished.
 *
 * <p>Along the direction q of the zero eigenvalue, J q = 0, the flow is dx/dt = b (I − I_c) + a x²
 * with a = ½ ⟨p, B(q,q)⟩ and b = ⟨p, ∂f/∂I⟩, where Jᵀ p = 0 and ⟨p, q⟩ = 1. B holds the second
 * derivatives of the field, taken here by differences along q.
 */
final class PassageLaw {
  private static final double H = 1e-3;

  private PassageLaw() {}

  /** √(ab)/π, in Hz: the rate over the root of I − I_c. */
  static double of(Equilibrium fold) {
    Neuron neuron = fold.neuron();
    int n = fold.state().size();
    double[] x = fold.array();
    double[][] a = new double[n][n];
    double[][] transposed = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = fold.jacobian().get(i).get(j);
        transposed[j][i] = a[i][j];
      }
    }
    double[] q = n == 1 ? new double[] {1} : Eigenvectors.real(a, 0);
    double[] p = n == 1 ? new double[] {1} : Eigenvectors.real(transposed, 0);
    double[] ahead = new double[n];
    double[] behind = new double[n];
    for (int i = 0; i < n; i++) {
      ahead[i] = x[i] + H * q[i];
      behind[i] = x[i] - H * q[i];
    }
    double[] plus = slope(neuron, ahead, fold.current());
    double[] here = slope(neuron, x, fold.current());
    double[] minus = slope(neuron, behind, fold.current());
    double[] pushed = slope(neuron, x, fold.current() + 1); // the current enters linearly
    double scale = 0;
    double bend = 0;
    double push = 0;
    for (int i = 0; i < n; i++) {
      scale += p[i] * q[i];
      bend += p[i] * (plus[i] - 2 * here[i] + minus[i]) / (H * H) / 2;
      push += p[i] * (pushed[i] - here[i]);
    }
    return 1000 * Math.sqrt(Math.abs(bend * push)) / Math.abs(scale) / Math.PI;
  }

  private static double[] slope(Neuron neuron, double[] x, double current) {
    double[] dx = new double[x.length];
    neuron.slope(x, current, dx);
    return dx;
  }
}
