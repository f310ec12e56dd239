package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.notebook.page.StubPage;

/** A table that is filtered in the page, and that stands there for those without scripts. */
class FilteredTableTest {
  private static final Chart PICTURE =
      lines(axis("time", "s"), axis("rate", "Hz"))
          .add("", new double[] {0, 1}, new double[] {0, 1})
          .size(400, 200);

  private static FilteredTable table(String words) {
    return FilteredTable.of(
            "cells",
            List.of("cell", "kind", "area" + words),
            List.of(
                new FilteredTable.Row(List.of("1", "E", "V1"), "00-start-here.ipynb"),
                new FilteredTable.Row(List.of("2", "I", "V1" + words), ""),
                new FilteredTable.Row(List.of("3", "E" + words, "V2"), "")),
            List.of("kind", "area" + words),
            PICTURE)
        .caption("Three cells" + words + ".");
  }

  @Test
  void choicesLeaveTheRowsThatFitBoth() {
    try (var page = new StubPage(table("").html()).awake()) {
      assertThat(page.errors()).isEmpty();
      assertThat(page.numbers()).isEqualTo("cells 3 of 3");
      choose(page, 0, 1);
      assertThat(page.numbers()).isEqualTo("cells 2 of 3");
      choose(page, 1, 2);
      assertThat(page.numbers()).isEqualTo("cells 1 of 3");
      String hidden =
          "Array.from(document.body.querySelectorAll('tbody tr')).slice(-3).map(r => r.style.display)";
      assertThat(page.text(hidden + ".join()")).isEqualTo("none,none,");
      choose(page, 0, 0);
      choose(page, 1, 0);
      assertThat(page.numbers()).isEqualTo("cells 3 of 3");
    }
  }

  private static void choose(StubPage page, int which, int option) {
    String list = "document.body.querySelectorAll('select')[" + which + "]";
    page.run(list + ".value = " + option + "; " + list + ".fire('change', {})");
  }

  @Test
  void withoutScriptsTheWholeTableIsThereWithPictureCaptionAndLink() {
    Document page = Cleaning.cleaned(table("").html());
    assertThat(page.select("script, select, canvas")).isEmpty();
    assertThat(page.select("img").attr("src")).startsWith("data:image/");
    assertThat(page.select("figcaption").text()).isEqualTo("Three cells.");
    assertThat(page.select("td").eachText()).contains("1", "E", "V1", "2", "I", "3", "V2");
    assertThat(page.select("th[scope=col]").eachText()).contains("cell", "kind", "area");
    assertThat(page.select("td a").attr("href")).isEqualTo("00-start-here.ipynb");
    assertThat(page.text()).contains("moves once the notebook is trusted");
  }

  @Test
  void textFromOutsideStaysText() {
    for (String payload : Payloads.ALL) {
      try (var page = new StubPage(table(payload).html())) {
        page.run("var called = 0; function " + Payloads.CALL + "() { called++; }");
        page.awake();
        assertThat(page.number("called")).as(payload).isZero();
      }
    }
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    List<String> columns = List.of("cell");
    var row = new FilteredTable.Row(List.of("1"), "");
    assertThatThrownBy(() -> FilteredTable.of("cells", columns, List.of(), List.of(), PICTURE))
        .hasMessageContaining("there is nothing to filter");
    assertThatThrownBy(
            () -> FilteredTable.of("cells", columns, List.of(row), List.of("x"), PICTURE))
        .hasMessage("filter x must be one of [cell]");
    assertThatThrownBy(() -> new FilteredTable.Row(List.of("1"), "javascript:pwn()"))
        .hasMessageContaining("must be a notebook beside this one");
  }
}
