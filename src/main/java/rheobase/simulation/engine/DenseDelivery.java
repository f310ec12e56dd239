package rheobase.simulation.engine;

import rheobase.network.Connection;
import rheobase.numerics.Seed;

/**
 * For every sending neuron one bit for each neuron of the block: whether it contacts it. For
 * connections so dense that a list of targets would take as much memory or time.
 *
 * <p>Sixty-four neurons are counted for at once: bit i of the words p₀, p₁, … is the binary number
 * of spikes for neuron i. Seven rows are added by full adders, whose three sums of weight 1, 2 and
 * 4 are then added to these.
 */
final class DenseDelivery implements Delivery {
  /** The least share of pairs that are connected: below, lists are faster. */
  static final double LEAST = 0.03;

  private static final int PLANES = 16;
  private static final long[] SPREAD = spread();

  private final long[] rows;
  private final int words;
  private final long synapses;
  private int[] begins = new int[64]; // of the rows of those that fired

  private DenseDelivery(long[] rows, int words, long synapses) {
    this.rows = rows;
    this.words = words;
    this.synapses = synapses;
  }

  /** Eight bits, each in a byte of its own. */
  private static long[] spread() {
    long[] table = new long[256];
    for (int b = 0; b < 256; b++) {
      for (int i = 0; i < 8; i++) {
        table[b] |= (long) (b >> i & 1) << 8 * i;
      }
    }
    return table;
  }

  /**
   * Draws the wiring of a block.
   *
   * @param connection which synapses, none with a strength of its own
   * @param first the first neuron of the block, by number in its population
   * @param size the number of its neurons
   * @param seed that of the connection
   */
  static DenseDelivery wired(Connection connection, int first, int size, Seed seed) {
    int from = connection.from().size();
    boolean within = connection.from().equals(connection.to());
    int words = (size + 63) / 64;
    long[] rows = new long[Math.multiplyExact(from, words)];
    long synapses = 0;
    for (int t = 0; t < size; t++) {
      int[] sources = connection.wiring().sources(first + t, from, within, seed);
      synapses += sources.length;
      mark(rows, sources, words, t);
    }
    return new DenseDelivery(rows, words, synapses);
  }

  private static void mark(long[] rows, int[] sources, int words, int target) {
    long bit = 1L << target;
    for (int source : sources) {
      rows[source * words + (target >> 6)] |= bit;
    }
  }

  @Override
  public void count(int[] sources, int length, int[] counts, int offset) {
    if (begins.length < length) {
      begins = new int[2 * length];
    }
    for (int n = 0; n < length; n++) {
      begins[n] = sources[n] * words;
    }
    int most = (1 << PLANES) - 1;
    for (int from = 0; from < length; from += most) {
      int to = Math.min(length, from + most);
      for (int w = 0; w < words; w++) {
        countWord(from, to, w, counts, offset + 64 * w);
      }
    }
  }

  private void countWord(int from, int to, int w, int[] counts, int offset) {
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
      final long twos1 = a & b | ab & c;
      long de = d ^ e;
      long def = de ^ f;
      final long twos2 = d & e | de & f;
      long ad = abc ^ def;
      final long ones = ad ^ g;
      final long twos3 = abc & def | ad & g;
      long tt = twos1 ^ twos2;
      final long twos = tt ^ twos3;
      final long fours = twos1 & twos2 | tt & twos3;
      long carry = p0 & ones;
      p0 ^= ones;
      long half = p1 ^ twos;
      long next = p1 & twos | half & carry;
      p1 = half ^ carry;
      half = p2 ^ fours;
      carry = p2 & fours | half & next;
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
            counts[offset + i] += (int) (eight >>> 8 * (i - k)) & 255;
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
        counts[offset + i] += (int) (high[p] >>> i & 1) << 6 + p;
      }
    }
  }

  @Override
  public long synapses() {
    return synapses;
  }

  @Override
  public long bytes() {
    return 8L * rows.length;
  }
}
