package rheobase.avalanche.critical;

import rheobase.avalanche.Profiles;
import rheobase.numerics.Chance;
import rheobase.numerics.Roots;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * A branching process: each active unit makes a Poisson number of others active in the next
 * generation, σ on average.
 *
 * <p>Sizes have Borel's law, P(S = n) = e^(−σn) (σn)^(n−1)/n!, which at σ = 1 falls as n^−3/2/√2π;
 * the probability f of having died out by generation g obeys f → e^(σ(f − 1)), so that at σ = 1
 * about 2/g are still alive.
 *
 * @param ratio σ, the branching ratio, zero or more
 */
@From("otter1949")
public record BranchingProcess(double ratio) {
  /**
   * The process of a given ratio.
   *
   * @throws IllegalArgumentException if the ratio is negative or not finite
   */
  public BranchingProcess {
    Require.notNegative("branching ratio", ratio, "", "1 is critical");
  }

  /**
   * The process of a given ratio.
   *
   * @param ratio σ, zero or more; 1 is critical
   * @return the process
   */
  public static BranchingProcess of(double ratio) {
    return new BranchingProcess(ratio);
  }

  /**
   * The probability of a size.
   *
   * @param n the size, 1 or more
   * @return P(S = n)
   */
  public double sizeProbability(int n) {
    Require.atLeast("size", n, 1, "the first unit counts");
    if (ratio == 0) {
      return n == 1 ? 1 : 0;
    }
    double log = (n - 1) * StrictMath.log(ratio * n) - ratio * n; // Borel
    for (int k = 2; k <= n && n < 30; k++) {
      log -= StrictMath.log(k);
    }
    return StrictMath.exp(n < 30 ? log : log - logFactorial(n));
  }

  /** Stirling's series, to 10⁻¹³ from 30 on. */
  private static double logFactorial(double n) {
    double rest = (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / (n * n)) / (n * n)) / n;
    return (n + 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * StrictMath.PI) + rest;
  }

  /**
   * The probability of a larger size.
   *
   * @param n the size, 0 or more
   * @return P(S &gt; n), cascades that never end included
   */
  public double largerThan(int n) {
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += sizeProbability(k);
    }
    return 1 - sum;
  }

  /**
   * The probability that a cascade is still alive.
   *
   * @param generation g, 0 is the first unit
   * @return 1 − f_g, with f₀ = 0 and f_(g+1) = e^(σ(f_g − 1))
   */
  public double aliveAt(int generation) {
    Require.atLeast("generation", generation, 0, "0 is the first unit");
    double alive = 1;
    for (int g = 0; g < generation; g++) {
      alive = -StrictMath.expm1(-ratio * alive);
    }
    return alive;
  }

  /**
   * The probability of a duration.
   *
   * @param generations how many generations are active, 1 or more
   * @return P(T = t)
   */
  public double durationProbability(int generations) {
    Require.atLeast("duration", generations, 1, "the first unit is a generation");
    return aliveAt(generations - 1) - aliveAt(generations);
  }

  /** {@return the mean size, 1/(1 − σ); ∞ from σ = 1 on} */
  public double meanSize() {
    return ratio < 1 ? 1 / (1 - ratio) : Double.POSITIVE_INFINITY;
  }

  /** {@return the variance of the size, σ/(1 − σ)³; ∞ from σ = 1 on} */
  public double sizeVariance() {
    return ratio < 1 ? ratio / ((1 - ratio) * (1 - ratio) * (1 - ratio)) : Double.POSITIVE_INFINITY;
  }

  /** {@return the probability q that a cascade ends, the smallest root of q = e^(σ(q − 1))} */
  public double extinction() {
    if (ratio <= 1) {
      return 1;
    }
    double least = StrictMath.exp(-ratio);
    double most = 1 / ratio; // e^(σ(q−1)) − q falls up to 1 − ln σ/σ, which lies above 1/σ
    return Roots.between(q -> StrictMath.exp(ratio * (q - 1)) - q, least, most);
  }

  /**
   * Cascades drawn at random.
   *
   * @param number how many
   * @param largest the size at which a cascade is stopped
   * @param seed where chance enters
   * @return the cascades
   */
  public Cascades draw(int number, int largest, Seed seed) {
    Require.atLeast("number of cascades", number, 1, "draw at least one");
    Require.atLeast("largest size", largest, 1, "at σ ≥ 1 a cascade may never end");
    Require.present("seed", seed, "write seed(7), any number will do");
    var chance = seed.stream("cascades");
    int[] sizes = new int[number];
    int[] durations = new int[number];
    boolean[] censored = new boolean[number];
    int[] course = new int[Cascades.KEPT];
    var profiles = new Profiles.Draft();
    for (int i = 0; i < number; i++) {
      long active = 1;
      long size = 0;
      int generation = 0;
      while (active > 0 && size < largest) {
        if (generation < course.length) {
          course[generation] = (int) active;
        }
        size += active;
        generation++;
        active = Chance.poisson(ratio * active, chance); // the sum of active Poisson numbers
      }
      censored[i] = active > 0 || size > largest;
      sizes[i] = (int) StrictMath.min(size, largest);
      durations[i] = generation;
      if (!censored[i] && generation <= course.length) {
        profiles.add(generation, k -> course[k]);
      }
    }
    return new Cascades(sizes, durations, censored, profiles.profiles());
  }

  @Override
  public String toString() {
    return "branching process of ratio " + Digits.of(ratio, 4);
  }
}
