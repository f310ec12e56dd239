package rheobase.sweep;

import rheobase.units.Require;

/**
 * A quantity and its unit, as they stand above a column: {@code rate [Hz]}.
 *
 * @param quantity what is measured, in words
 * @param unit its unit, empty for a pure number
 */
public record Title(String quantity, String unit) {
  /**
   * Reads a title.
   *
   * @param words the quantity, and its unit in brackets at the end where it has one
   * @return both
   */
  public static Title of(String words) {
    Require.present("title of a column", words, "such as \"rate [Hz]\"");
    int open = words.lastIndexOf('[');
    return open > 0 && words.endsWith("]")
        ? new Title(
            words.substring(0, open).strip(), words.substring(open + 1, words.length() - 1).strip())
        : new Title(words.strip(), "");
  }
}
