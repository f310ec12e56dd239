package rheobase.avalanche.critical;

/** The nearest r(k) = b m^k, or b m^k + c, by least squares. */
final class Decaying {
  private static final int GRID = 120;
  private static final double SHORTEST = -2; // of ln τ
  private static final double LONGEST = 14;

  private Decaying() {}

  /** m, b and c. */
  static double[] fit(double[] r, boolean offset) {
    double best = Double.POSITIVE_INFINITY;
    int at = 0;
    double step = (LONGEST - SHORTEST) / GRID;
    double longest = offset ? StrictMath.log(2.0 * r.length) : LONGEST; // beyond, c and b are one
    for (int i = 0; i <= GRID && SHORTEST + i * step <= longest; i++) {
      double cost = cost(r, SHORTEST + i * step, offset, null);
      if (cost < best) {
        best = cost;
        at = i;
      }
    }
    double low = SHORTEST + (at - 1) * step;
    double high = StrictMath.min(SHORTEST + (at + 1) * step, StrictMath.max(longest, low + step));
    double golden = (StrictMath.sqrt(5) - 1) / 2;
    double a = high - golden * (high - low);
    double b = low + golden * (high - low);
    double atA = cost(r, a, offset, null);
    double atB = cost(r, b, offset, null);
    while (high - low > 1e-9) {
      if (atA < atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - golden * (high - low);
        atA = cost(r, a, offset, null);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + golden * (high - low);
        atB = cost(r, b, offset, null);
      }
    }
    double[] found = new double[3];
    cost(r, (low + high) / 2, offset, found);
    return found;
  }

  /** The sum of squares left over with the best b and c for this ln τ. */
  private static double cost(double[] r, double logTau, boolean offset, double[] into) {
    double m = StrictMath.exp(-StrictMath.exp(-logTau));
    double e = 0;
    double ee = 0;
    double er = 0;
    double rs = 0;
    double rr = 0;
    double power = 1;
    for (double each : r) {
      power *= m;
      e += power;
      ee += power * power;
      er += power * each;
      rs += each;
      rr += each * each;
    }
    double n = r.length;
    double c = 0;
    double b = er / ee;
    if (offset) {
      double d = n * ee - e * e;
      b = (n * er - e * rs) / d;
      c = (rs - b * e) / n;
    }
    if (into != null) {
      into[0] = m;
      into[1] = b;
      into[2] = c;
    }
    return rr - 2 * b * er - 2 * c * rs + b * b * ee + 2 * b * c * e + n * c * c;
  }
}
