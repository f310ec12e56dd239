package rheobase.network.excitable;

import rheobase.numerics.Roots;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The mean field of {@link KinouchiCopelli}: every element sees the mean density p of active ones
 * at each of its K neighbours.
 *
 * <pre>
 *   p = (1 − (n − 1) p) [1 − (1 − λ)(1 − σ p/K)^K],   λ = 1 − e^(−r)
 * </pre>
 *
 * <p>For weak stimuli p grows as r below σ = 1, as √r at σ = 1, and starts from a p₀ &gt; 0 above.
 *
 * @param neighbours K
 * @param states n: rest, active, and n − 2 refractory ones
 * @param branching σ
 */
@From(value = "kinouchi2006", where = "mean field")
public record ExcitableMeanField(int neighbours, int states, @In("") double branching) {

  /** Refuses what is no medium. */
  public ExcitableMeanField {
    KinouchiCopelli.require(neighbours, states, branching);
  }

  /**
   * The density of active elements under a stimulus.
   *
   * @param rate r of pushes from outside at each element, per step; 0 gives p₀
   * @return p, from 0 to 1/n
   */
  @In("")
  public double response(@In("1/step") double rate) {
    Require.notNegative("rate of the stimulus", rate, "1/step", "0 is silence");
    double quiet = StrictMath.exp(-rate); // 1 − λ
    if (rate == 0 && branching <= 1) {
      return 0;
    }
    double low = rate == 0 ? 1e-12 : 0;
    if (surplus(low, quiet) <= 0) {
      return 0;
    }
    return Roots.between(p -> surplus(p, quiet), low, largest());
  }

  private double surplus(double p, double quiet) {
    double pushed = 1 - quiet * StrictMath.pow(1 - branching * p / neighbours, neighbours);
    return (1 - (states - 1) * p) * pushed - p;
  }

  /**
   * The densities under several stimuli.
   *
   * @param rates of each
   * @return p of each
   */
  public double[] responses(@In("1/step") double... rates) {
    double[] p = new double[rates.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = response(rates[i]);
    }
    return p;
  }

  /**
   * The stimulus that has a response, the equation solved for r.
   *
   * @param response p, from p₀ to less than 1/n
   * @return r; negative below p₀, where no stimulus has that response
   */
  @In("1/step")
  public double stimulus(@In("") double response) {
    Require.within("response", response, 0, largest(), "", "1/n is the most");
    double silent = 1 - response / (1 - (states - 1) * response); // (1 − λ)(1 − σp/K)^K
    return neighbours * StrictMath.log1p(-branching * response / neighbours)
        - StrictMath.log(silent);
  }

  /**
   * The response to nothing.
   *
   * @return p₀: zero up to σ = 1
   */
  @In("")
  public double spontaneous() {
    return response(0);
  }

  /**
   * The response to the strongest stimulus: every element fires as soon as it may.
   *
   * @return 1/n
   */
  @In("")
  public double largest() {
    return 1.0 / states;
  }

  @Override
  public String toString() {
    return "mean field of %d neighbours and %d states, σ = %s"
        .formatted(neighbours, states, Digits.of(branching, 4));
  }
}
