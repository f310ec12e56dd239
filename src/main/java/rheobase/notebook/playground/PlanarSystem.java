package rheobase.notebook.playground;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.figures.Figure;
import rheobase.network.linear.LinearNetwork;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.page.Fragment;
import rheobase.numerics.LinearFlow;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Stability;
import rheobase.units.Require;

/**
 * An explorer of type C: a linear system of two variables, dx/dt = A x + h, followed exactly in the
 * page.
 *
 * <p>Either the entries of a weight matrix turn, A = M − 1, or a point is dragged about the
 * trace–determinant plane. Portrait, nullclines, eigen-directions, eigenvalues and the kind by name
 * follow.
 */
public final class PlanarSystem implements Explorer {
  private final Map<String, Object> data;
  private final PlanarPoster.Planar system;
  private final String caption;

  private PlanarSystem(Map<String, Object> data, PlanarPoster.Planar system, String caption) {
    this.data = data;
    this.system = system;
    this.caption = caption;
  }

  /**
   * A network of two units whose weights and inputs turn.
   *
   * @param network two units, weights between −4 and 4, inputs between −2 and 2
   * @return the explorer
   * @throws IllegalArgumentException if it has not two units, or a number is beyond the sliders
   */
  public static PlanarSystem of(LinearNetwork network) {
    Require.present("network to explore", network, "make one with LinearNetwork.of(weights)");
    if (network.size() != 2) {
      throw new IllegalArgumentException(
          "a plane shows two units, but this network has "
              + network.size()
              + "; give a 2 × 2 matrix");
    }
    double[][] weights = network.weights();
    double[] input = network.input();
    for (int i = 0; i < 2; i++) {
      Require.within("input", input[i], -2, 2, "", "the slider ends there");
      for (double weight : weights[i]) {
        Require.within("weight", weight, -4, 4, "", "the slider ends there");
      }
    }
    double[][] matrix = {{weights[0][0] - 1, weights[0][1]}, {weights[1][0], weights[1][1] - 1}};
    double[] from = {2, 1};
    var system =
        new PlanarPoster.Planar(
            matrix, input, from, 20, 3, List.of("v₁", "v₂"), network.eigenvalues(), true);
    return new PlanarSystem(data(system, "weights", lists(weights)), system, "");
  }

  /**
   * A point in the trace–determinant plane.
   *
   * @param trace τ, between −4 and 4
   * @param determinant Δ, between −3 and 5
   * @return the explorer
   * @throws IllegalArgumentException if the point is outside that window
   */
  public static PlanarSystem traceDeterminant(double trace, double determinant) {
    Require.within("trace", trace, -4, 4, "", "the plane ends there");
    Require.within("determinant", determinant, -3, 5, "", "the plane ends there");
    double[][] matrix = matrix(trace, determinant);
    var system =
        new PlanarPoster.Planar(
            matrix,
            new double[2],
            new double[] {1.4, 0.4},
            20,
            2,
            List.of("x", "y"),
            List.of(Eigenvalue.of(matrix)),
            false);
    return new PlanarSystem(data(system, "trace", List.of(trace, determinant)), system, "");
  }

  /**
   * A matrix with equal numbers on its diagonal; on the parabola τ² = 4Δ it has one
   * eigen-direction, as a generic matrix there.
   */
  static double[][] matrix(double trace, double determinant) {
    double off = determinant - trace * trace / 4;
    double c = Math.sqrt(Math.abs(off) + 0.25);
    return new double[][] {{trace / 2, -off / c}, {c, trace / 2}};
  }

  private static Map<String, Object> data(
      PlanarPoster.Planar system, String key, Object whatTurns) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", PlanarPoster.WIDTH);
    data.put(key, whatTurns);
    data.put("input", list(system.input()));
    data.put("from", list(system.from()));
    data.put("duration", system.duration());
    data.put("view", system.view());
    data.put("names", system.names());
    return data;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static List<List<Double>> lists(double[][] rows) {
    return Arrays.stream(rows).map(PlanarSystem::list).toList();
  }

  @Override
  public PlanarSystem caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    return new PlanarSystem(data, system, Require.present("caption of an explorer", claim, way));
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    return PlanarPoster.of(system).caption(caption);
  }

  /** The numbers of the still figure. */
  private String said() {
    List<Eigenvalue> eigen = system.eigenvalues();
    double[] end =
        LinearFlow.of(system.matrix(), system.input()).after(system.from(), system.duration());
    return "A %s, eigenvalues %s and %s; the orbit ends at (%.2f, %.2f)."
        .formatted(
            Stability.of(eigen.toArray(Eigenvalue[]::new)),
            eigen.get(0),
            eigen.get(1),
            end[0],
            end[1]);
  }

  @Override
  public String html() {
    return Fragment.live(poster(), said(), data, "plane", "linear")
        .html("show it without a caption");
  }

  @Override
  public String plain() {
    String text = "A live linear system of two variables: " + said();
    return caption.isEmpty() ? text : text + "\n" + caption;
  }

  @Override
  public String toString() {
    return plain();
  }
}
