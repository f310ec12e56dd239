package rheobase.recording.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rheobase.recording.terms.RecordingException;

/** The lines of a text file, numbered as an editor numbers them, none longer than memory allows. */
final class TableLines implements AutoCloseable {
  private static final int LONGEST = 1_000_000;

  private final Path file;
  private final Reader text;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private boolean afterReturn;
  private int number;

  TableLines(Path file) throws IOException {
    this.file = file;
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(3);
    byte[] mark = bytes.readNBytes(3);
    bytes.reset();
    Charset charset = StandardCharsets.UTF_8;
    int skip = 0;
    if (mark.length >= 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (mark.length >= 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (mark.length == 3 && (mark[0] & 0xff) == 0xef && (mark[1] & 0xff) == 0xbb) {
      skip = 3;
    }
    bytes.skipNBytes(skip);
    text = new InputStreamReader(bytes, charset);
  }

  /** The next line that is not blank, or null at the end. */
  String next() throws IOException {
    String line = line();
    while (line != null && line.isBlank()) {
      line = line();
    }
    return line;
  }

  /** The number of the line that came last, from 1. */
  int number() {
    return number;
  }

  private String line() throws IOException {
    StringBuilder line = null;
    while (true) {
      if (at == end) {
        end = Math.max(0, text.read(buffer));
        at = 0;
        if (end == 0) {
          return line == null ? null : line.toString();
        }
      }
      if (afterReturn && buffer[at] == '\n') {
        at++;
        afterReturn = false;
        continue;
      }
      afterReturn = false;
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (line == null) {
        line = new StringBuilder();
        number++;
      }
      line.append(buffer, from, at - from);
      if (line.length() > LONGEST) {
        throw RecordingException.of(
            file,
            "line " + number + " is longer than " + LONGEST + " characters",
            "a table has one spike or one row of times in each line");
      }
      if (at < end) {
        afterReturn = buffer[at++] == '\r';
        return line.toString();
      }
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** What separates the cells of a line. */
  static char separator(String line) {
    for (char c : new char[] {'\t', ';', ','}) {
      if (line.indexOf(c) >= 0) {
        return c;
      }
    }
    return line.strip().contains(" ") ? ' ' : ',';
  }

  /** The cells of a line; quotes protect separators, and blanks around a cell do not count. */
  List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    if (separator == ' ') {
      cells.addAll(List.of(line.strip().split("\\s+")));
      return cells;
    }
    int from = 0;
    while (true) {
      int to;
      if (from + skipBlanks(line, from, separator) < line.length()
          && line.charAt(from + skipBlanks(line, from, separator)) == '"') {
        StringBuilder cell = new StringBuilder();
        to = quoted(line, from + skipBlanks(line, from, separator) + 1, cell);
        cells.add(cell.toString());
        int rest = line.indexOf(separator, to);
        int stop = rest < 0 ? line.length() : rest;
        if (!line.substring(to, stop).isBlank()) {
          throw RecordingException.of(
              file, "line " + number + " has text after a closing quote", "mend that line");
        }
        to = stop;
      } else {
        int found = line.indexOf(separator, from);
        to = found < 0 ? line.length() : found;
        cells.add(line.substring(from, to).strip());
      }
      if (to == line.length()) {
        return cells;
      }
      from = to + 1;
    }
  }

  private static int skipBlanks(String line, int from, char separator) {
    int skipped = 0;
    while (from + skipped < line.length()
        && line.charAt(from + skipped) == ' '
        && separator != ' ') {
      skipped++;
    }
    return skipped;
  }

  private int quoted(String line, int from, StringBuilder cell) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) != '"') {
        cell.append(line.charAt(i));
      } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else {
        return i + 1;
      }
    }
    throw RecordingException.of(
        file, "line " + number + " opens a quote and does not close it", "mend that line");
  }
}
