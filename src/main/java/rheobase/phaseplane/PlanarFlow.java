package rheobase.phaseplane;

import java.util.ArrayList;
import java.util.List;
import rheobase.numerics.Stepper;
import rheobase.units.Require;

/**
 * A flow in the plane that need not be a neuron: at each state (x, y) how fast it moves. Linear
 * flows and normal forms are made of nothing else.
 */
@FunctionalInterface
public interface PlanarFlow {
  /** How far a state must move before the path has another point, as a part of the reach. */
  double SEEN = 0.015;

  /** How little a state may move in a step before it has come to rest, as a part of the reach. */
  double STILL = 1e-6;

  /**
   * How fast a state moves.
   *
   * @param x its x
   * @param y its y
   * @return dx/dt, then dy/dt
   */
  double[] at(double x, double y);

  /**
   * The path of a state, as far as it stays within a square about the origin and has not come to
   * rest.
   *
   * @param x where it starts
   * @param y where it starts
   * @param duration for how long it is followed; negative: backwards, whence it came
   * @param reach half the side of the square
   * @return its x, then its y
   */
  default double[][] orbit(double x, double y, double duration, double reach) {
    Require.finite("duration of an orbit", duration, "", "give how long to follow it");
    Require.positive("reach of an orbit", reach, "", "it is half the side of the window");
    int count = (int) Math.ceil(Math.abs(duration) / 0.01);
    var steps =
        Stepper.RUNGE_KUTTA.over((t, z, dz) -> System.arraycopy(at(z[0], z[1]), 0, dz, 0, 2), 2);
    double[] z = {x, y};
    double[] before = z.clone();
    List<double[]> path = new ArrayList<>(List.of(z.clone()));
    for (int k = 0; k < count; k++) {
      double[] last = path.get(path.size() - 1);
      System.arraycopy(z, 0, before, 0, 2);
      steps.step(0, duration / count, z);
      if (StrictMath.hypot(z[0] - last[0], z[1] - last[1]) > SEEN * reach || k == count - 1) {
        path.add(z.clone());
      }
      boolean inside = Math.abs(z[0]) <= reach && Math.abs(z[1]) <= reach; // false for NaN
      if (!inside || StrictMath.hypot(z[0] - before[0], z[1] - before[1]) < STILL * reach) {
        break;
      }
    }
    return new double[][] {
      path.stream().mapToDouble(p -> p[0]).toArray(), path.stream().mapToDouble(p -> p[1]).toArray()
    };
  }
}
