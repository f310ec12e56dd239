package rheobase.notebook.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a viewer leaves of the HTML of an untrusted notebook, as JupyterLab's sanitizer does it:
 * scripts, styles, frames and SVG go with all that is in them, unknown elements go and leave their
 * text, inputs are disabled, and of the attributes only harmless ones stay.
 */
final class Cleaning {
  private static final Set<String> GONE =
      Set.of("script", "style", "iframe", "svg", "math", "object", "embed", "link", "meta", "base");

  private static final Set<String> KEPT =
      Set.of(
          ("a b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure"
                  + " h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol option p pre q s samp"
                  + " select small span strong sub summary sup table tbody td textarea tfoot th thead"
                  + " tr u ul video audio")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("alt class colspan dir download height href id label lang open role rowspan scope src"
                  + " start style title type value width")
              .split(" "));

  private Cleaning() {}

  static Document cleaned(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    List.copyOf(page.select("body *")).forEach(Cleaning::clean);
    return page;
  }

  private static void clean(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    if (GONE.contains(name)) {
      element.remove();
      return;
    }
    if (!KEPT.contains(name)) {
      element.unwrap();
      return;
    }
    for (Attribute attribute : element.attributes().asList()) {
      boolean address = Arrays.asList("href", "src").contains(attribute.getKey());
      boolean harmless =
          attribute
              .getValue()
              .matches("(?i)\\s*(https?:|data:image/|data:text/csv|#|[\\w./-]*$).*");
      if (!ATTRIBUTES.contains(attribute.getKey()) || (address && !harmless)) {
        element.removeAttr(attribute.getKey());
      }
    }
    if (Set.of("input", "select", "textarea", "option").contains(name)) {
      element.attr("disabled", "");
    }
  }
}
