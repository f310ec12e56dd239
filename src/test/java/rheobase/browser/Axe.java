package rheobase.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * axe-core, run in a page: what keeps a reader with a screen reader or weak sight from using it.
 */
final class Axe {
  private static final String SOURCE = source();
  private static final String RUN =
      """
      (include, exclude) => axe
        .run({include: [...document.querySelectorAll(include)],
              exclude: exclude ? [...document.querySelectorAll(exclude)] : []},
             {resultTypes: ['violations'], elementRef: false, preload: false})
        .then(found => found.violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ') + ': '
            + node.html.slice(0, 160) + ' (' + node.failureSummary.slice(0, 300) + ')')))
      """;

  private Axe() {}

  /**
   * What is serious or critical in the elements of the first selector, less those of the second.
   */
  static List<String> findings(Page page, String include, String exclude) {
    page.call("source => { if (!window.axe) { (0, eval)(source); } }", SOURCE);
    List<String> findings = new ArrayList<>();
    for (JsonElement finding : page.call(RUN, include, exclude).getAsJsonArray()) {
      findings.add(finding.getAsString());
    }
    return findings;
  }

  private static String source() {
    try (var stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
