package rheobase.cable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A dendritic tree in a plane, grown by chance: flat and dense, as a Purkinje cell's is.
 *
 * <p>Points are strewn over the area that the tree is to fill, each a place that wants an input.
 * The tree starts at the cell body and takes in one point after the other: always the one for which
 *
 * <pre>
 *   length of the new twig + balance · its way along the tree to the cell body
 * </pre>
 *
 * <p>is least, a compromise between little material and short ways.
 *
 * <p>A twig is as thick as what it carries: d = 0.8 µm · ∛n, with n the ends beyond it.
 *
 * @param knots the beginning and all ends of twigs, the cell body first
 */
public record Arbour(List<Knot> knots) {
  private static final double BALANCE = 0.25;
  private static final double APART = 2.2; // µm, between points at least
  private static final double HALF_WIDTH = 125; // µm, of the area that is filled
  private static final double HEIGHT = 210; // µm
  private static final double TRUNK = 25; // µm
  private static final int POINTS = 3200;

  /** Copies the knots. */
  public Arbour {
    knots = List.copyOf(knots);
    Require.atLeast("number of knots", knots.size(), 2, "a tree has a trunk");
  }

  /**
   * The end of a twig.
   *
   * @param x where it lies, from left to right
   * @param y where it lies, upwards from the cell body
   * @param parent where the twig began: the number of an earlier knot, or −1 for the first
   * @param diameter of the twig
   * @param path the way along the tree to the cell body
   */
  public record Knot(
      @In("µm") double x,
      @In("µm") double y,
      int parent,
      @In("µm") double diameter,
      @In("µm") double path) {}

  /**
   * A tree about as large as a rat's Purkinje cell has.
   *
   * @param seed where chance comes from
   * @return the tree
   */
  @From(value = "cuntz2010", where = "rule of growth; area and number of points are ours")
  public static Arbour purkinje(Seed seed) {
    UniformRandomProvider chance = Require.present("seed", seed, "seed(1)").stream("arbour");
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    y[1] = TRUNK;
    for (int i = 2; i < POINTS; i++) {
      boolean free;
      do {
        double u = 2 * chance.nextDouble() - 1;
        double w = chance.nextDouble();
        x[i] = HALF_WIDTH * u;
        y[i] = TRUNK + (HEIGHT - TRUNK) * w;
        free = u * u + (w - 0.3) * (w - 0.3) / (w < 0.3 ? 0.2 : 0.49) < 1; // two halves of ellipses
        for (int k = 1; k < i && free; k++) {
          free = StrictMath.hypot(x[k] - x[i], y[k] - y[i]) > APART;
        }
      } while (!free);
    }
    return grown(x, y);
  }

  private static Arbour grown(double[] x, double[] y) {
    int n = x.length;
    int[] parent = new int[n]; // in order of taking
    int[] taken = new int[n];
    int[] nearest = new int[n];
    double[] cost = new double[n];
    double[] path = new double[n]; // in order of taking
    boolean[] done = new boolean[n];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    parent[0] = -1;
    for (int k = 0; k < n; k++) {
      int last = taken[k];
      done[last] = true;
      int best = -1;
      for (int i = 1; i < n; i++) {
        if (done[i]) {
          continue;
        }
        double length = StrictMath.hypot(x[i] - x[last], y[i] - y[last]);
        boolean trunk = k > 0 || i == 1; // nothing but the trunk leaves the cell body
        double asked = length + BALANCE * (path[k] + length);
        if (trunk && asked < cost[i]) {
          cost[i] = asked;
          nearest[i] = k;
        }
        best = best < 0 || cost[i] < cost[best] ? i : best;
      }
      if (best > 0) {
        int from = nearest[best];
        int to = k + 1;
        taken[to] = best;
        parent[to] = from;
        int a = taken[from];
        path[to] = path[from] + StrictMath.hypot(x[best] - x[a], y[best] - y[a]);
      }
    }
    int[] ends = ends(parent);
    List<Knot> knots = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      double diameter = 0.8 * StrictMath.pow(ends[k], 1.0 / 3);
      knots.add(new Knot(x[taken[k]], y[taken[k]], parent[k], diameter, path[k]));
    }
    return new Arbour(knots);
  }

  /** How many ends lie beyond each knot; children come after their parents. */
  private static int[] ends(int[] parent) {
    int[] ends = new int[parent.length];
    for (int k = parent.length - 1; k > 0; k--) {
      ends[k] = Math.max(1, ends[k]);
      ends[parent[k]] += ends[k];
    }
    return ends;
  }

  /**
   * The length of all its twigs.
   *
   * @return in µm
   */
  public double length() {
    return lengths(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private double lengths(double path, double diameter) {
    return knots.stream()
        .filter(k -> k.parent() >= 0 && k.diameter() < diameter && k.path() <= path)
        .mapToDouble(k -> k.path() - knots.get(k.parent()).path())
        .sum();
  }

  /**
   * An estimate of how many inputs it receives: 17 spines on each micrometre of dendrite, as were
   * counted in the rat, and a synapse on each spine. Branches thicker than 3 µm have next to none.
   *
   * @return the number of synapses
   */
  public double inputs() {
    return inputsWithin(Double.POSITIVE_INFINITY);
  }

  /**
   * The inputs on all twigs that lie no further from the cell body, along the tree.
   *
   * @param path in µm
   * @return the number of synapses
   */
  @From(value = "napper1988", where = "17 spines per µm; about 175,000 synapses on one cell")
  public double inputsWithin(double path) {
    return 17 * lengths(path, 3);
  }
}
