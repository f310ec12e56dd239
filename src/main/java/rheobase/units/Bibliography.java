package rheobase.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The publications that the library and the notebooks cite, read from {@code docs/references.bib}.
 *
 * @param references the publications by key, in the order of the file
 */
public record Bibliography(Map<String, Reference> references) {
  private static final Pattern ENTRY =
      Pattern.compile("@\\w+\\{\\s*([\\w-]+)\\s*,(.*?)\\n\\}", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("(\\w+)\\s*=\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");

  /**
   * The bibliography of the project.
   *
   * @return every entry of {@code docs/references.bib}
   */
  public static Bibliography ofProject() {
    try (InputStream file = Bibliography.class.getResourceAsStream("/rheobase/references.bib")) {
      if (file == null) {
        throw new IllegalStateException(
            "references.bib is missing from the jar; rebuild with mvn package");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads BibTeX entries whose fields stand in braces.
   *
   * @param bibtex the text
   * @return its entries
   */
  public static Bibliography parse(String bibtex) {
    Map<String, Reference> found = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(bibtex);
    while (entry.find()) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher field = FIELD.matcher(entry.group(2));
      while (field.find()) {
        String text = field.group(2).replaceAll("[{}]", "").replaceAll("\\s+", " ").strip();
        fields.put(field.group(1), text);
      }
      found.put(entry.group(1), new Reference(entry.group(1), fields));
    }
    return new Bibliography(found);
  }

  /**
   * One publication.
   *
   * @param key its key, such as {@code izhikevich2003}
   * @return the publication
   * @throws IllegalArgumentException if there is none of that key; the message lists all keys
   */
  public Reference cite(String key) {
    Reference reference = references.get(key);
    if (reference == null) {
      throw new IllegalArgumentException(
          "no reference \"" + key + "\"; the bibliography has " + references.keySet());
    }
    return reference;
  }
}
