package rheobase.avalanche.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rheobase.numerics.Seed;
import rheobase.units.Digits;

/** Finds the cut-offs by their rule. */
final class Scan {
  private static final int FEWEST = 50; // values in a range, for its exponent to mean something

  private Scan() {}

  static PowerLawFit fit(Sample sample, CutOffs cutOffs) {
    if (cutOffs instanceof CutOffs.Given given) {
      return given(sample, given);
    }
    return cutOffs instanceof CutOffs.Widest widest
        ? widest(sample, widest)
        : lowest(sample, (CutOffs.Scanned) cutOffs);
  }

  /** The widest range that passes; candidates are tried from wide to narrow. */
  private static PowerLawFit widest(Sample sample, CutOffs.Widest rule) {
    double decades = StrictMath.log10(sample.greatest() / sample.least());
    int steps = Math.max(1, (int) StrictMath.ceil(decades * rule.perDecade()));
    double[] grid = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double x = sample.least() * StrictMath.pow(10, decades * i / steps);
      grid[i] = sample.whole() ? StrictMath.rint(x) : x;
    }
    grid[steps] = sample.greatest();
    List<double[]> candidates = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      for (int j = i + 1; j <= steps; j++) {
        if (sample.atLeast(grid[i]) - sample.atLeast(StrictMath.nextUp(grid[j])) >= FEWEST) {
          candidates.add(new double[] {grid[i], grid[j]});
        }
      }
    }
    candidates.sort(
        Comparator.<double[]>comparingDouble(c -> -c[1] / c[0]).thenComparingDouble(c -> c[0]));
    var window = new Window(sample);
    for (int k = 0; k < candidates.size(); k++) {
      double[] c = candidates.get(k);
      if (c[1] > c[0] && window.fit(c[0], c[1])) {
        double distance = window.distance(Double.POSITIVE_INFINITY);
        PowerLawFit fit = PowerLawFit.of(window, distance, sample, rule);
        if (passes(fit, rule, k)) {
          return fit;
        }
      }
    }
    throw new IllegalArgumentException(
        "no range of the sample ("
            + sample
            + ") with "
            + FEWEST
            + " values or more is accepted as a power law with p ≥ "
            + Digits.of(rule.accepted(), 3)
            + "; take given cut-offs, and Bootstrap.of(…) will say how bad they are");
  }

  /** Whether enough samples of the law lie as far away; stops as soon as that is certain. */
  private static boolean passes(PowerLawFit fit, CutOffs.Widest rule, int candidate) {
    var source = new Replicates(fit);
    Seed seed = Seed.seed(candidate);
    int needed = (int) StrictMath.ceil(rule.accepted() * rule.replicates());
    int farther = 0;
    for (int r = 0; r < rule.replicates(); r++) {
      if (farther + rule.replicates() - r < needed) {
        return false;
      }
      Sample drawn = source.draw(seed.stream("widest", r));
      var window = new Window(drawn);
      boolean fits = window.fit(fit.lower(), fit.upper());
      farther += fits && window.distance(fit.distance()) >= fit.distance() ? 1 : 0;
      if (farther >= needed) {
        return true;
      }
    }
    return false;
  }

  private static PowerLawFit given(Sample sample, CutOffs.Given given) {
    var window = new Window(sample);
    double a = sample.whole() ? StrictMath.ceil(given.lower()) : given.lower();
    double b = sample.whole() ? StrictMath.floor(given.upper()) : given.upper();
    if (!window.fit(a, b)) {
      throw few(sample, a, b);
    }
    return PowerLawFit.of(window, window.distance(Double.POSITIVE_INFINITY), sample, given);
  }

  /** Every distinct value but the greatest as lower cut-off. */
  private static PowerLawFit lowest(Sample sample, CutOffs.Scanned rule) {
    var window = new Window(sample);
    double b = sample.whole() ? StrictMath.floor(rule.upper()) : rule.upper();
    double best = Double.POSITIVE_INFINITY;
    double at = Double.NaN;
    for (int i = 0; i < sample.distinct() - 1 && sample.value(i) < b; i++) {
      if (window.fit(i, sample.value(i), b)) {
        double distance = window.distance(best);
        if (distance < best) {
          best = distance;
          at = sample.value(i);
        }
      }
    }
    if (Double.isNaN(at)) {
      throw few(sample, sample.least(), b);
    }
    window.fit(at, b);
    return PowerLawFit.of(window, best, sample, rule);
  }

  private static IllegalArgumentException few(Sample sample, double a, double b) {
    return new IllegalArgumentException(
        "between the cut-offs "
            + Digits.of(a, 6)
            + " and "
            + Digits.of(b, 6)
            + " lie fewer than two distinct values of the sample ("
            + sample
            + "); an exponent needs two, so move the cut-offs apart or watch longer");
  }
}
