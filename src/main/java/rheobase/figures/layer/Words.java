package rheobase.figures.layer;

import rheobase.units.Digits;

/** Alternative texts: what the data show, in words, for those who cannot see the figure. */
public final class Words {
  private static final int NAMES = 12;

  private Words() {}

  /**
   * A name as it stands in a sentence.
   *
   * @param name the name
   * @return the name in quotation marks
   */
  public static String quoted(String name) {
    return "“" + name + "”";
  }

  /**
   * A number as it stands in a sentence.
   *
   * @param value the number
   * @return its first four digits
   */
  public static String number(double value) {
    return Digits.of(value, 4);
  }

  /**
   * A number with its unit.
   *
   * @param value the number
   * @param axis along which it lies
   * @return such as {@code "2 nA"}
   */
  public static String quantity(double value, Axis axis) {
    return axis.unit().isEmpty() ? number(value) : number(value) + " " + axis.unit();
  }

  /**
   * An axis and what it shows.
   *
   * @param axis the axis
   * @param low the least that is shown
   * @param high the greatest that is shown
   * @return such as {@code "current from 0 to 2 nA"}, or the names along the axis
   */
  public static String span(Axis axis, double low, double high) {
    if (!axis.names().isEmpty()) {
      int more = axis.names().size() - NAMES;
      String names =
          String.join(", ", axis.names().subList(0, Math.min(NAMES, axis.names().size())));
      return axis.quantity() + " (" + names + (more > 0 ? " and " + more + " more" : "") + ")";
    }
    String scale = axis.logarithmic() ? " on a logarithmic scale" : "";
    return axis.quantity() + " from " + number(low) + " to " + quantity(high, axis) + scale;
  }

  /**
   * A line or points: how many, and their main trend.
   *
   * @param name how it is called in the figure, or the empty string
   * @param what line or points
   * @param x the x of its points
   * @param y the y of its points; NaN is left out
   * @param xAxis the x axis
   * @param yAxis the y axis
   * @return the beginning of a sentence, without a full stop
   */
  public static String series(
      String name, String what, double[] x, double[] y, Axis xAxis, Axis yAxis) {
    String subject = name.isEmpty() ? "The " + what : quoted(name) + " (" + what + ")";
    int n = 0;
    int first = -1;
    int last = -1;
    int least = -1;
    int most = -1;
    boolean rises = true;
    boolean falls = true;
    for (int i = 0; i < y.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        continue;
      }
      n++;
      first = first < 0 ? i : first;
      rises &= last < 0 || y[i] >= y[last];
      falls &= last < 0 || y[i] <= y[last];
      least = least < 0 || y[i] < y[least] ? i : least;
      most = most < 0 || y[i] > y[most] ? i : most;
      last = i;
    }
    subject += ", " + n + (n == 1 ? " value, " : " values, ");
    if (n == 1 || y[least] == y[most]) {
      return subject + "stays at " + quantity(y[first], yAxis);
    }
    if (rises || falls) {
      String way = rises ? "rises from " : "falls from ";
      return subject + way + number(y[first]) + " to " + quantity(y[last], yAxis);
    }
    return subject
        + "goes from "
        + number(y[first])
        + " to "
        + quantity(y[last], yAxis)
        + extreme(", least ", x, y, least, first, last, xAxis, yAxis)
        + extreme(", greatest ", x, y, most, first, last, xAxis, yAxis);
  }

  private static String extreme(
      String which, double[] x, double[] y, int at, int first, int last, Axis xAxis, Axis yAxis) {
    return y[at] == y[first] || y[at] == y[last]
        ? ""
        : which + quantity(y[at], yAxis) + " at " + quantity(x[at], xAxis);
  }

  /**
   * Bars: how many, the highest, and where it stands.
   *
   * @param name how they are called in the figure, or the empty string
   * @param left the left edge of each
   * @param right the right edge of each
   * @param height the height of each
   * @param xAxis the x axis
   * @param yAxis the y axis
   * @return a sentence
   */
  public static String bars(
      String name, double[] left, double[] right, double[] height, Axis xAxis, Axis yAxis) {
    int most = 0;
    for (int i = 1; i < height.length; i++) {
      most = height[i] > height[most] ? i : most;
    }
    String where =
        xAxis.names().isEmpty()
            ? "between " + number(left[most]) + " and " + quantity(right[most], xAxis)
            : "for " + xAxis.names().get(most);
    String subject = name.isEmpty() ? "" : quoted(name) + ": ";
    return subject
        + height.length
        + (height.length == 1 ? " bar" : " bars, the highest")
        + " ("
        + quantity(height[most], yAxis)
        + ") "
        + where
        + ".";
  }
}
