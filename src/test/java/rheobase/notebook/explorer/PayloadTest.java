package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.notebook.explorer.Samples.UNHEARD;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.figures.Chart;
import rheobase.notebook.page.StubPage;

/** Text from outside stays text: in captions, labels, names and units of figures and explorers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the harmless shapes are made once
class PayloadTest {
  private final Map<String, Integer> figure = shape(chart("", 1).caption("C").html());
  private final Map<String, Integer> explorer = shape(explorer("!").html());
  private final Map<String, Integer> film = shape(film("!").html());

  static Stream<String> payloads() {
    return Payloads.ALL.stream();
  }

  private static Chart chart(String words, double v) {
    return lines(axis("x" + words, "u" + words), axis("y" + words, words))
        .add("n" + words, new double[] {0, 1}, new double[] {0, v})
        .points("p" + words, new double[] {0, 1}, new double[] {v, 0})
        .law("l" + words, x -> x)
        .vertical(0.5, "v" + words)
        .horizontal(0.5, "h" + words)
        .shade(0.1, 0.2, "s" + words)
        .text("t" + words, 0.5, 0.5)
        .title("T" + words)
        .size(360, 300);
  }

  private static Scene scene(String words, double v) {
    return Scene.of(chart(words, v), named(words)).number("N" + words, v, "U" + words);
  }

  private static Chart named(String words) {
    List<String> names = List.of("a" + words, "b");
    return bars(axis("kind", ""), axis("count", ""), names, new double[] {1, 2});
  }

  private static Slider slider(String words) {
    return new Slider("I" + words, "nA" + words, 1, 2, 2, false, false);
  }

  private static DataExplorer explorer(String words) {
    return DataExplorer.of(
            List.of(slider(words), Slider.of("J", 1, 2, 2)),
            v -> {
              if (v[0] + v[1] > 3.5) {
                throw new IllegalArgumentException(words);
              }
              return scene(words, v[0]);
            },
            UNHEARD)
        .caption("C" + words);
  }

  private static Film film(String words) {
    return Film.of(slider(words), v -> scene(words, v), UNHEARD).caption("C" + words);
  }

  /** How many elements of each name there are, with the names of their attributes. */
  private static Map<String, Integer> shape(String html) {
    Map<String, Integer> shape = new TreeMap<>();
    Document page = Jsoup.parseBodyFragment(html);
    for (Element element : page.getAllElements()) {
      List<String> attributes =
          element.attributes().asList().stream().map(a -> a.getKey()).sorted().toList();
      shape.merge(element.tagName() + attributes, 1, Integer::sum);
    }
    return shape;
  }

  @Test
  void thereAreFifty() {
    assertThat(Payloads.ALL).hasSize(50).doesNotHaveDuplicates();
    assertThat(Payloads.ALL).allMatch(payload -> payload.contains(Payloads.CALL));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inAFigureTheyCreateNothing(String payload) {
    Chart chart = chart(payload, 1).caption("C" + payload);
    assertThat(shape(chart.html())).isEqualTo(figure);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inAnExplorerTheyCreateNothingAndStayInTheirStrings(String payload) {
    String html = explorer(payload).html();
    assertThat(shape(html)).isEqualTo(explorer);
    assertThat(shape(html)).containsEntry("script[]", 1);
    try (var page = new StubPage(html)) {
      page.run("var pwned = 0; function pwn() { pwned += 1; }");
      page.awake();
      page.drag(0, 1);
      page.drag(1, 1);
      assertThat(page.errors()).isEmpty();
      assertThat(page.number("pwned")).isZero();
      assertThat(page.numbers()).startsWith("not computed:").contains("J = 2");
      page.drag(0, 0);
      // the texts arrive as they were, but for half letters and NUL, which no page can hold
      if (!payload.contains("\u0000")) {
        assertThat(page.numbers()).isEqualTo("N" + payload + " 1 U" + payload);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inAFilmTheyCreateNothing(String payload) {
    String html = film(payload).html();
    assertThat(shape(html)).isEqualTo(film);
    try (var page = new StubPage(html)) {
      page.run("var pwned = 0; function pwn() { pwned += 1; }");
      page.awake();
      page.drag(0, 1);
      assertThat(page.errors()).isEmpty();
      assertThat(page.number("pwned")).isZero();
      assertThat(page.numbers()).startsWith("picture 2 of 2");
    }
  }
}
