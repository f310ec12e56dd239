package rheobase.simulation.engine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;

/** The loops in vectors: sixteen generators, sixty-four counters, eight potentials at a time. */
final class VectorLoops implements Loops {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
  private static final VectorSpecies<Integer> HALF = IntVector.SPECIES_256;

  /** {@return the width of the vectors that this machine prefers, in bits} */
  @Override
  public String toString() {
    return Integer.toString(ByteVector.SPECIES_PREFERRED.vectorBitSize());
  }

  @Override
  public long draw(PoissonTable table, Lanes lanes, int[] numbers, int[] counts) {
    int[] entries = table.entries();
    long all = draw(table, entries, lanes, counts);
    for (int n = 1; n < table.draws(); n++) {
      all += draw(table, entries, lanes, numbers);
      for (int i = 0; i < counts.length; i++) {
        counts[i] += numbers[i];
      }
    }
    return all;
  }

  private static long draw(PoissonTable table, int[] entries, Lanes lanes, int[] counts) {
    int end = INTS.loopBound(counts.length);
    int[] w0 = lanes.word(0);
    long all = draw(entries, w0, lanes.word(1), lanes.word(2), lanes.word(3), counts, end);
    for (int i = end; i < counts.length; i++) {
      counts[i] = table.events(lanes.next(i));
      all += counts[i];
    }
    return all;
  }

  private static int draw(
      int[] entries, int[] w0, int[] w1, int[] w2, int[] w3, int[] counts, int end) {
    IntVector aliases = IntVector.fromArray(INTS, entries, 0);
    IntVector all = IntVector.zero(INTS);
    for (int i = 0; i < end; i += INTS.length()) {
      IntVector s0 = IntVector.fromArray(INTS, w0, i);
      IntVector s1 = IntVector.fromArray(INTS, w1, i);
      IntVector s3 = IntVector.fromArray(INTS, w3, i);
      IntVector s2 = IntVector.fromArray(INTS, w2, i).lanewise(VectorOperators.XOR, s0);
      IntVector random = s0.add(s3);
      s3 = s3.lanewise(VectorOperators.XOR, s1);
      s0.lanewise(VectorOperators.XOR, s3).intoArray(w0, i);
      s1.lanewise(VectorOperators.XOR, s2).intoArray(w1, i);
      s2.lanewise(VectorOperators.XOR, s1.lanewise(VectorOperators.LSHL, 9)).intoArray(w2, i);
      s3.lanewise(VectorOperators.ROL, 11).intoArray(w3, i);
      IntVector k = random.lanewise(VectorOperators.LSHR, 28);
      IntVector entry = k.selectFrom(aliases);
      IntVector below = entry.lanewise(VectorOperators.LSHR, 4);
      VectorMask<Integer> own = random.and(0x0FFFFFFF).compare(VectorOperators.LT, below);
      IntVector events = entry.and(15).blend(k, own);
      events.intoArray(counts, i);
      all = all.add(events);
    }
    return all.reduceLanes(VectorOperators.ADD);
  }

  @Override
  public long count(
      BitRows rows, int word, int[] units, int length, int[] counts, long[] planes) {
    if (counts.length < 64) {
      return Loops.super.count(rows, word, units, length, counts, planes);
    }
    long all = 0;
    for (int from = 0; from < length; from += BitCounts.MOST) {
      int to = Math.min(length, from + BitCounts.MOST);
      for (int w = 0; 64 * w < counts.length; w += LONGS.length()) {
        add(rows.words(), rows.stride(), units, from, to, rows.begin(0) + word + w, planes);
        all += spread(planes, to - from > 15, from > 0, counts, 64 * w);
      }
    }
    return all;
  }

  /** Counts the bits of one vector of some rows: bit i of six planes is the number in column i. */
  private static void add(
      long[] rows, int words, int[] units, int from, int to, int w, long[] planes) {
    LongVector p0 = LongVector.zero(LONGS);
    LongVector p1 = p0;
    LongVector p2 = p0;
    LongVector p3 = p0;
    LongVector p4 = p0;
    LongVector p5 = p0;
    int n = from;
    for (; n + 4 <= to; n += 4) {
      LongVector a = LongVector.fromArray(LONGS, rows, units[n] * words + w);
      LongVector b = LongVector.fromArray(LONGS, rows, units[n + 1] * words + w);
      LongVector two = carry(p0, a, b);
      p0 = sum(p0, a, b);
      a = LongVector.fromArray(LONGS, rows, units[n + 2] * words + w);
      b = LongVector.fromArray(LONGS, rows, units[n + 3] * words + w);
      LongVector twoMore = carry(p0, a, b);
      p0 = sum(p0, a, b);
      LongVector carry = carry(p1, two, twoMore);
      p1 = sum(p1, two, twoMore);
      LongVector next = p2.and(carry);
      p2 = p2.lanewise(VectorOperators.XOR, carry);
      carry = p3.and(next);
      p3 = p3.lanewise(VectorOperators.XOR, next);
      next = p4.and(carry);
      p4 = p4.lanewise(VectorOperators.XOR, carry);
      p5 = p5.lanewise(VectorOperators.XOR, next);
    }
    for (; n < to; n++) {
      LongVector carry = LongVector.fromArray(LONGS, rows, units[n] * words + w);
      LongVector next = p0.and(carry);
      p0 = p0.lanewise(VectorOperators.XOR, carry);
      carry = p1.and(next);
      p1 = p1.lanewise(VectorOperators.XOR, next);
      next = p2.and(carry);
      p2 = p2.lanewise(VectorOperators.XOR, carry);
      carry = p3.and(next);
      p3 = p3.lanewise(VectorOperators.XOR, next);
      next = p4.and(carry);
      p4 = p4.lanewise(VectorOperators.XOR, carry);
      p5 = p5.lanewise(VectorOperators.XOR, next);
    }
    p0.intoArray(planes, 0);
    p1.intoArray(planes, 8);
    p2.intoArray(planes, 16);
    p3.intoArray(planes, 24);
    p4.intoArray(planes, 32);
    p5.intoArray(planes, 40);
  }

  private static LongVector sum(LongVector a, LongVector b, LongVector c) {
    return a.lanewise(VectorOperators.XOR, b).lanewise(VectorOperators.XOR, c);
  }

  private static LongVector carry(LongVector a, LongVector b, LongVector c) {
    return a.and(b).or(c.and(a.or(b)));
  }

  /** From planes to counts, sixty-four at a time in bytes; returns their sum. */
  private static long spread(long[] planes, boolean many, boolean more, int[] counts, int offset) {
    IntVector all = IntVector.zero(INTS);
    int whole = Math.min(LONGS.length(), (counts.length - offset) / 64);
    for (int k = 0; k < whole; k++) {
      ByteVector bytes = bytes(planes, many, k);
      for (int part = 0; part < 4; part++) {
        int at = offset + 64 * k + 16 * part;
        IntVector ints = (IntVector) bytes.convertShape(VectorOperators.B2I, INTS, part);
        all = all.add(ints);
        ints = more ? ints.add(IntVector.fromArray(INTS, counts, at)) : ints;
        ints.intoArray(counts, at);
      }
    }
    long sum = all.reduceLanes(VectorOperators.ADD);
    if (whole < LONGS.length()) {
      byte[] last = bytes(planes, many, whole).toArray();
      for (int i = 0, at = offset + 64 * whole; at < counts.length; i++, at++) {
        counts[at] = last[i] + (more ? counts[at] : 0);
        sum += last[i];
      }
    }
    return sum;
  }

  private static ByteVector bytes(long[] planes, boolean many, int k) {
    ByteVector bytes = ByteVector.zero(BYTES);
    bytes = bytes.add((byte) 1, VectorMask.fromLong(BYTES, planes[k]));
    bytes = bytes.add((byte) 2, VectorMask.fromLong(BYTES, planes[8 + k]));
    bytes = bytes.add((byte) 4, VectorMask.fromLong(BYTES, planes[16 + k]));
    bytes = bytes.add((byte) 8, VectorMask.fromLong(BYTES, planes[24 + k]));
    if (many) {
      bytes = bytes.add((byte) 16, VectorMask.fromLong(BYTES, planes[32 + k]));
      bytes = bytes.add((byte) 32, VectorMask.fromLong(BYTES, planes[40 + k]));
    }
    return bytes;
  }

  @Override
  public void jump(
      double[] v,
      Membrane membrane,
      int[][] counts,
      double[] weights,
      int inputs,
      long[] held,
      long[] reached) {
    int end = v.length / 64 * 64;
    double target = membrane.target();
    double left = membrane.left();
    double reset = membrane.reset();
    double threshold = membrane.threshold();
    for (int i = 0; i < end; i += 32) {
      DoubleVector a = relaxed(v, i, target, left);
      DoubleVector b = relaxed(v, i + 8, target, left);
      DoubleVector c = relaxed(v, i + 16, target, left);
      DoubleVector d = relaxed(v, i + 24, target, left);
      for (int n = 0; n < inputs; n++) {
        int[] each = counts[n];
        DoubleVector w = DoubleVector.broadcast(DOUBLES, weights[n]);
        a = a.add(doubles(each, i).mul(w));
        b = b.add(doubles(each, i + 8).mul(w));
        c = c.add(doubles(each, i + 16).mul(w));
        d = d.add(doubles(each, i + 24).mul(w));
      }
      long still = held[i >> 6] >>> i;
      a = a.blend(reset, VectorMask.fromLong(DOUBLES, still));
      b = b.blend(reset, VectorMask.fromLong(DOUBLES, still >>> 8));
      c = c.blend(reset, VectorMask.fromLong(DOUBLES, still >>> 16));
      d = d.blend(reset, VectorMask.fromLong(DOUBLES, still >>> 24));
      a.intoArray(v, i);
      b.intoArray(v, i + 8);
      c.intoArray(v, i + 16);
      d.intoArray(v, i + 24);
      long bits =
          a.compare(VectorOperators.GE, threshold).toLong()
              | b.compare(VectorOperators.GE, threshold).toLong() << 8
              | c.compare(VectorOperators.GE, threshold).toLong() << 16
              | d.compare(VectorOperators.GE, threshold).toLong() << 24;
      reached[i >> 6] = (i & 32) == 0 ? bits : reached[i >> 6] | bits << 32;
    }
    for (int i = end; i < v.length; i++) {
      double x = target + (v[i] - target) * left;
      for (int n = 0; n < inputs; n++) {
        x += weights[n] * counts[n][i];
      }
      v[i] = (held[i >> 6] >>> i & 1) == 0 ? x : reset;
    }
    Membranes.compare(v, threshold, end, reached);
  }

  private static DoubleVector relaxed(double[] v, int i, double target, double left) {
    return DoubleVector.fromArray(DOUBLES, v, i).sub(target).mul(left).add(target);
  }

  private static DoubleVector doubles(int[] counts, int i) {
    return (DoubleVector)
        IntVector.fromArray(HALF, counts, i).convertShape(VectorOperators.I2D, DOUBLES, 0);
  }
}
