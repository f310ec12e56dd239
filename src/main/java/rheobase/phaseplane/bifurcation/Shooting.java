package rheobase.phaseplane.bifurcation;

import java.util.Arrays;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Jacobian;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.phaseplane.Eigenvectors;
import rheobase.phaseplane.Equilibrium;

/**
 * Multiple shooting: twenty states xₖ along an orbit, its period T and the current I, such that the
 * flow brings each state to the next and the last to the first.
 *
 * <pre>
 *   φ(xₖ, T/20, I) − xₖ₊₁ = 0        the orbit closes
 *   Σ f(x°ₖ) · (xₖ − x°ₖ) = 0        of all its phases, the one nearest to a known orbit x°
 *   t · (z − z₀) = 0                  at right angles to the branch, z = (x₁ … x₂₀, ln T, I)
 * </pre>
 *
 * <p>Newton's method, with derivatives by differences. Twenty short flights instead of a long one
 * keep the equations tame where an orbit grazes a threshold. States are measured in units of 10 mV
 * and of 1, and so that a length along the branch is a mean over the orbit; the current is measured
 * in a tenth of the first one.
 */
final class Shooting {
  /** How many states an orbit is held by. */
  static final int STATES = 20;

  private static final double H = 1e-7;
  private static final double CLOSED = 1e-7;
  private static final int FEWEST = 20; // steps from one state to the next
  private static final int MOST = 4000;
  private static final int NEWTON = 8;

  private final Neuron neuron;
  private final int n;
  private final double[] scale;
  private final double currentScale;
  private final Stepper.Steps steps;
  private double current; // that the steps feel

  Shooting(Neuron neuron, double firstCurrent) {
    if (neuron.firing() != Firing.UPSTROKE) {
      throw new IllegalArgumentException(
          "the "
              + neuron.name()
              + " neuron is reset at its spikes, so its cycle has a jump and cannot be shot at;"
              + " take a model that shapes its own spike");
    }
    this.neuron = neuron;
    this.n = neuron.start().length;
    this.scale = new double[n];
    for (int i = 0; i < n; i++) {
      boolean potential = neuron.variables().get(i).unit().equals("mV");
      scale[i] = (potential ? 10 : 1) * Math.sqrt(STATES);
    }
    this.currentScale = Math.max(0.1, 0.1 * Math.abs(firstCurrent));
    this.steps = Stepper.RUNGE_KUTTA.over((t, x, dx) -> neuron.slope(x, current, dx), n);
  }

  /** A point of a branch and the direction in which the branch goes on there. */
  @SuppressWarnings(
      "ArrayRecordComponent") // identity is enough: points are followed, never compared
  record Point(double[] z, double[] tangent) {}

  Neuron neuron() {
    return neuron;
  }

  /** The unknowns of an orbit that begins at a state. */
  double[] unknowns(double[] start, double period, double at) {
    double[] z = new double[STATES * n + 2];
    double[] x = start.clone();
    for (int k = 0; k < STATES; k++) {
      for (int i = 0; i < n; i++) {
        z[k * n + i] = x[i] / scale[i];
      }
      fly(x, at, period / STATES, count(period));
    }
    z[STATES * n] = StrictMath.log(period);
    z[STATES * n + 1] = at / currentScale;
    return z;
  }

  double currentOf(double[] z) {
    return z[STATES * n + 1] * currentScale;
  }

  double periodOf(double[] z) {
    return StrictMath.exp(z[STATES * n]);
  }

  double[] stateOf(double[] z, int k) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = z[k % STATES * n + i] * scale[i];
    }
    return x;
  }

  /** How far an orbit goes from its mean, as a length along the branch. */
  double spread(double[] z) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double mean = 0;
      for (int k = 0; k < STATES; k++) {
        mean += z[k * n + i] / STATES;
      }
      for (int k = 0; k < STATES; k++) {
        sum += (z[k * n + i] - mean) * (z[k * n + i] - mean);
      }
    }
    return Math.sqrt(sum);
  }

  /** The number of steps from one state of an orbit to the next. */
  private int count(double period) {
    return (int) Math.max(FEWEST, Math.min(MOST, Math.ceil(period / STATES / neuron.step())));
  }

  /** Moves a state along the flow. */
  private void fly(double[] x, double at, double duration, int count) {
    this.current = at;
    double h = duration / count;
    for (int k = 0; k < count; k++) {
      steps.step(0, h, x);
    }
  }

  /** The direction in which cycles are born at a Hopf point: into the plane that turns there. */
  double[] birth(Equilibrium point, double period) {
    double[][] a = Jacobian.of((t, x, dx) -> neuron.slope(x, point.current(), dx), point.array());
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] *= scale[j] / scale[i];
      }
    }
    double[][] v = Eigenvectors.imaginary(a, 2 * Math.PI / period);
    double[] tangent = new double[STATES * n + 2];
    for (int k = 0; k < STATES; k++) { // Re v e^(iωt)
      double phase = 2 * Math.PI * k / STATES;
      for (int i = 0; i < n; i++) {
        tangent[k * n + i] = StrictMath.cos(phase) * v[0][i] - StrictMath.sin(phase) * v[1][i];
      }
    }
    return normalised(tangent);
  }

  /**
   * Newton's method from a guess, at right angles to a tangent.
   *
   * @param reference an orbit near by, whose phase is kept
   * @return the point on the branch, or null if there is none near the guess
   */
  Point corrected(double[] guess, double[] reference, double[] tangent) {
    int size = STATES * n + 2;
    double[] z = guess.clone();
    double[] phase = phaseRow(reference);
    int count = count(periodOf(guess)); // held, or the ends would jump with the number of steps
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k < NEWTON; k++) {
      double[] gap = new double[size];
      double[][] rows = equations(z, count, gap);
      rows[size - 2] = phase;
      rows[size - 1] = tangent.clone();
      for (int i = 0; i < size; i++) {
        gap[size - 2] += phase[i] * (z[i] - reference[i]);
        gap[size - 1] += tangent[i] * (z[i] - guess[i]);
      }
      double[] move;
      double[] ahead;
      try {
        move = LinearSystem.solve(rows, gap);
        double[] along = new double[size];
        along[size - 1] = 1;
        ahead = LinearSystem.solve(rows, along);
      } catch (IllegalArgumentException singular) {
        return null; // the branch cannot be followed from this guess
      }
      double largest = 0;
      for (int i = 0; i < size; i++) {
        z[i] -= move[i];
        largest = Math.max(largest, Math.abs(move[i]));
      }
      if (largest < CLOSED) {
        return new Point(z, normalised(ahead));
      }
      if (!(largest < 1) || (k > 2 && largest > last)) {
        return null;
      }
      last = largest;
    }
    return null;
  }

  /** Σ f(x°ₖ) · (xₖ − x°ₖ), as a row. */
  private double[] phaseRow(double[] reference) {
    double[] row = new double[STATES * n + 2];
    double[] dx = new double[n];
    for (int k = 0; k < STATES; k++) {
      neuron.slope(stateOf(reference, k), currentOf(reference), dx);
      for (int i = 0; i < n; i++) {
        row[k * n + i] = dx[i] / scale[i];
      }
    }
    return normalised(row);
  }

  /** The closing conditions and their derivatives by every unknown. */
  private double[][] equations(double[] z, int count, double[] gap) {
    int size = STATES * n + 2;
    double[][] rows = new double[size][size];
    double period = periodOf(z);
    double at = currentOf(z);
    double part = period / STATES;
    double[] speed = new double[n];
    for (int k = 0; k < STATES; k++) {
      double[] start = stateOf(z, k);
      double[] end = start.clone();
      fly(end, at, part, count);
      neuron.slope(end, at, speed);
      int next = (k + 1) % STATES * n;
      for (int j = 0; j <= n; j++) { // each variable, and then the current
        double[] moved = start.clone();
        double h = j < n ? H * scale[j] : H * currentScale;
        if (j < n) {
          moved[j] += h;
        }
        fly(moved, j < n ? at : at + h, part, count);
        int column = j < n ? k * n + j : size - 1;
        for (int i = 0; i < n; i++) {
          rows[k * n + i][column] += (moved[i] - end[i]) / scale[i] / H;
        }
      }
      for (int i = 0; i < n; i++) {
        gap[k * n + i] = end[i] / scale[i] - z[next + i];
        rows[k * n + i][next + i] -= 1;
        rows[k * n + i][size - 2] = speed[i] / scale[i] * part; // by ln T
      }
    }
    return rows;
  }

  private static double[] normalised(double[] v) {
    double length = Math.sqrt(Arrays.stream(v).map(e -> e * e).sum());
    return Arrays.stream(v).map(e -> e / length).toArray();
  }

  /** The orbit, sample by sample, its first state once more at its end. */
  double[][] orbit(double[] z) {
    int count = count(periodOf(z));
    double[][] orbit = new double[STATES * count + 1][];
    double h = periodOf(z) / STATES / count;
    for (int k = 0; k < STATES; k++) {
      double[] x = stateOf(z, k); // begun anew at each state, so that no error grows
      this.current = currentOf(z);
      for (int s = 0; s < count; s++) {
        orbit[k * count + s] = x.clone();
        steps.step(0, h, x);
      }
    }
    orbit[STATES * count] = stateOf(z, 0);
    return orbit;
  }
}
