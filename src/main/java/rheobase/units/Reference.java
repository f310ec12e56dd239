package rheobase.units;

import java.util.Map;

/**
 * One publication of the bibliography.
 *
 * @param key its key, such as {@code izhikevich2003}
 * @param fields the fields of its entry: author, title, journal, year, doi, note, …
 */
public record Reference(String key, Map<String, String> fields) {

  /**
   * Makes a reference.
   *
   * @param key its key
   * @param fields the fields of its entry, copied
   */
  public Reference {
    fields = Map.copyOf(fields);
  }

  /**
   * The publication as a line to print.
   *
   * @return authors, year, title, place, DOI and, where there is one, the note on its errata
   */
  @Override
  public String toString() {
    var line = new StringBuilder();
    line.append(field("author").replace(" and ", "; "));
    line.append(" (").append(field("year")).append(") ").append(field("title"));
    line.append(field("title").endsWith("?") ? " " : ". ");
    line.append(fields.containsKey("journal") ? field("journal") : field("publisher"));
    append(line, " ", "volume");
    append(line, ":", "pages");
    line.append('.');
    append(line, " doi:", "doi");
    append(line, " — ", "note");
    return line.toString().replace("--", "–");
  }

  private void append(StringBuilder line, String before, String field) {
    if (fields.containsKey(field)) {
      line.append(before).append(field(field));
    }
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
