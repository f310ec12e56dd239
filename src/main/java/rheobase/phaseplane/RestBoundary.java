package rheobase.phaseplane;

import java.util.Arrays;
import java.util.List;

/**
 * What divides the states that return to rest at once from those that first make a spike.
 *
 * <p>Beside a saddle it is the saddle's separatrices: a threshold, though a line and not a number.
 * A focus without a saddle may be surrounded by an unstable limit cycle, on which a path ends that
 * is followed backwards in time. Where there is neither, there is no threshold at all.
 */
public final class RestBoundary {
  private static final double BACK = 300; // ms; backwards the unstable cycle attracts
  private static final double BESIDE = 0.02; // of the window, from the rest

  private static final double CLOSED = 0.02; // of its height, from turn to turn

  private RestBoundary() {}

  /**
   * The boundary in a plane.
   *
   * @param plane the plane, under the current that holds the neuron at rest
   * @return the paths of which it consists, potentials and then values of the other variable; empty
   *     if there is no rest or nothing about it
   */
  public static List<double[][]> of(PhasePlane plane) {
    List<double[][]> separatrices = plane.separatrices();
    if (!separatrices.isEmpty()) {
      return separatrices;
    }
    return plane.equilibria().stream()
        .filter(point -> point.kind() == Stability.STABLE_FOCUS)
        .findFirst()
        .map(focus -> around(plane, focus))
        .orElse(List.of());
  }

  /** The last turn of a path followed backwards, if it still turns about the focus. */
  private static List<double[][]> around(PhasePlane plane, Equilibrium focus) {
    double v = focus.potential();
    double from = v + BESIDE * (plane.right() - plane.left());
    double[][] path = plane.trajectory(from, focus.state().get(1), -BACK);
    int[] turns = new int[3]; // where it last passed the potential of the focus, the last first
    int crossings = 0;
    for (int i = path[0].length - 1; i > 0 && crossings < turns.length; i--) {
      if (path[0][i - 1] < v != path[0][i] < v) {
        turns[crossings++] = i;
      }
    }
    if (crossings < turns.length) {
      return List.of();
    }
    double[][] turn = {
      Arrays.copyOfRange(path[0], turns[2], turns[0] + 1),
      Arrays.copyOfRange(path[1], turns[2], turns[0] + 1)
    };
    var heights = Arrays.stream(turn[1]).summaryStatistics();
    double closing = Math.abs(path[1][turns[0]] - path[1][turns[2]]);
    if (closing > CLOSED * (heights.getMax() - heights.getMin())) {
      return List.of();
    }
    return List.<double[][]>of(turn);
  }
}
