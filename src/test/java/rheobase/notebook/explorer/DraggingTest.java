package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.notebook.page.StubPage;

/** Each explorer's script runs without a browser and is dragged over its whole range. */
class DraggingTest {
  @Test
  void aFilmShowsEveryPictureWithItsNumbers() {
    try (var page = new StubPage(Samples.film(4).html()).awake()) {
      assertThat(page.errors()).isEmpty();
      List<String> read = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        page.drag(0, i);
        read.add(page.numbers());
        values.add(page.attribute("input", "aria-valuetext"));
        String visible =
            "document.body.querySelectorAll('[data-part=root] img').map((i) => i.style.visibility)";
        List<String> seen = new ArrayList<>(List.of("hidden", "hidden", "hidden", "hidden"));
        seen.set(i, "visible");
        assertThat(page.text(visible + ".join()")).isEqualTo(String.join(",", seen));
      }
      assertThat(read)
          .containsExactly(
              "picture 1 of 4peaks 1",
              "picture 2 of 4peaks 2",
              "picture 3 of 4peaks 3",
              "picture 4 of 4peaks 4");
      assertThat(values).containsExactly("1 Hz", "2 Hz", "3 Hz", "4 Hz");
    }
  }

  @Test
  void aFilmPlaysToItsEndAndStops() {
    try (var page = new StubPage(Samples.film(3).html()).awake()) {
      page.run("document.querySelector('input').fire('keydown', {key: ' '})");
      assertThat(page.text("document.querySelector('button').textContent")).isEqualTo("Pause");
      assertThat(page.attribute("[data-part=numbers]", "aria-live")).isEqualTo("off");
      page.run("timers[0](); timers[0]()");
      assertThat(page.numbers()).startsWith("picture 3 of 3");
      assertThat(page.text("document.querySelector('button').textContent")).isEqualTo("Play");
      assertThat(page.attribute("[data-part=numbers]", "aria-live")).isEqualTo("polite");
      page.run("document.querySelector('button').fire('keydown', {key: 'ArrowLeft'})");
      assertThat(page.numbers()).startsWith("picture 2 of 3");
    }
  }

  @Test
  void aClickOnAPixelOfAMapTurnsBothSlidersToIt() {
    try (var page = new StubPage(Samples.mapped().html()).awake()) {
      assertThat(page.errors()).isEmpty();
      assertThat(page.numbers()).isEqualTo("sum 22"); // the middle, (2, 20)
      // The stub's canvas begins at (0, 0): left and low lies the pixel (1, 10), right and high (3,
      // 20).
      page.run("document.querySelector('canvas').fire('click', {clientX: 60, clientY: 300})");
      assertThat(page.numbers()).isEqualTo("sum 11");
      assertThat(page.attribute("input", "aria-valuetext")).isEqualTo("1");
      page.run("document.querySelector('canvas').fire('click', {clientX: 500, clientY: 20})");
      assertThat(page.numbers()).isEqualTo("sum 23");
    }
  }

  @Test
  void everyPairOfPositionsHasItsNumbersAndItsWords() {
    try (var page = new StubPage(Samples.grid().html()).awake()) {
      assertThat(page.errors()).isEmpty();
      String[] windows = {"1", "10", "100"};
      for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 3; k++) {
          page.run("pen.calls = 0; pen.texts = []");
          page.drag(0, i);
          page.drag(1, k);
          assertThat(page.numbers()).isEqualTo("gain " + (i + 1) + "window " + windows[k] + " ms");
          String words = page.attribute("canvas", "aria-label");
          assertThat(words).startsWith("gain " + (i + 1) + ".0. Line chart: rate");
          assertThat(words)
              .contains("“means” (points), 51 values")
              .contains("marks current 0.5 nA");
          assertThat(page.text("pen.texts.join('|')"))
              .contains("current [nA]", "band", "means", "law", "rheobase", "bistable", "there")
              .contains("gain " + (i + 1) + ".0", "fast", "slow", "count", "unit");
          assertThat(page.number("pen.calls")).isGreaterThan(200);
        }
      }
    }
  }

  @Test
  void betweenPositionsCurvesGlideAndNumbersSayWhereTheyAreFrom() {
    try (var page = new StubPage(Samples.gliding().html()).awake()) {
      page.drag(0, 1);
      assertThat(page.numbers()).isEqualTo("slope 0.25");
      page.drag(0, 1.25);
      assertThat(page.numbers()).isEqualTo("computed at 0.25slope 0.25");
      page.drag(0, 1.75);
      assertThat(page.numbers()).isEqualTo("computed at 0.50slope 0.5");
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void theStillPictureGivesWayOnlyOnceTheScriptHasDone() {
    String html = Samples.gliding().html();
    try (var page = new StubPage(html)) {
      assertThat(page.attribute("figure", "data-ready")).isEqualTo("null");
      page.awake();
      assertThat(page.attribute("figure", "data-ready")).isEqualTo("true");
      String hidden =
          "['poster', 'note'].map((p) => document.querySelector('[data-part=' + p + ']')";
      assertThat(page.text(hidden + ".style.display).join()")).isEqualTo("none,none");
    }
  }

  @Test
  void aScriptThatThrowsLeavesTheFigureAsItWas() {
    String broken = Samples.gliding().html().replace("\"lists\":[[", "\"lists\":[7,[");
    try (var page = new StubPage(broken).awake()) {
      assertThat(page.errors().lines()).hasSize(1);
      assertThat(page.errors()).contains("explorer-").contains("stays still");
      assertThat(page.attribute("figure", "data-ready")).isEqualTo("null");
      assertThat(page.number("document.body.querySelectorAll('[data-part=root]').length")).isZero();
      assertThat(page.text("document.querySelector('[data-part=poster]').style.display"))
          .isEqualTo("undefined");
    }
  }

  @Test
  void theSameOutputTwiceInAPageIsTwoExplorers() {
    String html = Samples.film(2).html();
    try (var page = new StubPage(html, html).awake()) {
      assertThat(page.number("document.body.querySelectorAll('input').length")).isEqualTo(2);
      page.drag(1, 1);
      String numbers = "document.body.querySelectorAll('[data-part=numbers]')";
      assertThat(page.text(numbers + "[0].textContent")).startsWith("picture 1 of 2");
      assertThat(page.text(numbers + "[1].textContent")).startsWith("picture 2 of 2");
    }
  }

  @Test
  void aScriptWithoutAPlaceOfItsOwnWakesTheFirstFigureThatSleeps() {
    String html = Samples.film(2).html();
    try (var page = new StubPage(html, html)) {
      page.run("document.body.querySelectorAll('script').forEach((s) => s.remove())");
      String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
      page.run(script);
      page.run(script);
      page.run(script);
      assertThat(page.number("document.body.querySelectorAll('input').length")).isEqualTo(2);
    }
  }
}
