package rheobase.figures;

import java.util.List;
import java.util.Locale;

/**
 * A column of plotted data: numbers or words under a header with a unit.
 *
 * @param header such as {@code "time [ms]"}
 * @param numbers its numbers, or null for a column of words
 * @param words its words, or null for a column of numbers
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: columns are read, never compared
public record Column(String header, double[] numbers, List<String> words) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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
    return numbers == null ? words.get(row) : number(numbers[row], 5);
  }

  /** A cell as a computer reads it: every digit, and nothing for NaN. */
  String exact(int row) {
    if (numbers == null) {
      String word = words.get(row);
      return word.matches("[^\",\r\n]*") ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
    double v = numbers[row];
    return Double.isNaN(v) ? "" : v == (long) v ? Long.toString((long) v) : Double.toString(v);
  }

  /** A number for people: few digits, a true minus sign, and powers of ten as superscripts. */
  static String number(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
      int e = text.indexOf('e');
      return trimmed(text.substring(0, e)) + "×" + power(Integer.parseInt(text.substring(e + 1)));
    }
    int before = size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
    int after =
        Math.max(0, size < 1 ? digits - (size == 0 ? 1 : leadingZeros(size)) : digits - before);
    return trimmed(String.format(Locale.ROOT, "%." + after + "f", value));
  }

  private static int leadingZeros(double size) {
    return (int) Math.floor(Math.log10(size)) + 1;
  }

  private static String trimmed(String number) {
    String brief = number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    return brief.equals("-0") ? "0" : brief.replace('-', '−');
  }

  /** A power of ten, such as 10⁻⁴. */
  static String power(int exponent) {
    var text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
    return text.toString();
  }
}
