package rheobase.phaseplane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.numerics.DormandPrince;
import rheobase.numerics.Grid;

/**
 * The basins of attraction of a plane: for each state where it ends. Cells whose four corners end
 * at the same place are taken to do so throughout; the others are looked at more closely.
 *
 * @param plane which plane
 * @param potentials the columns
 * @param others the rows
 * @param ends for each row and column the number of the stable equilibrium that is reached, or −1
 *     where the neuron goes on firing, fires once and is reset, or nothing was reached
 */
public record Basins(
    PhasePlane plane, List<Double> potentials, List<Double> others, List<List<Integer>> ends) {
  private static final int COARSE = 20;
  private static final int FINE = 4; // cells of the fine grid to one of the coarse
  private static final int MOST_STEPS = 60_000;
  private static final int SPIKES = 3; // that many, and it will go on
  private static final int JUMPS = 1; // a spike that ends in a reset leaves the flow for good
  private static final double NEAR = 0.01; // of the window
  private static final int STAY = 500; // steps near an equilibrium, and it is reached
  private static final double TOLERANCE = 1e-7; // of the window

  /** Copies its lists. */
  public Basins {
    potentials = List.copyOf(potentials);
    others = List.copyOf(others);
    ends = ends.stream().map(List::copyOf).toList();
  }

  /**
   * The basins in the window of a plane.
   *
   * @param plane the plane
   * @return where each state ends
   */
  public static Basins of(PhasePlane plane) {
    int n = COARSE * FINE + 1;
    double[] v = Grid.linspace(plane.left(), plane.right(), n);
    double[] w = Grid.linspace(plane.bottom(), plane.top(), n);
    List<Equilibrium> stable =
        plane.equilibria().stream().filter(e -> e.kind().isStable()).toList();
    Integer[][] ends = new Integer[n][n];
    fill(ends, FINE, v, w, plane, stable);
    for (int step = FINE; step > 1; step /= 2) {
      interpolate(ends, step);
      fill(ends, step / 2, v, w, plane, stable);
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (Integer[] row : ends) {
      rows.add(List.of(row));
    }
    return new Basins(plane, list(v), list(w), rows);
  }

  private static List<Double> list(double[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  /** What is still open on every so many-th line of the grid, in parallel; each cell is its own. */
  private static void fill(
      Integer[][] ends,
      int step,
      double[] v,
      double[] w,
      PhasePlane plane,
      List<Equilibrium> stable) {
    int lines = (ends.length - 1) / step + 1;
    IntStream.range(0, lines * lines)
        .parallel()
        .forEach(
            k -> {
              int j = k / lines * step;
              int i = k % lines * step;
              if (ends[j][i] == null) {
                ends[j][i] = end(plane, stable, v[i], w[j]);
              }
            });
  }

  private static void interpolate(Integer[][] ends, int step) {
    int n = ends.length;
    for (int j = 0; j + step < n; j += step) {
      for (int i = 0; i + step < n; i += step) {
        Integer corner = ends[j][i];
        if (corner.equals(ends[j][i + step])
            && corner.equals(ends[j + step][i])
            && corner.equals(ends[j + step][i + step])) {
          for (int b = j; b <= j + step; b++) {
            for (int a = i; a <= i + step; a++) {
              ends[b][a] = corner;
            }
          }
        }
      }
    }
  }

  private static int end(PhasePlane plane, List<Equilibrium> stable, double v, double w) {
    if (stable.isEmpty()) {
      return -1;
    }
    Neuron neuron = plane.neuron();
    double current = plane.current();
    var stepper =
        new DormandPrince(
            (t, x, dx) -> neuron.slope(x, current, dx),
            TOLERANCE * (plane.right() - plane.left()),
            TOLERANCE * (plane.top() - plane.bottom()));
    boolean resets = neuron.firing() != Firing.UPSTROKE;
    double longest = STAY * neuron.step() / 10;
    double end = MOST_STEPS * neuron.step();
    double[] x = {v, w};
    int enough = resets ? JUMPS : SPIKES;
    int spikes = resets && v >= neuron.threshold() ? 1 : 0;
    double arrived = Double.NaN;
    int at = -1;
    for (double t = 0; t < end && spikes < enough && Double.isFinite(x[0]); ) {
      int near = near(plane, stable, x);
      arrived = near == at ? arrived : t;
      at = near;
      if (near >= 0 && t - arrived > STAY * neuron.step()) {
        return near; // an orbit may pass by a point that it does not end at
      }
      double before = x[0];
      t += stepper.step(t, longest, x);
      if (before < neuron.threshold() && x[0] >= neuron.threshold()) {
        spikes++;
      }
    }
    return -1;
  }

  /** Which stable equilibrium a state is near, or −1. */
  private static int near(PhasePlane plane, List<Equilibrium> stable, double[] x) {
    for (int s = 0; s < stable.size(); s++) {
      double dv = (x[0] - stable.get(s).state().get(0)) / (plane.right() - plane.left());
      double dw = (x[1] - stable.get(s).state().get(1)) / (plane.top() - plane.bottom());
      if (dv * dv + dw * dw < NEAR * NEAR) {
        return s;
      }
    }
    return -1;
  }

  /**
   * The share of the window that ends at a stable equilibrium.
   *
   * @param equilibrium its number among the stable ones, the lowest potential first; −1 for firing
   * @return between 0 and 1
   */
  public double share(int equilibrium) {
    long all = ends.stream().mapToLong(List::size).sum();
    long those = ends.stream().flatMap(List::stream).filter(end -> end == equilibrium).count();
    return (double) those / all;
  }

  @Override
  public String toString() {
    return "basins of the " + plane.neuron().name() + " neuron";
  }
}
