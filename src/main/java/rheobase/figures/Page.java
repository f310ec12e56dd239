package rheobase.figures;

import java.util.Base64;
import java.util.List;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.picture.DataUrl;

/**
 * A figure as a fragment of HTML that survives the cleaning of an untrusted notebook: no script, no
 * style element, no inline SVG; a picture as data, a caption, a folded table.
 */
final class Page {
  private static final int ENDS = 5;
  private static final int BLOCKS = 6;
  private static final int COLUMNS = 12;
  private static final int CSV_CELLS = 6000;
  private static final int CSV_LETTERS = 10_000;

  private Page() {}

  static String html(Figure figure) {
    String svg = figure.svg();
    Data data = Data.of(figure);
    String id = "figure-" + Data.hash(svg + figure.caption() + figure.alt()).substring(0, 12);
    var page = new StringBuilder();
    page.append("<figure id=\"").append(id).append("\" style=\"margin:0.5em 0;max-width:");
    page.append(figure.width()).append("px\">\n<img src=\"").append(picture(figure, svg));
    page.append("\" width=\"").append(figure.width());
    page.append("\" style=\"max-width:100%;height:auto;background:#ffffff\" alt=\"");
    page.append(escaped(figure.alt())).append("\">\n");
    if (!figure.caption().isEmpty()) {
      page.append("<figcaption style=\"margin-top:0.4em\">");
      page.append(escaped(figure.caption())).append("</figcaption>\n");
    }
    page.append("<details style=\"font-size:85%;margin-top:0.3em\">");
    page.append("<summary>data and manifest</summary>\n");
    page.append(figure.manifest().html(data.hash()));
    data.blocks().stream().limit(BLOCKS).forEach(block -> table(page, block));
    if (data.blocks().size() > BLOCKS) {
      page.append("<p>… and ").append(data.blocks().size() - BLOCKS).append(" more</p>\n");
    }
    download(page, data, id);
    page.append("</details>\n");
    return page.append("</figure>\n").toString();
  }

  /** Whether a part of it is a sheet of many figures. */
  static boolean crowded(Figure figure) {
    return figure.panels().charts().stream()
        .flatMap(chart -> chart.plot().layers().stream())
        .anyMatch(Layer::crowded);
  }

  /** The picture as data: of lines, unless it is long and dots are shorter. */
  private static String picture(Figure figure, String svg) {
    if (svg.length() > 150_000 || crowded(figure)) {
      byte[] png = figure.png();
      if (png.length < svg.length()) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
      }
    }
    return DataUrl.of("image/svg+xml", svg);
  }

  private static void table(StringBuilder page, List<Column> block) {
    List<Column> shown = block.subList(0, Math.min(COLUMNS, block.size()));
    int rows = block.get(0).size();
    page.append("<table cellpadding=\"4\" style=\"text-align:right\"><thead><tr>");
    for (Column column : shown) {
      page.append("<th scope=\"col\">").append(escaped(column.header())).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    for (int row = 0; row < rows; row++) {
      if (row == ENDS && rows > 2 * ENDS + 1) {
        int hidden = rows - 2 * ENDS;
        page.append("<tr><td style=\"text-align:center")
            .append("\" colspan=\"")
            .append(shown.size());
        page.append("\">… ").append(hidden).append(" rows …</td></tr>\n");
        row += hidden;
      }
      page.append("<tr>");
      for (Column column : shown) {
        page.append("<td>").append(escaped(column.cell(row))).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n");
    if (shown.size() < block.size()) {
      page.append("<p>… and ").append(block.size() - shown.size()).append(" more columns</p>\n");
    }
  }

  private static void download(StringBuilder page, Data data, String id) {
    if (!data.blocks().isEmpty() && data.cells() <= CSV_CELLS) {
      String csv = data.csv();
      if (csv.length() <= CSV_LETTERS) {
        page.append("<p><a download=\"").append(id).append(".csv\" href=\"");
        page.append(DataUrl.of("text/csv", csv)).append("\">CSV</a></p>\n");
      }
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
