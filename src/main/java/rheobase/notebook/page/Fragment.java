package rheobase.notebook.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import rheobase.figures.Figure;
import rheobase.figures.picture.DataUrl;

/**
 * An explorer as a fragment of HTML: a figure that survives the cleaning of an untrusted notebook,
 * and a script that finds it and brings it to life.
 *
 * @param type what the figure says of itself: {@code frames}, {@code data}, {@code live} or {@code
 *     table}
 * @param poster the still figure, with its caption if the explorer has one
 * @param said what is read beneath the still figure, such as its numbers, or the empty string
 * @param remark what is missing, for all to read, or the empty string
 * @param strip further pictures, folded away
 * @param scripts the names of the scripts, the last of which defines {@code mount}
 * @param data what {@code mount} is given
 * @param plotted what the plotted data are known by, or the empty string where they are all in
 *     {@code data}
 * @param table a table that stands below all else for everybody, as HTML, or the empty string
 */
public record Fragment(
    String type,
    Figure poster,
    String said,
    String remark,
    List<Picture> strip,
    List<String> scripts,
    Map<String, ?> data,
    String plotted,
    String table) {
  /** What a page may carry of one explorer, in bytes. */
  public static final int MOST_BYTES = 400_000;

  private static final int SHORT = 32_000;

  private static final List<String> PLOT = List.of("stage", "ink", "ticks", "marks", "plot");

  private static final String NOTE =
      "This figure moves once the notebook is trusted, or its cell has been run again.";

  private static final String SMALL = "<p style=\"margin:0.3em 0;font-size:90%\"";

  /**
   * A model that the page itself computes, and draws with the scripts for plots.
   *
   * @param poster the still figure, with its caption if there is one
   * @param said its numbers
   * @param data what {@code mount} is given
   * @param scripts the names of the scripts beyond those for plots, the last of which defines
   *     {@code mount}
   * @return the fragment
   */
  public static Fragment live(Figure poster, String said, Map<String, ?> data, String... scripts) {
    List<String> all = new ArrayList<>(PLOT);
    all.addAll(List.of(scripts));
    return new Fragment("live", poster, said, "", List.of(), all, data, "", "");
  }

  /**
   * One picture of a strip.
   *
   * @param source the picture as data
   * @param alt what is seen on it
   * @param words what stands beneath
   * @param width in pixels
   * @param height in pixels
   */
  public record Picture(String source, String alt, String words, int width, int height) {
    /**
     * A figure as a picture: of lines if that is short, otherwise of lines or of dots, whichever is
     * shorter.
     *
     * @param figure what is seen
     * @param words what stands beneath
     * @return the picture
     */
    public static Picture of(Figure figure, String words) {
      String svg = figure.svg();
      byte[] png = svg.length() <= SHORT ? null : figure.png(); // dots take longer to make
      String source =
          png == null || svg.length() <= png.length
              ? DataUrl.of("image/svg+xml", svg)
              : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
      return new Picture(source, figure.alt(), words, figure.width(), figure.height());
    }

    private void write(StringBuilder page) {
      page.append("<img src=\"").append(source).append("\" width=\"").append(width);
      page.append("\" style=\"max-width:100%;height:auto;background:#ffffff\" alt=\"");
      page.append(escaped(alt)).append("\">");
    }
  }

  /**
   * The fragment.
   *
   * @param wayOut what can be done where it is too large, one clause
   * @return HTML
   * @throws IllegalArgumentException if it takes more than {@link #MOST_BYTES}
   */
  public String html(String wayOut) {
    var page = new StringBuilder();
    page.append("<div data-part=\"poster\">\n");
    Picture.of(poster, "").write(page);
    page.append("\n");
    if (!said.isEmpty()) {
      page.append(SMALL).append(">").append(escaped(said)).append("</p>\n");
    }
    page.append("</div>\n");
    if (!strip.isEmpty()) {
      page.append("<details data-part=\"strip\"><summary>all ").append(strip.size());
      page.append(" pictures</summary>\n");
      for (Picture picture : strip) {
        picture.write(page);
        page.append("\n").append(SMALL).append(">").append(escaped(picture.words()));
        page.append("</p>\n");
      }
      page.append("</details>\n");
    }
    if (!poster.caption().isEmpty()) {
      page.append("<figcaption style=\"margin-top:0.4em\">").append(escaped(poster.caption()));
      page.append("</figcaption>\n");
    }
    if (!remark.isEmpty()) {
      page.append(SMALL).append(" data-part=\"remark\">").append(escaped(remark)).append("</p>\n");
    }
    page.append(SMALL).append(" data-part=\"note\">").append(NOTE).append("</p>\n");
    String json = Json.of(data);
    page.append("<details style=\"font-size:85%;margin-top:0.3em\"><summary>manifest</summary>\n");
    page.append(poster.manifest().html(hash(plotted.isEmpty() ? json : plotted)));
    page.append("</details>\n").append(table);
    String id = "explorer-" + hash(type + page + json).substring(0, 12);
    String whole = figure(id, page) + script(id, json);
    int bytes = whole.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          ("explorer (%d kB) must be at most %d kB; " + wayOut)
              .formatted((bytes + 999) / 1000, MOST_BYTES / 1000));
    }
    return whole;
  }

  private String figure(String id, CharSequence inside) {
    return "<figure id=\"%s\" data-explorer=\"%s\" style=\"margin:0.5em 0;max-width:%dpx\">\n"
            .formatted(id, type, poster.width())
        + inside
        + "</figure>\n";
  }

  private String script(String id, String json) {
    return "<script>(() => {\n\"use strict\";\n"
        + Scripts.of(scripts.toArray(String[]::new))
        + "launch(\"%s\", mount, ".formatted(id)
        + json
        + ");\n})();</script>\n";
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /**
   * A text as HTML says it.
   *
   * @param text anything, which may come from outside
   * @return the same to read, and no markup
   */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
