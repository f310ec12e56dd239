package rheobase.notebook.display;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tech.tablesaw.columns.Column;

/** A small table as comma-separated values, every number in full. */
final class Csv {
  /** What a page may carry for one table. */
  static final int MOST_BYTES = 50_000;

  private Csv() {}

  /**
   * The whole table, or the empty string when it is empty or takes more than {@link #MOST_BYTES}.
   */
  static String of(List<? extends Column<?>> columns, int rows) {
    if (columns.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int row = -1; row < rows; row++) { // −1 is the header
      for (int c = 0; c < columns.size(); c++) {
        out.append(c == 0 ? "" : ",").append(quoted(field(columns.get(c), row)));
      }
      out.append('\n');
      if (out.length() > MOST_BYTES) {
        return "";
      }
    }
    String csv = out.toString();
    return csv.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? "" : csv;
  }

  private static String field(Column<?> column, int row) {
    if (row < 0) {
      return column.name();
    }
    return column.isMissing(row) ? "" : String.valueOf(column.get(row));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
