package rheobase.avalanche.fit;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Chance;
import rheobase.numerics.special.Zeta;

/**
 * Samples as a fit would have them: values between the cut-offs from the law, others drawn again
 * from the sample itself.
 *
 * <p>Whole numbers are never drawn one by one: how many of the rest equal k is binomial, value
 * after value, until few are left. Keeps its arrays; belongs to one thread.
 */
final class Replicates {
  private static final double WALK = 1; // as long as this many are expected at a value

  private final PowerLawFit fit;
  private final Sample sample;
  private final PowerLaw law;
  private final ZetaSampler sampler;
  private final int first;
  private final int beyond;
  private double[] values = new double[1024];
  private double[] logs = new double[1024];
  private int[] counts = new int[1024];
  private int used;

  Replicates(PowerLawFit fit) {
    this.fit = fit;
    this.sample = fit.sample();
    this.law = fit.law();
    this.sampler = law.whole() ? ZetaSampler.of(law) : null;
    this.first = sample.indexOf(law.lower());
    this.beyond = sample.indexOf(StrictMath.nextUp(law.upper()));
  }

  Sample draw(UniformRandomProvider chance) {
    used = 0;
    long inside = Chance.binomial(sample.size(), fit.share(), chance);
    long outside = sample.size() - inside;
    long others = (long) sample.size() - fit.size();
    outside = again(0, first, outside, others, chance);
    others = sample.from(beyond);
    if (law.whole()) {
      whole(inside, chance);
    } else {
      double[] drawn = law.draw((int) inside, chance);
      Arrays.sort(drawn);
      for (double x : drawn) {
        add(x, StrictMath.log(x), 1);
      }
    }
    again(beyond, sample.distinct(), outside, others, chance);
    return Sample.ofDistinct(
        law.whole(),
        Arrays.copyOf(values, used),
        Arrays.copyOf(logs, used),
        Arrays.copyOf(counts, used));
  }

  /** Draws values of a part of the sample again; says how many are left for the next part. */
  private long again(int from, int to, long left, long weight, UniformRandomProvider chance) {
    for (int i = from; i < to && left > 0; i++) {
      long here = Chance.binomial(left, (double) sample.count(i) / weight, chance);
      if (here > 0) {
        add(sample.value(i), sample.log(i), (int) here);
      }
      left -= here;
      weight -= sample.count(i);
    }
    return left;
  }

  private void whole(long left, UniformRandomProvider chance) {
    double s = law.exponent();
    double a = law.lower();
    double b = law.upper();
    double x = a;
    boolean endless = b == Double.POSITIVE_INFINITY;
    double rest = endless ? Zeta.relative(s, a) : share(s, a, b);
    while (left > 0 && x <= b && left / rest >= WALK) { // Σ from x on (k/x)^−s; x has 1/rest of it
      long here = x == b ? left : Chance.binomial(left, StrictMath.min(1, 1 / rest), chance);
      if (here > 0) {
        add(x, StrictMath.log(x), (int) here);
      }
      left -= here;
      double next = StrictMath.exp(-s * StrictMath.log1p(1 / x));
      x++;
      rest = endless && x > 20 + s ? Zeta.relative(s, x) : (rest - 1) / next;
    }
    if (left > 0) {
      double[] few = new double[(int) left];
      double above = law.survival(x);
      for (int i = 0; i < few.length; i++) {
        few[i] = sampler.above(1 - above * (1 - chance.nextDouble()));
      }
      Arrays.sort(few);
      for (double each : few) {
        if (used > 0 && values[used - 1] == each) {
          counts[used - 1]++;
        } else {
          add(each, StrictMath.log(each), 1);
        }
      }
    }
  }

  private static double share(double s, double a, double b) {
    double[] z = new double[3];
    Zeta.sums(s, a, b, z);
    return z[0];
  }

  private void add(double value, double log, int count) {
    if (used == values.length) {
      values = Arrays.copyOf(values, 2 * used);
      logs = Arrays.copyOf(logs, 2 * used);
      counts = Arrays.copyOf(counts, 2 * used);
    }
    values[used] = value;
    logs[used] = log;
    counts[used++] = count;
  }
}
