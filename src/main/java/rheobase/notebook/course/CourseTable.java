package rheobase.notebook.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables of {@code notebooks/source}: a line of headings, then cells between tabs. */
final class CourseTable {
  private CourseTable() {}

  /** The rows of a table that is in the jar. */
  static Stream<List<String>> rows(String name) {
    try (InputStream file = CourseTable.class.getResourceAsStream("/rheobase/" + name)) {
      if (file == null) {
        throw new IllegalStateException(
            name + " is missing from the jar; rebuild with mvn package");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a text. */
  static Stream<List<String>> parse(String table) {
    return table.lines().skip(1).map(line -> List.of(line.split("\t", -1)));
  }
}
