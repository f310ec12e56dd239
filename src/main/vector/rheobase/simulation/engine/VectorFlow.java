package rheobase.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import rheobase.numerics.Decay;

/** What flows through receptors, eight membranes at a time: see the loops of the same names. */
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
    int end = DOUBLES.loopBound(v.length);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector xs = at(x, i).add(at(n, i).mul(a)).add(at(m, i).mul(b));
      DoubleVector ses = at(s, i);
      DoubleVector relaxed = at(v, i).sub(target).mul(left).add(target);
      relaxed.add(ses.mul(vs).add(xs.mul(vx))).intoArray(v, i);
      ses.mul(ss).add(xs.mul(sx)).intoArray(s, i);
      xs.mul(xx).intoArray(x, i);
    }
    for (int i = end; i < v.length; i++) {
      double opened = x[i] + a * n[i] + b * m[i];
      v[i] = target + (v[i] - target) * left + (vs * s[i] + vx * opened);
      s[i] = ss * s[i] + sx * opened;
      x[i] = xx * opened;
    }
  }

  /** As in {@link Loops#conduct}, through two receptors that open at once. */
  static void conduct(double[] v, Loops.Leak leak, double current, Gate first, Gate second) {
    int n = first.openButLast(1);
    int m = second.openButLast(1);
    double r = leak.resistance();
    conduct(
        v,
        leak.rest() + r * current,
        leak.rate(),
        first.s(),
        r * first.conducted(),
        r * first.driven(),
        first.propagator().ss(),
        first.counts()[n],
        first.steps()[n],
        second.s(),
        r * second.conducted(),
        r * second.driven(),
        second.propagator().ss(),
        second.counts()[m],
        second.steps()[m]);
    first.hasOpened();
    second.hasOpened();
  }

  private static void conduct(
      double[] v,
      double base,
      double rate,
      double[] s,
      double a,
      double c,
      double sLeft,
      int[] n,
      double sStep,
      double[] z,
      double b,
      double d,
      double zLeft,
      int[] m,
      double zStep) {
    int end = DOUBLES.loopBound(v.length);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector x = at(s, i).add(at(n, i).mul(sStep));
      DoubleVector y = at(z, i).add(at(m, i).mul(zStep));
      DoubleVector total = x.mul(a).add(1).add(y.mul(b));
      DoubleVector target = x.mul(c).add(base).add(y.mul(d)).div(total);
      DoubleVector left = decay(total.mul(rate * (1.0 / 16)));
      at(v, i).sub(target).mul(left).add(target).intoArray(v, i);
      x.mul(sLeft).intoArray(s, i);
      y.mul(zLeft).intoArray(z, i);
    }
    for (int i = end; i < v.length; i++) {
      double x = s[i] + sStep * n[i];
      double y = z[i] + zStep * m[i];
      double total = 1 + a * x + b * y;
      double target = (base + c * x + d * y) / total;
      v[i] = target + (v[i] - target) * Decay.over(rate * total);
      s[i] = sLeft * x;
      z[i] = zLeft * y;
    }
  }

  /** As {@link Decay#over}, of 16 y. */
  private static DoubleVector decay(DoubleVector sixteenth) {
    VectorMask<Double> beyond = sixteenth.compare(VectorOperators.GT, Decay.END / 16);
    DoubleVector y = sixteenth.blend(Decay.END / 16, beyond);
    DoubleVector p = y.mul(Decay.C7).add(Decay.C6).mul(y).add(Decay.C5).mul(y).add(Decay.C4);
    DoubleVector q = p.mul(y).add(Decay.C3).mul(y).add(0.5).mul(y).sub(1).mul(y).add(1);
    q = q.mul(q);
    q = q.mul(q);
    q = q.mul(q);
    return q.mul(q);
  }
}
