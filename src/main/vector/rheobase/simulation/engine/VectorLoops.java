package rheobase.simulation.engine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
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
  private static final int MOST = 255; // what a byte can count

  /** {@return the width of the vectors that this machine prefers, in bits} */
  @Override
  public String toString() {
    return Integer.toString(ByteVector.SPECIES_PREFERRED.vectorBitSize());
  }

  @Override
  public void draw(PoissonTable table, Lanes lanes, int[] numbers, int[] counts, int offset) {
    int[] entries = table.entries();
    for (int n = 0; n < table.draws(); n++) {
      int done =
          draw(
              entries,
              lanes.word(0),
              lanes.word(1),
              lanes.word(2),
              lanes.word(3),
              counts,
              offset);
      for (int i = done; i < lanes.size(); i++) {
        counts[offset + i] += table.events(lanes.next(i));
      }
    }
  }

  private static int draw(
      int[] entries, int[] w0, int[] w1, int[] w2, int[] w3, int[] counts, int offset) {
    IntVector aliases = IntVector.fromArray(INTS, entries, 0);
    int end = INTS.loopBound(w0.length);
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
      VectorMask<Integer> own =
          random.and(0x0FFFFFFF).compare(VectorOperators.LT, below);
      IntVector events = entry.and(15).blend(k, own);
      IntVector.fromArray(INTS, counts, offset + i).add(events).intoArray(counts, offset + i);
    }
    return end;
  }

  @Override
  public void count(
      long[] rows, int[] begins, int length, int words, int[] counts, int offset) {
    for (int from = 0; from < length; from += MOST) {
      int to = Math.min(length, from + MOST);
      int w = 0;
      for (; w + 4 <= words && offset + 64 * (w + 4) <= counts.length; w += 4) {
        countFour(rows, begins, from, to, w, counts, offset + 64 * w);
      }
      for (; w < words; w++) {
        if (offset + 64 * (w + 1) <= counts.length) {
          countOne(rows, begins, from, to, w, counts, offset + 64 * w);
        } else {
          BitCounts.add(rows, begins, from, to, w, counts, offset + 64 * w);
        }
      }
    }
  }

  private static void countFour(
      long[] rows, int[] begins, int from, int to, int w, int[] counts, int offset) {
    ByteVector one = ByteVector.broadcast(BYTES, 1);
    ByteVector a = ByteVector.zero(BYTES);
    ByteVector b = a;
    ByteVector c = a;
    ByteVector d = a;
    for (int n = from; n < to; n++) {
      int at = begins[n] + w;
      a = a.add(one, VectorMask.fromLong(BYTES, rows[at]));
      b = b.add(one, VectorMask.fromLong(BYTES, rows[at + 1]));
      c = c.add(one, VectorMask.fromLong(BYTES, rows[at + 2]));
      d = d.add(one, VectorMask.fromLong(BYTES, rows[at + 3]));
    }
    spread(a, counts, offset);
    spread(b, counts, offset + 64);
    spread(c, counts, offset + 128);
    spread(d, counts, offset + 192);
  }

  private static void countOne(
      long[] rows, int[] begins, int from, int to, int w, int[] counts, int offset) {
    ByteVector one = ByteVector.broadcast(BYTES, 1);
    ByteVector a = ByteVector.zero(BYTES);
    for (int n = from; n < to; n++) {
      a = a.add(one, VectorMask.fromLong(BYTES, rows[begins[n] + w]));
    }
    spread(a, counts, offset);
  }

  /** Adds sixty-four bytes, without sign, to as many counts. */
  private static void spread(ByteVector bytes, int[] counts, int offset) {
    for (int part = 0; part < 4; part++) {
      int at = offset + 16 * part;
      IntVector more =
          (IntVector) bytes.convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, part);
      IntVector.fromArray(INTS, counts, at).add(more).intoArray(counts, at);
    }
  }

  @Override
  public int above(double[] v, double threshold, int from) {
    int i = from;
    for (; i + DOUBLES.length() <= v.length; i += DOUBLES.length()) {
      VectorMask<Double> reached =
          DoubleVector.fromArray(DOUBLES, v, i).compare(VectorOperators.GE, threshold);
      if (reached.anyTrue()) {
        return i + reached.firstTrue();
      }
    }
    while (i < v.length && !(v[i] >= threshold)) {
      i++;
    }
    return i;
  }
}
