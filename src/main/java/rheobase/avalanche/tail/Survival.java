package rheobase.avalanche.tail;

import java.util.function.DoubleUnaryOperator;

/**
 * Laws that are known by how much of them lies above a value: whole numbers are then the rounded
 * values of a density, P(k) = S(k − ½) − S(k + ½).
 */
final class Survival {
  private Survival() {}

  /** ln of the share of the density that lies between two values, where logS is ln S. */
  static double logBetween(DoubleUnaryOperator logS, double from, double to) {
    double above = logS.applyAsDouble(from);
    double beyond =
        to == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : logS.applyAsDouble(to);
    return above + StrictMath.log(-StrictMath.expm1(beyond - above));
  }

  static double logMass(DoubleUnaryOperator logS, double lower, double upper, boolean whole) {
    double half = whole ? 0.5 : 0;
    return logBetween(logS, lower - half, upper + half);
  }

  static double[] rounded(DoubleUnaryOperator logS, double lower, double upper, double[] x) {
    double logZ = logMass(logS, lower, upper, true);
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = logBetween(logS, x[i] - 0.5, x[i] + 0.5) - logZ;
    }
    return logs;
  }

  static double above(DoubleUnaryOperator logS, Tail tail, double x) {
    if (x <= tail.lower()) {
      return 1;
    }
    double from = tail.whole() ? StrictMath.ceil(x) : x;
    if (from > tail.upper() || from == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double here = logMass(logS, from, tail.upper(), tail.whole());
    return StrictMath.exp(here - logMass(logS, tail.lower(), tail.upper(), tail.whole()));
  }
}
