package rheobase.simulation.engine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Rows of bits, a line of 512 at a time: see {@link BitCounts}. */
final class VectorRows {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;

  private static final int MANY = 256; // words: so often 127 is less than a short can hold

  private VectorRows() {}

  static boolean add(long[] rows, int[] b, int counted, long[][] p, long[] carry) {
    add(rows, b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], p[0], p[1], p[2], carry);
    boolean far = carry(p[3], p[4], carry) && counted > BitCounts.LOWER;
    if (far) {
      carry(p[5], p[6], carry);
    }
    return far;
  }

  private static void add(
      long[] rows,
      int first,
      int second,
      int third,
      int fourth,
      int fifth,
      int sixth,
      int seventh,
      int eighth,
      long[] p0,
      long[] p1,
      long[] p2,
      long[] carry) {
    for (int w = 0; w < carry.length; w += 8) {
      LongVector one = at(p0, w);
      LongVector two = at(p1, w);
      LongVector four = at(p2, w);
      LongVector a = at(rows, first + w);
      LongVector b = at(rows, second + w);
      LongVector half = a.lanewise(VectorOperators.XOR, b);
      LongVector c = carry(half, a, one);
      one = one.lanewise(VectorOperators.XOR, half);
      a = at(rows, third + w);
      b = at(rows, fourth + w);
      half = a.lanewise(VectorOperators.XOR, b);
      LongVector d = carry(half, a, one);
      one = one.lanewise(VectorOperators.XOR, half);
      half = c.lanewise(VectorOperators.XOR, d);
      LongVector e = carry(half, c, two);
      two = two.lanewise(VectorOperators.XOR, half);
      a = at(rows, fifth + w);
      b = at(rows, sixth + w);
      half = a.lanewise(VectorOperators.XOR, b);
      c = carry(half, a, one);
      one = one.lanewise(VectorOperators.XOR, half);
      a = at(rows, seventh + w);
      b = at(rows, eighth + w);
      half = a.lanewise(VectorOperators.XOR, b);
      d = carry(half, a, one);
      one.lanewise(VectorOperators.XOR, half).intoArray(p0, w);
      half = c.lanewise(VectorOperators.XOR, d);
      LongVector f = carry(half, c, two);
      two.lanewise(VectorOperators.XOR, half).intoArray(p1, w);
      half = e.lanewise(VectorOperators.XOR, f);
      carry(half, e, four).intoArray(carry, w);
      four.lanewise(VectorOperators.XOR, half).intoArray(p2, w);
    }
  }

  /** Adds to two planes; whether something is left to be carried on. */
  private static boolean carry(long[] p, long[] q, long[] carry) {
    LongVector left = LongVector.zero(LONGS);
    for (int w = 0; w < carry.length; w += 8) {
      LongVector more = at(carry, w);
      LongVector had = at(p, w);
      had.lanewise(VectorOperators.XOR, more).intoArray(p, w);
      more = had.and(more);
      had = at(q, w);
      had.lanewise(VectorOperators.XOR, more).intoArray(q, w);
      more = had.and(more);
      more.intoArray(carry, w);
      left = left.or(more);
    }
    return left.compare(VectorOperators.NE, 0).anyTrue();
  }

  private static LongVector at(long[] words, int w) {
    return LongVector.fromArray(LONGS, words, w);
  }

  /** Of a, b and c, with a ⊕ b: c where these differ, else a. */
  private static LongVector carry(LongVector half, LongVector a, LongVector c) {
    return a.lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.XOR, c).and(half));
  }

  static void read(long[][] p, boolean far, int word, int length, byte[] counts, int at) {
    read(p[0], p[1], p[2], p[3], p[4], word, length, counts, at);
    if (far) {
      more(p[5], p[6], word, length, counts, at);
    }
  }

  private static void read(
      long[] p0,
      long[] p1,
      long[] p2,
      long[] p3,
      long[] p4,
      int word,
      int length,
      byte[] counts,
      int at) {
    for (int w = 0; w < length; w++) {
      ByteVector bytes = ByteVector.zero(BYTES);
      bytes = bytes.add((byte) 1, VectorMask.fromLong(BYTES, p0[word + w]));
      bytes = bytes.add((byte) 2, VectorMask.fromLong(BYTES, p1[word + w]));
      bytes = bytes.add((byte) 4, VectorMask.fromLong(BYTES, p2[word + w]));
      bytes = bytes.add((byte) 8, VectorMask.fromLong(BYTES, p3[word + w]));
      bytes = bytes.add((byte) 16, VectorMask.fromLong(BYTES, p4[word + w]));
      bytes.intoArray(counts, at + 64 * w);
    }
  }

  private static void more(
      long[] p5, long[] p6, int word, int length, byte[] counts, int at) {
    for (int w = 0; w < length; w++) {
      ByteVector bytes = ByteVector.fromArray(BYTES, counts, at + 64 * w);
      bytes = bytes.add((byte) 32, VectorMask.fromLong(BYTES, p5[word + w]));
      bytes = bytes.add((byte) 64, VectorMask.fromLong(BYTES, p6[word + w]));
      bytes.intoArray(counts, at + 64 * w);
    }
  }

  static int sum(byte[] counts, int at, long[] others, int words) {
    int all = 0;
    for (int w = 0; w < words; w += MANY) {
      all += part(counts, at + 64 * w, others, w, Math.min(words, w + MANY));
    }
    return all;
  }

  private static int part(byte[] counts, int at, long[] others, int from, int to) {
    ShortVector low = ShortVector.zero(SHORTS);
    ShortVector high = low;
    ByteVector none = ByteVector.zero(BYTES);
    for (int w = from, i = at; w < to; w++, i += 64) {
      ByteVector all = ByteVector.fromArray(BYTES, counts, i);
      ShortVector pairs = all.blend(none, VectorMask.fromLong(BYTES, others[w])).reinterpretAsShorts();
      low = low.add(pairs.and((short) 255));
      high = high.add(pairs.lanewise(VectorOperators.LSHR, 8));
    }
    IntVector sums =
        (IntVector)
            low.convertShape(VectorOperators.S2I, INTS, 0)
                .add(low.convertShape(VectorOperators.S2I, INTS, 1))
                .add(high.convertShape(VectorOperators.S2I, INTS, 0))
                .add(high.convertShape(VectorOperators.S2I, INTS, 1));
    return sums.reduceLanes(VectorOperators.ADD);
  }
}
