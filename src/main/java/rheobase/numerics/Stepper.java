package rheobase.numerics;

/**
 * A way to follow a flow for a short while.
 *
 * <p>Each is of fixed step; {@link #over} prepares the working space for one flow, so that stepping
 * itself allocates nothing.
 */
public enum Stepper {
  /** Forward Euler, of first order: x ← x + h f(t, x). */
  EULER {
    @Override
    public Steps over(Flow flow, int dimension) {
      double[] dx = new double[dimension];
      return (t, h, x) -> {
        flow.slope(t, x, dx);
        for (int i = 0; i < x.length; i++) {
          x[i] += h * dx[i];
        }
      };
    }
  },

  /**
   * Euler one variable after the other, of first order: each sees those already moved. Programs
   * that assign {@code v = v + …; u = u + …} in turn compute this, Izhikevich's among them.
   */
  SEQUENTIAL_EULER {
    @Override
    public Steps over(Flow flow, int dimension) {
      double[] dx = new double[dimension];
      return (t, h, x) -> {
        for (int i = 0; i < x.length; i++) {
          flow.slope(t, x, dx);
          x[i] += h * dx[i];
        }
      };
    }
  },

  /**
   * The classical Runge–Kutta method, of fourth order.
   *
   * <pre>
   *   0  |
   *  1/2 | 1/2
   *  1/2 |  0   1/2
   *   1  |  0    0    1
   * -----+--------------------
   *      | 1/6  1/3  1/3  1/6
   * </pre>
   */
  RUNGE_KUTTA {
    @Override
    public Steps over(Flow flow, int dimension) {
      double[] k1 = new double[dimension];
      double[] k2 = new double[dimension];
      double[] k3 = new double[dimension];
      double[] k4 = new double[dimension];
      double[] y = new double[dimension];
      return (t, h, x) -> {
        flow.slope(t, x, k1);
        along(x, h / 2, k1, y);
        flow.slope(t + h / 2, y, k2);
        along(x, h / 2, k2, y);
        flow.slope(t + h / 2, y, k3);
        along(x, h, k3, y);
        flow.slope(t + h, y, k4);
        for (int i = 0; i < x.length; i++) {
          x[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
      };
    }
  },

  /**
   * Exponential Euler: x ← x̂ + (x − x̂) e^(−r h). Exact for a {@link Relaxation} whose rates and
   * targets stay constant over the step, of first order otherwise.
   */
  EXPONENTIAL {
    @Override
    public Steps over(Flow flow, int dimension) {
      if (!(flow instanceof Relaxation relaxation)) {
        throw new IllegalArgumentException(
            "the exponential stepper follows only a Relaxation (rates and targets), not "
                + flow.getClass().getSimpleName()
                + "; use RUNGE_KUTTA, or give the flow as a Relaxation");
      }
      double[] rate = new double[dimension];
      double[] target = new double[dimension];
      return (t, h, x) -> {
        relaxation.relax(t, x, rate, target);
        for (int i = 0; i < x.length; i++) {
          x[i] = target[i] + (x[i] - target[i]) * StrictMath.exp(-rate[i] * h);
        }
      };
    }
  };

  /**
   * Prepares to follow a flow.
   *
   * @param flow the flow
   * @param dimension the number of its variables
   * @return steps along the flow; they share working space and belong to one thread
   */
  public abstract Steps over(Flow flow, int dimension);

  private static void along(double[] x, double h, double[] k, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + h * k[i];
    }
  }

  /** Steps along one flow. */
  @FunctionalInterface
  public interface Steps {
    /**
     * Moves the state one step on.
     *
     * @param t the time at which the step begins, in ms
     * @param h the length of the step, in ms
     * @param x the state, changed in place
     */
    void step(double t, double h, double[] x);
  }
}
