package rheobase.figures.layer;

import rheobase.units.Require;

/** Refusals of what cannot be drawn truly. */
public final class Checked {
  private Checked() {}

  /**
   * A name, which may be empty but not missing.
   *
   * @param what whose name
   * @param name the name
   * @return the name
   */
  public static String name(String what, String name) {
    return Require.present("name of the " + what, name, "the empty string leaves it out");
  }

  /**
   * Numbers that nobody else can change.
   *
   * @param values the numbers, or null
   * @return a copy, or null
   */
  public static double[] copy(double[] values) {
    return values == null ? null : values.clone();
  }

  /**
   * Points with or without an interval about each: as many x as y, and all on their axes.
   *
   * @param what line or points
   * @param name how they are called in the figure, or the empty string
   * @param xAxis the x axis
   * @param yAxis the y axis
   * @param x their x
   * @param y their y; not all may be NaN
   * @param low the lower end of each interval, or null for none
   * @param high the upper end of each interval, or null for none
   */
  public static void series(
      String what,
      String name,
      Axis xAxis,
      Axis yAxis,
      double[] x,
      double[] y,
      double[] low,
      double[] high) {
    name(what, name);
    String whose = name.isEmpty() ? "the " + what : what + " \"" + name + "\"";
    Require.present("x of " + whose, x, "give one number for each point");
    Require.present("y of " + whose, y, "give one number for each point");
    lengths(whose, "x", x.length, "y", y.length);
    Require.atLeast("number of points of " + whose, x.length, 1, "there is nothing to draw");
    values("x", whose, x, xAxis);
    values("y", whose, y, yAxis);
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException(
          "one edge of the interval of " + whose + " is missing (null); give both");
    }
    if (low != null) {
      lengths(whose, "y", y.length, "low", low.length);
      lengths(whose, "y", y.length, "high", high.length);
      values("low", whose, low, yAxis);
      values("high", whose, high, yAxis);
      for (int i = 0; i < low.length; i++) {
        String rule =
            "must not lie above its high (" + Require.quantity(high[i], yAxis.unit()) + ")";
        boolean allowed = !(low[i] > high[i]);
        String thing = "low " + i + " of " + whose;
        Require.that(allowed, thing, low[i], yAxis.unit(), rule, "give the lower edge first");
      }
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "all "
            + x.length
            + " points of "
            + whose
            + " are NaN; there is nothing to draw, look at how they were computed");
  }

  private static void lengths(String whose, String a, int n, String b, int m) {
    if (n != m) {
      throw new IllegalArgumentException(
          whose + " has " + n + " " + a + " but " + m + " " + b + "; give one for each point");
    }
  }

  /**
   * Numbers that have a place on an axis: not infinite, and positive on a logarithmic one.
   *
   * @param which what each is, such as x
   * @param whose what they belong to
   * @param values the numbers; NaN is allowed
   * @param axis the axis
   */
  public static void values(String which, String whose, double[] values, Axis axis) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      if (!(Math.abs(v) <= Extent.LARGEST) && !Double.isNaN(v)) {
        String way = "NaN leaves a point out";
        String thing = which + " " + i + " of " + whose;
        Require.that(false, thing, v, axis.unit(), "must be finite and at most 1e300", way);
      }
      if (axis.logarithmic() && v <= 0) {
        String way = "leave it out (NaN), or take a linear axis";
        String thing = which + " " + i + " of " + whose;
        Require.that(false, thing, v, axis.unit(), "must be positive on a logarithmic axis", way);
      }
    }
  }

  /**
   * A place on an axis.
   *
   * @param what what lies there
   * @param value where it lies
   * @param axis the axis
   */
  public static void at(String what, double value, Axis axis) {
    Require.finite(axis.quantity() + " of the " + what, value, axis.unit(), "say where it lies");
    String thing = axis.quantity() + " of the " + what;
    String rule = "must be positive on a logarithmic axis";
    boolean allowed = !axis.logarithmic() || value > 0;
    Require.that(allowed, thing, value, axis.unit(), rule, "or take a linear axis");
  }

  /**
   * A stretch of an axis that ends after it begins.
   *
   * @param what what lies there
   * @param from where it begins
   * @param to where it ends
   * @param axis the axis
   */
  public static void stretch(String what, double from, double to, Axis axis) {
    at("begin of the " + what, from, axis);
    at("end of the " + what, to, axis);
    String rule = "must lie after its begin (" + Require.quantity(from, axis.unit()) + ")";
    Require.that(from < to, "end of the " + what, to, axis.unit(), rule, "give the lesser first");
  }

  /**
   * Grid points: at least one, ascending and with a place on the axis.
   *
   * @param which what they are, such as edges
   * @param values the points
   * @param axis the axis
   */
  public static void ascending(String which, double[] values, Axis axis) {
    Require.present(which, values, "give the points of the grid");
    Require.atLeast("number of " + which, values.length, 1, "a grid has at least one");
    values("value", which, values, axis);
    for (int i = 0; i < values.length; i++) {
      boolean allowed = i == 0 ? !Double.isNaN(values[0]) : values[i] > values[i - 1];
      String rule = i == 0 ? "must be a number" : "must be greater than the one before it";
      String thing = "value " + i + " of " + which;
      Require.that(allowed, thing, values[i], axis.unit(), rule, "sort the grid");
    }
  }
}
