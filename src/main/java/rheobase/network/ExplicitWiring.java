package rheobase.network;

import java.util.Arrays;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/** Wiring of which every pair is listed. Immutable. */
public final class ExplicitWiring implements Wiring {
  private final int[][] sources;
  private final double[][] factors;

  private ExplicitWiring(int[][] sources, double[][] factors) {
    this.sources = sources;
    this.factors = factors;
  }

  static ExplicitWiring of(int[][] sources, double[][] factors) {
    Require.present("sources", sources, "give one row for each receiving neuron");
    int[][] copy = new int[sources.length][];
    double[][] strengths = factors == null ? null : new double[sources.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = sources[i].clone();
      for (int j = 0; j < copy[i].length; j++) {
        if (copy[i][j] < 0 || (j > 0 && copy[i][j] <= copy[i][j - 1])) {
          throw new IllegalArgumentException(
              "inputs of neuron %d are %s; list each sending neuron once, ascending from 0"
                  .formatted(i, Arrays.toString(copy[i])));
        }
      }
      if (strengths != null) {
        if (factors.length != sources.length || factors[i].length != copy[i].length) {
          throw new IllegalArgumentException(
              "neuron %d has %d inputs; give one factor for each".formatted(i, copy[i].length));
        }
        strengths[i] = factors[i].clone();
        for (double factor : strengths[i]) {
          Require.notNegative("factor", factor, "", "the sign is that of the connection's weight");
        }
      }
    }
    return new ExplicitWiring(copy, strengths);
  }

  /** {@return the number of receiving neurons} */
  public int targets() {
    return sources.length;
  }

  /** {@return the number of pairs} */
  public long synapses() {
    return Arrays.stream(sources).mapToLong(s -> s.length).sum();
  }

  /** {@return whether each pair has a strength of its own} */
  public boolean weighted() {
    return factors != null;
  }

  /** {@return the number of the last neuron that sends; −1 if none does} */
  public int lastSource() {
    return Arrays.stream(sources)
        .mapToInt(s -> s.length == 0 ? -1 : s[s.length - 1])
        .max()
        .orElse(-1);
  }

  @Override
  public int[] sources(int target, int from, boolean within, Seed seed) {
    return sources[target].clone();
  }

  /**
   * The strengths of the inputs of one neuron.
   *
   * @param target the receiving neuron
   * @return by how much the weight is multiplied, in the order of its sources; 1 if nothing is said
   */
  public double[] factors(int target) {
    if (factors != null) {
      return factors[target].clone();
    }
    double[] ones = new double[sources[target].length];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExplicitWiring wiring
        && Arrays.deepEquals(sources, wiring.sources)
        && Arrays.deepEquals(factors, wiring.factors);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(sources) + Arrays.deepHashCode(factors);
  }

  @Override
  public String toString() {
    return synapses() + " listed synapses";
  }
}
