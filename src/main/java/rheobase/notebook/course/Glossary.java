package rheobase.notebook.course;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The terms of the course, read from {@code notebooks/source/glossary.tsv}.
 *
 * @param terms the terms, in the order of the file
 */
public record Glossary(List<Term> terms) {
  /** Copies the list. */
  public Glossary {
    terms = List.copyOf(terms);
  }

  /**
   * The glossary of the course.
   *
   * @return every term
   */
  public static Glossary ofCourse() {
    return of(CourseTable.rows("glossary.tsv"));
  }

  /**
   * Reads a table of term, Chinese term, notebook and definition, separated by tabs.
   *
   * @param table the text, with a line of headings
   * @return its terms
   */
  public static Glossary parse(String table) {
    return of(CourseTable.parse(table));
  }

  private static Glossary of(Stream<List<String>> rows) {
    return new Glossary(
        rows.map(
                cell ->
                    new Term(cell.get(0), cell.get(1), Integer.parseInt(cell.get(2)), cell.get(3)))
            .toList());
  }

  /**
   * One term.
   *
   * @param word in English or in Chinese; upper and lower case are the same
   * @return the term
   * @throws IllegalArgumentException if there is none; the message names the nearest
   */
  public Term find(String word) {
    String wanted = String.valueOf(word).strip();
    return terms.stream()
        .filter(t -> t.english().equalsIgnoreCase(wanted) || t.chinese().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no term \"%s\" in the glossary; did you mean \"%s\"?"
                        .formatted(wanted, nearest(wanted).english())));
  }

  private Term nearest(String wanted) {
    String small = wanted.toLowerCase(Locale.ROOT);
    return terms.stream()
        .min(
            Comparator.comparingInt(
                t ->
                    Math.min(
                        distance(small, t.english().toLowerCase(Locale.ROOT)),
                        distance(small, t.chinese()))))
        .orElseThrow(() -> new IllegalArgumentException("the glossary is empty"));
  }

  /** Letters to insert, delete or replace on the way from one word to the other (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
