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

  private VectorRows() {}

  static void add(long[] rows, int[] b, int counted, long[][] p, long[] carry) {
    add(rows, b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], p[0], p[1], p[2], carry);
    carry(p[3], p[4], carry);
    if (counted > 31) {
      carry(p[5], p[6], carry);
    }
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

  private static void carry(long[] p, long[] q, long[] carry) {
    for (int w = 0; w < carry.length; w += 8) {
      LongVector more = at(carry, w);
      LongVector had = at(p, w);
      had.lanewise(VectorOperators.XOR, more).intoArray(p, w);
      more = had.and(more);
      had = at(q, w);
      had.lanewise(VectorOperators.XOR, more).intoArray(q, w);
      had.and(more).intoArray(carry, w);
    }
  }

  private static LongVector at(long[] words, int w) {
    return LongVector.fromArray(LONGS, words, w);
  }

  /** Of a, b and c, with a ⊕ b: c where these differ, else a. */
  private static LongVector carry(LongVector half, LongVector a, LongVector c) {
    return a.lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.XOR, c).and(half));
  }

  static void read(long[][] p, int word, int length, byte[] counts, int at) {
    read(p[0], p[1], p[2], p[3], p[4], p[5], p[6], word, length, counts, at);
  }

  private static void read(
      long[] p0,
      long[] p1,
      long[] p2,
      long[] p3,
      long[] p4,
      long[] p5,
      long[] p6,
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
      bytes = bytes.add((byte) 32, VectorMask.fromLong(BYTES, p5[word + w]));
      bytes = bytes.add((byte) 64, VectorMask.fromLong(BYTES, p6[word + w]));
      bytes.intoArray(counts, at + 64 * w);
    }
  }

  static int sum(byte[] counts, int at, long[] others, int word, int words) {
    ShortVector low = ShortVector.zero(SHORTS); // of at most sixteen words: no sum above 2,032
    ShortVector high = low;
    for (int w = 0; w < words; w++) {
      ByteVector more =
          ByteVector.zero(BYTES)
              .blend(
                  ByteVector.fromArray(BYTES, counts, at + 64 * w),
                  VectorMask.fromLong(BYTES, ~others[word + w]));
      low = low.add(more.convertShape(VectorOperators.B2S, SHORTS, 0));
      high = high.add(more.convertShape(VectorOperators.B2S, SHORTS, 1));
    }
    IntVector all =
        (IntVector)
            low.convertShape(VectorOperators.S2I, INTS, 0)
                .add(low.convertShape(VectorOperators.S2I, INTS, 1))
                .add(high.convertShape(VectorOperators.S2I, INTS, 0))
                .add(high.convertShape(VectorOperators.S2I, INTS, 1));
    return all.reduceLanes(VectorOperators.ADD);
  }
}
