package rheobase.network.meanfield;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * One population of the Wilson–Cowan model: what it hears from both, and how it answers.
 *
 * <pre>
 *   x = w_E E − w_I I + …,   F(x) = 1/(1 + e^(−a (x − θ))) − b,   b = 1/(1 + e^(a θ))
 * </pre>
 *
 * @param timeConstant τ, with which its activity follows
 * @param fromE w_E, the weight of excitation onto it
 * @param fromI w_I, the weight of inhibition onto it
 * @param steepness a
 * @param threshold θ
 */
public record RatePopulation(
    @In("ms") double timeConstant,
    @In("") double fromE,
    @In("") double fromI,
    @In("") double steepness,
    @In("") double threshold) {

  /** Refuses a time constant that is not positive. */
  public RatePopulation {
    Require.positive("time constant", timeConstant, "ms", "1 counts time in it");
  }

  /**
   * The same population, slower or faster.
   *
   * @param newTimeConstant τ, positive
   * @return a new population
   */
  public RatePopulation withTimeConstant(@In("ms") double newTimeConstant) {
    return new RatePopulation(newTimeConstant, fromE, fromI, steepness, threshold);
  }

  /** What it hears. */
  double input(double e, double i) {
    return fromE * e - fromI * i;
  }

  private double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-steepness * (x - threshold)));
  }

  /** The share b of its cells that would fire without any input, which is taken off. */
  double spontaneous() {
    return logistic(0);
  }

  /**
   * The answer to an input.
   *
   * @param input x
   * @return F(x), 0 at x = 0
   */
  public double answer(double input) {
    return logistic(input) - logistic(0);
  }

  /**
   * The slope of the answer.
   *
   * @param input x
   * @return F′(x)
   */
  public double slope(double input) {
    double f = logistic(input);
    return steepness * f * (1 - f); // F′ = a f (1 − f)
  }

  /** The input whose answer this is; NaN if none is. */
  double inputFor(double answer) {
    double share = answer + logistic(0);
    return threshold + StrictMath.log(share / (1 - share)) / steepness;
  }
}
