package rheobase.figures.layer;

import java.util.List;
import rheobase.units.Digits;

/**
 * A column of plotted data: numbers or words under a header with a unit.
 *
 * @param header such as {@code "time [ms]"}
 * @param numbers its numbers, or null for a column of words
 * @param words its words, or null for a column of numbers
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: columns are read, never compared
public record Column(String header, double[] numbers, List<String> words) {

  /**
   * A column of numbers.
   *
   * @param header its header
   * @param numbers its numbers, not copied
   * @return the column
   */
  public static Column of(String header, double[] numbers) {
    return new Column(header, numbers, null);
  }

  /**
   * A column of words.
   *
   * @param header its header
   * @param words its words, not copied
   * @return the column
   */
  public static Column of(String header, List<String> words) {
    return new Column(header, null, words);
  }

  /**
   * The number of rows.
   *
   * @return zero or more
   */
  public int size() {
    return numbers == null ? words.size() : numbers.length;
  }

  /**
   * A cell as it is read.
   *
   * @param row which row, from 0
   * @return a word, a number with at most five digits, or a dash for NaN
   */
  public String cell(int row) {
    return numbers == null ? words.get(row) : Digits.of(numbers[row], 5);
  }

  /**
   * A cell as a computer reads it.
   *
   * @param row which row, from 0
   * @return a word, in quotes if it must be, a number with every digit, or nothing for NaN
   */
  public String exact(int row) {
    if (numbers == null) {
      String word = words.get(row);
      return word.matches("[^\",\r\n]*") ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
    double v = numbers[row];
    return Double.isNaN(v) ? "" : v == (long) v ? Long.toString((long) v) : Double.toString(v);
  }
}
