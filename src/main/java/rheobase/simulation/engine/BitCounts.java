package rheobase.simulation.engine;

/**
 * Counts bits in columns, sixty-four at once: bit i of the words p₀, p₁, … is the binary number of
 * what has been counted in column i. Four rows at a time are added by full adders.
 */
final class BitCounts {
  /** The number of planes: p₀ to p₅. */
  static final int PLANES = 6;

  /** How many rows they can count. */
  static final int MOST = (1 << PLANES) - 1;

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
   * @param units which rows are meant
   * @param from the first of them
   * @param to the one after the last, at most {@link #MOST} later
   * @param stride from one row to the next
   * @param w where the word of row 0 stands
   * @param counts that of bit i is raised at {@code offset + i}
   * @param offset where they begin
   * @return the number of all bits
   */
  static int add(
      long[] rows, int[] units, int from, int to, int stride, int w, int[] counts, int offset) {
    long p0 = 0;
    long p1 = 0;
    long p2 = 0;
    long p3 = 0;
    long p4 = 0;
    long p5 = 0;
    int n = from;
    for (; n + 4 <= to; n += 4) {
      long a = rows[units[n] * stride + w];
      long b = rows[units[n + 1] * stride + w];
      long half = a ^ b;
      final long two = (a & b) | (half & p0);
      p0 ^= half;
      a = rows[units[n + 2] * stride + w];
      b = rows[units[n + 3] * stride + w];
      half = a ^ b;
      final long twoMore = (a & b) | (half & p0);
      p0 ^= half;
      half = two ^ twoMore;
      long four = (two & twoMore) | (half & p1);
      p1 ^= half;
      long carry = p2 & four;
      p2 ^= four;
      long next = p3 & carry;
      p3 ^= carry;
      carry = p4 & next;
      p4 ^= next;
      p5 ^= carry;
    }
    for (; n < to; n++) {
      long carry = rows[units[n] * stride + w];
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
      p5 ^= next;
    }
    int end = Math.min(64, counts.length - offset);
    for (int k = 0; k < end; k += 8) {
      long eight =
          SPREAD[(int) (p0 >>> k) & 255]
              + (SPREAD[(int) (p1 >>> k) & 255] << 1)
              + (SPREAD[(int) (p2 >>> k) & 255] << 2)
              + (SPREAD[(int) (p3 >>> k) & 255] << 3);
      if ((p4 | p5) != 0) {
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
    return Long.bitCount(p0)
        + (Long.bitCount(p1) << 1)
        + (Long.bitCount(p2) << 2)
        + (Long.bitCount(p3) << 3)
        + (Long.bitCount(p4) << 4)
        + (Long.bitCount(p5) << 5);
  }
}
