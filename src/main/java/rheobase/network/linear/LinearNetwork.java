package rheobase.network.linear;

import java.util.Arrays;
import java.util.List;
import rheobase.numerics.LinearFlow;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * A network of rate units that answer in proportion: each leaks, and receives what the others send.
 *
 * <pre>
 *   dv/dt = −v + M v + h
 * </pre>
 *
 * <p>Time counts in time constants of a unit. Row a of M is what unit a receives, column b what
 * unit b sends. The network settles if every eigenvalue of M − 1 has a negative real part, at (1 −
 * M)⁻¹ h. Immutable. Dayan and Abbott (2001), section 7.4.
 */
public final class LinearNetwork {
  private final double[][] weights;
  private final double[] input;
  private final List<Eigenvalue> eigenvalues;

  private LinearNetwork(double[][] weights, double[] input) {
    this.weights = weights;
    this.input = input;
    this.eigenvalues = List.of(Eigenvalue.of(matrix(weights)));
  }

  /** What becomes of small displacements. */
  public enum Settling {
    /** They die out: every eigenvalue of M has a real part below 1. */
    STABLE("stable"),
    /** Some neither die out nor grow: the largest real part is 1, within 10⁻⁹. */
    MARGINAL("marginal"),
    /** Some grow for ever. */
    UNSTABLE("unstable");

    private static final double NEAR_ZERO = 1e-9;

    private final String words;

    Settling(String words) {
      this.words = words;
    }

    static Settling of(double growth) {
      return Math.abs(growth) <= NEAR_ZERO ? MARGINAL : growth < 0 ? STABLE : UNSTABLE;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A network without input.
   *
   * @param weights M, row by row: {@code weights[a][b]} is what unit a receives of unit b
   * @return the network
   * @throws IllegalArgumentException if M is not square
   */
  public static LinearNetwork of(double[][] weights) {
    Require.present("weight matrix", weights, "give one row for each unit");
    Require.atLeast("number of units", weights.length, 1, "give one row for each unit");
    double[][] copy = new double[weights.length][];
    for (int a = 0; a < weights.length; a++) {
      if (weights[a] == null || weights[a].length != weights.length) {
        throw new IllegalArgumentException(
            "row %d of the weight matrix has %d entries, but there are %d units; give each unit a row"
                    .formatted(a + 1, weights[a] == null ? 0 : weights[a].length, weights.length)
                + " and a column");
      }
      for (double weight : weights[a]) {
        Require.finite("weight", weight, "", "0 is no synapse");
      }
      copy[a] = weights[a].clone();
    }
    return new LinearNetwork(copy, new double[weights.length]);
  }

  /**
   * The same network under a constant input.
   *
   * @param newInput h, one number for each unit
   * @return a new network
   */
  public LinearNetwork withInput(double... newInput) {
    if (newInput.length != input.length) {
      throw new IllegalArgumentException(
          "%d inputs for %d units; give one for each".formatted(newInput.length, input.length));
    }
    for (double h : newInput) {
      Require.finite("input", h, "", "give numbers");
    }
    return new LinearNetwork(weights, newInput.clone());
  }

  private static double[][] matrix(double[][] weights) {
    double[][] matrix = new double[weights.length][];
    for (int a = 0; a < weights.length; a++) {
      matrix[a] = weights[a].clone();
      matrix[a][a] -= 1;
    }
    return matrix;
  }

  /**
   * How many units it has.
   *
   * @return 1 or more
   */
  public int size() {
    return weights.length;
  }

  /**
   * Its weight matrix.
   *
   * @return a copy of M, row by row
   */
  public double[][] weights() {
    return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Its input.
   *
   * @return a copy of h
   */
  public double[] input() {
    return input.clone();
  }

  /**
   * The flow dv/dt = (M − 1) v + h.
   *
   * @return the flow, which is followed exactly
   */
  public LinearFlow flow() {
    return LinearFlow.of(matrix(weights), input);
  }

  /**
   * How fast displacements grow and turn: the eigenvalues of M − 1. Those of M are larger by 1.
   *
   * @return as many as there are units, the largest real part first
   */
  public List<Eigenvalue> eigenvalues() {
    return eigenvalues;
  }

  /**
   * Whether the network settles.
   *
   * @return by the largest real part of the eigenvalues of M − 1
   */
  public Settling settling() {
    return Settling.of(eigenvalues.get(0).real());
  }

  /**
   * Where everything stands still, v = M v + h; where a stable network settles.
   *
   * @return (1 − M)⁻¹ h
   * @throws IllegalArgumentException if M has an eigenvalue 1, when there is no such place or many
   */
  public double[] steadyState() {
    double[][] inverse = matrix(weights);
    return LinearSystem.solve(inverse, Arrays.stream(input).map(h -> -h).toArray());
  }

  /**
   * The outputs after a time, exactly.
   *
   * @param start v(0), one number for each unit
   * @param time t, in time constants
   * @return v(t)
   */
  public double[] after(double[] start, double time) {
    return flow().after(checked(start), time);
  }

  /**
   * The outputs over time, exactly.
   *
   * @param start v(0), one number for each unit
   * @param time how long, in time constants
   * @param steps into how many equal steps it is cut
   * @return for each unit its output at {@code steps + 1} times, from 0 on
   */
  public double[][] course(double[] start, double time, int steps) {
    List<double[]> states = flow().path(checked(start), time, steps);
    double[][] course = new double[size()][];
    for (int a = 0; a < course.length; a++) {
      int unit = a;
      course[a] = states.stream().mapToDouble(v -> v[unit]).toArray();
    }
    return course;
  }

  /**
   * How large the activity is over time: its length √Σv², which tells of no unit in particular.
   *
   * @param start v(0), one number for each unit
   * @param time how long, in time constants
   * @param steps into how many equal steps it is cut
   * @return the length at {@code steps + 1} times, from 0 on
   */
  public double[] size(double[] start, double time, int steps) {
    return flow().path(checked(start), time, steps).stream()
        .mapToDouble(v -> Math.sqrt(Arrays.stream(v).map(x -> x * x).sum()))
        .toArray();
  }

  private double[] checked(double[] start) {
    if (start.length != size()) {
      throw new IllegalArgumentException(
          "%d outputs to start from for %d units; give one for each"
              .formatted(start.length, size()));
    }
    return start;
  }

  @Override
  public String toString() {
    Eigenvalue first = eigenvalues.get(0);
    String growth = first.imaginary() == 0 ? first.toString() : first + " and its mirror image";
    return "linear network of %d %s, %s; the largest eigenvalue of M − 1 is %s%s"
        .formatted(
            size(),
            size() == 1 ? "unit" : "units",
            settling(),
            growth,
            first.imaginary() == 0
                ? ""
                : ", a period of " + Digits.of(2 * Math.PI / first.imaginary(), 4));
  }
}
