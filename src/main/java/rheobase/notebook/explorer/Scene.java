package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.Figures;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * What an explorer shows at one position: a figure, and the numbers that belong to it.
 *
 * @param figure a chart or panels
 * @param numbers the numbers, in the order in which they are read out
 */
public record Scene(Figure figure, List<Named> numbers) {

  /** Copies the numbers, and refuses a scene without a figure. */
  public Scene {
    Require.present("figure of a scene", figure, "give a chart or panels");
    numbers = List.copyOf(numbers);
  }

  /**
   * A number with its name.
   *
   * @param name what it is
   * @param value the number; NaN is read out as missing
   * @param unit its unit, or the empty string
   */
  public record Named(String name, double value, String unit) {
    /** Refuses a number without a name. */
    public Named {
      Require.present("name of a number", name, "say what it is, such as \"CV\"");
      Require.present("unit of " + name, unit, "a pure number has the unit \"\"");
    }

    /**
     * The number as it is read.
     *
     * @return four digits and the unit
     */
    public String text() {
      return Digits.of(value, 4) + (unit.isEmpty() ? "" : " " + unit);
    }
  }

  /**
   * Charts, two side by side.
   *
   * @param charts one or more
   * @return the scene without numbers
   */
  public static Scene of(Chart... charts) {
    Require.atLeast("number of charts in a scene", charts.length, 1, "there is nothing to show");
    return charts.length == 1
        ? new Scene(charts[0], List.of())
        : new Scene(Figures.panels(charts).columns(2), List.of());
  }

  /** What a position gave, as a scene. */
  static Scene from(Object given) {
    if (given instanceof Scene scene) {
      return scene;
    }
    if (given instanceof Figure figure) {
      return new Scene(figure, List.of());
    }
    String what = given == null ? "nothing (null)" : given.getClass().getSimpleName();
    throw new IllegalArgumentException(
        "an explorer shows a figure or a scene, not " + what + "; end the lambda with one");
  }

  /**
   * Adds a number.
   *
   * @param name what it is, such as {@code "CV"}
   * @param value the number
   * @param unit its unit, or the empty string
   * @return the scene with it
   */
  public Scene number(String name, double value, String unit) {
    List<Named> more = new ArrayList<>(numbers);
    more.add(new Named(name, value, unit));
    return new Scene(figure, more);
  }

  @Override
  public String toString() {
    String read = String.join(", ", numbers.stream().map(n -> n.name() + " " + n.text()).toList());
    return figure.alt() + (read.isEmpty() ? "" : "\n" + read);
  }
}
