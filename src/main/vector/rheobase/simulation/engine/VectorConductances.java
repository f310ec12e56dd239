package rheobase.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import rheobase.numerics.Decay;

/**
 * The loop of {@link Stretches#conduct}, sixteen neurons at a time, through all steps: their state stays
 * in registers. What is the same for all is read from memory, eight times each: a compiler that sees
 * a number spread over a vector spreads it anew in every round. Everything is written out twice, and
 * nothing in methods of its own that a compiler might leave out of line: it would keep vectors as
 * objects.
 */
final class VectorConductances {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Integer> HALF = IntVector.SPECIES_256;
  private static final int LANES = 8;

  /** What {@link Decay} computes with, eight times each. */
  private static final double[] DECAY =
      Stretch.spread(
          Decay.C7, Decay.C6, Decay.C5, Decay.C4, Decay.C3, 0.5, 1, Decay.END / Decay.PARTS);

  private VectorConductances() {}

  private static DoubleVector at(double[] values, int i) {
    return DoubleVector.fromArray(DOUBLES, values, i);
  }

  private static DoubleVector at(int[] counts, int i) {
    IntVector eight = IntVector.fromArray(HALF, counts, i);
    return (DoubleVector) eight.convertShape(VectorOperators.I2D, DOUBLES, 0);
  }

  /** See {@link Loops#conduct}. */
  static void conduct(double[] v, Stretch stretch, int steps) {
    int end = v.length / 64 * 64;
    conduct(v, stretch, steps, end);
    Stretches.conduct(v, stretch, steps, end);
  }

  private static void conduct(
      double[] v, Stretch stretch, int steps, int end) {
    double[] same = stretch.same();
    DoubleVector base = at(same, Stretch.TARGET);
    DoubleVector rate = at(same, Stretch.LEFT).mul(1.0 / Decay.PARTS); // exact: a power of two
    DoubleVector reset = at(same, Stretch.RESET);
    DoubleVector threshold = at(same, Stretch.THRESHOLD);
    DoubleVector a = at(same, Stretch.OPENS);
    DoubleVector b = at(same, Stretch.OPENS + Stretch.GATE);
    DoubleVector e = at(same, Stretch.DRIVEN);
    DoubleVector f = at(same, Stretch.DRIVEN + Stretch.GATE);
    DoubleVector xx = at(same, Stretch.XX);
    DoubleVector yy = at(same, Stretch.XX + Stretch.GATE);
    DoubleVector c7 = at(DECAY, 0);
    DoubleVector c6 = at(DECAY, LANES);
    DoubleVector c5 = at(DECAY, 2 * LANES);
    DoubleVector c4 = at(DECAY, 3 * LANES);
    DoubleVector c3 = at(DECAY, 4 * LANES);
    DoubleVector half = at(DECAY, 5 * LANES);
    DoubleVector one = at(DECAY, 6 * LANES);
    DoubleVector most = at(DECAY, 7 * LANES);
    int[][] ns = stretch.arrivals(0);
    int[][] ms = stretch.arrivals(1);
    long[][] held = stretch.held();
    double[] x = stretch.x(0);
    double[] y = stretch.x(1);
    for (int i = 0; i < end; i += 2 * LANES) {
      int k = i + LANES;
      int w = i >> 6;
      DoubleVector v0 = at(v, i);
      DoubleVector v1 = at(v, k);
      DoubleVector x0 = at(x, i);
      DoubleVector x1 = at(x, k);
      DoubleVector y0 = at(y, i);
      DoubleVector y1 = at(y, k);
      for (int j = 0; j < steps; j++) {
        int[] n = ns[j];
        int[] m = ms[j];
        long still = held[j][w] >>> i;
        x0 = x0.add(at(n, i).mul(a));
        x1 = x1.add(at(n, k).mul(a));
        y0 = y0.add(at(m, i).mul(b));
        y1 = y1.add(at(m, k).mul(b));
        DoubleVector g0 = x0.add(y0).add(one);
        DoubleVector g1 = x1.add(y1).add(one);
        DoubleVector t0 = x0.mul(e).add(y0.mul(f)).add(base).div(g0);
        DoubleVector t1 = x1.mul(e).add(y1.mul(f)).add(base).div(g1);
        g0 = g0.mul(rate);
        g1 = g1.mul(rate);
        g0 = g0.blend(most, g0.compare(VectorOperators.GT, most)); // quicker than min
        g1 = g1.blend(most, g1.compare(VectorOperators.GT, most));
        DoubleVector p0 = g0.mul(c7).add(c6);
        DoubleVector p1 = g1.mul(c7).add(c6);
        p0 = p0.mul(g0).add(c5);
        p1 = p1.mul(g1).add(c5);
        p0 = p0.mul(g0).add(c4);
        p1 = p1.mul(g1).add(c4);
        p0 = p0.mul(g0).add(c3);
        p1 = p1.mul(g1).add(c3);
        p0 = p0.mul(g0).add(half);
        p1 = p1.mul(g1).add(half);
        p0 = p0.mul(g0).sub(one);
        p1 = p1.mul(g1).sub(one);
        p0 = p0.mul(g0).add(one);
        p1 = p1.mul(g1).add(one);
        p0 = p0.mul(p0);
        p1 = p1.mul(p1);
        p0 = p0.mul(p0);
        p1 = p1.mul(p1);
        p0 = p0.mul(p0);
        p1 = p1.mul(p1);
        p0 = p0.mul(p0);
        p1 = p1.mul(p1);
        v0 = t0.add(v0.sub(t0).mul(p0));
        v1 = t1.add(v1.sub(t1).mul(p1));
        v0 = v0.blend(reset, VectorMask.fromLong(DOUBLES, still));
        v1 = v1.blend(reset, VectorMask.fromLong(DOUBLES, still >>> LANES));
        VectorMask<Double> fired = v0.compare(VectorOperators.GE, threshold);
        VectorMask<Double> also = v1.compare(VectorOperators.GE, threshold);
        v0 = v0.blend(reset, fired);
        v1 = v1.blend(reset, also);
        x0 = x0.mul(xx);
        x1 = x1.mul(xx);
        y0 = y0.mul(yy);
        y1 = y1.mul(yy);
        long bits = fired.toLong() | also.toLong() << LANES;
        if (bits != 0) {
          stretch.fire(j, w, bits << i);
        }
      }
      v0.intoArray(v, i);
      v1.intoArray(v, k);
      x0.intoArray(x, i);
      x1.intoArray(x, k);
      y0.intoArray(y, i);
      y1.intoArray(y, k);
    }
  }
}
