package rheobase.notebook.lesson;

/** What a lesson says to its reader: its text is {@code toString()}, and its page is richer. */
public interface Shown {
  /**
   * The same for a page: inline styles only, all text escaped, readable on light and dark ground.
   *
   * @return a fragment of HTML
   */
  String html();

  /**
   * Text as it may stand in HTML.
   *
   * @param text any text
   * @return the text with the five characters replaced that mean something there
   */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * A heading and paragraphs beside a bar.
   *
   * @param ground the colour of the bar, such as {@code #00664b}
   * @param head what stands first, as HTML
   * @param paragraphs what follows, as text; empty ones are left out
   * @return a fragment of HTML
   */
  static String card(String ground, String head, String... paragraphs) {
    StringBuilder out = new StringBuilder("<div style=\"border-left:4px solid ").append(ground);
    out.append(";padding:2px 0 2px 10px\"><p style=\"margin:0\">").append(head).append("</p>");
    for (String paragraph : paragraphs) {
      if (!paragraph.isEmpty()) {
        out.append("<p style=\"margin:4px 0 0 0;white-space:pre-wrap;overflow-wrap:anywhere");
        out.append(paragraph.contains("\n") ? ";font-family:monospace\">" : "\">"); // it is code
        out.append(escape(paragraph)).append("</p>");
      }
    }
    return out.append("</div>").toString();
  }
}
