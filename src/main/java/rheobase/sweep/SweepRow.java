package rheobase.sweep;

import java.util.List;
import rheobase.units.Require;

/**
 * A result that is a few named numbers, and so can be kept in a file.
 *
 * @param titles what each number is, with its unit in brackets where it has one
 * @param values the numbers; NaN where there is none
 */
public record SweepRow(List<String> titles, List<Double> values) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is not one number for each title
   */
  public SweepRow {
    titles = List.copyOf(Require.present("titles of the row", titles, "name its numbers"));
    values = List.copyOf(Require.present("numbers of the row", values, "give one for each title"));
    if (titles.size() != values.size()) {
      throw new IllegalArgumentException(
          "a row has "
              + values.size()
              + " numbers for "
              + titles.size()
              + " titles "
              + titles
              + "; give one for each");
    }
  }

  /**
   * One of the numbers.
   *
   * @param title which
   * @return the number
   * @throws IllegalArgumentException if there is no such column; the message says which there are
   */
  public double get(String title) {
    int i = titles.indexOf(title);
    if (i < 0) {
      throw new IllegalArgumentException(
          "there is no column \"" + title + "\"; there are " + titles);
    }
    return values.get(i);
  }
}
