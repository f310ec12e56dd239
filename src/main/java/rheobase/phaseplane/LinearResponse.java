package rheobase.phaseplane;

import java.util.Arrays;
import rheobase.neuron.Neuron;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How a resting neuron answers a current so weak that its equations are straight lines: from the
 * Jacobian J of its equilibrium, without any simulation.
 *
 * <pre>
 *   (iω − J) x = b,   |Z(f)| = |x₁|,   ω = 2πf
 * </pre>
 *
 * <p>b is how fast the state moves for each unit of current, 1/C for the potential. A focus, whose
 * eigenvalues are λ ± iω₀ with λ near 0, answers most near f = ω₀/2π.
 *
 * @param rest the stable equilibrium
 */
public record LinearResponse(Equilibrium rest) {
  /** Refuses an equilibrium that does not last. */
  public LinearResponse {
    Require.present("equilibrium", rest, "take one from PhasePlane.of(neuron, I).equilibria()");
    if (!rest.kind().isStable()) {
      throw new IllegalArgumentException(
          "a response needs a stable equilibrium, this one is: "
              + rest.kind()
              + "; take another current");
    }
  }

  /**
   * The impedance at a frequency.
   *
   * @param frequency f, in 1/ms, such as {@code hertz(300)}
   * @return |Z|, the swing of the potential over that of the current
   */
  public double impedance(@In("1/ms") double frequency) {
    Require.notNegative("frequency", frequency, "1/ms", "write hertz(10) for 10 Hz");
    double omega = 2 * StrictMath.PI * frequency;
    int n = rest.state().size();
    double[][] matrix = new double[2 * n][2 * n]; // real parts first, then imaginary ones
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = -rest.jacobian().get(i).get(j);
        matrix[n + i][n + j] = matrix[i][j];
      }
      matrix[i][n + i] = -omega;
      matrix[n + i][i] = omega;
    }
    double[] x = LinearSystem.solve(matrix, Arrays.copyOf(push(), 2 * n));
    return StrictMath.hypot(x[0], x[n]);
  }

  /** b, how fast the state moves for each unit of current; every model is linear in it. */
  private double[] push() {
    Neuron neuron = rest.neuron();
    double[] with = new double[rest.state().size()];
    double[] without = with.clone();
    neuron.slope(rest.array(), rest.current() + 1, with);
    neuron.slope(rest.array(), rest.current(), without);
    for (int i = 0; i < with.length; i++) {
      with[i] -= without[i];
    }
    return with;
  }

  @Override
  public String toString() {
    return "linear response of the " + rest.neuron().name() + " neuron about its " + rest;
  }
}
