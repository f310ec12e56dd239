package rheobase.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rheobase.recording.SpikeRecording.Site;
import rheobase.recording.SpikeTable.Shape;
import rheobase.spikes.Label;

/** Reads one table of spikes, line by line. */
final class TableReader {
  private static final int HEAD = 200;

  private final SpikeTable table;
  private final Path file;
  private final List<String> notes = new ArrayList<>();
  private final Map<Label, Integer> trains = new LinkedHashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Integer, String> nameOf = new HashMap<>();
  private Optional<Window> window;
  private List<String> comment = List.of();
  private TableFormat format;
  private boolean numbered;
  private boolean remarks;
  private double[] times = new double[1024];
  private int[] owner = new int[1024];
  private int count;

  TableReader(SpikeTable table) {
    this.table = table;
    this.file = table.path();
    this.window = table.window();
  }

  SpikeRecording read() throws IOException {
    try (TableLines lines = new TableLines(file)) {
      String line = lines.next();
      while (line != null && isComment(line)) {
        readComment(lines, line);
        line = lines.next();
      }
      if (line == null) {
        throw RecordingException.of(file, "holds no rows", "is it the right file?");
      }
      char separator = separator(line);
      List<List<String>> head = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      while (line != null && head.size() < HEAD) {
        head.add(lines.cells(line, separator));
        numbers.add(lines.number());
        line = lines.next();
      }
      format = TableFormat.of(table, head, comment);
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
    return assemble();
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("%") || line.startsWith("//");
  }

  /** Our own remarks: the window, silent trains; and a header behind a # as NumPy writes it. */
  private void readComment(TableLines lines, String line) {
    String text = line.replaceFirst("^(#+|%+|//+)\\s*", "");
    if (!text.isEmpty()) {
      comment = lines.cells(text, separator(text));
    }
    try {
      if (text.startsWith("window_ms") && comment.size() == 3 && window.isEmpty()) {
        window = Optional.of(new Window(number(comment.get(1)), number(comment.get(2))));
      } else if (text.startsWith("silent") && comment.size() == 4) {
        int unit = Integer.parseInt(comment.get(1));
        var label = new Label(unit, Integer.parseInt(comment.get(2)), comment.get(3));
        trains.putIfAbsent(label, trains.size());
      }
    } catch (NumberFormatException e) {
      throw fault(lines.number(), line, "is not as SpikeTable.write left it", "restore it");
    }
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static char separator(String line) {
    for (char c : new char[] {'\t', ';', ','}) {
      if (line.indexOf(c) >= 0) {
        return c;
      }
    }
    return line.strip().contains(" ") ? ' ' : ',';
  }

  private void prepare(List<List<String>> head) {
    List<String> columns = format.names();
    if (format.shape() == Shape.COLUMN_PER_UNIT) {
      numbered = columns.stream().allMatch(n -> n.matches("\\d{1,9}"));
      for (int i = 0; i < columns.size(); i++) {
        int unit = numbered ? Integer.parseInt(columns.get(i)) : i;
        nameOf.put(unit, columns.get(i));
        if (!format.header() || !columns.get(i).isEmpty()) {
          trains.putIfAbsent(label(unit), trains.size());
        }
      }
      if (trains.size() != columns.stream().filter(n -> !n.isEmpty()).count()) {
        throw RecordingException.of(
            file, "two columns have the same number", "give each unit its own");
      }
      notes.add("Each of the " + trains.size() + " columns was read as one unit.");
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
    if (size > 0 && cells.get(0).equals("Well Information") && format.time() > 0) {
      remarks = true;
      notes.add("Lines from " + line + " on (\"Well Information\") hold no spikes.");
    }
    if (remarks) {
      return;
    }
    // Remarks may outlast the spikes beside them.
    boolean remarkOnly = format.time() > 0 && size <= Math.min(format.time(), format.unit());
    if (size == 0 || (columns > 2 && remarkOnly)) {
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
        String name = format.names().get(i);
        if (!cells.get(i).isEmpty() && !(format.header() && name.isEmpty())) {
          int unit = numbered ? Integer.parseInt(name) : i;
          add(trains.get(label(unit)), time(cells.get(i), line, i));
        }
      }
      return;
    }
    String unit = format.unit() < size ? cells.get(format.unit()) : "";
    String time = format.time() < size ? cells.get(format.time()) : "";
    int trial = format.trial() < 0 ? 0 : whole(cell(cells, format.trial()), line, format.trial());
    String kind = format.kind() < 0 ? "recorded" : cell(cells, format.kind());
    var label = new Label(unit(unit, line), trial, kind);
    Integer train = trains.get(label);
    if (train == null) {
      train = trains.size();
      trains.put(label, train);
      if (train >= Reading.MOST_UNITS) {
        String many = "names more than " + Reading.MOST_UNITS + " units";
        throw fault(line, unit, many, "is that really the column of units?");
      }
    }
    add(train, time(time, line, format.time()));
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

  private void add(int train, double time) {
    if (count == times.length) {
      // Here, put in order, and as trains: about 60 bytes for each spike.
      int larger = Reading.room(file, "spikes", count + (count >> 1), 60);
      times = Arrays.copyOf(times, larger);
      owner = Arrays.copyOf(owner, larger);
    }
    times[count] = time;
    owner[count++] = train;
  }

  private SpikeRecording assemble() {
    if (trains.isEmpty()) {
      throw RecordingException.of(file, "names columns but holds no spikes", "see its rows");
    }
    List<Label> found = new ArrayList<>(trains.keySet());
    Integer[] order = IntStream.range(0, found.size()).boxed().toArray(Integer[]::new);
    Comparator<Integer> byUnit = Comparator.comparingInt(k -> found.get(k).unit());
    Arrays.sort(order, byUnit.thenComparingInt(k -> found.get(k).trial()));
    int[] rank = new int[order.length];
    IntStream.range(0, order.length).forEach(k -> rank[order[k]] = k);
    int[] next = new int[order.length + 1];
    for (int i = 0; i < count; i++) {
      next[rank[owner[i]] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] ends = Arrays.copyOfRange(next, 1, next.length);
    double[] sorted = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[next[rank[owner[i]]]++] = times[i];
    }
    times = new double[0];
    sort(sorted, ends);
    List<Label> labels = Arrays.stream(order).map(found::get).toList();
    List<Site> sites = labels.stream().map(l -> Site.named(name(l.unit()))).toList();
    return Reading.assemble(file, labels, sites, ends, sorted, window, notes);
  }

  private String name(int unit) {
    return nameOf.getOrDefault(unit, Integer.toString(unit));
  }

  private void sort(double[] sorted, int[] ends) {
    int late = 0;
    for (int k = 0; k < ends.length; k++) {
      int from = k == 0 ? 0 : ends[k - 1];
      for (int i = from + 1; i < ends[k]; i++) {
        late += sorted[i] < sorted[i - 1] ? 1 : 0;
      }
      Arrays.sort(sorted, from, ends[k]);
    }
    if (late > 0) {
      notes.add(late + " spikes came before the spike above them; the times have been sorted.");
    }
  }
}
