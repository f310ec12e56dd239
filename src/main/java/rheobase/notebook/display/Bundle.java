package rheobase.notebook.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several forms, of which a front end shows the richest it can: always text, perhaps
 * HTML, perhaps a picture.
 *
 * @param data the forms by their MIME type, binary ones in base 64; {@code text/plain} is among
 *     them
 */
public record Bundle(Map<String, String> data) {
  /** The MIME type every front end can show. */
  public static final String TEXT = "text/plain";

  /** The MIME type of a fragment of a web page. */
  public static final String HTML = "text/html";

  /** The MIME type of a picture of pixels. */
  public static final String PNG = "image/png";

  /** The MIME type of a widget of a page; the form is the name of its model. */
  public static final String WIDGET = "application/vnd.jupyter.widget-view+json";

  /**
   * Copies the forms in their order.
   *
   * @param data the forms by their MIME type
   */
  public Bundle {
    if (data.get(TEXT) == null) {
      throw new IllegalArgumentException(
          "a bundle (" + data.keySet() + ") must contain " + TEXT + ": some readers see only that");
    }
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /**
   * Text alone.
   *
   * @param text what to show
   * @return a bundle with one form
   */
  public static Bundle text(String text) {
    return new Bundle(Map.of(TEXT, text));
  }

  /**
   * The text that every bundle carries.
   *
   * @return the plain form
   */
  public String plain() {
    return data.get(TEXT);
  }

  /**
   * Adds HTML.
   *
   * @param html a fragment in which everything that came from outside is escaped
   * @return a bundle with this form too
   */
  public Bundle withHtml(String html) {
    return with(HTML, html);
  }

  /**
   * Adds a picture.
   *
   * @param png the bytes of a PNG file
   * @return a bundle with this form too
   */
  public Bundle withPng(byte[] png) {
    return with(PNG, new String(Base64.getEncoder().encode(png), StandardCharsets.ISO_8859_1));
  }

  /**
   * Adds a widget.
   *
   * @param model the name of its model on the page
   * @return a bundle with this form too
   */
  public Bundle withWidget(String model) {
    return with(WIDGET, model);
  }

  private Bundle with(String type, String form) {
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(type, form);
    return new Bundle(more);
  }
}
