package rheobase.phaseplane.bifurcation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.numerics.Flow;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.Jacobian;

/**
 * Floquet multipliers: by what a small displacement from a closed orbit is multiplied in one turn.
 *
 * <pre>
 *   in the plane   μ = exp ∮ tr J dt, since the other multiplier is 1
 *   beyond it      the eigenvalues of ∂φ(x, T)/∂x, the product of twenty short flights
 * </pre>
 */
final class Floquet {
  private static final int FLIGHTS = Shooting.STATES;
  private static final double H = 1e-5; // of 10 mV, and of 1

  private Floquet() {}

  /**
   * The multipliers of an orbit without the trivial one.
   *
   * @param neuron whose
   * @param current under which constant current, in its unit
   * @param orbit states at equal distances of time, a multiple of twenty and the first once more
   * @param period how long a turn takes, in ms
   * @return the largest modulus first
   */
  static List<Eigenvalue> multipliers(
      Neuron neuron, double current, double[][] orbit, double period) {
    Flow flow = (t, x, dx) -> neuron.slope(x, current, dx);
    if (orbit[0].length == 2) {
      return List.of(new Eigenvalue(StrictMath.exp(traceOverTurn(flow, orbit, period)), 0));
    }
    List<Eigenvalue> all =
        new ArrayList<>(Arrays.asList(Eigenvalue.of(monodromy(neuron, flow, orbit, period))));
    all.remove(
        all.stream()
            .min(Comparator.comparingDouble(m -> StrictMath.hypot(m.real() - 1, m.imaginary())))
            .orElseThrow());
    all.sort(Comparator.comparingDouble(Eigenvalue::modulus).reversed());
    return all;
  }

  /** Trapezoids round a closed orbit converge fast. */
  private static double traceOverTurn(Flow flow, double[][] orbit, double period) {
    int samples = orbit.length - 1;
    double sum = 0;
    for (int k = 0; k < samples; k++) {
      double[][] j = Jacobian.of(flow, orbit[k]);
      sum += (j[0][0] + j[1][1]) * period / samples;
    }
    return sum;
  }

  /** In variables measured in 10 mV and 1, as differences need one size. */
  private static double[][] monodromy(Neuron neuron, Flow flow, double[][] orbit, double period) {
    int n = orbit[0].length;
    int samples = orbit.length - 1;
    int steps = samples / FLIGHTS;
    var stepper = Stepper.RUNGE_KUTTA.over(flow, n);
    double[] scale = new double[n];
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      scale[i] = neuron.variables().get(i).unit().equals("mV") ? 10 : 1;
      product[i][i] = 1;
    }
    for (int k = 0; k < FLIGHTS; k++) {
      double[][] flight = new double[n][n];
      for (int j = 0; j < n; j++) {
        double[] up = orbit[k * steps].clone();
        double[] down = up.clone();
        up[j] += H * scale[j];
        down[j] -= H * scale[j];
        for (int s = 0; s < steps; s++) {
          stepper.step(0, period / samples, up);
          stepper.step(0, period / samples, down);
        }
        for (int i = 0; i < n; i++) {
          flight[i][j] = (up[i] - down[i]) / (2 * H * scale[i]);
        }
      }
      product = times(flight, product);
    }
    return product;
  }

  private static double[][] times(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }
}
