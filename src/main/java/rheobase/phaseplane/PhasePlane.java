package rheobase.phaseplane;

import java.util.ArrayList;
import java.util.List;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.numerics.Contour;
import rheobase.numerics.Grid;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron of two variables, seen from above: at each state an arrow that says where it moves next.
 *
 * @param neuron the model
 * @param current the constant current, in its unit
 * @param left the lowest potential of the window
 * @param right the highest potential of the window
 * @param bottom the lowest value of the other variable
 * @param top the highest value of the other variable
 */
public record PhasePlane(
    Neuron neuron, double current, double left, double right, double bottom, double top) {
  private static final int GRID = 160;
  private static final int MOST_STEPS = 200_000;
  private static final double MARGIN = 0.12;

  /** Refuses a model that is no plane, and a window without area. */
  public PhasePlane {
    Require.present("neuron", neuron, "give a model of two variables");
    int variables = neuron.start().length;
    if (variables != 2) {
      throw new IllegalArgumentException(
          "a phase plane needs two variables, but the "
              + neuron.name()
              + " neuron has "
              + variables
              + "; take a model of two, such as FitzHughNagumo.classic()");
    }
    Require.finite("current", current, neuron.currentUnit(), "give a constant current");
    Require.that(
        left < right && Double.isFinite(left) && Double.isFinite(right),
        "right edge of the window",
        right,
        "",
        "must be finite and lie right of the left edge (" + left + ")",
        "give the edges in order");
    Require.that(
        bottom < top && Double.isFinite(bottom) && Double.isFinite(top),
        "upper edge of the window",
        top,
        "",
        "must be finite and lie above the lower edge (" + bottom + ")",
        "give the edges in order");
  }

  /**
   * The plane of a neuron under a constant current, in a window that holds its equilibria and a
   * spike.
   *
   * @param neuron a model of two variables
   * @param current the constant current, in its unit
   * @return the plane
   */
  public static PhasePlane of(Neuron neuron, double current) {
    var wide = new PhasePlane(neuron, current, -1, 1, -1, 1);
    List<double[]> seen = new ArrayList<>();
    for (Equilibrium each : EquilibriumCurve.of(neuron).at(current)) {
      seen.add(each.array());
    }
    double[] start = neuron.start();
    seen.addAll(wide.states(start, 4000 * neuron.step(), Double.POSITIVE_INFINITY));
    start[0] = neuron.threshold() - (neuron.firing() == Firing.UPSTROKE ? 0 : 1);
    seen.addAll(wide.states(start, 4000 * neuron.step(), Double.POSITIVE_INFINITY));
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double[] x : seen) {
      for (int i = 0; i < 2; i++) { // comparisons leave out the NaN at a reset
        low[i] = x[i] < low[i] ? x[i] : low[i];
        high[i] = x[i] > high[i] ? x[i] : high[i];
      }
    }
    double dv = MARGIN * Math.max(high[0] - low[0], 1e-6);
    double dw = MARGIN * Math.max(high[1] - low[1], 1e-6);
    return new PhasePlane(neuron, current, low[0] - dv, high[0] + dv, low[1] - dw, high[1] + dw);
  }

  /**
   * The same plane through another window.
   *
   * @param left the lowest potential
   * @param right the highest potential
   * @param bottom the lowest value of the other variable
   * @param top the highest value of the other variable
   * @return the plane in that window
   */
  public PhasePlane within(double left, double right, double bottom, double top) {
    return new PhasePlane(neuron, current, left, right, bottom, top);
  }

  /**
   * The same window under another current.
   *
   * @param current the constant current, in the neuron's unit
   * @return the plane under it
   */
  public PhasePlane under(double current) {
    return new PhasePlane(neuron, current, left, right, bottom, top);
  }

  /**
   * The equilibria in the window.
   *
   * @return all of them, the lowest potential first
   */
  public List<Equilibrium> equilibria() {
    return EquilibriumCurve.of(neuron).at(current).stream()
        .filter(e -> e.potential() >= left && e.potential() <= right)
        .filter(e -> e.state().get(1) >= bottom && e.state().get(1) <= top)
        .toList();
  }

  /**
   * How fast a state moves.
   *
   * @param v the potential
   * @param w the other variable
   * @return both slopes, per ms
   */
  public double[] slope(double v, double w) {
    double[] dx = new double[2];
    neuron.slope(new double[] {v, w}, current, dx);
    return dx;
  }

  /**
   * The lines on which a variable stands still.
   *
   * @param variable 0 for the potential, 1 for the other variable
   * @return one entry for each connected line: its potentials, then its values of the other
   */
  public List<double[][]> nullcline(int variable) {
    Require.within("variable", variable, 0, 1, "", "0 is the potential, 1 the other variable");
    return Contour.zeros(
        (v, w) -> slope(v, w)[variable],
        Grid.linspace(left, right, GRID),
        Grid.linspace(bottom, top, GRID));
  }

  /**
   * The path of a state that is left alone.
   *
   * @param v the potential it starts from
   * @param w the other variable it starts from
   * @param duration for how long it is followed
   * @return its potentials, then its values of the other variable; NaN where a spike resets it
   */
  public double[][] trajectory(double v, double w, @In("ms") double duration) {
    return path(states(new double[] {v, w}, duration, Double.POSITIVE_INFINITY));
  }

  /**
   * Where a state that is left alone is at equal distances of time: close together where it is
   * slow, far apart where it is fast.
   *
   * @param v the potential it starts from
   * @param w the other variable it starts from
   * @param duration for how long it is followed
   * @param apart the time from one point to the next
   * @return its potentials, then its values of the other variable
   */
  public double[][] beads(double v, double w, @In("ms") double duration, @In("ms") double apart) {
    Require.positive("time between two points", apart, "ms", "give a part of the duration");
    List<double[]> beads = new ArrayList<>();
    double[] x = {v, w};
    for (double t = 0; t <= duration; t += apart) {
      beads.add(x);
      List<double[]> next = states(x, apart, Double.POSITIVE_INFINITY);
      x = next.get(next.size() - 1);
    }
    return path(beads);
  }

  /**
   * The separatrices: the two paths that lead into each saddle, and part the plane into what goes
   * one way and what goes the other. Followed backwards in time from beside the saddle.
   *
   * @return two paths for each saddle in the window: potentials, then values of the other variable
   */
  public List<double[][]> separatrices() {
    List<double[][]> all = new ArrayList<>();
    for (Equilibrium saddle : equilibria()) {
      if (saddle.kind() == Stability.SADDLE) {
        Eigenvalue inward = saddle.eigenvalues().get(1);
        double[] direction = Eigenvectors.real(matrix(saddle), inward.real());
        double beside = 1e-4 / size(direction); // of the window
        for (int side : new int[] {1, -1}) {
          double[] x = saddle.array();
          List<double[]> path = new ArrayList<>(List.of(x.clone()));
          x[0] += side * beside * direction[0];
          x[1] += side * beside * direction[1];
          path.addAll(states(x, -MOST_STEPS * neuron.step(), 1.5));
          all.add(path(path));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The potential at which a separatrix passes a value of the other variable: the threshold there.
   *
   * @param other the value of the other variable
   * @return the potential, the lowest where there are several; NaN if no separatrix passes it
   */
  public double thresholdAt(double other) {
    double lowest = Double.NaN;
    for (double[][] path : separatrices()) {
      for (int i = 1; i < path[0].length; i++) {
        double before = path[1][i - 1] - other;
        double after = path[1][i] - other;
        if (before * after <= 0 && before != after) {
          double v = path[0][i - 1] + before / (before - after) * (path[0][i] - path[0][i - 1]);
          lowest = v < lowest || Double.isNaN(lowest) ? v : lowest;
        }
      }
    }
    return lowest;
  }

  private double size(double[] direction) {
    double dv = direction[0] / (right - left);
    double dw = direction[1] / (top - bottom);
    return Math.sqrt(dv * dv + dw * dw);
  }

  private static double[][] matrix(Equilibrium point) {
    return point.jacobian().stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** The states along a path, until it has left the window enlarged by a factor. */
  List<double[]> states(double[] from, double duration, double factor) {
    boolean backwards = duration < 0;
    double h = (backwards ? -1 : 1) * neuron.step();
    var steps = Stepper.RUNGE_KUTTA.over((t, x, dx) -> neuron.slope(x, current, dx), 2);
    long count = Math.min(MOST_STEPS, Math.round(Math.abs(duration / neuron.step())));
    boolean resets = neuron.firing() != Firing.UPSTROKE && !backwards;
    List<double[]> states = new ArrayList<>(List.of(from.clone()));
    double[] x = from.clone();
    double[] last = from.clone();
    for (long k = 0; k < count && inside(x, factor); k++) {
      steps.step(0, h, x);
      if (!Double.isFinite(x[0]) || !Double.isFinite(x[1])) {
        break;
      }
      if (resets && x[0] >= neuron.threshold()) {
        states.add(new double[] {neuron.threshold(), x[1]});
        neuron.reset(x);
        states.add(new double[] {Double.NaN, Double.NaN});
        states.add(x.clone());
      } else if (moved(x, last) || k == count - 1) {
        states.add(x.clone());
        last = x.clone();
      }
      if (backwards && still(x)) {
        break;
      }
    }
    return states;
  }

  private boolean inside(double[] x, double factor) {
    double dv = Math.abs(x[0] - (left + right) / 2) / ((right - left) / 2);
    double dw = Math.abs(x[1] - (bottom + top) / 2) / ((top - bottom) / 2);
    return dv <= factor && dw <= factor;
  }

  /** Far enough for the eye: a five-hundredth of the window. */
  private boolean moved(double[] x, double[] last) {
    double dv = (x[0] - last[0]) / (right - left);
    double dw = (x[1] - last[1]) / (top - bottom);
    return dv * dv + dw * dw > 4e-6;
  }

  private boolean still(double[] x) {
    double[] dx = slope(x[0], x[1]);
    double dv = dx[0] / (right - left);
    double dw = dx[1] / (top - bottom);
    return dv * dv + dw * dw < 1e-18;
  }

  private static double[][] path(List<double[]> states) {
    return new double[][] {
      states.stream().mapToDouble(s -> s[0]).toArray(),
      states.stream().mapToDouble(s -> s[1]).toArray()
    };
  }

  @Override
  public String toString() {
    return neuron.name()
        + " under "
        + Require.quantity(current, neuron.currentUnit())
        + ": "
        + String.join("; ", equilibria().stream().map(Equilibrium::toString).toList());
  }
}
