package rheobase.figures.layer;

import rheobase.units.Require;

/**
 * The part of the plane that a layer wants to be seen; NaN where it has no wish.
 *
 * @param xLow the least x
 * @param xHigh the greatest x
 * @param yLow the least y
 * @param yHigh the greatest y
 */
public record Extent(double xLow, double xHigh, double yLow, double yHigh) {
  /** Numbers beyond it leave no room for an axis within double precision. */
  static final double LARGEST = 1e300;

  /** The extent of a layer that adapts to the others. */
  public static final Extent NONE = new Extent(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * The extent of points.
   *
   * @param x their x
   * @param y their y; points with a NaN in either do not count
   * @return the smallest rectangle around them
   */
  public static Extent of(double[] x, double[] y) {
    double xLow = Double.NaN;
    double xHigh = Double.NaN;
    double yLow = Double.NaN;
    double yHigh = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        xLow = x[i] >= xLow ? xLow : x[i];
        xHigh = x[i] <= xHigh ? xHigh : x[i];
        yLow = y[i] >= yLow ? yLow : y[i];
        yHigh = y[i] <= yHigh ? yHigh : y[i];
      }
    }
    return new Extent(xLow, xHigh, yLow, yHigh);
  }

  /**
   * Both extents together.
   *
   * @param other another one
   * @return the smallest rectangle around both
   */
  public Extent and(Extent other) {
    return new Extent(
        least(xLow, other.xLow),
        most(xHigh, other.xHigh),
        least(yLow, other.yLow),
        most(yHigh, other.yHigh));
  }

  /**
   * The ends an axis gets: those it asks for, else the data with a margin, else, if that is
   * negative, the data exactly.
   *
   * @param axis the axis
   * @param low the least of the data, or NaN
   * @param high the greatest of the data, or NaN
   * @param margin the part of the span, or of the ratio, by which to go beyond the data
   * @return the lower and the upper end
   */
  public static double[] ends(Axis axis, double low, double high, double margin) {
    double a = Double.isNaN(low) ? axis.logarithmic() ? 0.1 : 0 : low;
    double b = Double.isNaN(high) ? 1 : high;
    if (axis.logarithmic()) {
      double ratio = b > a * (1 + 1e-9) ? StrictMath.pow(b / a, Math.max(0, margin)) : 3;
      a = a / ratio;
      b = b * ratio;
    } else if (b - a <= 1e-13 * Math.max(Math.abs(a), Math.abs(b))) {
      double pad = Math.abs(a) < 1e-290 ? 1 : 0.2 * Math.abs(a);
      a -= pad;
      b += pad;
    } else {
      double pad = Math.max(0, margin) * (b - a);
      double span = margin < 0 ? 0 : b - a;
      a = rounded(a == 0 ? 0 : a - pad, span, -1);
      b = rounded(b == 0 ? 0 : b + pad, span, 1);
    }
    a = Double.isNaN(axis.low()) ? a : axis.low();
    b = Double.isNaN(axis.high()) ? b : axis.high();
    if (!(b > a)) {
      String rule = "must lie above the lower end (" + Require.quantity(a, axis.unit()) + ")";
      String way = "give the axis both ends with range(low, high)";
      Require.that(false, "upper end of axis " + axis.quantity(), b, axis.unit(), rule, way);
    }
    return new double[] {a, b};
  }

  /** An end moved outwards to a round number, if one is near. */
  private static double rounded(double end, double span, int outwards) {
    if (span == 0) {
      return end;
    }
    double step = StrictMath.pow(10, Math.floor(StrictMath.log10(span)) - 1);
    double round = outwards * Math.ceil(outwards * end / step - 1e-9) * step;
    boolean near = Math.abs(round - end) < 0.015 * span && Math.abs(end) < 1e6 * step;
    return near ? round : end;
  }

  private static double least(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  private static double most(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }
}
