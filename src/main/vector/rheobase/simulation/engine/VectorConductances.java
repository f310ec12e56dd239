package rheobase.simulation.engine;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loop of {@link Conductances#move}, sixteen neurons at a time. What is the same for all is
 * read from memory, eight times each: a compiler that sees a number spread over a vector spreads it
 * anew in every round. Everything is written out twice, and nothing in methods of its own that a
 * compiler might leave out of line: it would keep vectors as objects. It calls none either, once
 * vectors are at hand.
 */
final class VectorConductances {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final int LANES = 8;

  private VectorConductances() {}

  private static DoubleVector same(Conductances conductances, int n) {
    return DoubleVector.fromArray(DOUBLES, conductances.same(), n * LANES);
  }

  /** See {@link Loops#conduct}. */
  static void conduct(double[] v, Conductances conductances, long[] held, long[] reached) {
    int end = conductances.within() ? v.length / (2 * LANES) * (2 * LANES) : 0;
    Arrays.fill(reached, 0);
    conduct(v, conductances.s(0), conductances.s(1), conductances, held, reached, end);
    if (end < v.length) {
      conductances.move(v, end, held, reached);
    }
  }

  private static void conduct(
      double[] v,
      double[] x,
      double[] y,
      Conductances conductances,
      long[] held,
      long[] reached,
      int end) {
    DoubleVector c0 = same(conductances, 0);
    DoubleVector c1 = same(conductances, 1);
    DoubleVector c2 = same(conductances, 2);
    DoubleVector c3 = same(conductances, 3);
    DoubleVector c4 = same(conductances, 4);
    DoubleVector c5 = same(conductances, 5);
    DoubleVector c6 = same(conductances, 6);
    DoubleVector c7 = same(conductances, 7);
    DoubleVector c8 = same(conductances, 8);
    DoubleVector c9 = same(conductances, 9);
    DoubleVector one = same(conductances, 10);
    DoubleVector target = same(conductances, 11);
    DoubleVector e = same(conductances, 12);
    DoubleVector f = same(conductances, 13);
    DoubleVector xx = same(conductances, 14);
    DoubleVector yy = same(conductances, 15);
    DoubleVector reset = same(conductances, 16);
    DoubleVector threshold = same(conductances, 17);
    for (int i = 0; i < end; i += 2 * LANES) {
      int k = i + LANES;
      DoubleVector x0 = DoubleVector.fromArray(DOUBLES, x, i);
      DoubleVector x1 = DoubleVector.fromArray(DOUBLES, x, k);
      DoubleVector y0 = DoubleVector.fromArray(DOUBLES, y, i);
      DoubleVector y1 = DoubleVector.fromArray(DOUBLES, y, k);
      DoubleVector v0 = DoubleVector.fromArray(DOUBLES, v, i);
      DoubleVector v1 = DoubleVector.fromArray(DOUBLES, v, k);
      DoubleVector g0 = x0.add(y0).add(one);
      DoubleVector g1 = x1.add(y1).add(one);
      DoubleVector n0 = x0.mul(e).add(y0.mul(f)).add(target);
      DoubleVector n1 = x1.mul(e).add(y1.mul(f)).add(target);
      DoubleVector h0 = g0.mul(g0);
      DoubleVector h1 = g1.mul(g1);
      DoubleVector even0 = h0.mul(c8).add(c6);
      DoubleVector even1 = h1.mul(c8).add(c6);
      DoubleVector odd0 = h0.mul(c9).add(c7);
      DoubleVector odd1 = h1.mul(c9).add(c7);
      even0 = even0.mul(h0).add(c4);
      even1 = even1.mul(h1).add(c4);
      odd0 = odd0.mul(h0).add(c5);
      odd1 = odd1.mul(h1).add(c5);
      even0 = even0.mul(h0).add(c2);
      even1 = even1.mul(h1).add(c2);
      odd0 = odd0.mul(h0).add(c3);
      odd1 = odd1.mul(h1).add(c3);
      even0 = even0.mul(h0).add(c0);
      even1 = even1.mul(h1).add(c0);
      odd0 = odd0.mul(h0).add(c1);
      odd1 = odd1.mul(h1).add(c1);
      even0 = odd0.mul(g0).add(even0);
      even1 = odd1.mul(g1).add(even1);
      v0 = n0.sub(g0.mul(v0)).mul(even0).add(v0);
      v1 = n1.sub(g1.mul(v1)).mul(even1).add(v1);
      long still = held[i >> 6] >>> i;
      v0 = v0.blend(reset, VectorMask.fromLong(DOUBLES, still));
      v1 = v1.blend(reset, VectorMask.fromLong(DOUBLES, still >>> LANES));
      long fired = v0.compare(VectorOperators.GE, threshold).toLong();
      long also = v1.compare(VectorOperators.GE, threshold).toLong();
      v0.intoArray(v, i);
      v1.intoArray(v, k);
      x0.mul(xx).intoArray(x, i);
      x1.mul(xx).intoArray(x, k);
      y0.mul(yy).intoArray(y, i);
      y1.mul(yy).intoArray(y, k);
      long bits = fired | also << LANES;
      if (bits != 0) {
        reached[i >> 6] |= bits << i;
      }
    }
  }
}
