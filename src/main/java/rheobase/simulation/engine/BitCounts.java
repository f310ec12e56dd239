package rheobase.simulation.engine;

/**
 * Counts bits in columns, many at once: bit i of the planes p₀, p₁, … is the binary number of what
 * has been counted in column i. Four rows at a time are added by full adders, from their beginning
 * to their end, as memory likes it.
 */
final class BitCounts {
  /** The number of planes. */
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
   * Adds four rows.
   *
   * @param rows of bits
   * @param a where the first of them begins; so b, c, d
   * @param planes what has been counted; each as long as the part of a row that is meant
   */
  static void add(long[] rows, int a, int b, int c, int d, long[][] planes) {
    add(rows, a, b, c, d, planes[0], planes[1], planes[2], planes[3], planes[4], planes[5]);
  }

  private static void add(
      long[] rows,
      int a,
      int b,
      int c,
      int d,
      long[] p0,
      long[] p1,
      long[] p2,
      long[] p3,
      long[] p4,
      long[] p5) {
    for (int w = 0; w < p0.length; w++) {
      long ab = rows[a + w] ^ rows[b + w];
      long one = p0[w];
      long two = (rows[a + w] & rows[b + w]) | (ab & one);
      one ^= ab;
      long cd = rows[c + w] ^ rows[d + w];
      long twoMore = (rows[c + w] & rows[d + w]) | (cd & one);
      p0[w] = one ^ cd;
      long half = two ^ twoMore;
      long four = (two & twoMore) | (half & p1[w]);
      p1[w] ^= half;
      long eight = p2[w] & four;
      p2[w] ^= four;
      long next = p3[w] & eight;
      p3[w] ^= eight;
      long last = p4[w] & next;
      p4[w] ^= next;
      p5[w] ^= last;
    }
  }

  /**
   * Adds what planes have counted to numbers.
   *
   * @param planes from {@link #add}
   * @param word their first word that is meant
   * @param from the first words of these that are to be left out
   * @param counts that of column i of the first word is raised at i
   * @return the sum of all that has been added
   */
  static long read(long[][] planes, int word, int from, int[] counts) {
    long all = 0;
    for (int w = from; 64 * w < counts.length; w++) {
      all += read(planes, word + w, counts, w);
    }
    return all;
  }

  private static int read(long[][] planes, int word, int[] counts, int w) {
    long p0 = planes[0][word];
    long p1 = planes[1][word];
    long p2 = planes[2][word];
    long p3 = planes[3][word];
    long p4 = planes[4][word];
    long p5 = planes[5][word];
    int end = Math.min(64, counts.length - 64 * w);
    for (int k = 0; k < end; k += 8) {
      long eight =
          SPREAD[(int) (p0 >>> k) & 255]
              + (SPREAD[(int) (p1 >>> k) & 255] << 1)
              + (SPREAD[(int) (p2 >>> k) & 255] << 2)
              + (SPREAD[(int) (p3 >>> k) & 255] << 3);
      if ((p4 | p5) != 0) {
        eight += (SPREAD[(int) (p4 >>> k) & 255] << 4) + (SPREAD[(int) (p5 >>> k) & 255] << 5);
      }
      int at = 64 * w + k;
      if (end - k >= 8) {
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
          counts[64 * w + i] += (int) (eight >>> (8 * (i - k))) & 255;
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
