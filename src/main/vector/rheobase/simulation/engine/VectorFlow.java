package rheobase.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What flows through receptors, twice eight membranes at a time: see the loops of the same names.
 * Written out twice, the loops are also too long to be inlined: in a larger method the compiler
 * would come to the end of what it inlines, and keep vectors as objects.
 */
final class VectorFlow {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Integer> HALF = IntVector.SPECIES_256;
  private static final int LANES = 8;

  private VectorFlow() {}

  private static DoubleVector at(double[] values, int i) {
    return DoubleVector.fromArray(DOUBLES, values, i);
  }

  private static DoubleVector at(int[] counts, int i) {
    IntVector eight = IntVector.fromArray(HALF, counts, i);
    return (DoubleVector) eight.convertShape(VectorOperators.I2D, DOUBLES, 0);
  }

  /** As in {@link Loops#flow}, through a receptor that opens slowly. */
  static void flow(double[] v, Loops.Membrane membrane, double resistance, Gate gate) {
    int last = gate.openButLast(2);
    int[][] counts = gate.counts();
    double[] steps = gate.steps();
    int a = last > 1 ? last - 1 : 0;
    flow(
        v,
        membrane.target(),
        membrane.left(),
        resistance,
        gate.s(),
        gate.x(),
        gate.propagator(),
        counts[a],
        steps[a],
        counts[last],
        steps[last]);
    gate.hasOpened();
  }

  private static void flow(
      double[] v,
      double target,
      double left,
      double r,
      double[] s,
      double[] x,
      Propagator p,
      int[] n,
      double a,
      int[] m,
      double b) {
    double vs = r * p.vs();
    double vx = r * p.vx();
    double ss = p.ss();
    double sx = p.sx();
    double xx = p.xx();
    int end = v.length / 16 * 16;
    for (int i = 0; i < end; i += 2 * LANES) {
      int k = i + LANES;
      DoubleVector opened = at(x, i).add(at(n, i).mul(a)).add(at(m, i).mul(b));
      DoubleVector second = at(x, k).add(at(n, k).mul(a)).add(at(m, k).mul(b));
      DoubleVector open = at(s, i);
      DoubleVector more = at(s, k);
      DoubleVector relaxed = at(v, i).sub(target).mul(left).add(target);
      DoubleVector too = at(v, k).sub(target).mul(left).add(target);
      relaxed.add(open.mul(vs).add(opened.mul(vx))).intoArray(v, i);
      too.add(more.mul(vs).add(second.mul(vx))).intoArray(v, k);
      open.mul(ss).add(opened.mul(sx)).intoArray(s, i);
      more.mul(ss).add(second.mul(sx)).intoArray(s, k);
      opened.mul(xx).intoArray(x, i);
      second.mul(xx).intoArray(x, k);
    }
    for (int i = end; i < v.length; i++) {
      double opened = x[i] + a * n[i] + b * m[i];
      v[i] = target + (v[i] - target) * left + (vs * s[i] + vx * opened);
      s[i] = ss * s[i] + sx * opened;
      x[i] = xx * opened;
    }
  }
}
