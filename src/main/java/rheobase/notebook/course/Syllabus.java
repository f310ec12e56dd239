package rheobase.notebook.course;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rheobase.figures.Chart;
import rheobase.figures.drawing.Diagram;
import rheobase.units.Require;

/**
 * The notebooks of the course, and which of them each one builds on, read from {@code
 * notebooks/source/syllabus.tsv}.
 */
public final class Syllabus {
  private static final List<Notebook> NOTEBOOKS =
      CourseTable.rows("syllabus.tsv").map(Syllabus::notebook).toList();

  /** Where each stands on the map: below all that it builds on. */
  private static final String MAP =
      """
               00
      01    04    06 03
      02    05 10    13 22
         07 08 11 14 16
      19 20 09 12 18 17
               15
      21
      """;

  private Syllabus() {}

  /**
   * A part of the course.
   *
   * @param numeral its number, such as {@code II}
   * @param words what it is about
   */
  public record Part(String numeral, String words) {
    @Override
    public String toString() {
      return numeral + " · " + words;
    }
  }

  /**
   * A notebook.
   *
   * @param number its number, as in its file's name
   * @param part the part of the course it belongs to
   * @param question what it asks
   * @param chinese the same in Chinese
   * @param after the numbers of those it builds on, without those that they build on in turn
   */
  public record Notebook(
      int number, Part part, String question, String chinese, List<Integer> after) {

    private static final String WAY = "readers go by number";

    /** Refuses a notebook that builds on one that comes later. */
    public Notebook {
      after = List.copyOf(after);
      for (int before : after) {
        Require.within("what notebook " + number + " builds on", before, 0, number - 1, "", WAY);
      }
    }

    /**
     * The number as it stands in the file's name.
     *
     * @return such as {@code 03}
     */
    public String id() {
      return String.format(Locale.ROOT, "%02d", number);
    }

    @Override
    public String toString() {
      return id() + " " + question + " · " + chinese;
    }
  }

  private static Notebook notebook(List<String> cells) {
    Stream<String> after = Stream.of(cells.get(3).split(" ")).filter(id -> !id.isEmpty());
    return new Notebook(
        Integer.parseInt(cells.get(0)),
        new Part(cells.get(1), cells.get(2)),
        cells.get(4),
        cells.get(5),
        after.map(Integer::valueOf).toList());
  }

  /**
   * All notebooks.
   *
   * @return by number
   */
  public static List<Notebook> notebooks() {
    return NOTEBOOKS;
  }

  /**
   * The map of the course: a box a notebook, an arrow from each to those that build on it.
   *
   * @return a chart to caption
   */
  public static Chart map() {
    Diagram map = Diagram.empty();
    for (Notebook notebook : NOTEBOOKS) {
      map = map.box(box(notebook));
    }
    for (Notebook notebook : NOTEBOOKS) {
      for (int before : notebook.after()) {
        map = map.arrow(NOTEBOOKS.get(before).id(), notebook.id(), lane(before, notebook.number()));
      }
    }
    return map.chart();
  }

  private static Diagram.Box box(Notebook notebook) {
    List<String> rows = MAP.lines().toList();
    int row = 0;
    while (!rows.get(row).contains(notebook.id())) {
      row++;
    }
    double column = rows.get(row).indexOf(notebook.id()) / 3.0;
    boolean needsAll = notebook.number() == 21;
    return Diagram.Box.of(notebook.id(), notebook.question(), needsAll ? 2.5 : column, row)
        .in(notebook.part().toString(), notebook.part().numeral())
        .wide(needsAll ? 6 : 1);
  }

  /** The column in which a long arrow finds its way between the boxes; NaN for straight down. */
  private static double lane(int from, int to) {
    return from == 3 && to == 11
        ? 4.15
        : from == 5 && to == 12 ? 2.5 : from == 14 ? 3.5 : Double.NaN;
  }
}
