package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;
import rheobase.notebook.explorer.Payloads;
import rheobase.notebook.lesson.Verdict;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Text from outside stays text: in tables, progress, sentences and verdicts. */
class PayloadTest {
  static Stream<String> payloads() {
    return Payloads.ALL.stream();
  }

  /** How many elements of each name there are, with the names of their attributes. */
  private static Map<String, Integer> shape(String html) {
    Map<String, Integer> shape = new TreeMap<>();
    for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
      List<String> attributes =
          element.attributes().asList().stream().map(a -> a.getKey()).sorted().toList();
      shape.merge(element.tagName() + attributes, 1, Integer::sum);
    }
    return shape;
  }

  private static String shown(Object value) {
    return Renderers.of(value).data().get(Bundle.HTML);
  }

  private static String table(String words) {
    return shown(
        Table.create(
            "file " + words + ".csv",
            DoubleColumn.create("rate " + words, 1, 2),
            StringColumn.create("kind", words, "b")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inATableTheyCreateNothing(String payload) {
    assertThat(shape(table(payload))).isEqualTo(shape(table("!")));
  }

  private static String sentence(String words) {
    return shown(new Verdict("3.1", Verdict.Kind.WRONG, words, words));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inAVerdictTheyCreateNothing(String payload) {
    assertThat(shape(sentence(payload))).isEqualTo(shape(sentence("!")));
    String hint = payload + " and so on".repeat(20);
    assertThat(shape(shown(hint))).isEqualTo(shape(shown("!" + " and so on".repeat(20))));
  }

  private static List<String> progress(String words) {
    List<String> shown = new ArrayList<>();
    long[] now = {0};
    Kernel kernel =
        new Kernel() {
          @Override
          public void show(Object value) {}

          @Override
          public void display(String id, Bundle bundle) {
            shown.add(bundle.data().get(Bundle.HTML));
          }

          @Override
          public void update(String id, Bundle bundle) {
            shown.add(bundle.data().get(Bundle.HTML));
          }

          @Override
          public void eval(String source) {}

          @Override
          public void register(Rendering rendering) {}
        };
    try (var bar = new Progress(kernel, "running " + words, "id", () -> now[0])) {
      now[0] = 1_000_000_000L;
      bar.at(0.5, words);
    }
    return shown;
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void inProgressTheyCreateNothing(String payload) {
    List<String> shown = progress(payload);
    List<String> harmless = progress("!");
    assertThat(shown).hasSize(2);
    assertThat(shape(shown.get(0))).isEqualTo(shape(harmless.get(0)));
    assertThat(shape(shown.get(1))).isEqualTo(shape(harmless.get(1)));
  }
}
