package rheobase.simulation.engine;

import rheobase.numerics.ExponentialStep;

/**
 * The loops over the membranes of a block, each of one line and without a branch, so that the
 * compiler can take several neurons at once. What they compute for one does not depend on that.
 */
final class Membranes {
  private Membranes() {}

  /** Jumps: v ← v + w n. */
  static void jump(double[] v, int[] counts, double w) {
    for (int i = 0; i < v.length; i++) {
      v[i] += w * counts[i];
    }
  }

  /** Puts those back that are held, of the neurons from one on, a multiple of 64. */
  static void hold(double[] v, long[] held, double reset, int from) {
    for (int w = from / 64; w < held.length; w++) {
      for (long bits = held[w]; bits != 0; bits &= bits - 1) {
        v[64 * w + Long.numberOfTrailingZeros(bits)] = reset;
      }
    }
  }

  /** One bit for every neuron from one on, a multiple of 64: whether it has reached a threshold. */
  static void compare(double[] v, double threshold, int from, long[] reached) {
    for (int w = from / 64; w < reached.length; w++) {
      int end = Math.min(v.length, 64 * (w + 1));
      int i = 64 * w; // most often nobody has: quickly past eight at a time
      while (i + 8 <= end
          && !(v[i] >= threshold
              || v[i + 1] >= threshold
              || v[i + 2] >= threshold
              || v[i + 3] >= threshold
              || v[i + 4] >= threshold
              || v[i + 5] >= threshold
              || v[i + 6] >= threshold
              || v[i + 7] >= threshold)) {
        i += 8;
      }
      long bits = 0;
      for (; i < end; i++) {
        if (v[i] >= threshold) {
          bits |= 1L << i;
        }
      }
      reached[w] = bits;
    }
  }

  /** v ← v̂ + (v − v̂) left. */
  static void relax(double[] v, double target, double left) {
    for (int i = 0; i < v.length; i++) {
      v[i] = target + (v[i] - target) * left;
    }
  }

  /** v ← v + a s. */
  static void add(double[] v, double a, double[] s) {
    for (int i = 0; i < v.length; i++) {
      v[i] += a * s[i];
    }
  }

  /** s ← ss s, of the neurons from one on. */
  static void close(double[] s, double ss, int from) {
    for (int i = from; i < s.length; i++) {
      s[i] = ss * s[i];
    }
  }

  /** s ← ss s + sx x, x ← xx x. */
  static void close(double[] s, double[] x, double ss, double sx, double xx) {
    for (int i = 0; i < s.length; i++) {
      s[i] = ss * s[i] + sx * x[i];
      x[i] = xx * x[i];
    }
  }

  /** Σ s, in eight parts, so that none waits for another. */
  static double sum(double[] s) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = 0;
    for (; i < s.length - 7; i += 8) {
      a += s[i];
      b += s[i + 1];
      c += s[i + 2];
      d += s[i + 3];
      e += s[i + 4];
      f += s[i + 5];
      g += s[i + 6];
      h += s[i + 7];
    }
    for (; i < s.length; i++) {
      a += s[i];
    }
    return (a + b + (c + d)) + (e + f + (g + h));
  }

  /** Σ s v, as well. */
  static double sum(double[] s, double[] v) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = 0;
    for (; i < s.length - 7; i += 8) {
      a += s[i] * v[i];
      b += s[i + 1] * v[i + 1];
      c += s[i + 2] * v[i + 2];
      d += s[i + 3] * v[i + 3];
      e += s[i + 4] * v[i + 4];
      f += s[i + 5] * v[i + 5];
      g += s[i + 6] * v[i + 6];
      h += s[i + 7] * v[i + 7];
    }
    for (; i < s.length; i++) {
      a += s[i] * v[i];
    }
    return (a + b + (c + d)) + (e + f + (g + h));
  }

  /** v ← v + q(G) (N − G v). */
  static void conduct(double[] v, double[] driving, double[] total, ExponentialStep step) {
    if (greatest(total) <= step.most()) {
      for (int i = 0; i < v.length; i++) {
        v[i] += step.within(total[i]) * (driving[i] - total[i] * v[i]);
      }
    } else {
      for (int i = 0; i < v.length; i++) {
        v[i] += step.over(total[i]) * (driving[i] - total[i] * v[i]);
      }
    }
  }

  /** The same from one neuron on, with G = 1 + x + y and N = v̂ + a x + b y. */
  static void conduct(
      double[] v,
      double[] x,
      double[] y,
      double target,
      double a,
      double b,
      ExponentialStep step,
      int from) {
    for (int i = from; i < v.length; i++) {
      double total = 1 + (x[i] + y[i]);
      v[i] += step.within(total) * (target + (a * x[i] + b * y[i]) - total * v[i]);
    }
  }

  /** The greatest of all, if all are numbers. */
  static double greatest(double[] x) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : x) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
