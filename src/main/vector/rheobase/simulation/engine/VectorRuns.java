package rheobase.simulation.engine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import rheobase.numerics.Lanes;

/**
 * The steps of a {@link JumpRun}, for 32 neurons at a time: their potentials and generators stay in
 * registers from the first step to the last.
 */
final class VectorRuns {
  private static final VectorSpecies<Byte> EIGHT = ByteVector.SPECIES_64;
  private static final VectorSpecies<Byte> SIXTEEN = ByteVector.SPECIES_128;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;

  private VectorRuns() {}

  static void follow(JumpRun run) {
    Held held = run.held();
    int words = held.bits().length;
    int whole = run.v().length / 64;
    int[] freed = run.freed();
    int[] now = run.now();
    int[] entries = run.table().entries();
    for (int i = 0; i < 64 * whole; i += 16) {
      draw(run.lanes(), entries, i, run.counts(), run.begin(run.driven(), 0), 64 * words, run.steps());
    }
    for (int w = 0; w < whole; w++) {
      half(run, w, 0);
      half(run, w, 32);
      long bits = held.bits()[w];
      for (int s = 0; s < run.steps(); s++) {
        bits = bits & ~held.fired()[freed[s] + w] | held.fired()[now[s] + w];
      }
      held.bits()[w] = held.holds() ? bits : 0;
    }
    Runs.follow(run, whole);
  }

  private static void draw(
      Lanes lanes, int[] entries, int i, byte[] counts, int begin, int width, int steps) {
    draw(
        lanes.word(0),
        lanes.word(1),
        lanes.word(2),
        lanes.word(3),
        entries,
        i,
        counts,
        begin + i,
        width,
        steps);
  }

  private static void draw(
      int[] w0,
      int[] w1,
      int[] w2,
      int[] w3,
      int[] entries,
      int i,
      byte[] counts,
      int begin,
      int width,
      int steps) {
    IntVector aliases = IntVector.fromArray(INTS, entries, 0);
    IntVector s0 = IntVector.fromArray(INTS, w0, i);
    IntVector s1 = IntVector.fromArray(INTS, w1, i);
    IntVector s2 = IntVector.fromArray(INTS, w2, i);
    IntVector s3 = IntVector.fromArray(INTS, w3, i);
    for (int s = 0; s < steps; s++) {
      IntVector random = s0.add(s3);
      s2 = s2.lanewise(VectorOperators.XOR, s0);
      s3 = s3.lanewise(VectorOperators.XOR, s1);
      IntVector t = s1.lanewise(VectorOperators.LSHL, 9);
      s1 = s1.lanewise(VectorOperators.XOR, s2);
      s0 = s0.lanewise(VectorOperators.XOR, s3);
      s2 = s2.lanewise(VectorOperators.XOR, t);
      s3 = s3.lanewise(VectorOperators.ROL, 11);
      IntVector k = random.lanewise(VectorOperators.LSHR, 28);
      IntVector entry = k.selectFrom(aliases);
      IntVector below = entry.lanewise(VectorOperators.LSHR, 4);
      VectorMask<Integer> own = random.and(0x0FFFFFFF).compare(VectorOperators.LT, below);
      ByteVector events =
          (ByteVector) entry.and(15).blend(k, own).convertShape(VectorOperators.I2B, SIXTEEN, 0);
      int at = begin + width * s;
      events.add(ByteVector.fromArray(SIXTEEN, counts, at)).intoArray(counts, at);
    }
    s0.intoArray(w0, i);
    s1.intoArray(w1, i);
    s2.intoArray(w2, i);
    s3.intoArray(w3, i);
  }

  private static void half(JumpRun run, int w, int shift) {
    Loops.Membrane membrane = run.membrane();
    Held held = run.held();
    half(
        run.v(),
        run.counts(),
        run.weights(),
        held.fired(),
        run.still(),
        run.freed(),
        run.now(),
        held.bits()[w] >>> shift & 0xFFFFFFFFL,
        held.holds() ? 0xFFFFFFFFL : 0,
        w,
        shift,
        held.bits().length,
        run.steps(),
        membrane.target(),
        membrane.left(),
        membrane.reset(),
        membrane.threshold());
  }

  private static void half(
      double[] v,
      byte[] counts,
      double[] weights,
      long[] fired,
      long[] stills,
      int[] freed,
      int[] now,
      long bits,
      long holds,
      int w,
      int shift,
      int words,
      int steps,
      double target,
      double left,
      double reset,
      double threshold) {
    int i = 64 * w + shift;
    int apart = counts.length / weights.length;
    DoubleVector a = DoubleVector.fromArray(DOUBLES, v, i);
    DoubleVector b = DoubleVector.fromArray(DOUBLES, v, i + 8);
    DoubleVector c = DoubleVector.fromArray(DOUBLES, v, i + 16);
    DoubleVector d = DoubleVector.fromArray(DOUBLES, v, i + 24);
    long held = bits;
    for (int s = 0; s < steps; s++) {
      held &= ~(fired[freed[s] + w] >>> shift);
      a = a.sub(target).mul(left).add(target);
      b = b.sub(target).mul(left).add(target);
      c = c.sub(target).mul(left).add(target);
      d = d.sub(target).mul(left).add(target);
      int at = 64 * words * s + i;
      for (int n = 0; n < weights.length; n++) {
        DoubleVector by = DoubleVector.broadcast(DOUBLES, weights[n]);
        a = a.add(doubles(counts, at).mul(by));
        b = b.add(doubles(counts, at + 8).mul(by));
        c = c.add(doubles(counts, at + 16).mul(by));
        d = d.add(doubles(counts, at + 24).mul(by));
        at += apart;
      }
      VectorMask<Double> over = a.compare(VectorOperators.GE, threshold);
      long reached = over.toLong();
      a = a.blend(reset, over.or(VectorMask.fromLong(DOUBLES, held)));
      over = b.compare(VectorOperators.GE, threshold);
      reached |= over.toLong() << 8;
      b = b.blend(reset, over.or(VectorMask.fromLong(DOUBLES, held >>> 8)));
      over = c.compare(VectorOperators.GE, threshold);
      reached |= over.toLong() << 16;
      c = c.blend(reset, over.or(VectorMask.fromLong(DOUBLES, held >>> 16)));
      over = d.compare(VectorOperators.GE, threshold);
      reached |= over.toLong() << 24;
      d = d.blend(reset, over.or(VectorMask.fromLong(DOUBLES, held >>> 24)));
      reached &= ~held;
      int row = now[s] + w;
      int then = words * s + w;
      fired[row] = shift == 0 ? reached : fired[row] | reached << 32;
      stills[then] = shift == 0 ? held : stills[then] | held << 32;
      held |= reached & holds;
    }
    a.intoArray(v, i);
    b.intoArray(v, i + 8);
    c.intoArray(v, i + 16);
    d.intoArray(v, i + 24);
  }

  private static DoubleVector doubles(byte[] counts, int i) {
    return (DoubleVector)
        ByteVector.fromArray(EIGHT, counts, i).convertShape(VectorOperators.B2D, DOUBLES, 0);
  }
}
