package rheobase.simulation.engine;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import rheobase.numerics.Lanes;

/**
 * The steps of a {@link CurrentRun}, for sixteen neurons at a time: their state stays in registers
 * from the first step to the last. What is the same for all is read from memory, eight times each:
 * a compiler that sees a number spread over a vector spreads it anew in every round. Everything is
 * written out twice, and nothing in methods of its own that a compiler might leave out of line: it
 * would keep vectors as objects.
 */
final class VectorCurrents {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Integer> HALF = IntVector.SPECIES_256;
  private static final int LANES = 8;
  private static final int TOGETHER = 2 * LANES;
  private static final int SIGN = Integer.MIN_VALUE;

  private VectorCurrents() {}

  private static DoubleVector at(double[] values, int i) {
    return DoubleVector.fromArray(DOUBLES, values, i);
  }

  private static DoubleVector at(int[] counts, int i) {
    IntVector eight = IntVector.fromArray(HALF, counts, i);
    return (DoubleVector) eight.convertShape(VectorOperators.I2D, DOUBLES, 0);
  }

  /** See {@link Loops#follow(CurrentRun)}. */
  static void follow(CurrentRun run) {
    double[][] state = run.state();
    int[][] counts = run.room();
    int[][] entries = new int[CurrentRun.GATES][];
    for (int g = 0; g < CurrentRun.GATES; g++) {
      entries[g] = run.table(g) == null ? null : run.table(g).entries();
    }
    int end = run.v().length / TOGETHER * TOGETHER;
    for (int i = 0; i < end; i += TOGETHER) {
      for (int g = 0; g < CurrentRun.GATES; g++) {
        if (entries[g] == null) {
          copy(run.arrivals(g), run.arrived(g), i, counts[g]);
        } else {
          draw(run, g, entries[g], i, counts[g]);
        }
      }
      sixteen(run, state, i, i);
    }
    int rest = run.v().length - end;
    if (rest > 0) { // with others that are nowhere
      double[][] last = new double[state.length][TOGETHER];
      for (int n = 0; n < last.length; n++) {
        System.arraycopy(state[n], end, last[n], 0, rest);
      }
      for (int g = 0; g < CurrentRun.GATES; g++) {
        last(run, g, end, rest, counts[g]);
      }
      sixteen(run, last, end, 0);
      for (int n = 0; n < last.length; n++) {
        System.arraycopy(last[n], 0, state[n], end, rest);
      }
    }
  }

  /** What arrives at the last neurons. */
  private static void last(CurrentRun run, int g, int first, int rest, int[] counts) {
    Arrays.fill(counts, 0);
    for (int n = 0; n < rest; n++) {
      for (int j = 0; j < run.steps(); j++) {
        int count = (run.arrived(g) >>> j & 1) == 0 ? 0 : run.arrivals(g)[j][first + n];
        int drawn = 0;
        if (run.table(g) != null) {
          drawn = run.table(g).next(run.flow(g).source().lanes(), first + n);
        }
        counts[j * TOGETHER + n] = count + drawn;
      }
    }
  }

  /** What arrives at sixteen neurons, where anything does. */
  private static void copy(int[][] arrivals, long arrived, int i, int[] counts) {
    for (long left = arrived; left != 0; left &= left - 1) {
      int j = Long.numberOfTrailingZeros(left);
      IntVector.fromArray(INTS, arrivals[j], i).intoArray(counts, j * TOGETHER);
    }
  }

  private static void draw(CurrentRun run, int g, int[] entries, int i, int[] counts) {
    Lanes lanes = run.flow(g).source().lanes();
    draw(
        lanes.word(0),
        lanes.word(1),
        lanes.word(2),
        lanes.word(3),
        entries,
        run.arrivals(g),
        run.arrived(g),
        i,
        counts,
        run.steps());
  }

  /** What sixteen generators send, and what else arrives. */
  private static void draw(
      int[] w0,
      int[] w1,
      int[] w2,
      int[] w3,
      int[] entries,
      int[][] arrivals,
      long arrived,
      int i,
      int[] counts,
      int steps) {
    IntVector columns = IntVector.fromArray(INTS, entries, 0);
    IntVector aliases = columns.and(15);
    IntVector first = IntVector.zero(INTS).addIndex(1).lanewise(VectorOperators.LSHL, 28);
    IntVector bounds = // of the columns; signs turned, to be compared as numbers without sign
        first.or(columns.lanewise(VectorOperators.LSHR, 4)).lanewise(VectorOperators.XOR, SIGN);
    IntVector s0 = IntVector.fromArray(INTS, w0, i);
    IntVector s1 = IntVector.fromArray(INTS, w1, i);
    IntVector s2 = IntVector.fromArray(INTS, w2, i);
    IntVector s3 = IntVector.fromArray(INTS, w3, i);
    for (int j = 0; j < steps; j++) {
      IntVector random = s0.add(s3);
      s2 = s2.lanewise(VectorOperators.XOR, s0);
      s3 = s3.lanewise(VectorOperators.XOR, s1);
      IntVector t = s1.lanewise(VectorOperators.LSHL, 9);
      s1 = s1.lanewise(VectorOperators.XOR, s2);
      s0 = s0.lanewise(VectorOperators.XOR, s3);
      s2 = s2.lanewise(VectorOperators.XOR, t);
      s3 = s3.lanewise(VectorOperators.ROL, 11);
      IntVector k = random.lanewise(VectorOperators.LSHR, 28);
      VectorMask<Integer> own =
          random.lanewise(VectorOperators.XOR, SIGN).compare(VectorOperators.LT, k.selectFrom(bounds));
      IntVector events = k.selectFrom(aliases).blend(k, own);
      if ((arrived >>> j & 1) != 0) {
        events = events.add(IntVector.fromArray(INTS, arrivals[j], i));
      }
      events.intoArray(counts, j * TOGETHER);
    }
    s0.intoArray(w0, i);
    s1.intoArray(w1, i);
    s2.intoArray(w2, i);
    s3.intoArray(w3, i);
  }

  private static void sixteen(CurrentRun run, double[][] state, int first, int i) {
    Held held = run.held();
    long members = (1L << Math.min(TOGETHER, run.v().length - first)) - 1;
    int w = first >> 6;
    long still =
        sixteen(
            state[0],
            state[1],
            state[2],
            state[3],
            state[4],
            state[5],
            state[6],
            state[7],
            run.flow(0).slow(),
            run.flow(1).slow(),
            run.target() == 0,
            run.same(),
            run.room()[0],
            run.room()[1],
            run.table(0) == null ? run.arrived(0) : -1,
            run.table(1) == null ? run.arrived(1) : -1,
            held.fired(),
            run.freed(),
            run.now(),
            held.bits()[w] >>> first & members,
            held.holds() ? members : 0,
            members,
            first,
            i,
            run.sample(),
            run.steps());
    held.bits()[w] = held.bits()[w] & ~(members << first) | (still & members) << first;
  }

  private static long sixteen(
      double[] v,
      double[] s,
      double[] x,
      double[] z,
      double[] y,
      double[] sampled,
      double[] sampledFirst,
      double[] sampledSecond,
      boolean slowFirst,
      boolean slowSecond,
      boolean toZero,
      double[] same,
      int[] ns,
      int[] ms,
      long arrived,
      long also,
      long[] fired,
      int[] freed,
      int[] now,
      long bits,
      long holds,
      long members,
      int first,
      int i,
      int sample,
      int steps) {
    final DoubleVector target = at(same, 0);
    final DoubleVector left = at(same, LANES);
    final DoubleVector reset = at(same, 2 * LANES);
    final DoubleVector threshold = at(same, 3 * LANES);
    final DoubleVector a = at(same, 4 * LANES);
    final DoubleVector ss = at(same, 5 * LANES);
    final DoubleVector sx = at(same, 6 * LANES);
    final DoubleVector xx = at(same, 7 * LANES);
    final DoubleVector b = at(same, 8 * LANES);
    final DoubleVector zz = at(same, 9 * LANES);
    final DoubleVector zy = at(same, 10 * LANES);
    final DoubleVector yy = at(same, 11 * LANES);
    final int k = i + LANES;
    final int w = first >> 6;
    long still = bits;
    DoubleVector v0 = at(v, i);
    DoubleVector v1 = at(v, k);
    DoubleVector s0 = at(s, i);
    DoubleVector s1 = at(s, k);
    DoubleVector x0 = at(x, i);
    DoubleVector x1 = at(x, k);
    DoubleVector z0 = at(z, i);
    DoubleVector z1 = at(z, k);
    DoubleVector y0 = at(y, i);
    DoubleVector y1 = at(y, k);
    for (int j = 0; j < steps; j++) {
      int n = j * TOGETHER;
      still &= ~(fired[freed[j] + w] >>> first);
      if ((arrived >>> j & 1) != 0) {
        x0 = x0.add(at(ns, n).mul(a));
        x1 = x1.add(at(ns, n + LANES).mul(a));
      }
      if ((also >>> j & 1) != 0) {
        y0 = y0.add(at(ms, n).mul(b));
        y1 = y1.add(at(ms, n + LANES).mul(b));
      }
      if (j == sample) {
        v0.intoArray(sampled, i);
        v1.intoArray(sampled, k);
        if (slowFirst) {
          s0.intoArray(sampledFirst, i);
          s1.intoArray(sampledFirst, k);
        } else {
          x0.intoArray(sampledFirst, i);
          x1.intoArray(sampledFirst, k);
        }
        if (slowSecond) {
          z0.intoArray(sampledSecond, i);
          z1.intoArray(sampledSecond, k);
        } else {
          y0.intoArray(sampledSecond, i);
          y1.intoArray(sampledSecond, k);
        }
      }
      DoubleVector driven = s0.add(x0).add(z0.add(y0));
      DoubleVector too = s1.add(x1).add(z1.add(y1));
      if (toZero) {
        v0 = v0.mul(left).add(driven);
        v1 = v1.mul(left).add(too);
      } else {
        v0 = v0.sub(target).mul(left).add(driven.add(target));
        v1 = v1.sub(target).mul(left).add(too.add(target));
      }
      if (still != 0) {
        v0 = v0.blend(reset, VectorMask.fromLong(DOUBLES, still));
        v1 = v1.blend(reset, VectorMask.fromLong(DOUBLES, still >>> LANES));
      }
      VectorMask<Double> over = v0.compare(VectorOperators.GE, threshold);
      VectorMask<Double> beyond = v1.compare(VectorOperators.GE, threshold);
      s0 = s0.mul(ss).add(x0.mul(sx));
      s1 = s1.mul(ss).add(x1.mul(sx));
      z0 = z0.mul(zz).add(y0.mul(zy));
      z1 = z1.mul(zz).add(y1.mul(zy));
      x0 = x0.mul(xx);
      x1 = x1.mul(xx);
      y0 = y0.mul(yy);
      y1 = y1.mul(yy);
      long reached = (over.toLong() | beyond.toLong() << LANES) & members;
      if (reached != 0) {
        v0 = v0.blend(reset, over);
        v1 = v1.blend(reset, beyond);
        fired[now[j] + w] |= reached << first;
        still |= reached & holds;
      }
    }
    v0.intoArray(v, i);
    v1.intoArray(v, k);
    s0.intoArray(s, i);
    s1.intoArray(s, k);
    x0.intoArray(x, i);
    x1.intoArray(x, k);
    z0.intoArray(z, i);
    z1.intoArray(z, k);
    y0.intoArray(y, i);
    y1.intoArray(y, k);
    return still;
  }
}
