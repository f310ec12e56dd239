package rheobase.phaseplane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.neuron.Neuron;
import rheobase.neuron.RelaxingNeuron;
import rheobase.numerics.Grid;
import rheobase.numerics.Roots;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.Jacobian;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.units.Require;

/**
 * All equilibria of a neuron, over every current: a curve I∞(V).
 *
 * <p>Held at a potential V, the other variables settle where their own slopes vanish; the current
 * that then keeps dV/dt at zero is I∞(V). Since the current enters the equation of the potential
 * only, and linearly, each equilibrium of each current lies on this curve once, stable or not: it
 * is followed round its folds without any continuation. A fold, dI∞/dV = 0, is a saddle-node.
 */
public final class EquilibriumCurve {
  private static final int POINTS = 2001;
  private static final int NEWTON = 50;
  private static final double H = 3e-4;

  private final Neuron neuron;
  private final double[] potentials;
  private final double[] currents;
  private final double[] folds;

  private EquilibriumCurve(Neuron neuron, double low, double high) {
    this.neuron = neuron;
    this.potentials = Grid.linspace(low, high, POINTS);
    this.currents = Grid.map(potentials, this::current);
    this.folds = turns();
  }

  /**
   * The curve over the potentials that matter: from 80 mV on the hyperpolarised side of the model's
   * start to 170 mV on the other, or 4 to either side where the potential is a pure number.
   *
   * @param neuron the model
   * @return its equilibria
   */
  public static EquilibriumCurve of(Neuron neuron) {
    double start = neuron.start()[0];
    boolean pure = neuron.variables().get(0).unit().isEmpty();
    if (pure) {
      return of(neuron, start - 4, start + 4);
    }
    boolean upwards = neuron.polarity() > 0;
    return of(neuron, start - (upwards ? 80 : 170), start + (upwards ? 170 : 80));
  }

  /**
   * The curve between two potentials.
   *
   * @param neuron the model
   * @param low the lowest potential looked at
   * @param high the highest potential looked at
   * @return its equilibria there
   * @throws IllegalArgumentException if the bounds are out of order, or the current does not enter
   *     the equation of the potential alone
   */
  public static EquilibriumCurve of(Neuron neuron, double low, double high) {
    Require.present("neuron", neuron, "give a model, such as FitzHughNagumo.classic()");
    Require.finite("lowest potential", low, "", "give the range in which to look");
    Require.that(
        low < high && Double.isFinite(high),
        "highest potential",
        high,
        "",
        "must be finite and above the lowest (" + low + ")",
        "give the range in which to look");
    return new EquilibriumCurve(neuron, low, high);
  }

  /**
   * The model.
   *
   * @return whose equilibria these are
   */
  public Neuron neuron() {
    return neuron;
  }

  /**
   * The potentials at which the curve is drawn.
   *
   * @return a new array, rising
   */
  public double[] potentials() {
    return potentials.clone();
  }

  /**
   * The currents at these potentials.
   *
   * @return a new array: I∞ of each potential, in the neuron's unit
   */
  public double[] currents() {
    return currents.clone();
  }

  /**
   * The current that keeps the neuron at a potential.
   *
   * @param v the potential
   * @return I∞(V), in the neuron's unit
   */
  public double current(double v) {
    double[] x = state(v);
    double[] without = new double[x.length];
    double[] with = new double[x.length];
    neuron.slope(x, 0, without);
    neuron.slope(x, 1, with);
    double gain = with[0] - without[0]; // dV/dt = F(x) + gain · I
    return -without[0] / gain;
  }

  /**
   * The state of a neuron that is held at a potential.
   *
   * @param v the potential
   * @return the potential first, then the other variables where their slopes vanish
   */
  public double[] state(double v) {
    double[] x = neuron.start();
    x[0] = v;
    int n = x.length;
    if (n == 1) {
      return x;
    }
    if (neuron instanceof RelaxingNeuron relaxing) {
      double[] rate = new double[n];
      double[] target = new double[n];
      relaxing.relax(x, 0, rate, target); // a first guess; exact where gates see the potential only
      System.arraycopy(target, 1, x, 1, n - 1);
    }
    double[] dx = new double[n];
    for (int i = 0; i < NEWTON; i++) {
      neuron.slope(x, 0, dx);
      double[][] whole = Jacobian.of(Equilibrium.flow(neuron, 0), x);
      double[][] part = new double[n - 1][];
      for (int k = 1; k < n; k++) {
        part[k - 1] = Arrays.copyOfRange(whole[k], 1, n);
      }
      double[] move = LinearSystem.solve(part, Arrays.copyOfRange(dx, 1, n));
      double largest = 0;
      for (int k = 1; k < n; k++) {
        x[k] -= move[k - 1];
        largest = Math.max(largest, Math.abs(move[k - 1]) / Math.max(1, Math.abs(x[k])));
      }
      if (largest < 1e-13) {
        return x;
      }
    }
    throw new IllegalArgumentException(
        "held at "
            + Require.quantity(v, neuron.variables().get(0).unit())
            + ", the other variables of the "
            + neuron.name()
            + " neuron do not settle; look in a narrower range of potentials");
  }

  /**
   * The equilibria under one current.
   *
   * @param current in the neuron's unit
   * @return all that lie in the range, the lowest potential first
   */
  public List<Equilibrium> at(double current) {
    List<Equilibrium> found = new ArrayList<>();
    double from = potentials[0];
    for (int i = 0;
        i <= folds.length;
        i++) { // between two folds the curve rises or falls throughout
      double to = i < folds.length ? folds[i] : potentials[potentials.length - 1];
      double atFrom = current(from) - current;
      double atTo = current(to) - current;
      if (atFrom * atTo < 0 || atTo == 0) {
        double v = atTo == 0 ? to : Roots.between(u -> current(u) - current, from, to);
        found.add(Equilibrium.at(neuron, current, state(v)));
      }
      from = to;
    }
    return List.copyOf(found);
  }

  /**
   * What the equilibrium at a potential is called.
   *
   * @param v the potential
   * @return its kind, under the current that keeps it there
   */
  public Stability stability(double v) {
    return Stability.of(eigenvalues(v));
  }

  /**
   * The potentials of the folds: dI∞/dV = 0.
   *
   * @return from low to high
   */
  public double[] folds() {
    return folds.clone();
  }

  /**
   * The potentials at which a pair of eigenvalues adds up to zero and turns: the real parts of a
   * complex pair change sign there.
   *
   * @return from low to high
   */
  public double[] hopfPoints() {
    return Arrays.stream(roots(this::sumOfPairs)).filter(v -> turning(eigenvalues(v))).toArray();
  }

  private double slope(double v) {
    double h = H * Math.max(1, Math.abs(v));
    return (45 * (current(v + h) - current(v - h))
            - 9 * (current(v + 2 * h) - current(v - 2 * h))
            + (current(v + 3 * h) - current(v - 3 * h)))
        / (60 * h);
  }

  private Eigenvalue[] eigenvalues(double v) {
    return Eigenvalue.of(Jacobian.of(Equilibrium.flow(neuron, 0), state(v)));
  }

  /** ∏ (λᵢ + λⱼ) over all pairs, the trace in the plane: real, and zero at a Hopf point. */
  private double sumOfPairs(double v) {
    Eigenvalue[] all = eigenvalues(v);
    double real = 1;
    double imaginary = 0;
    for (int i = 0; i < all.length; i++) {
      for (int j = i + 1; j < all.length; j++) {
        double a = all[i].real() + all[j].real();
        double b = all[i].imaginary() + all[j].imaginary();
        double product = real * a - imaginary * b;
        imaginary = real * b + imaginary * a;
        real = product;
      }
    }
    return real;
  }

  /** Whether the pair with the smallest sum is complex: two real ones only pass each other. */
  private static boolean turning(Eigenvalue[] all) {
    double least = Double.POSITIVE_INFINITY;
    boolean turns = false;
    for (int i = 0; i < all.length; i++) {
      for (int j = i + 1; j < all.length; j++) {
        double sum =
            StrictMath.hypot(
                all[i].real() + all[j].real(), all[i].imaginary() + all[j].imaginary());
        if (sum < least) {
          least = sum;
          turns = all[i].imaginary() != 0;
        }
      }
    }
    return turns;
  }

  /** Where the current turns between three points of the grid, to machine precision. */
  private double[] turns() {
    List<Double> found = new ArrayList<>();
    for (int i = 1; i + 1 < currents.length; i++) {
      if ((currents[i] - currents[i - 1]) * (currents[i + 1] - currents[i]) <= 0) {
        double from = potentials[i - 1];
        double to = potentials[i + 1];
        if (slope(from) * slope(to) < 0) {
          found.add(Roots.between(this::slope, from, to));
        }
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).distinct().toArray();
  }

  /** Where a function changes its sign between two points of the grid, to machine precision. */
  private double[] roots(DoubleUnaryOperator function) {
    double[] values = Grid.map(potentials, function);
    List<Double> found = new ArrayList<>();
    for (int i = 1; i < potentials.length; i++) {
      if (values[i - 1] == 0) {
        found.add(potentials[i - 1]);
      } else if (values[i - 1] * values[i] < 0) {
        found.add(Roots.between(function, potentials[i - 1], potentials[i]));
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    return "equilibria of the " + neuron.name() + " neuron over every current";
  }
}
