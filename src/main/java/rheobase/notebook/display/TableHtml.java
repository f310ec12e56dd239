package rheobase.notebook.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A table for a web page: headers that screen readers find, numbers flush right, everything that
 * came from outside escaped, and a link to all of it where it is small.
 */
final class TableHtml {
  private static final String NUMBER = " style=\"text-align:right\"";
  private static final String WORDS = " style=\"text-align:left\"";

  private TableHtml() {}

  static String of(TableView view) {
    StringBuilder out =
        new StringBuilder("<div class=\"rheobase-table\" style=\"overflow-x:auto\">\n<table>\n")
            .append("<caption style=\"caption-side:bottom;text-align:left;white-space:nowrap\">")
            .append(Html.escape(view.size()))
            .append(more(view))
            .append(download(view))
            .append("</caption>\n<thead><tr>");
    for (int c = 0; c < view.headers().size(); c++) {
      String header = view.headers().get(c);
      String align = view.numeric().get(c) ? NUMBER : WORDS;
      if (header.isBlank()) { // the corner above the names of rows heads nothing
        out.append("<td").append(align).append("></td>");
      } else {
        out.append("<th scope=\"col\"").append(align).append('>');
        out.append(Html.escape(header)).append("</th>");
      }
    }
    out.append("</tr></thead>\n<tbody>\n");
    rows(out, view, view.head());
    if (view.hidden() > 0) {
      out.append("<tr><td colspan=\"")
          .append(view.headers().size())
          .append("\" style=\"text-align:center\">… ")
          .append(String.format(Locale.ROOT, "%,d", view.hidden()))
          .append(" more …</td></tr>\n");
    }
    rows(out, view, view.tail());
    return out.append("</tbody>\n</table>\n</div>").toString();
  }

  private static void rows(StringBuilder out, TableView view, List<List<String>> rows) {
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int c = 0; c < row.size(); c++) {
        out.append("<td")
            .append(view.numeric().get(c) ? NUMBER : WORDS)
            .append('>')
            .append(Html.escape(row.get(c)))
            .append("</td>");
      }
      out.append("</tr>\n");
    }
  }

  private static String more(TableView view) {
    int hidden = view.columns() - view.headers().size();
    return hidden == 0 ? "" : " (the first " + view.headers().size() + " are shown)";
  }

  private static String download(TableView view) {
    if (view.csv().isEmpty()) {
      return "";
    }
    String file = view.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".csv";
    byte[] bytes = view.csv().getBytes(StandardCharsets.UTF_8);
    return " · <a style=\"text-decoration:underline\" download=\""
        + Html.escape(file)
        + "\" href=\"data:text/csv;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(bytes)
        + "\">all of it as CSV</a>";
  }
}
