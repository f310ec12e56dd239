package rheobase.avalanche.critical;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.avalanche.Profiles;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * Binary branching in continuous time: every active unit activates another at rate b and falls
 * silent at rate d. With b = d it is neutral drift: nothing favours growth or decay, and cascades
 * are free of scale all the same.
 *
 * <p>The size S counts all that were ever active, P(S = n) = C(n−1) p^(n−1) (1 − p)^n with p = b/(b
 * + d) and Catalan's numbers C; the lifetime has P(T &gt; t) = (b − d)/(b − d e^(−(b−d)t)), which
 * is 1/(1 + bt) for b = d.
 *
 * @param birth b, per unit of time, positive
 * @param death d, per unit of time, positive
 */
public record BirthDeathProcess(double birth, double death) {
  /**
   * The process of two rates.
   *
   * @throws IllegalArgumentException if a rate is not positive
   */
  public BirthDeathProcess {
    Require.positive("birth rate", birth, "", "1 with death rate 1 is neutral");
    Require.positive("death rate", death, "", "1 with birth rate 1 is neutral");
  }

  /** {@return neutral drift, both rates 1} */
  public static BirthDeathProcess neutral() {
    return new BirthDeathProcess(1, 1);
  }

  /**
   * The probability of a size.
   *
   * @param n the size, 1 or more
   * @return P(S = n)
   */
  public double sizeProbability(int n) {
    Require.atLeast("size", n, 1, "the first unit counts");
    double p = birth / (birth + death);
    double probability = 1 - p;
    for (int k = 1; k < n; k++) {
      probability *= 2.0 * (2 * k - 1) / (k + 1) * p * (1 - p); // C(k)/C(k−1) = 2(2k − 1)/(k + 1)
    }
    return probability;
  }

  /**
   * The probability that a cascade is still alive.
   *
   * @param time t, zero or more
   * @return P(T &gt; t)
   */
  public double aliveAt(double time) {
    Require.notNegative("time", time, "", "from the first activation on");
    double growth = birth - death;
    if (growth == 0) {
      return 1 / (1 + birth * time);
    }
    return growth / (birth - death * StrictMath.exp(-growth * time));
  }

  /**
   * Cascades drawn at random; durations are lifetimes in whole units of time, rounded up.
   *
   * @param number how many
   * @param largest the size at which a cascade is stopped
   * @param seed where chance enters
   * @return the cascades, without courses
   */
  public Cascades draw(int number, int largest, Seed seed) {
    Require.atLeast("number of cascades", number, 1, "draw at least one");
    Require.atLeast("largest size", largest, 1, "at b ≥ d a cascade may never end");
    Require.present("seed", seed, "write seed(7), any number will do");
    var chance = seed.stream("births and deaths");
    var wait = ZigguratSampler.Exponential.of(chance);
    double p = birth / (birth + death);
    int[] sizes = new int[number];
    int[] durations = new int[number];
    boolean[] censored = new boolean[number];
    for (int i = 0; i < number; i++) {
      int active = 1;
      int size = 1;
      double time = 0;
      while (active > 0 && size < largest) {
        time += wait.sample() / (active * (birth + death));
        if (chance.nextDouble() < p) {
          active++;
          size++;
        } else {
          active--;
        }
      }
      censored[i] = active > 0;
      sizes[i] = size;
      durations[i] = (int) StrictMath.ceil(time);
    }
    return new Cascades(sizes, durations, censored, new Profiles.Draft().profiles());
  }
}
