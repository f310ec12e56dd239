package rheobase.figures.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rheobase.numerics.Seed;

/**
 * What a figure was made from: its seeds, and its models, stimuli and files with their parameters.
 *
 * @param seeds where its chance came from, each once
 * @param parts one line each, such as {@code "PoissonProcess (rate = 0.02/ms)"}; none where nobody
 *     said
 */
public record Manifest(List<Seed> seeds, List<String> parts) {
  /** The manifest of a figure of which nobody has said what it was made from. */
  public static final Manifest UNSAID = new Manifest(List.of(), List.of());

  private static final String FORMULAS = "formulas alone, without chance or parameters";

  /** Keeps each seed and each part once, in the order in which they were named. */
  public Manifest {
    seeds = seeds.stream().distinct().toList();
    parts = parts.stream().distinct().toList();
  }

  /**
   * What went into a figure.
   *
   * @param things seeds, runs, recordings, models, processes, stimuli, files, any record, a {@link
   *     rheobase.units.Parameter}, or words; none for a figure of formulas alone
   * @return the manifest
   */
  public static Manifest of(Object... things) {
    if (things.length == 0) {
      return new Manifest(List.of(), List.of(FORMULAS));
    }
    var ingredients = new Ingredients();
    for (Object thing : things) {
      ingredients.add(thing);
    }
    return ingredients.manifest();
  }

  /**
   * This and what else went in.
   *
   * @param other another manifest
   * @return both together
   */
  public Manifest and(Manifest other) {
    return new Manifest(
        Stream.concat(seeds.stream(), other.seeds.stream()).toList(),
        Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /**
   * The manifest as it is read. Of Java only the release is named, so that the same figure drawn by
   * two builds of it reads the same.
   *
   * @param hash the SHA-256 of the plotted data
   * @return what each line is about, and what it says; without seeds there is no line of seeds
   */
  public Map<String, String> lines(String hash) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (!seeds.isEmpty()) {
      lines.put("seed", numbers());
    }
    if (!parts.isEmpty()) {
      lines.put("made from", String.join("; ", parts));
    }
    lines.put("library", library());
    lines.put("Java", Integer.toString(Runtime.version().feature()));
    lines.put("SHA-256 of the data", hash);
    return lines;
  }

  /**
   * The manifest as a table for a page; the launcher collects these lines over all notebooks.
   *
   * @param hash the SHA-256 of the plotted data
   * @return a fragment of HTML, everything in it escaped
   */
  public String html(String hash) {
    var page = new StringBuilder("<table cellpadding=\"4\"><tbody>\n");
    String line = "style=\"text-align:left;overflow-wrap:anywhere\">";
    lines(hash)
        .forEach(
            (about, words) -> {
              page.append("<tr><th scope=\"row\" ").append(line).append(escaped(about));
              page.append("</th><td ").append(line).append(escaped(words)).append("</td></tr>\n");
            });
    return page.append("</tbody></table>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String library() {
    String version = Manifest.class.getPackage().getImplementationVersion();
    return "Rheobase " + (version == null ? "not yet packaged" : version);
  }

  @Override
  public String toString() {
    String chance = seeds.isEmpty() ? "" : "seed " + numbers() + "; ";
    return parts.isEmpty() && seeds.isEmpty() ? "unsaid" : chance + String.join("; ", parts);
  }

  private String numbers() {
    return seeds.stream().map(seed -> "" + seed.value()).collect(Collectors.joining(", "));
  }
}
