package rheobase.phaseplane.bifurcation;

import java.util.List;
import rheobase.phaseplane.PlanarFlow;
import rheobase.phaseplane.Stability;
import rheobase.units.Require;

/**
 * The four ways in which rest can end as one parameter μ grows through zero, each in the simplest
 * equation that has it. Whatever neuron has the bifurcation moves like this near it, after a change
 * of coordinates.
 */
public enum NormalForm {
  /** dx/dt = μ + x², dy/dt = −y: a node and a saddle meet at μ = 0 and vanish. */
  SADDLE_NODE("saddle-node") {
    @Override
    double[] slope(double x, double y, double mu) {
      return new double[] {mu + x * x, -y};
    }

    @Override
    public List<Point> equilibria(double mu) {
      double x = Math.sqrt(Math.max(0, -mu));
      return pair(mu, new double[] {-x, 0}, new double[] {x, 0});
    }
  },

  /**
   * dr/dt = r (1 − r²), dθ/dt = 1 + μ − r cos θ: node and saddle meet on a circle, which becomes a
   * cycle of period 2π/√(μ (2 + μ)).
   */
  SADDLE_NODE_ON_INVARIANT_CIRCLE("saddle-node on invariant circle") {
    @Override
    double[] slope(double x, double y, double mu) {
      double grow = 1 - x * x - y * y; // dr/dt over r
      double turn = 1 + mu - x; // dθ/dt, with x = r cos θ
      return new double[] {grow * x - turn * y, grow * y + turn * x};
    }

    @Override
    public List<Point> equilibria(double mu) {
      double x = Math.min(1, 1 + mu); // dθ/dt = 0 on the circle
      double y = Math.sqrt(1 - x * x);
      var pair = pair(mu, new double[] {x, -y}, new double[] {x, y});
      var origin = new Point(0, 0, Stability.UNSTABLE_FOCUS); // 1 ± (1 + μ) i
      return pair.size() == 2
          ? List.of(pair.get(0), pair.get(1), origin)
          : pair.size() == 1 ? List.of(pair.get(0), origin) : List.of(origin);
    }

    @Override
    public List<Cycle> cycles(double mu) {
      return mu > 0 ? List.of(new Cycle(1, true)) : List.of();
    }
  },

  /** dr/dt = μ r − r³, dθ/dt = 1: a stable cycle of radius √μ grows out of the focus. */
  SUPERCRITICAL_ANDRONOV_HOPF("supercritical Andronov–Hopf") {
    @Override
    double[] slope(double x, double y, double mu) {
      return turning(x, y, mu - x * x - y * y);
    }

    @Override
    public List<Point> equilibria(double mu) {
      return focus(mu);
    }

    @Override
    public List<Cycle> cycles(double mu) {
      return mu > 0 ? List.of(new Cycle(Math.sqrt(mu), true)) : List.of();
    }
  },

  /** dr/dt = μ r + r³, dθ/dt = 1: an unstable cycle of radius √−μ shrinks upon the focus. */
  SUBCRITICAL_ANDRONOV_HOPF("subcritical Andronov–Hopf") {
    @Override
    double[] slope(double x, double y, double mu) {
      return turning(x, y, mu + x * x + y * y);
    }

    @Override
    public List<Point> equilibria(double mu) {
      return focus(mu);
    }

    @Override
    public List<Cycle> cycles(double mu) {
      return mu < 0 ? List.of(new Cycle(Math.sqrt(-mu), false)) : List.of();
    }
  };

  private final String words;

  NormalForm(String words) {
    this.words = words;
  }

  /**
   * An equilibrium.
   *
   * @param x its x
   * @param y its y
   * @param kind what it is called
   */
  public record Point(double x, double y, Stability kind) {}

  /**
   * A cycle about the origin.
   *
   * @param radius its radius
   * @param stable whether states near it come to it
   */
  public record Cycle(double radius, boolean stable) {}

  abstract double[] slope(double x, double y, double mu);

  /**
   * The flow at one value of the parameter.
   *
   * @param mu μ, 0 at the bifurcation
   * @return the flow in the plane
   */
  public PlanarFlow at(double mu) {
    Require.finite("parameter μ", mu, "", "the bifurcation is at 0");
    return (x, y) -> slope(x, y, mu);
  }

  /**
   * Its equilibria.
   *
   * @param mu μ
   * @return each with its name
   */
  public abstract List<Point> equilibria(double mu);

  /**
   * Its cycles.
   *
   * @param mu μ
   * @return none where it has none
   */
  public List<Cycle> cycles(double mu) {
    return List.of();
  }

  private static double[] turning(double x, double y, double grow) {
    return new double[] {grow * x - y, grow * y + x};
  }

  private static List<Point> focus(double mu) {
    Stability kind =
        mu < 0
            ? Stability.STABLE_FOCUS
            : mu > 0 ? Stability.UNSTABLE_FOCUS : Stability.CENTRE; // linearly, that is
    return List.of(new Point(0, 0, kind));
  }

  private static List<Point> pair(double mu, double[] node, double[] saddle) {
    return mu > 0
        ? List.of()
        : mu == 0
            ? List.of(new Point(node[0], node[1], Stability.SADDLE_NODE))
            : List.of(
                new Point(node[0], node[1], Stability.STABLE_NODE),
                new Point(saddle[0], saddle[1], Stability.SADDLE));
  }

  @Override
  public String toString() {
    return words;
  }
}
