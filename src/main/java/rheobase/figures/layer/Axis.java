package rheobase.figures.layer;

import java.util.List;
import rheobase.units.Require;

/**
 * What is measured along one side of a figure: {@code axis("current", "nA")}.
 *
 * @param quantity what is measured, in words
 * @param unit its unit, empty for a pure number
 * @param logarithmic whether equal distances are equal ratios
 * @param low the lower end, or NaN to take it from the data
 * @param high the upper end, or NaN to take it from the data
 * @param names names that stand at 0, 1, 2, … in place of numbers; empty for an axis of numbers
 */
public record Axis(
    String quantity,
    String unit,
    boolean logarithmic,
    double low,
    double high,
    List<String> names) {

  /**
   * Checks an axis.
   *
   * @param quantity what is measured, in words
   * @param unit its unit, empty for a pure number
   * @param logarithmic whether equal distances are equal ratios
   * @param low the lower end, or NaN
   * @param high the upper end, or NaN
   * @param names names in place of numbers, or none
   */
  public Axis {
    Require.present("quantity of an axis", quantity, "name what is measured");
    Require.present("unit of axis \"" + quantity + "\"", unit, "a pure number has the unit \"\"");
    if (quantity.isBlank()) {
      throw new IllegalArgumentException(
          "quantity of an axis (\"" + quantity + "\") must not be blank; name what is measured");
    }
    names = List.copyOf(names);
    String way = "leave it out to take it from the data";
    for (double end : new double[] {low, high}) {
      boolean allowed = Double.isNaN(end) || Math.abs(end) <= Extent.LARGEST;
      Require.that(allowed, "end of axis " + quantity, end, unit, "must be at most 1e300", way);
      boolean positive = !logarithmic || Double.isNaN(end) || end > 0;
      String rule = "must be positive on a logarithmic axis";
      Require.that(positive, "end of axis " + quantity, end, unit, rule, way);
    }
    if (low >= high) {
      String rule = "must lie above its lower end (" + Require.quantity(low, unit) + ")";
      Require.that(false, "upper end of axis " + quantity, high, unit, rule, way);
    }
  }

  /**
   * A linear axis that shows all the data.
   *
   * @param quantity what is measured, in words
   * @param unit its unit, empty for a pure number
   * @return the axis
   */
  public static Axis axis(String quantity, String unit) {
    return new Axis(quantity, unit, false, Double.NaN, Double.NaN, List.of());
  }

  /**
   * The same axis, logarithmic.
   *
   * @return an axis on which equal distances are equal ratios
   */
  public Axis log() {
    return new Axis(quantity, unit, true, low, high, names);
  }

  /**
   * The same axis between two ends; what lies outside is cut off.
   *
   * @param newLow the lower end
   * @param newHigh the upper end, above it
   * @return the axis from one to the other
   */
  public Axis range(double newLow, double newHigh) {
    Require.finite("lower end of axis " + quantity, newLow, unit, "give two finite ends");
    Require.finite("upper end of axis " + quantity, newHigh, unit, "give two finite ends");
    return new Axis(quantity, unit, logarithmic, newLow, newHigh, names);
  }

  /**
   * The same axis from a lower end; the upper end is taken from the data.
   *
   * @param newLow the lower end
   * @return the axis from there
   */
  public Axis from(double newLow) {
    return new Axis(quantity, unit, logarithmic, newLow, high, names);
  }

  /**
   * The same axis up to an upper end; the lower end is taken from the data.
   *
   * @param newHigh the upper end
   * @return the axis up to there
   */
  public Axis to(double newHigh) {
    return new Axis(quantity, unit, logarithmic, low, newHigh, names);
  }

  /**
   * The same axis with names at 0, 1, 2, … in place of numbers.
   *
   * @param newNames the names, in order
   * @return an axis of names
   */
  public Axis named(List<String> newNames) {
    return new Axis(quantity, unit, logarithmic, low, high, newNames);
  }

  /**
   * The words along the axis.
   *
   * @return such as {@code "current [nA]"}, or the quantity alone for a pure number
   */
  public String label() {
    return unit.isEmpty() ? quantity : quantity + " [" + unit + "]";
  }
}
