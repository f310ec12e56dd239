package rheobase.notebook.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import rheobase.units.Digits;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/**
 * The part of a table that a reader sees: its first ten and last five rows, its first thirty
 * columns, numbers with four significant digits. Everything is text here, and nothing is escaped.
 *
 * @param name what the table is called
 * @param headers the names of the columns shown
 * @param numeric which of them hold numbers
 * @param head the first rows
 * @param tail the last rows, empty when {@code head} already has all
 * @param rows how many rows the table has
 * @param columns how many columns it has
 * @param csv the whole table as comma-separated values, or empty when it is too large to carry
 */
public record TableView(
    String name,
    List<String> headers,
    List<Boolean> numeric,
    List<List<String>> head,
    List<List<String>> tail,
    int rows,
    int columns,
    String csv) {
  private static final int HEAD = 10;
  private static final int TAIL = 5;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_CHARACTERS = 200;

  /**
   * The visible part of a table.
   *
   * @param table any Tablesaw table or selection
   * @return what a reader sees of it
   */
  public static TableView of(Relation table) {
    return of(table.name() == null ? "table" : table.name(), table.columns(), table.rowCount());
  }

  /**
   * A column alone, as a table with one column.
   *
   * @param column any Tablesaw column
   * @return what a reader sees of it
   */
  public static TableView of(Column<?> column) {
    return of(column.name(), List.of(column), column.size());
  }

  private static TableView of(String name, List<? extends Column<?>> all, int rows) {
    List<? extends Column<?>> shown = all.subList(0, Math.min(all.size(), MOST_COLUMNS));
    int head = rows <= HEAD + TAIL ? rows : HEAD;
    return new TableView(
        name,
        shown.stream().<String>map(Column::name).toList(),
        shown.stream().map(column -> column instanceof NumericColumn).toList(),
        cells(shown, 0, head),
        cells(shown, Math.max(head, rows - TAIL), rows),
        rows,
        all.size(),
        Csv.of(all, rows));
  }

  private static List<List<String>> cells(List<? extends Column<?>> columns, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(row -> columns.stream().map(column -> cell(column, row)).toList())
        .toList();
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Digits.MISSING;
    }
    Object value = column.get(row);
    if (value instanceof Double || value instanceof Float) {
      return Digits.of(((Number) value).doubleValue(), digits(((Number) value).doubleValue()));
    }
    if (column instanceof NumericColumn) {
      return Digits.signed(String.valueOf(value));
    }
    String text = column.getString(row);
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  /** Four significant digits, and never fewer than two decimals, or spike times would blur. */
  private static int digits(double number) {
    double size = Math.abs(number);
    return size < 100 || size >= 1e7 ? 4 : (int) Math.floor(Math.log10(size)) + 3;
  }

  /**
   * How large the table is, in words.
   *
   * @return for example {@code spikes: 1,204 rows × 4 columns}
   */
  public String size() {
    return String.format(
        Locale.ROOT,
        "%s: %,d row%s × %,d column%s",
        name,
        rows,
        rows == 1 ? "" : "s",
        columns,
        columns == 1 ? "" : "s");
  }

  /**
   * How many rows are left out between head and tail.
   *
   * @return zero when all are shown
   */
  public int hidden() {
    return rows - head.size() - tail.size();
  }

  /**
   * The table as text and as HTML.
   *
   * @return both forms
   */
  public Bundle bundle() {
    return Bundle.text(text()).withHtml(TableHtml.of(this));
  }

  /** {@return the table in columns of equal width, for a terminal} */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headers);
    lines.addAll(head);
    if (hidden() > 0) {
      lines.add(headers.stream().map(header -> "…").toList());
    }
    lines.addAll(tail);
    int[] widths =
        IntStream.range(0, headers.size())
            .map(c -> lines.stream().mapToInt(line -> line.get(c).length()).max().orElse(0))
            .toArray();
    StringBuilder out = new StringBuilder(size());
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String gap = " ".repeat(widths[c] - line.get(c).length());
        row.append("  ").append(numeric.get(c) ? gap + line.get(c) : line.get(c) + gap);
      }
      out.append('\n').append(row.toString().stripTrailing());
    }
    return out.toString();
  }
}
