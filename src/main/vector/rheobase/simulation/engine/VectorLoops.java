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
  public boolean add(long[] rows, int[] begins, int counted, long[][] planes, long[] room) {
    return VectorRows.add(rows, begins, counted, planes, room);
  }

  @Override
  public void read(
      long[][] planes, boolean far, int word, int length, byte[] counts, int at) {
    VectorRows.read(planes, far, word, length, counts, at);
  }

  @Override
  public int sum(byte[] counts, int at, long[] others, int words) {
    return VectorRows.sum(counts, at, others, words);
  }

  @Override
  public void follow(JumpRun run) {
    VectorRuns.follow(run);
  }

  @Override
  public long read(long[][] planes, int word, int[] counts) {
    int end = counts.length / 64;
    long all =
        read(
            planes[0],
            planes[1],
            planes[2],
            planes[3],
            planes[4],
            planes[5],
            planes[6],
            word,
            counts,
            end);
    return all + BitCounts.read(planes, word, end, counts);
  }

  private static long read(
      long[] p0,
      long[] p1,
      long[] p2,
      long[] p3,
      long[] p4,
      long[] p5,
      long[] p6,
      int word,
      int[] counts,
      int end) {
    IntVector all = IntVector.zero(INTS);
    for (int w = 0; w < end; w++) {
      ByteVector bytes = ByteVector.zero(BYTES);
      bytes = bytes.add((byte) 1, VectorMask.fromLong(BYTES, p0[word + w]));
      bytes = bytes.add((byte) 2, VectorMask.fromLong(BYTES, p1[word + w]));
      bytes = bytes.add((byte) 4, VectorMask.fromLong(BYTES, p2[word + w]));
      bytes = bytes.add((byte) 8, VectorMask.fromLong(BYTES, p3[word + w]));
      bytes = bytes.add((byte) 16, VectorMask.fromLong(BYTES, p4[word + w]));
      bytes = bytes.add((byte) 32, VectorMask.fromLong(BYTES, p5[word + w]));
      bytes = bytes.add((byte) 64, VectorMask.fromLong(BYTES, p6[word + w]));
      for (int part = 0; part < 4; part++) {
        int at = 64 * w + 16 * part;
        IntVector ints = (IntVector) bytes.convertShape(VectorOperators.B2I, INTS, part);
        all = all.add(ints);
        ints.add(IntVector.fromArray(INTS, counts, at)).intoArray(counts, at);
      }
    }
    return all.reduceLanes(VectorOperators.ADD);
  }

  @Override
  public void follow(CurrentRun run) {
    VectorCurrents.follow(run);
  }

  @Override
  public void conduct(double[] v, Conductances conductances, long[] held, long[] reached) {
    VectorConductances.conduct(v, conductances, held, reached);
  }

  @Override
  public double sum(double[] s) {
    int end = s.length / 8 * 8;
    DoubleVector all = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      all = all.add(DoubleVector.fromArray(DOUBLES, s, i));
    }
    double[] parts = new double[8];
    all.intoArray(parts, 0);
    for (int i = end; i < s.length; i++) {
      parts[0] += s[i];
    }
    return Membranes.sum(parts);
  }

  @Override
  public double sum(double[] s, double[] v) {
    int end = s.length / 8 * 8;
    DoubleVector all = DoubleVector.zero(DOUBLES);
    for (int i = 0; i < end; i += 8) {
      DoubleVector each = DoubleVector.fromArray(DOUBLES, s, i);
      all = all.add(each.mul(DoubleVector.fromArray(DOUBLES, v, i)));
    }
    double[] parts = new double[8];
    all.intoArray(parts, 0);
    for (int i = end; i < s.length; i++) {
      parts[0] += s[i] * v[i];
    }
    return Membranes.sum(parts);
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
