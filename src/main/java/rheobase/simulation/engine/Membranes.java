package rheobase.simulation.engine;

import rheobase.numerics.Decay;

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

  /** Puts those back that are held. */
  static void hold(double[] v, long[] held, double reset) {
    for (int w = 0; w < held.length; w++) {
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

  /** v ← v + (a s + b x). */
  static void add(double[] v, double a, double[] s, double b, double[] x) {
    for (int i = 0; i < v.length; i++) {
      v[i] += a * s[i] + b * x[i];
    }
  }

  /** Σ g ← Σ g + s, Σ g E ← Σ g E + s E. */
  static void open(double[] conductance, double[] driving, double[] s, double reversal) {
    for (int i = 0; i < s.length; i++) {
      conductance[i] += s[i];
      driving[i] += s[i] * reversal;
    }
  }

  /** G = 1 + R Σ g, v̂ = (E + R I) / G, v ← v̂ + (v − v̂) e^(−G h/τ). */
  static void relax(
      double[] v, double[] conductance, double[] driving, double r, double rest, double rate) {
    for (int i = 0; i < v.length; i++) {
      double total = 1 + r * conductance[i];
      double target = (rest + r * driving[i]) / total;
      double y = Math.min(rate * total, Decay.END) * 0.0625; // as in Decay.over
      double p =
          (((((Decay.C7 * y + Decay.C6) * y + Decay.C5) * y + Decay.C4) * y + Decay.C3) * y + 0.5)
                  * y
              - 1;
      double q = p * y + 1;
      q *= q;
      q *= q;
      q *= q;
      v[i] = target + (v[i] - target) * (q * q);
    }
  }
}
