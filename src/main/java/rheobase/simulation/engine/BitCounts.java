package rheobase.simulation.engine;

/**
 * Counts bits in columns, sixty-four at once: bit i of the words p₀, p₁, … is the binary number of
 * what has been counted in column i. Seven rows are added by full adders, whose three sums of
 * weight 1, 2 and 4 are then added to these.
 */
final class BitCounts {
  private static final int PLANES = 32;
  private static final long[] SPREAD = spread();

  private BitCounts() {}

  /** Eight bits, each in a byte of its own. */
  private static long[] spread() {
    long[] table = new long[256];
    for (int b = 0; b < 256; b++) {
      for (int i = 0; i < 8; i++) {
        table[b] |= (long) (b >> i & 1) << (8 * i);
      }
    }
    return table;
  }

  /**
   * Adds the bits of one word of some rows.
   *
   * @param rows of bits
   * @param begins where the first word of each row stands
   * @param from the first row that is meant
   * @param to the row after the last
   * @param w which word of a row
   * @param counts that of bit i is raised at {@code offset + i}
   * @param offset where they begin
   */
  static void add(long[] rows, int[] begins, int from, int to, int w, int[] counts, int offset) {
    long p0 = 0;
    long p1 = 0;
    long p2 = 0;
    long p3 = 0;
    long p4 = 0;
    long p5 = 0;
    long[] high = null;
    int n = from;
    for (; n + 7 <= to; n += 7) {
      long a = rows[begins[n] + w];
      long b = rows[begins[n + 1] + w];
      long c = rows[begins[n + 2] + w];
      long d = rows[begins[n + 3] + w];
      long e = rows[begins[n + 4] + w];
      long f = rows[begins[n + 5] + w];
      long g = rows[begins[n + 6] + w];
      long ab = a ^ b;
      long abc = ab ^ c;
      final long twos1 = (a & b) | (ab & c);
      long de = d ^ e;
      long def = de ^ f;
      final long twos2 = (d & e) | (de & f);
      long ad = abc ^ def;
      final long ones = ad ^ g;
      final long twos3 = (abc & def) | (ad & g);
      long tt = twos1 ^ twos2;
      final long twos = tt ^ twos3;
      final long fours = (twos1 & twos2) | (tt & twos3);
      long carry = p0 & ones;
      p0 ^= ones;
      long half = p1 ^ twos;
      long next = (p1 & twos) | (half & carry);
      p1 = half ^ carry;
      half = p2 ^ fours;
      carry = (p2 & fours) | (half & next);
      p2 = half ^ next;
      next = p3 & carry;
      p3 ^= carry;
      carry = p4 & next;
      p4 ^= next;
      next = p5 & carry;
      p5 ^= carry;
      if (next != 0) {
        high = high == null ? new long[PLANES] : high;
        ripple(high, next);
      }
    }
    for (; n < to; n++) {
      long carry = rows[begins[n] + w];
      long next = p0 & carry;
      p0 ^= carry;
      carry = p1 & next;
      p1 ^= next;
      next = p2 & carry;
      p2 ^= carry;
      carry = p3 & next;
      p3 ^= next;
      next = p4 & carry;
      p4 ^= carry;
      carry = p5 & next;
      p5 ^= next;
      if (carry != 0) {
        high = high == null ? new long[PLANES] : high;
        ripple(high, carry);
      }
    }
    int end = Math.min(64, counts.length - offset);
    if ((p0 | p1 | p2 | p3 | p4 | p5) != 0) {
      boolean many = (p4 | p5) != 0;
      for (int k = 0; k < end; k += 8) {
        long eight =
            SPREAD[(int) (p0 >>> k) & 255]
                + (SPREAD[(int) (p1 >>> k) & 255] << 1)
                + (SPREAD[(int) (p2 >>> k) & 255] << 2)
                + (SPREAD[(int) (p3 >>> k) & 255] << 3);
        if (many) {
          eight += (SPREAD[(int) (p4 >>> k) & 255] << 4) + (SPREAD[(int) (p5 >>> k) & 255] << 5);
        }
        if (end - k >= 8) {
          int at = offset + k;
          counts[at] += (int) eight & 255;
          counts[at + 1] += (int) (eight >>> 8) & 255;
          counts[at + 2] += (int) (eight >>> 16) & 255;
          counts[at + 3] += (int) (eight >>> 24) & 255;
          counts[at + 4] += (int) (eight >>> 32) & 255;
          counts[at + 5] += (int) (eight >>> 40) & 255;
          counts[at + 6] += (int) (eight >>> 48) & 255;
          counts[at + 7] += (int) (eight >>> 56) & 255;
        } else {
          for (int i = k; i < end; i++) {
            counts[offset + i] += (int) (eight >>> (8 * (i - k))) & 255;
          }
        }
      }
    }
    if (high != null) {
      addHigh(high, counts, offset, end);
    }
  }

  /** Adds what has gone beyond six planes: bits of weight 64, 128, … */
  private static void ripple(long[] high, long carried) {
    long carry = carried;
    for (int p = 0; carry != 0; p++) {
      long next = high[p] & carry;
      high[p] ^= carry;
      carry = next;
    }
  }

  private static void addHigh(long[] high, int[] counts, int offset, int end) {
    for (int p = 0; p < high.length; p++) {
      for (int i = 0; high[p] != 0 && i < end; i++) {
        counts[offset + i] += (int) (high[p] >>> i & 1) << (6 + p);
      }
    }
  }
}
