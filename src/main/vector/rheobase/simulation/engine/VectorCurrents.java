package rheobase.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loop of {@link Stretches#follow}, sixteen neurons at a time, through all steps: their state stays
 * in registers. What is the same for all is read from memory, eight times each: a compiler that sees
 * a number spread over a vector spreads it anew in every round. Everything is written out twice, and
 * nothing in methods of its own that a compiler might leave out of line: it would keep vectors as
 * objects.
 */
final class VectorCurrents {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Integer> HALF = IntVector.SPECIES_256;
  private static final int LANES = 8;

  private VectorCurrents() {}

  private static DoubleVector at(double[] values, int i) {
    return DoubleVector.fromArray(DOUBLES, values, i);
  }

  private static DoubleVector at(int[] counts, int i) {
    IntVector eight = IntVector.fromArray(HALF, counts, i);
    return (DoubleVector) eight.convertShape(VectorOperators.I2D, DOUBLES, 0);
  }

  /** See {@link Loops#follow}. */
  static void follow(double[] v, Stretch stretch, int steps) {
    int end = v.length / 64 * 64;
    follow(v, stretch, steps, end);
    Stretches.follow(v, stretch, steps, end);
  }

  private static void follow(
      double[] v, Stretch stretch, int steps, int end) {
    double[] same = stretch.same();
    DoubleVector target = at(same, Stretch.TARGET);
    DoubleVector left = at(same, Stretch.LEFT);
    DoubleVector reset = at(same, Stretch.RESET);
    DoubleVector threshold = at(same, Stretch.THRESHOLD);
    DoubleVector a = at(same, Stretch.OPENS);
    DoubleVector b = at(same, Stretch.OPENS + Stretch.GATE);
    DoubleVector ss = at(same, Stretch.SS);
    DoubleVector zz = at(same, Stretch.SS + Stretch.GATE);
    DoubleVector sx = at(same, Stretch.SX);
    DoubleVector zy = at(same, Stretch.SX + Stretch.GATE);
    DoubleVector xx = at(same, Stretch.XX);
    DoubleVector yy = at(same, Stretch.XX + Stretch.GATE);
    int[][] ns = stretch.arrivals(0);
    int[][] ms = stretch.arrivals(1);
    long[][] held = stretch.held();
    double[] s = stretch.s(0);
    double[] z = stretch.s(1);
    double[] x = stretch.x(0);
    double[] y = stretch.x(1);
    for (int i = 0; i < end; i += 2 * LANES) {
      int k = i + LANES;
      int w = i >> 6;
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
        int[] n = ns[j];
        int[] m = ms[j];
        long still = held[j][w] >>> i;
        x0 = x0.add(at(n, i).mul(a));
        x1 = x1.add(at(n, k).mul(a));
        y0 = y0.add(at(m, i).mul(b));
        y1 = y1.add(at(m, k).mul(b));
        DoubleVector driven = s0.add(x0).add(z0.add(y0)).add(target);
        DoubleVector too = s1.add(x1).add(z1.add(y1)).add(target);
        v0 = v0.sub(target).mul(left).add(driven);
        v1 = v1.sub(target).mul(left).add(too);
        v0 = v0.blend(reset, VectorMask.fromLong(DOUBLES, still));
        v1 = v1.blend(reset, VectorMask.fromLong(DOUBLES, still >>> LANES));
        VectorMask<Double> fired = v0.compare(VectorOperators.GE, threshold);
        VectorMask<Double> also = v1.compare(VectorOperators.GE, threshold);
        v0 = v0.blend(reset, fired);
        v1 = v1.blend(reset, also);
        s0 = s0.mul(ss).add(x0.mul(sx));
        s1 = s1.mul(ss).add(x1.mul(sx));
        z0 = z0.mul(zz).add(y0.mul(zy));
        z1 = z1.mul(zz).add(y1.mul(zy));
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
      s0.intoArray(s, i);
      s1.intoArray(s, k);
      x0.intoArray(x, i);
      x1.intoArray(x, k);
      z0.intoArray(z, i);
      z1.intoArray(z, k);
      y0.intoArray(y, i);
      y1.intoArray(y, k);
    }
  }
}
