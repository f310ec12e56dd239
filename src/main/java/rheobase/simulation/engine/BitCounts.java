package rheobase.simulation.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts bits in columns, many at once: bit i of the planes p₀, p₁, … is the binary number of what
 * has been counted in column i. Eight rows at a time are added by full adders, from their beginning
 * to their end, as memory likes it.
 */
final class BitCounts {
  /** The number of planes. */
  static final int PLANES = 7;

  /** How many rows are added at a time. */
  static final int TOGETHER = 8;

  /** What the lower planes can count; there are two more. */
  static final int LOWER = 31;

  /** How many rows they can count. */
  static final int MOST = (1 << PLANES) - 1;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVEN = 0x00FF00FF00FF00FFL;
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
   * Adds eight rows.
   *
   * @param rows of bits
   * @param begins where each of them begins
   * @param counted how many have been added then, these among them
   * @param planes what has been counted; each as long as the part of a row that is meant
   * @param carry room for as many words
   * @return whether the last two planes were needed
   */
  static boolean add(long[] rows, int[] begins, int counted, long[][] planes, long[] carry) {
    boolean far = false;
    for (int first = 0; first < TOGETHER; first += 4) {
      four(rows, begins, first, planes[0], planes[1], carry);
      long left = carry(planes[2], planes[3], planes[4], carry);
      if (counted > LOWER && left != 0) {
        carry(planes[5], planes[6], carry);
        far = true;
      }
    }
    return far;
  }

  private static void four(
      long[] rows, int[] begins, int first, long[] p0, long[] p1, long[] carry) {
    int a = begins[first];
    int b = begins[first + 1];
    int c = begins[first + 2];
    int d = begins[first + 3];
    for (int w = 0; w < carry.length; w++) {
      long ab = rows[a + w] ^ rows[b + w];
      long one = p0[w];
      long two = (rows[a + w] & rows[b + w]) | (ab & one);
      one ^= ab;
      long cd = rows[c + w] ^ rows[d + w];
      long twoMore = (rows[c + w] & rows[d + w]) | (cd & one);
      p0[w] = one ^ cd;
      long half = two ^ twoMore;
      carry[w] = (two & twoMore) | (half & p1[w]);
      p1[w] ^= half;
    }
  }

  /** Adds to three planes; returns a word that is zero if nothing is left to be carried on. */
  private static long carry(long[] p, long[] q, long[] r, long[] carry) {
    long left = 0;
    for (int w = 0; w < carry.length; w++) {
      long next = p[w] & carry[w];
      p[w] ^= carry[w];
      long last = q[w] & next;
      q[w] ^= next;
      carry[w] = r[w] & last;
      left |= carry[w];
      r[w] ^= last;
    }
    return left;
  }

  private static void carry(long[] p, long[] q, long[] carry) {
    for (int w = 0; w < carry.length; w++) {
      q[w] ^= p[w] & carry[w];
      p[w] ^= carry[w];
    }
  }

  /**
   * A sum of counts.
   *
   * @param counts in whole words
   * @param at the first that is meant
   * @param others one bit for every count: whether it is left out
   * @param words how many words
   * @return the sum
   */
  static int sum(byte[] counts, int at, long[] others, int words) {
    int all = 0;
    for (int w = 0; w < words; w++) {
      long four = 0; // sums side by side
      for (int k = 0; k < 64; k += 8) {
        long out = SPREAD[(int) (others[w] >>> k) & 255] * 255;
        long eight = (long) EIGHT.get(counts, at + 64 * w + k) & ~out;
        four += (eight & EVEN) + ((eight >>> 8) & EVEN);
      }
      all += (int) ((four * 0x0001000100010001L) >>> 48);
    }
    return all;
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

  /**
   * Puts down what planes have counted.
   *
   * @param planes from {@link #add}
   * @param far whether the last two are needed
   * @param word their first word that is meant
   * @param length how many words
   * @param counts receives a number for each of their columns
   * @param at where the first of these stands
   */
  static void read(long[][] planes, boolean far, int word, int length, byte[] counts, int at) {
    for (int w = 0; w < length; w++) {
      long p0 = planes[0][word + w];
      long p1 = planes[1][word + w];
      long p2 = planes[2][word + w];
      long p3 = planes[3][word + w];
      long p4 = planes[4][word + w];
      long p5 = far ? planes[5][word + w] : 0;
      long p6 = far ? planes[6][word + w] : 0;
      for (int k = 0; k < 64; k += 8) {
        EIGHT.set(counts, at + 64 * w + k, eight(k, p0, p1, p2, p3, p4, p5, p6));
      }
    }
  }

  /** Eight counts, each in a byte of its own, the first in the lowest. */
  private static long eight(int k, long p0, long p1, long p2, long p3, long p4, long p5, long p6) {
    long eight =
        SPREAD[(int) (p0 >>> k) & 255]
            + (SPREAD[(int) (p1 >>> k) & 255] << 1)
            + (SPREAD[(int) (p2 >>> k) & 255] << 2)
            + (SPREAD[(int) (p3 >>> k) & 255] << 3);
    if ((p4 | p5 | p6) != 0) {
      eight +=
          (SPREAD[(int) (p4 >>> k) & 255] << 4)
              + (SPREAD[(int) (p5 >>> k) & 255] << 5)
              + (SPREAD[(int) (p6 >>> k) & 255] << 6);
    }
    return eight;
  }

  private static int read(long[][] planes, int word, int[] counts, int w) {
    long p0 = planes[0][word];
    long p1 = planes[1][word];
    long p2 = planes[2][word];
    long p3 = planes[3][word];
    long p4 = planes[4][word];
    long p5 = planes[5][word];
    long p6 = planes[6][word];
    int end = Math.min(64, counts.length - 64 * w);
    for (int k = 0; k < end; k += 8) {
      long eight = eight(k, p0, p1, p2, p3, p4, p5, p6);
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
        + (Long.bitCount(p5) << 5)
        + (Long.bitCount(p6) << 6);
  }
}
