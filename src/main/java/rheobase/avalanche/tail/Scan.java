package rheobase.avalanche.tail;

import rheobase.units.Digits;

/** Finds the cut-offs by their rule. */
final class Scan {
  private Scan() {}

  static PowerLawFit fit(Sample sample, CutOffs cutOffs) {
    if (cutOffs instanceof CutOffs.Given given) {
      return given(sample, given);
    }
    return lowest(sample, (CutOffs.Scanned) cutOffs);
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
