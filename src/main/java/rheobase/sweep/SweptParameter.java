package rheobase.sweep;

import java.util.Arrays;
import java.util.List;
import rheobase.units.Require;

/**
 * A parameter and the values it is given.
 *
 * @param name its name, with the unit in brackets where it has one: {@code "decay of inhibition
 *     [ms]"}
 * @param values the values, all different, in the order in which results are to stand
 */
public record SweptParameter(String name, List<Double> values) {
  /**
   * Checks the values and copies them.
   *
   * @throws IllegalArgumentException if there is no name, no value, a value twice, or one that is
   *     not finite
   */
  public SweptParameter {
    if (Require.present("name of the parameter", name, "such as \"inhibition g\"").isBlank()) {
      throw new IllegalArgumentException(
          "the swept parameter has no name; name it, such as \"inhibition g\"");
    }
    values = List.copyOf(Require.present("values of " + name, values, "linspace(3, 8, 11) is 11"));
    Require.atLeast("number of values of " + name, values.size(), 1, "linspace(3, 8, 11) is 11");
    for (double value : values) {
      Require.finite(name, value, "", "a sweep goes over finite numbers");
    }
    if (values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException(
          "some value of " + name + " stands twice among " + values + "; give each once");
    }
  }

  /**
   * A parameter and its values.
   *
   * @param name its name, with the unit in brackets where it has one
   * @param values such as {@code linspace(3, 8, 11)}
   * @return the parameter
   */
  public static SweptParameter of(String name, double... values) {
    Require.present("values of " + name, values, "linspace(3, 8, 11) is 11");
    return new SweptParameter(name, Arrays.stream(values).boxed().toList());
  }

  /**
   * One of its values in words.
   *
   * @param value the value
   * @return such as {@code "decay of inhibition = 4.0 ms"}
   */
  public String at(double value) {
    Title title = Title.of(name);
    return title.quantity() + " = " + Require.quantity(value, title.unit());
  }
}
