package rheobase.notebook.display;

/** The few characters that mean something in HTML. */
public final class Html {
  private Html() {}

  /**
   * A text as it stands in a page.
   *
   * @param text any characters
   * @return the same, with {@code & < > " '} written as entities
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
