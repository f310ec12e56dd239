package rheobase.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.figures.Chart;
import rheobase.notebook.Explorers;
import rheobase.notebook.explorer.Payloads;
import rheobase.notebook.explorer.Slider;

/**
 * Fifty texts that want to be scripts, in every label of figures and explorers, in a browser that
 * would run them: on a page, and in a notebook that JupyterLab trusts.
 */
class InjectionIT {
  private static final int TOGETHER = 10;

  /** On the page they find what they call; in JupyterLab the call alone would be an exception. */
  private static final String TRAP =
      "<script>window.pwned = 0; function pwn() { window.pwned++; }</script>";

  @TempDir static Path folder;
  @TempDir static Path state;

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<List<String>> handfuls() {
    return IntStream.range(0, Payloads.ALL.size() / TOGETHER)
        .mapToObj(i -> Payloads.ALL.subList(i * TOGETHER, (i + 1) * TOGETHER));
  }

  @Test
  void theTrapWorks() throws IOException {
    try (Page page = opened(List.of(Payloads.ALL.get(0), Payloads.ALL.get(4)))) {
      page.await("what is not escaped runs", Duration.ofSeconds(5), "() => window.pwned === 2");
    }
  }

  @ParameterizedTest
  @MethodSource("handfuls")
  void onAPageTheyStayTexts(List<String> payloads) throws IOException {
    try (Page page = opened(payloads.stream().flatMap(InjectionIT::shown).toList())) {
      assertThat(MovingFigure.on(page)).hasSize(2 * payloads.size());
      rouse(page);

      assertThat(page.call("() => window.pwned").getAsInt()).isZero();
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void inATrustedNotebookTheyStayTexts() throws Exception {
    var cells =
        Payloads.ALL.stream()
            .map(payload -> Notebook.shown(shown(payload).collect(Collectors.joining())))
            .toList();
    Path notebook = folder.resolve("attack.ipynb");
    Notebook.of(cells.toArray(JsonObject[]::new)).write(notebook);
    Lab.trust(notebook);
    try (Lab lab = new Lab(folder, state);
        Page page = browser.page()) {
      lab.open(page, "attack.ipynb");
      assertThat(MovingFigure.on(page)).hasSize(2 * Payloads.ALL.size());
      rouse(page);

      assertThat(page.watch().offences()).isEmpty();
    }
  }

  /** Has every explorer write its texts into the page, at both ends of its slider. */
  private static void rouse(Page page) {
    page.await(
        "every explorer is ready",
        Duration.ofSeconds(60),
        "() => !document.querySelector('figure[id^=explorer-]:not([data-ready])')");
    page.call(
        """
        () => {
          for (const slider of document.querySelectorAll('figure input[type=range]')) {
            for (const value of [slider.max, slider.min]) {
              slider.value = value;
              slider.dispatchEvent(new Event('input', {bubbles: true}));
            }
          }
          return new Promise(r => setTimeout(r, 500));
        }
        """);
  }

  /** A figure, a film and an explorer with the text wherever a reader's own text can stand. */
  private static Stream<String> shown(String words) {
    var slider = new Slider("I" + words, "nA" + words, 1, 2, 2, false, false);
    return Stream.of(
        chart(words, 1).html(),
        Explorers.film(slider, v -> Explorers.scene(chart(words, v)).number("N" + words, v, words))
            .caption("C" + words)
            .html(),
        Explorers.explore(
                slider, v -> Explorers.scene(chart(words, v)).number("N" + words, v, words))
            .caption("C" + words)
            .html());
  }

  private static Chart chart(String words, double v) {
    return lines(axis("x" + words, "u" + words), axis("y" + words, words))
        .add("n" + words, new double[] {0, 1}, new double[] {0, v})
        .vertical(0.5, "v" + words)
        .text("t" + words, 0.5, 0.5)
        .title("T" + words)
        .size(360, 300)
        .caption("C" + words);
  }

  private static Page opened(List<String> fragments) throws IOException {
    String body = fragments.stream().collect(Collectors.joining("\n<hr>\n"));
    Path file = Files.createTempFile(folder, "page", ".html");
    String text =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Attack</title>"
            + TRAP
            + "</head><body>"
            + body
            + "</body></html>";
    Files.write(file, text.getBytes(UTF_8)); // half a letter becomes a question mark
    Page page = browser.page();
    page.open(file.toUri().toString());
    return page;
  }
}
