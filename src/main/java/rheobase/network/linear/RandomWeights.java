package rheobase.network.linear;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A random weight matrix that obeys Dale's principle: excitatory units first, each pair wired with
 * one probability, all synapses of a kind alike.
 *
 * <pre>
 *   M_ab = J with probability p for an excitatory b, −g J for an inhibitory one, else 0
 * </pre>
 *
 * <p>What a unit receives sums up, on average, to p N J (f − (1 − f) g): nothing at g = f/(1 − f),
 * where excitation and inhibition balance.
 *
 * @param units N, how many units
 * @param excitatoryFraction f, the share of them that excite
 * @param probability p, that one unit is wired to another
 * @param excitation J, the weight of an excitatory synapse
 * @param inhibition g, how much stronger an inhibitory synapse is
 */
public record RandomWeights(
    int units,
    @In("") double excitatoryFraction,
    @In("") double probability,
    @In("") double excitation,
    @In("") double inhibition) {

  /** Refuses shares outside 0 to 1 and negative strengths. */
  public RandomWeights {
    Require.atLeast("number of units", units, 1, "a few hundred show the law");
    Require.within("excitatory fraction", excitatoryFraction, 0, 1, "", "cortex has 0.8");
    Require.within("probability of a synapse", probability, 0, 1, "", "nearby cells have 0.1");
    Require.notNegative("excitation", excitation, "", "inhibition has its own sign");
    Require.notNegative("inhibition", inhibition, "", "it is multiplied by −J");
  }

  /**
   * The same wiring with other inhibition.
   *
   * @param newInhibition g
   * @return new weights
   */
  public RandomWeights withInhibition(double newInhibition) {
    return new RandomWeights(units, excitatoryFraction, probability, excitation, newInhibition);
  }

  /**
   * How many units excite.
   *
   * @return f N, rounded
   */
  public int excitatoryUnits() {
    return (int) Math.round(excitatoryFraction * units);
  }

  /**
   * The inhibition that balances the excitation.
   *
   * @return g = f/(1 − f)
   */
  public double balancingInhibition() {
    return excitatoryFraction / (1 - excitatoryFraction);
  }

  /**
   * What a unit receives on average if all others send 1.
   *
   * @return p N J (f − (1 − f) g)
   */
  public double meanRowSum() {
    double f = excitatoryFraction;
    return probability * units * excitation * (f - (1 - f) * inhibition);
  }

  /**
   * How far the eigenvalues spread about 0: the square root of the variances of a row.
   *
   * @return J √(p (1 − p) N (f + (1 − f) g²)), the radius of their disc when N is large
   */
  public double radius() {
    double f = excitatoryFraction;
    double squares = f + (1 - f) * inhibition * inhibition;
    return excitation * Math.sqrt(probability * (1 - probability) * units * squares);
  }

  /**
   * A matrix.
   *
   * @param seed where chance comes from
   * @return M, row by row, which {@link Dale} accepts
   */
  public double[][] draw(Seed seed) {
    var chance = seed.stream("wiring");
    int first = excitatoryUnits();
    double[][] weights = new double[units][units];
    for (double[] row : weights) {
      for (int b = 0; b < units; b++) {
        double weight = b < first ? excitation : -inhibition * excitation;
        row[b] = chance.nextDouble() < probability ? weight : 0;
      }
    }
    return weights;
  }

  /**
   * A matrix of independent normal weights, of either sign. As it grows its eigenvalues fill a disc
   * whose radius is the gain.
   *
   * @param units N, how many units
   * @param gain g, the standard deviation of what a unit receives from units that send 1
   * @param seed where chance comes from
   * @return M, with variance g²/N in each entry
   */
  public static double[][] gaussian(int units, double gain, Seed seed) {
    Require.atLeast("number of units", units, 1, "a few hundred show the law");
    Require.notNegative("gain", gain, "", "1 is the edge");
    var normal = ZigguratSampler.NormalizedGaussian.of(seed.stream("weights"));
    double[][] weights = new double[units][units];
    for (double[] row : weights) {
      for (int b = 0; b < units; b++) {
        row[b] = gain / Math.sqrt(units) * normal.sample();
      }
    }
    return weights;
  }
}
