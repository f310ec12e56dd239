package rheobase.recording.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rheobase.recording.terms.Clock;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;

/** Reads one table of spikes, line by line. */
public final class TableReader {
  private static final int HEAD = 200;

  private final Path file;
  private final Optional<Shape> shape;
  private final Optional<Clock> clock;
  private final List<String> notes = new ArrayList<>();
  private final SpikeCollector spikes;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Integer, String> nameOf = new HashMap<>();
  private Optional<Window> window;
  private List<String> comment = List.of();
  private TableFormat format;
  private boolean numbered;
  private boolean remarks;

  /**
   * A reader of one table, to be used once.
   *
   * @param file where the table is
   * @param shape what its columns are, if it has been said
   * @param clock what one unit of time is, if it has been said
   * @param window when the units were watched, if it has been said
   */
  public TableReader(
      Path file, Optional<Shape> shape, Optional<Clock> clock, Optional<Window> window) {
    this.file = file;
    this.shape = shape;
    this.clock = clock;
    this.window = window;
    this.spikes = new SpikeCollector(file);
  }

  /**
   * Reads the whole table.
   *
   * @return its trains, each sorted, none of their times checked against the window
   * @throws IOException if the disk does not give what it should
   * @throws RecordingException if anything in the table is missing, contradictory or ambiguous
   */
  public TableSpikes read() throws IOException {
    try (TableLines lines = new TableLines(file)) {
      String line = lines.next();
      while (line != null && isComment(line)) {
        readComment(lines, line);
        line = lines.next();
      }
      if (line == null) {
        throw RecordingException.of(file, "holds no rows", "is it the right file?");
      }
      char separator = TableLines.separator(line);
      List<List<String>> head = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      while (line != null && head.size() < HEAD) {
        head.add(lines.cells(line, separator));
        numbers.add(lines.number());
        line = lines.next();
      }
      format = TableFormat.of(file, shape, clock, head, comment);
      prepare(head);
      for (int i = format.header() ? 1 : 0; i < head.size(); i++) {
        take(head.get(i), numbers.get(i));
      }
      head.clear();
      while (line != null && !remarks) {
        take(lines.cells(line, separator), lines.number());
        line = lines.next();
      }
    }
    return spikes.assemble(label -> name(label.unit()), window, notes);
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("%") || line.startsWith("//");
  }

  /** Our own remarks: the window, silent trains; and a header behind a # as NumPy writes it. */
  private void readComment(TableLines lines, String line) {
    String text = line.replaceFirst("^(#+|%+|//+)\\s*", "");
    if (!text.isEmpty()) {
      comment = lines.cells(text, TableLines.separator(text));
    }
    try {
      if (text.startsWith("window_ms") && comment.size() == 3 && window.isEmpty()) {
        window =
            Optional.of(
                new Window(Double.parseDouble(comment.get(1)), Double.parseDouble(comment.get(2))));
      } else if (text.startsWith("silent") && comment.size() == 4) {
        int unit = Integer.parseInt(comment.get(1));
        var label = new Label(unit, Integer.parseInt(comment.get(2)), comment.get(3));
        spikes.announce(label);
      }
    } catch (NumberFormatException e) {
      throw fault(lines.number(), line, "is not as SpikeTable.write left it", "restore it");
    }
  }

  private void prepare(List<List<String>> head) {
    List<String> columns = format.names();
    if (format.shape() == Shape.COLUMN_PER_UNIT) {
      numbered = columns.stream().allMatch(n -> n.matches("\\d{0,9}"));
      for (int i = 0; i < columns.size(); i++) {
        if (!columns.get(i).isEmpty()) {
          int unit = numbered ? Integer.parseInt(columns.get(i)) : i;
          nameOf.put(unit, columns.get(i));
          spikes.announce(label(unit));
        }
      }
      if (spikes.trains() != columns.stream().filter(n -> !n.isEmpty()).count()) {
        throw RecordingException.of(
            file, "two columns have the same number", "give each unit its own");
      }
      notes.add("Each of the " + spikes.trains() + " columns was read as one unit.");
    } else {
      Optional<String> first =
          head.stream()
              .skip(format.header() ? 1 : 0)
              .map(row -> cell(row, format.unit()))
              .filter(unit -> !unit.isEmpty())
              .findFirst();
      numbered = first.map(TableFormat::looksLikeNumber).orElse(true);
      notes.add(
          "Each row was read as a spike: unit in column "
              + (format.unit() + 1)
              + ", time in column "
              + (format.time() + 1)
              + ".");
    }
    notes.add("Times were read as " + format.clock() + ".");
  }

  private static Label label(int unit) {
    return new Label(unit, 0, "recorded");
  }

  private void take(List<String> cells, int line) {
    int columns = format.names().size();
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isEmpty()) {
      size--;
    }
    // Axion's lists end with remarks on the wells.
    int spikesFrom = Math.min(format.time(), format.unit());
    if (spikesFrom > 0 && size > 0 && cells.get(0).equals("Well Information")) {
      remarks = true;
      notes.add("Lines from " + line + " on (\"Well Information\") hold no spikes.");
    }
    if (remarks) {
      return;
    }
    // Remarks may outlast the spikes beside them.
    if (size == 0 || size <= spikesFrom) {
      return;
    }
    if (size > columns) {
      throw fault(
          line,
          String.join(" ", cells),
          "has " + size + " cells under " + columns + " columns",
          "is a comma used for decimals? Then separate columns by semicolons");
    }
    if (format.shape() == Shape.COLUMN_PER_UNIT) {
      for (int i = 0; i < size; i++) {
        if (!cells.get(i).isEmpty() && !isRowNumber(cells.get(i), line, i)) {
          int unit = numbered ? Integer.parseInt(format.names().get(i)) : i;
          spikes.add(label(unit), time(cells.get(i), line, i));
        }
      }
      return;
    }
    String unit = format.unit() < size ? cells.get(format.unit()) : "";
    String time = format.time() < size ? cells.get(format.time()) : "";
    int trial = format.trial() < 0 ? 0 : whole(cell(cells, format.trial()), line, format.trial());
    String kind = format.kind() < 0 ? "recorded" : cell(cells, format.kind());
    var label = new Label(unit(unit, line), trial, kind);
    if (spikes.trains() > Limits.MOST_UNITS) {
      String many = "names more than " + Limits.MOST_UNITS + " units";
      throw fault(line, unit, many, "is that really the column of units?");
    }
    spikes.add(label, time(time, line, format.time()));
  }

  /** Data frames write their row numbers into a first column without a name. */
  private boolean isRowNumber(String cell, int line, int column) {
    if (!format.names().get(column).isEmpty()) {
      return false;
    }
    if (column > 0 || !cell.matches("\\d+")) {
      throw fault(line, cell, "stands in a column without a name", "name it, or leave it out");
    }
    return true;
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private int unit(String cell, int line) {
    if (numbered) {
      return whole(cell, line, format.unit());
    }
    if (cell.isEmpty()) {
      throw fault(line, cell, "has no unit", "each spike needs one");
    }
    Integer known = names.get(cell);
    if (known == null) {
      known = names.size();
      names.put(cell, known);
      nameOf.put(known, cell);
    }
    return known;
  }

  private int whole(String cell, int line, int column) {
    double number = plain(cell, line, column);
    if (number != (int) number) {
      throw fault(line, cell, "must be a whole number in column " + (column + 1), "see its row");
    }
    return (int) number;
  }

  private double time(String cell, int line, int column) {
    return format.clock().milliseconds(plain(cell, line, column));
  }

  private double plain(String cell, int line, int column) {
    String point = format.decimalComma() ? cell.replace(',', '.') : cell;
    boolean clean = !cell.isEmpty() && !(format.decimalComma() && cell.indexOf('.') >= 0);
    for (int i = 0; clean && i < point.length(); i++) {
      clean = "0123456789.-+eE".indexOf(point.charAt(i)) >= 0;
    }
    try {
      double number = clean ? Double.parseDouble(point) : Double.NaN;
      if (Math.abs(number) <= Double.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the same refusal
    }
    String name = format.names().get(column);
    throw fault(
        line,
        cell,
        "is not a finite number in column " + (column + 1) + " (" + name + ")",
        "numbers look like 12.5 or 1.25e1, one decimal sign in the whole file");
  }

  private RecordingException fault(int line, String value, String problem, String wayOut) {
    String where = "line " + line + ", " + RecordingException.quote(value) + " ";
    return RecordingException.of(file, where + problem, wayOut);
  }

  private String name(int unit) {
    return nameOf.getOrDefault(unit, Integer.toString(unit));
  }
}
