package rheobase.avalanche.fit;

import rheobase.numerics.special.Zeta;

/**
 * A power law on a part of a sample: the exponent of greatest likelihood, and how far the law lies
 * from the sample. Made once for a scan and moved along; not for two threads.
 */
final class Window {
  static final double STEEPEST = 200; // a sample of one value has no exponent
  private static final int STEPS = 60;
  private static final double NEAR = 1e-6; // Newton's next step would be the square of this one

  private final Sample sample;
  private final boolean whole;
  private final double[] z = new double[3];
  private double a;
  private double b;
  private int first;
  private int beyond; // the first value above b
  private double exponent = 2;
  private double variance; // of ln x under the law
  private double worst; // ln of the value at which the law was last seen to lie far away

  Window(Sample sample) {
    this.sample = sample;
    this.whole = sample.whole();
  }

  /**
   * The exponent of greatest likelihood for the values from a to b.
   *
   * <p>Greatest likelihood is where the law's mean of ln x is the sample's: ∂/∂α (−α ⟨ln x⟩ − ln Z)
   * = 0. Its error is 1/√(n Var ln x).
   *
   * @return whether there is one
   */
  boolean fit(double lower, double upper) {
    return fit(sample.indexOf(lower), lower, upper);
  }

  boolean fit(int index, double lower, double upper) {
    a = lower;
    b = upper;
    first = index;
    beyond = b < sample.greatest() ? sample.indexOf(StrictMath.nextUp(b)) : sample.distinct();
    if (first >= beyond) {
      return false;
    }
    double n = size();
    double target = (sample.logsFrom(first) - sample.logsFrom(beyond)) / n - StrictMath.log(a);
    if (!(target > 1.0 / STEEPEST / 100)) {
      return false;
    }
    if (!whole && b == Double.POSITIVE_INFINITY) {
      exponent = 1 + 1 / target; // α = 1 + n/Σ ln(x/a)
      variance = target * target;
      return exponent < STEEPEST;
    }
    return newton(target);
  }

  /** Newton's steps, kept between exponents known to be too small and too large. */
  private boolean newton(double target) {
    boolean endless = b == Double.POSITIVE_INFINITY;
    double low = endless ? 1 : -STEEPEST;
    double high = STEEPEST;
    double s = StrictMath.max(StrictMath.min(exponent, 20), endless ? 1.001 : -5);
    for (int step = 0; step < STEPS; step++) {
      if (whole) {
        Zeta.sums(s, a, b, z);
      } else {
        Zeta.integrals(s, a, b, z);
      }
      double mean = z[1] / z[0]; // falls as s grows
      variance = z[2] / z[0] - mean * mean;
      if (mean <= target) {
        high = s;
      } else {
        low = s; // or the sum has overflown, far below
      }
      double next = s + (mean - target) / variance;
      double far = 10 + StrictMath.abs(s);
      next = StrictMath.max(StrictMath.min(next, s + far), s - far);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (StrictMath.abs(next - s) < NEAR * (1 + StrictMath.abs(s))) {
        exponent = next;
        return StrictMath.abs(next) < STEEPEST - 1;
      }
      s = next;
    }
    return false;
  }

  double exponent() {
    return exponent;
  }

  double standardError() {
    return 1 / StrictMath.sqrt(size() * variance);
  }

  int size() {
    return sample.from(first) - sample.from(beyond);
  }

  int index() {
    return first;
  }

  PowerLaw law() {
    return new PowerLaw(exponent, a, b, whole);
  }

  /** ln L = −α Σ ln(x/a) − n ln Z. */
  double logLikelihood() {
    double sum = sample.logsFrom(first) - sample.logsFrom(beyond) - size() * StrictMath.log(a);
    if (whole) {
      Zeta.sums(exponent, a, b, z);
    } else {
      Zeta.integrals(exponent, a, b, z);
    }
    return -exponent * sum - size() * StrictMath.log(z[0]);
  }

  /**
   * The Kolmogorov–Smirnov distance as Clauset, Shalizi and Newman take it: the largest difference
   * between the shares of the sample and of the law that lie below a value, over all values
   * measured. Given up as soon as it exceeds the best so far.
   */
  double distance(double best) {
    double s = exponent;
    if (StrictMath.abs(s - 1) < 1e-8 && (whole || b < Double.POSITIVE_INFINITY)) {
      s = 1 + 1e-8; // the two ends of the sum have poles here that cancel
    }
    double logA = StrictMath.log(a);
    double last = 0;
    if (b < Double.POSITIVE_INFINITY) {
      double end = whole ? b + 1 : b;
      last = StrictMath.exp(-s * StrictMath.log(end / a)) * rest(s, end);
    }
    double scale = 1 / (rest(s, a) - last);
    int below = sample.from(first);
    double each = 1.0 / size();
    int probe = indexOfLog(worst);
    if (probe > first && probe < beyond) {
      double far = difference(probe, s, logA, last, scale, below, each);
      if (far > best) {
        return far;
      }
    }
    double most = 0;
    for (int i = first; i < beyond; i++) {
      double far = difference(i, s, logA, last, scale, below, each);
      if (far > most) {
        most = far;
        worst = sample.log(i);
        if (most > best) {
          return most;
        }
      }
    }
    return most;
  }

  private double difference(
      int i, double s, double logA, double last, double scale, int all, double each) {
    double power = StrictMath.exp(-s * (sample.log(i) - logA));
    double above = (power * rest(s, sample.value(i)) - last) * scale; // P(X ≥ x)
    return StrictMath.abs((all - sample.from(i)) * each - (1 - above));
  }

  private double rest(double s, double x) {
    return whole ? Zeta.relative(s, x) : x / (s - 1);
  }

  private int indexOfLog(double log) {
    int low = first;
    int high = beyond;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sample.log(middle) < log) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
