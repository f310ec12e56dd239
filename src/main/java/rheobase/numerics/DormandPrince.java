package rheobase.numerics;

import java.util.Arrays;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The method of Dormand and Prince, which chooses its own step: of fifth order, with an estimate of
 * its error from a method of fourth order over the same slopes.
 *
 * <pre>
 *    0   |
 *   1/5  |    1/5
 *   3/10 |    3/40         9/40
 *   4/5  |   44/45       −56/15       32/9
 *   8/9  | 19372/6561 −25360/2187  64448/6561  −212/729
 *    1   |  9017/3168   −355/33    46732/5247    49/176   −5103/18656
 *    1   |   35/384         0        500/1113   125/192   −2187/6784    11/84
 *  ------+------------------------------------------------------------------------
 *  error |   71/57600       0       −71/16695    71/1920 −17253/339200  22/525  −1/40
 * </pre>
 *
 * <p>For questions about where an orbit goes; runs have a clock and use a {@link Stepper}. It has
 * working space and belongs to one thread.
 */
public final class DormandPrince {
  private static final double[] NODES = {0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1};
  private static final double[][] WEIGHTS = {
    {},
    {1 / 5.0},
    {3 / 40.0, 9 / 40.0},
    {44 / 45.0, -56 / 15.0, 32 / 9.0},
    {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
    {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
    {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
  };
  private static final double[] ERROR = {
    71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0
  };
  private static final double SAFETY = 0.85;
  private static final double SHORTEST = 1e-9; // of the longest step: it is taken, whatever it does

  private final Flow flow;
  private final double[] tolerance;
  private final double[][] k;
  private final double[] y;
  private double next = Double.POSITIVE_INFINITY;
  private double reached = Double.NaN;

  /**
   * Prepares to follow a flow.
   *
   * @param flow the flow
   * @param tolerance the error of one step that is borne in each variable, in its unit
   */
  public DormandPrince(Flow flow, double... tolerance) {
    this.flow = Require.present("flow", flow, "give dx/dt as a function of t and x");
    for (double each : tolerance) {
      Require.positive("tolerance", each, "", "such as a millionth of what is seen");
    }
    this.tolerance = tolerance.clone();
    this.k = new double[WEIGHTS.length][tolerance.length];
    this.y = new double[tolerance.length];
  }

  /**
   * Moves the state one step on, as long a step as the tolerance bears.
   *
   * @param t the time at which the step begins
   * @param longest how long it may be at most
   * @param x the state, changed in place
   * @return how long the step was
   */
  @In("ms")
  public double step(@In("ms") double t, @In("ms") double longest, double[] x) {
    if (t == reached && Arrays.equals(x, y)) {
      System.arraycopy(k[WEIGHTS.length - 1], 0, k[0], 0, x.length); // the last slope is the first
    } else {
      flow.slope(t, x, k[0]);
    }
    double shortest = SHORTEST * longest;
    double h = Math.max(shortest, Math.min(longest, next));
    while (true) {
      for (int stage = 1; stage < WEIGHTS.length; stage++) {
        double[] weights = WEIGHTS[stage];
        for (int i = 0; i < x.length; i++) {
          double sum = 0;
          for (int s = 0; s < stage; s++) {
            sum += weights[s] * k[s][i];
          }
          y[i] = x[i] + h * sum;
        }
        flow.slope(t + NODES[stage] * h, y, k[stage]);
      }
      double error = error(h);
      double factor = SAFETY / Math.sqrt(Math.sqrt(Math.max(error, 1e-4)));
      if (error <= 1 || h <= shortest) {
        next = factor * h;
        reached = t + h;
        System.arraycopy(y, 0, x, 0, x.length);
        return h;
      }
      h = Math.max(shortest, h * (factor > 0.2 ? factor : 0.2)); // NaN shortens it too
    }
  }

  /** The estimated error of a step, in units of what is borne. */
  private double error(double h) {
    double largest = 0;
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int s = 0; s < ERROR.length; s++) {
        sum += ERROR[s] * k[s][i];
      }
      double size = Math.abs(h * sum) / tolerance[i];
      largest = size <= largest ? largest : size; // keeps NaN
    }
    return largest;
  }
}
