package rheobase.notebook.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The scripts of the explorers, which stand among the resources, one idea a file. */
public final class Scripts {
  private Scripts() {}

  /**
   * Files in order as one text, without comments and indents.
   *
   * <p>Only whole lines of comment are left out, so that nothing has to be parsed.
   *
   * @param files their names, without {@code .js}
   * @return the text
   */
  public static String of(String... files) {
    var text = new StringBuilder();
    for (String file : files) {
      text.append(
          source(file)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("//"))
              .filter(line -> !(line.startsWith("/**") && line.endsWith("*/")))
              .collect(Collectors.joining("\n", "", "\n")));
    }
    return text.toString();
  }

  /** One file as it is. */
  static String source(String file) {
    try (InputStream in = Scripts.class.getResourceAsStream(file + ".js")) {
      if (in == null) {
        throw new IllegalStateException("script " + file + ".js is missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
