package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rheobase.figures.Figure;
import rheobase.notebook.page.Fragment;
import rheobase.units.Require;

/**
 * An explorer of type B: a table whose rows are filtered by what stands in some of its columns.
 *
 * <p>The table stands in the page for everybody, beneath the caption; where scripts may run there
 * is a choice for each filter in the place of the still picture.
 */
public final class FilteredTable implements Explorer {
  private static final String WAY = "give fewer rows or shorter cells";
  private static final String CELL = "padding:3px 6px;text-align:left;vertical-align:top";

  private final String name;
  private final List<String> columns;
  private final List<Row> rows;
  private final List<String> filters;
  private final Figure poster;
  private final String caption;

  private FilteredTable(
      String name,
      List<String> columns,
      List<Row> rows,
      List<String> filters,
      Figure poster,
      String caption) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
    this.filters = filters;
    this.poster = poster;
    this.caption = caption;
  }

  /**
   * A row.
   *
   * @param cells a text for each column
   * @param link where its last cell leads to, such as {@code 04-phase-portraits.ipynb}, or the
   *     empty string
   */
  public record Row(List<String> cells, String link) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
      boolean beside = link.matches("([\\w-]+\\.ipynb)?");
      if (!beside) {
        throw new IllegalArgumentException(
            "link "
                + link
                + " must be a notebook beside this one, such as 04-phase-portraits.ipynb");
      }
    }
  }

  /**
   * A table that can be filtered.
   *
   * @param name what a row is, in the plural, such as {@code claims}
   * @param columns their heads
   * @param rows a cell for each column
   * @param filters which columns a reader chooses from
   * @param poster a picture of the table as a whole
   * @return the explorer
   * @throws IllegalArgumentException if a row has other cells than there are columns, or a filter
   *     is no column
   */
  public static FilteredTable of(
      String name, List<String> columns, List<Row> rows, List<String> filters, Figure poster) {
    Require.atLeast("rows of the table", rows.size(), 1, "there is nothing to filter");
    for (Row row : rows) {
      int cells = row.cells().size();
      boolean fits = cells == columns.size();
      String way = "give one for each of " + columns;
      Require.that(fits, "cells of a row", cells, "", "must be " + columns.size(), way);
    }
    for (String filter : filters) {
      if (!columns.contains(filter)) {
        throw new IllegalArgumentException("filter " + filter + " must be one of " + columns);
      }
    }
    return new FilteredTable(
        name, List.copyOf(columns), List.copyOf(rows), List.copyOf(filters), poster, "");
  }

  @Override
  public FilteredTable caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    Require.present("caption of an explorer", claim, way);
    return new FilteredTable(name, columns, rows, filters, poster, claim);
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    return poster.caption(caption);
  }

  @Override
  public String html() {
    return new Fragment(
            "table",
            poster(),
            "",
            "",
            List.of(),
            List.of("stage", "table"),
            data(),
            plotted(),
            table())
        .html(WAY);
  }

  private String plotted() {
    return rows.stream()
        .map(row -> String.join("\t", row.cells()))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> data() {
    List<Map<String, Object>> choices = new ArrayList<>();
    List<List<Integer>> places = new ArrayList<>();
    rows.forEach(row -> places.add(new ArrayList<>()));
    for (String filter : filters) {
      int column = columns.indexOf(filter);
      List<String> words = rows.stream().map(row -> row.cells().get(column)).distinct().toList();
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("label", filter);
      choice.put("words", words);
      choices.add(choice);
      for (int i = 0; i < rows.size(); i++) {
        places.get(i).add(1 + words.indexOf(rows.get(i).cells().get(column)));
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", poster.width());
    data.put("rows", name);
    data.put("filters", choices);
    data.put("places", places);
    return data;
  }

  private String table() {
    var page = new StringBuilder();
    page.append("<div data-part=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    page.append(Fragment.escaped(name));
    page.append("\" style=\"overflow-x:auto;margin-top:0.5em\">\n");
    page.append("<table style=\"border-collapse:collapse;font-size:85%;width:100%\">\n<thead><tr>");
    for (String column : columns) {
      page.append("<th scope=\"col\" style=\"").append(CELL).append(";border-bottom:1px solid\">");
      page.append(Fragment.escaped(column)).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (Row row : rows) {
      write(page, row);
    }
    return page.append("</tbody></table>\n</div>\n").toString();
  }

  private static void write(StringBuilder page, Row row) {
    page.append("<tr>");
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = Fragment.escaped(row.cells().get(i));
      boolean linked = i == row.cells().size() - 1 && !row.link().isEmpty();
      page.append("<td style=\"").append(CELL).append("\">");
      page.append(linked ? "<a href=\"" + row.link() + "\">" + cell + "</a>" : cell);
      page.append("</td>");
    }
    page.append("</tr>\n");
  }

  @Override
  public String plain() {
    return rows.size() + " " + name + ", to be filtered by " + String.join(" and ", filters);
  }

  @Override
  public String toString() {
    return plain();
  }
}
