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

  /** One step behind a receptor that opens at once, and of the receptor. */
  static void flow(double[] v, double target, double left, double vs, double[] s, double ss) {
    for (int i = 0; i < v.length; i++) {
      v[i] = target + (v[i] - target) * left + vs * s[i];
      s[i] = ss * s[i];
    }
  }

  /** One step behind a receptor that opens slowly, and of the receptor. */
  static void flow(
      double[] v, double target, double left, double r, double[] s, double[] x, Propagator p) {
    double vs = r * p.vs();
    double vx = r * p.vx();
    double ss = p.ss();
    double sx = p.sx();
    double xx = p.xx();
    for (int i = 0; i < v.length; i++) {
      v[i] = target + (v[i] - target) * left + (vs * s[i] + vx * x[i]);
      s[i] = ss * s[i] + sx * x[i];
      x[i] = xx * x[i];
    }
  }

  /** s ← ss s. */
  static void close(double[] s, double ss) {
    for (int i = 0; i < s.length; i++) {
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

  /** Σ g ← Σ g + a s, I ← I + b s. */
  static void open(double[] conductance, double a, double[] driving, double b, double[] s) {
    for (int i = 0; i < s.length; i++) {
      conductance[i] += a * s[i];
      driving[i] += b * s[i];
    }
  }

  /** One step behind conductances Σ g and the current I that they drive at zero potential. */
  static void conduct(double[] v, Loops.Leak leak, double[] conductance, double[] driving) {
    double r = leak.resistance();
    double rest = leak.rest();
    double rate = leak.rate();
    for (int i = 0; i < v.length; i++) {
      double total = 1 + r * conductance[i];
      double target = (rest + r * driving[i]) / total;
      v[i] = target + (v[i] - target) * Decay.over(rate * total);
    }
  }

  /** One step behind two receptors: Σ g = a s + b z, I = I₀ + c s + d z. */
  static void conduct(double[] v, Loops.Leak leak, double current, Gate first, Gate second) {
    conduct(
        v,
        leak.rest(),
        leak.resistance(),
        leak.rate(),
        current,
        first.s(),
        first.conducted(),
        first.driven(),
        second.s(),
        second.conducted(),
        second.driven());
  }

  private static void conduct(
      double[] v,
      double rest,
      double r,
      double rate,
      double current,
      double[] s,
      double a,
      double c,
      double[] z,
      double b,
      double d) {
    for (int i = 0; i < v.length; i++) {
      double total = 1 + r * (a * s[i] + b * z[i]);
      double target = (rest + r * (current + c * s[i] + d * z[i])) / total;
      v[i] = target + (v[i] - target) * Decay.over(rate * total);
    }
  }
}
